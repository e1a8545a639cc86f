import type { CellValue, CellAddress, SheetSnapshot } from '../workbook/types';
import type { CellNote, CellReading } from './cell-text';
import { showCell } from './cell-text';
import { formatOfColumn } from './number-formats';
import type { ApplicantIssue, ReadingOptions } from './types';
import { BLANK_STATE, KNOWN_STATE, UNREADABLE_STATE } from './types';

/** What one cell comes to. */
export type ReadCell<T> = (cell: CellValue) => CellReading<T>;

/** The cells of the applicants' rows, and the way to report one. */
export interface ColumnCells {
  readonly sheet: SheetSnapshot;
  readonly rows: readonly number[];
  /** First sheet row below the headers: a column is judged as a whole, whichever rows are read. */
  readonly firstRow: number;
  readonly options: ReadingOptions;
}

export const cellAt = ({ rows, sheet }: ColumnCells, row: number, column: number): CellValue =>
  sheet.rows[rows[row] ?? -1]?.[column] ?? null;

export const addressOf = ({ options, rows }: ColumnCells, row: number, column: number): CellAddress => ({
  sheet: options.sheetName,
  row: rows[row] ?? -1,
  column,
});

/** The text people see in a cell. */
export const shownAt = (cells: ColumnCells, row: number, column: number): string =>
  showCell(cellAt(cells, row, column), formatOfColumn(cells.sheet, column)?.(cells.rows[row] ?? -1) === 'percent');

export const stateOfReading = ({ kind }: CellReading<unknown>): number =>
  kind === 'known' ? KNOWN_STATE : kind === 'blank' ? BLANK_STATE : UNREADABLE_STATE;

/** The issue behind a reading of one cell; blank cells have none, known ones only a remark. */
export const issueOfReading = (
  reading: CellReading<unknown>,
  fact: string,
  cells: ColumnCells,
  row: number,
  column: number,
): ApplicantIssue | undefined => {
  if (reading.kind === 'blank' || (reading.kind === 'known' && reading.note === undefined)) return undefined;
  const cell = addressOf(cells, row, column);
  const shown = shownAt(cells, row, column);
  switch (reading.kind) {
    case 'known':
      return issueOfNote(reading.note, { cell, fact, shown });
    case 'unreadable':
      if (reading.remark !== undefined)
        return {
          code: 'applicants.remark',
          cell,
          fact,
          shown,
          remark: reading.remark,
          candidates: reading.candidates,
        };
      return {
        code: 'applicants.unreadable',
        cell,
        fact,
        shown,
        expected: reading.expected,
        candidates: reading.candidates,
      };
    case 'unitConflict':
      return {
        code: 'applicants.unitConflict',
        cell,
        fact,
        shown,
        headerUnit: reading.headerUnit,
        cellUnit: reading.cellUnit,
      };
    // Reported once for the whole column.
    case 'ratioScale':
      return undefined;
    case 'checkDigit':
      return { code: 'applicants.checkDigit', cell, fact, shown };
    case 'lostDigits':
      return { code: 'applicants.lostDigits', cell, fact, shown };
    default:
      return reading satisfies never;
  }
};

/** What is worth a look in a cell that was read; units are judged over the whole column. */
const issueOfNote = (
  note: CellNote | undefined,
  place: { readonly cell: CellAddress; readonly fact: string; readonly shown: string },
): ApplicantIssue | undefined => {
  switch (note?.kind) {
    case 'renamedPlace':
      return { code: 'applicants.renamedPlace', severity: 'remark', ...place, now: note.now };
    case 'unlistedPlace':
      return { code: 'applicants.unlistedPlace', severity: 'remark', ...place, province: note.province };
    case 'assumedYear':
      return { code: 'applicants.assumedYear', severity: 'remark', ...place, year: note.year };
    case 'ownUnit':
    case undefined:
      return undefined;
    default:
      return note satisfies never;
  }
};

/** What became of a column's cells, beside their values. */
interface ReadCells<T> {
  readonly states: Uint8Array;
  readonly issues: ApplicantIssue[];
  /** Known values with something to say about them. */
  readonly noted: readonly { readonly row: number; readonly value: T; readonly note: CellNote }[];
}

/** Reads a column cell by cell, telling each known value; a reader may go by the sheet row as well. */
export const readEach = <T>(
  cells: ColumnCells,
  column: number,
  fact: string,
  read: (cell: CellValue, sheetRow: number) => CellReading<T>,
  set: (row: number, value: T) => void,
): ReadCells<T> => {
  const { rows, sheet } = cells;
  const states = new Uint8Array(rows.length);
  const issues: ApplicantIssue[] = [];
  const noted: { row: number; value: T; note: CellNote }[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const sheetRow = rows[row] ?? -1;
    const reading = read(sheet.rows[sheetRow]?.[column] ?? null, sheetRow);
    if (reading.kind === 'known') {
      set(row, reading.value);
      if (reading.note === undefined) continue;
      noted.push({ row, value: reading.value, note: reading.note });
    } else states[row] = stateOfReading(reading);
    if (reading.kind === 'blank') continue;
    const issue = issueOfReading(reading, fact, cells, row, column);
    if (issue !== undefined) issues.push(issue);
  }
  return { states, issues, noted };
};

/** Beyond this many different texts a column is one of names or figures, and remembering no longer pays. */
const REMEMBERED_TEXTS = 2000;

/** Remembers what equal texts came to: long sheets repeat few words. Other cells are read afresh. */
export const rememberTexts = <T>(read: ReadCell<T>): ReadCell<T> => {
  const remembered = new Map<string, CellReading<T>>();
  return (cell) => {
    if (typeof cell !== 'string') return read(cell);
    const there = remembered.get(cell);
    if (there !== undefined) return there;
    const reading = read(cell);
    if (remembered.size < REMEMBERED_TEXTS) remembered.set(cell, reading);
    return reading;
  };
};

/** Worked out when first asked for, and kept. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};
