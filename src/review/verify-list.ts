import type { CellValue, PlannedSheet, SheetSnapshot } from '../workbook/types';
import type { Difference } from '../workbook/verification';

/** What of a list is not compared. */
interface ListExceptions {
  /** Rows by the label in their first cell. */
  readonly skips?: (label: string) => boolean;
  /** Headers of columns that follow the order of the applicants' rows, which people may sort afterwards. */
  readonly ofOrder?: readonly string[];
}

interface WrittenRow {
  readonly cells: readonly CellValue[];
  readonly row: number;
}

/** Differences of a written list from the planned one. */
export const compareList = (
  planned: PlannedSheet,
  written: SheetSnapshot | undefined,
  { skips = () => false, ofOrder = [] }: ListExceptions = {},
): readonly Difference[] => {
  const sheet = planned.name;
  if (written === undefined) return [{ code: 'verify.sheetGone', sheet }];
  const headers = planned.columns.map(({ header }) => header);
  const headerRow = written.rows.findIndex((row) => headers.every((header, at) => isSameCell(row[at], header)));
  if (headerRow < 0) return [{ code: 'verify.headersGone', sheet, headers }];
  const compared = headers.flatMap((header, at) => (ofOrder.includes(header) ? [] : [at]));
  const below = written.rows
    .map((cells, row) => ({ cells, row }))
    .slice(headerRow + 1)
    .filter(({ cells }) => !skips(String(cells[0] ?? '')));
  const expected = planned.rows
    .map((cells) => cells.map(({ value }) => value))
    .filter(([first]) => !skips(String(first ?? '')));
  const table = below.slice(0, expected.length);
  const pairs =
    compared.length === headers.length ? pairInOrder(expected, table) : pairWhateverOrder(expected, table, compared);
  const differences: Difference[] = pairs.flatMap(([cells, found], index): readonly Difference[] => {
    const at = compared.find((column) => !isSameCell(cells[column], found?.cells[column]));
    if (at === undefined) return [];
    return [
      {
        code: 'verify.cell',
        cell: { sheet, row: found?.row ?? headerRow + 1 + index, column: at },
        header: headers[at] ?? '',
        shown: found?.cells[at] ?? null,
        recomputed: cells[at] ?? null,
      },
    ];
  });
  // Lines under a table fill one cell; a row with more belongs to the table.
  const extra = below
    .slice(expected.length)
    .find(({ cells }) => cells.slice(1).some((cell) => !isSameCell(cell, null)));
  if (extra !== undefined) differences.push({ code: 'verify.extraRow', sheet, row: extra.row });
  return differences;
};

type Pair = readonly [readonly CellValue[], WrittenRow | undefined];

const pairInOrder = (expected: readonly (readonly CellValue[])[], table: readonly WrittenRow[]): readonly Pair[] =>
  expected.map((cells, index) => [cells, table[index]]);

/** Rows that agree are paired wherever they stand; what is left over is paired in order. */
const pairWhateverOrder = (
  expected: readonly (readonly CellValue[])[],
  table: readonly WrittenRow[],
  compared: readonly number[],
): readonly Pair[] => {
  const left = [...table];
  const unmatched = expected.filter((cells) => {
    const at = left.findIndex((row) => compared.every((column) => isSameCell(cells[column], row.cells[column])));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return pairInOrder(unmatched, left);
};

const plain = (value: CellValue | undefined): string => {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' ? value.replace(/\r\n?/gu, '\n') : `${typeof value} ${String(value)}`;
};

/** Whether two cells hold the same: blanks are alike, a number is not its text. */
export const isSameCell = (one: CellValue | undefined, other: CellValue | undefined): boolean =>
  plain(one) === plain(other);
