import type { CellRange } from '../../workbook/types';
import type { SheetDocument } from './document/sheet-document';
import type { WorkbookDocument } from './document/workbook-document';
import type { EventHub } from './event-hub';
import type { OfficeObject } from './office-object';
import { Refusal } from './office-object';
import type { StandInSettings } from './settings';

/** Makes the objects that lead to each other: a range to its sheet, a sheet to its ranges. */
interface ObjectFactory {
  workbook(): OfficeObject;
  range(sheet: SheetDocument, range: CellRange): OfficeObject;
  rangeAreas(sheet: SheetDocument, ranges: readonly CellRange[]): OfficeObject;
  worksheet(sheet: SheetDocument): OfficeObject;
}

/** What the objects of one stand-in share. */
export interface Session {
  readonly workbook: WorkbookDocument;
  readonly settings: StandInSettings;
  readonly events: EventHub;
  readonly objects: ObjectFactory;
  /** Objects the client keeps by reference across batches. */
  readonly references: Map<string, OfficeObject>;
}

/** Fails as Excel does when a protected sheet is written to. */
export const requireUnprotected = (sheet: SheetDocument, location: string): void => {
  if (sheet.isProtected) throw new Refusal('AccessDenied', `Sheet "${sheet.name}" is protected.`, location);
};

/** Tells whoever listens that the add-in changed cells. */
export const tellOwnChange = (session: Session, sheet: SheetDocument, range: CellRange): void =>
  session.events.tellChange(sheet, range, { changeType: 'RangeEdited', trigger: 'ThisLocalAddin', source: 'Local' });
