import type { PlannedSheet, SheetSnapshot } from '../../workbook/types';
import { isSameCell } from './compare-cells';
import type { Difference } from './types';

/** Differences of a written list from the planned one. Rows that `skips` names by their first cell are left out. */
export const compareList = (
  planned: PlannedSheet,
  written: SheetSnapshot | undefined,
  skips: (label: string) => boolean = () => false,
): readonly Difference[] => {
  const sheet = planned.name;
  if (written === undefined) return [{ code: 'verify.sheetGone', sheet }];
  const headers = planned.columns.map(({ header }) => header);
  const headerRow = written.rows.findIndex((row) => headers.every((header, at) => isSameCell(row[at], header)));
  if (headerRow < 0) return [{ code: 'verify.headersGone', sheet, headers }];
  const below = written.rows
    .map((cells, row) => ({ cells, row }))
    .slice(headerRow + 1)
    .filter(({ cells }) => !skips(String(cells[0] ?? '')));
  const expected = planned.rows.filter(([first]) => !skips(String(first?.value ?? '')));
  const differences: Difference[] = expected.flatMap((cells, index): readonly Difference[] => {
    const found = below[index];
    const at = cells.findIndex(({ value }, column) => !isSameCell(value, found?.cells[column]));
    const cell = cells[at];
    if (cell === undefined) return [];
    return [
      {
        code: 'verify.cell',
        cell: { sheet, row: found?.row ?? headerRow + 1 + index, column: at },
        header: headers[at] ?? '',
        shown: found?.cells[at] ?? null,
        recomputed: cell.value,
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
