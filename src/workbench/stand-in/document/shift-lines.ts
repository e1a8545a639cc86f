import type { CellRange } from '../../../workbook/types';
import type { SheetDocument } from './sheet-document';
import type { Cell, Content } from './cell';
import { intersects } from '../../../workbook/cell-addresses';

/** Rows or columns that come in before a place, or that go from it. */
interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Positive: inserted; negative: deleted. */
  readonly count: number;
}

/** Where a line goes; undefined where it is deleted. */
const moved = ({ at, count }: Shift, index: number): number | undefined => {
  if (index < at) return index;
  return count < 0 && index < at - count ? undefined : index + count;
};

const moveSet = (shift: Shift, lines: Set<number>): void => {
  const kept = [...lines].flatMap((line) => moved(shift, line) ?? []);
  lines.clear();
  kept.forEach((line) => lines.add(line));
};

const moveSizes = (shift: Shift, sizes: Map<number, number>): void => {
  const before = [...sizes];
  sizes.clear();
  for (const [line, size] of before) {
    const next = moved(shift, line);
    if (next !== undefined) sizes.set(next, size);
  }
};

const moveRange = (shift: Shift, range: CellRange): CellRange | undefined => {
  const [from, to] = shift.axis === 'row' ? [range.top, range.bottom] : [range.left, range.right];
  const lines: number[] = [];
  for (let line = from; line <= to; line += 1) {
    const next = moved(shift, line);
    if (next !== undefined) lines.push(next);
  }
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  return shift.axis === 'row' ? { ...range, top: first, bottom: last } : { ...range, left: first, right: last };
};

const moveCells = (shift: Shift, sheet: SheetDocument): void => {
  const { at, count, axis } = shift;
  const splice = <T>(line: T[], blank: () => T): void => {
    if (line.length <= at) return;
    if (count < 0) line.splice(at, -count);
    else line.splice(at, 0, ...Array.from({ length: count }, blank));
  };
  if (axis === 'row') splice(sheet.rows, () => []);
  else sheet.rows = sheet.rows.map((row) => [...row]);
  if (axis === 'column') sheet.rows.forEach((row) => splice(row, () => undefined));
};

/** Inserts or deletes whole rows or columns; everything on the sheet moves along. */
export const shiftLines = (sheet: SheetDocument, shift: Shift): void => {
  moveCells(shift, sheet);
  sheet.merges = sheet.merges.flatMap((merge) => moveRange(shift, merge) ?? []);
  sheet.tables = sheet.tables.flatMap((table) => {
    const range = moveRange(shift, table.range);
    return range ? [{ ...table, range }] : [];
  });
  const filtered = sheet.filter && moveRange(shift, sheet.filter.range);
  sheet.filter = filtered && { range: filtered };
  if (shift.axis === 'row') {
    moveSet(shift, sheet.hiddenRows);
    moveSet(shift, sheet.filteredRows);
    moveSizes(shift, sheet.heights);
  } else {
    moveSet(shift, sheet.hiddenColumns);
    moveSizes(shift, sheet.widths);
  }
  const notes = [...sheet.notes];
  sheet.notes.clear();
  for (const [key, text] of notes) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const next = moved(shift, shift.axis === 'row' ? row : column);
    if (next !== undefined) sheet.notes.set(shift.axis === 'row' ? `${next},${column}` : `${row},${next}`, text);
  }
};

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

/** Why something is left to Excel: it could not be saved as Excel would. */
export type Obstacle = 'protected' | 'sortsMerged' | 'sortsFormulas' | 'sharedFormula';

/** What keeps a person from typing into a cell. */
export const findTypingObstacle = (sheet: SheetDocument, row: number, column: number): Obstacle | undefined => {
  if (sheet.isProtected) return 'protected';
  return sheet.sharedFormulas.has(`${row},${column}`) ? 'sharedFormula' : undefined;
};

/** What keeps a person from sorting rows: moved cells would break merged areas and the references of formulas. */
export const findSortingObstacle = (sheet: SheetDocument, range: CellRange): Obstacle | undefined => {
  if (sheet.isProtected) return 'protected';
  if (sheet.merges.some((merge) => intersects(merge, range))) return 'sortsMerged';
  for (let row = range.top; row <= range.bottom; row += 1) if (sheet.formulaRows.has(row)) return 'sortsFormulas';
  return undefined;
};
