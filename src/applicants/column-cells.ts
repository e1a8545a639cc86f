import type { CellAddress, CellValue, SheetSnapshot } from '../workbook/types';
import type { CellReading } from './cell-reading';
import { BLANK_STATE, KNOWN_STATE, UNREADABLE_STATE } from './fact-column';
import { showCell } from './show-cell';
import type { ApplicantIssue } from './types';

/** The cells of the applicants' rows, and the way to report one. */
export interface ColumnCells {
  readonly sheet: SheetSnapshot;
  readonly sheetName: string;
  readonly rows: readonly number[];
}

export const cellAt = ({ rows, sheet }: ColumnCells, row: number, column: number): CellValue =>
  sheet.rows[rows[row] ?? -1]?.[column] ?? null;

export const addressOf = ({ rows, sheetName }: ColumnCells, row: number, column: number): CellAddress => ({
  sheet: sheetName,
  row: rows[row] ?? -1,
  column,
});

export const stateOfReading = ({ kind }: CellReading<unknown>): number =>
  kind === 'known' ? KNOWN_STATE : kind === 'blank' ? BLANK_STATE : UNREADABLE_STATE;

/** The issue behind a reading; known and blank cells have none. */
export const issueOfReading = (
  reading: CellReading<unknown>,
  fact: string,
  cells: ColumnCells,
  row: number,
  column: number,
): ApplicantIssue | undefined => {
  if (reading.kind === 'known' || reading.kind === 'blank') return undefined;
  const cell = addressOf(cells, row, column);
  const shown = showCell(cellAt(cells, row, column), cells.sheet.percentColumns.includes(column));
  switch (reading.kind) {
    case 'unreadable':
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
    case 'checkDigit':
      return { code: 'applicants.checkDigit', cell, fact, shown };
    case 'lostDigits':
      return { code: 'applicants.lostDigits', cell, fact, shown };
    default:
      return reading satisfies never;
  }
};

/** Beyond this many different texts a column is one of names or figures, and remembering no longer pays. */
const REMEMBERED_TEXTS = 2000;

/** Remembers what equal texts came to: long sheets repeat few words. Other cells are read afresh. */
export const rememberTexts = <T>(read: (cell: CellValue) => CellReading<T>): ((cell: CellValue) => CellReading<T>) => {
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
