import type { CellRange } from '../../../workbook/types';
import type { Cell } from './cell';
import { SheetDocument } from './sheet-document';

export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** A workbook in memory. */
export class WorkbookDocument {
  sheets: SheetDocument[] = [];
  parts: XmlPart[] = [];
  /** Names of the sheets in the file, in order. */
  loadedSheets: readonly string[] = [];
  /** Blank cells of all styles of the file, by index of the style. */
  styledBlanks: readonly Cell[] = [];
  /** XML of the parts as the file has them. */
  loadedParts: readonly string[] = [];
  activeSheet: SheetDocument | undefined;
  selection: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
  private lastId = 0;

  constructor(public name: string) {}

  nextId(): string {
    this.lastId += 1;
    return `{00000000-0000-4000-8000-${this.lastId.toString(16).padStart(12, '0')}}`;
  }

  addSheet(name: string): SheetDocument {
    const sheet = new SheetDocument(this.nextId(), name);
    this.sheets.push(sheet);
    this.activeSheet ??= sheet;
    return sheet;
  }

  removeSheet(sheet: SheetDocument): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    if (this.activeSheet === sheet) this.activeSheet = this.sheets[0];
  }

  /** A sheet by name, without regard to case, or by id. */
  findSheet(key: string): SheetDocument | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  requireSheet(key: string): SheetDocument {
    const sheet = this.findSheet(key);
    if (!sheet) throw new Error(`The workbook has no sheet "${key}".`);
    return sheet;
  }
}
