import type { CellRange } from '../../workbook/types';
import { localAddress, rectangleAt } from '../../workbook/cell-addresses';
import { interpretTyped } from './document/cell';
import type { SheetDocument, SheetFilter } from './document/sheet-document';
import { shiftLines, sortRows } from './document/shift-lines';
import type { WorkbookDocument } from './document/workbook-document';
import type { ChangeOrigin, EventHub } from './event-hub';
import { EventType } from './event-hub';

/** What people do to a workbook, with the events Excel sends for it. Sheets are named, places zero-based. */
export interface Person {
  /** Types into a cell, as at the keyboard. */
  type(sheet: string, row: number, column: number, text: string): void;
  sort(sheet: string, range: CellRange, column: number, ascending: boolean): void;
  /** Shows only the rows of the range that pass; without a test, all of them. The criterion says the test in words. */
  filter(
    sheet: string,
    range: CellRange,
    passes?: (row: number) => boolean,
    criterion?: SheetFilter['criterion'],
  ): void;
  insertRows(sheet: string, at: number, count: number): void;
  deleteRows(sheet: string, at: number, count: number): void;
  insertColumns(sheet: string, at: number, count: number): void;
  deleteColumns(sheet: string, at: number, count: number): void;
  /** Gives a column a width in points. */
  resizeColumn(sheet: string, column: number, points: number): void;
  select(sheet: string, range: CellRange): void;
  addSheet(name: string): void;
  renameSheet(name: string, to: string): void;
  deleteSheet(name: string): void;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A person at the keyboard, or with `Remote` a co-author of the same workbook. */
export const createPerson = (
  workbook: WorkbookDocument,
  events: EventHub,
  source: ChangeOrigin['source'] = 'Local',
): Person => {
  const changed = (sheet: SheetDocument, range: CellRange, changeType: ChangeOrigin['changeType']): void =>
    events.tellChange(sheet, range, { changeType, trigger: 'Unknown', source });
  const shiftRows = (name: string, at: number, count: number): void => {
    const sheet = workbook.requireSheet(name);
    shiftLines(sheet, { axis: 'row', at, count });
    const range = { top: at, bottom: at + Math.abs(count) - 1, left: 0, right: LAST_COLUMN };
    changed(sheet, range, count > 0 ? 'RowInserted' : 'RowDeleted');
  };
  const shiftColumns = (name: string, at: number, count: number): void => {
    const sheet = workbook.requireSheet(name);
    shiftLines(sheet, { axis: 'column', at, count });
    const range = { left: at, right: at + Math.abs(count) - 1, top: 0, bottom: LAST_ROW };
    changed(sheet, range, count > 0 ? 'ColumnInserted' : 'ColumnDeleted');
  };
  return {
    type: (name, row, column, text) => {
      const sheet = workbook.requireSheet(name);
      sheet.put(row, column, interpretTyped(sheet.cell(row, column), text));
      changed(sheet, rectangleAt(row, column, 1, 1), 'RangeEdited');
    },
    sort: (name, range, column, ascending) => {
      const sheet = workbook.requireSheet(name);
      sortRows(sheet, range, column, ascending);
      events.tell(EventType.rowSorted, sheet, { address: localAddress(range), source });
    },
    filter: (name, range, passes = () => true, criterion) => {
      const sheet = workbook.requireSheet(name);
      sheet.filter = { range, ...(criterion && { criterion }) };
      sheet.filteredRows.clear();
      for (let row = range.top; row <= range.bottom; row += 1) if (!passes(row)) sheet.filteredRows.add(row);
      const facts = { address: localAddress(range), changeType: 'Hidden', source };
      events.tell(EventType.rowHiddenChanged, sheet, facts);
    },
    insertRows: shiftRows,
    deleteRows: (name, at, count) => shiftRows(name, at, -count),
    insertColumns: shiftColumns,
    deleteColumns: (name, at, count) => shiftColumns(name, at, -count),
    resizeColumn: (name, column, points) => {
      workbook.requireSheet(name).widths.set(column, points);
      events.noteChange();
    },
    select: (name, range) => {
      const sheet = workbook.requireSheet(name);
      workbook.activeSheet = sheet;
      workbook.selection = range;
      events.tell(EventType.selectionChanged, sheet, { address: localAddress(range) });
    },
    addSheet: (name) => {
      events.tell(EventType.added, workbook.addSheet(name), { source });
    },
    renameSheet: (name, to) => {
      const sheet = workbook.requireSheet(name);
      const nameBefore = sheet.name;
      sheet.name = to;
      events.tell(EventType.nameChanged, sheet, { nameBefore, nameAfter: to, source });
    },
    deleteSheet: (name) => {
      const sheet = workbook.requireSheet(name);
      workbook.removeSheet(sheet);
      events.tell(EventType.deleted, sheet, { source });
    },
  };
};
