import type { CellRange } from '../../../workbook/types';
import type { Cell, Content } from './cell';
import type { SheetDocument } from './sheet-document';

const COLLATOR = new Intl.Collator('zh-CN');

const rankOf = (content: Content): number => {
  if (content === null) return 4;
  if (typeof content === 'number') return 0;
  if (typeof content === 'string') return 1;
  return typeof content === 'boolean' ? 2 : 3;
};

/** Excel's order: numbers, text, logical values, errors; blanks last whichever way it is sorted. */
const compare = (one: Content, other: Content): number => {
  const ranks = rankOf(one) - rankOf(other);
  if (ranks !== 0) return ranks;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return COLLATOR.compare(String(one), String(other));
};

/**
 * Sorts the rows of a rectangle by one column; whole cells move, with their looks. Equal rows keep their order, hidden
 * rows their place, as in Excel.
 */
export const sortRows = (sheet: SheetDocument, range: CellRange, column: number, ascending: boolean): void => {
  const rows: { readonly key: Content; readonly cells: readonly Cell[] }[] = [];
  const places: number[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    if (sheet.isRowHidden(row)) continue;
    places.push(row);
    const cells: Cell[] = [];
    for (let at = range.left; at <= range.right; at += 1) cells.push(sheet.cell(row, at));
    rows.push({ key: sheet.cell(row, column).content, cells });
  }
  rows.sort((one, other) => {
    if (one.key === null || other.key === null) return rankOf(one.key) - rankOf(other.key);
    return ascending ? compare(one.key, other.key) : compare(other.key, one.key);
  });
  rows.forEach(({ cells }, index) => {
    const row = places[index] ?? 0;
    cells.forEach((cell, offset) => sheet.put(row, range.left + offset, cell));
  });
};
