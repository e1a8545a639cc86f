import type { SheetSnapshot } from '../workbook/types';

/** How a number cell is shown other than as it is stored. */
type ShownAs = 'percent' | 'thousands';

type FormatOf = (row: number) => ShownAs | undefined;

const FORMATS: readonly (ShownAs | undefined)[] = [undefined, 'percent', 'thousands'];
const asPercent: FormatOf = () => 'percent';

const columnsOf = new WeakMap<SheetSnapshot, Map<number, FormatOf | undefined>>();

const findFormats = ({ percentColumns, rows, shownOtherwise }: SheetSnapshot, column: number): FormatOf | undefined => {
  if (shownOtherwise === undefined) return percentColumns.includes(column) ? asPercent : undefined;
  const own = shownOtherwise.filter((one) => one.column === column);
  if (own.length === 0) return undefined;
  const codes = new Uint8Array(rows.length);
  for (const { as, rows: runs } of own)
    for (const [first, last] of runs) codes.fill(as === 'percent' ? 1 : 2, first, last + 1);
  return (row) => FORMATS[codes[row] ?? 0];
};

/**
 * How the number cells of a column are shown, by sheet row (rule F18): each cell's own format tells; in snapshots that do
 * not hold formats, what most cells of the column had. `undefined` where all are shown as they are stored.
 */
export const formatOfColumn = (sheet: SheetSnapshot, column: number): FormatOf | undefined => {
  const known = columnsOf.get(sheet) ?? new Map<number, FormatOf | undefined>();
  columnsOf.set(sheet, known);
  if (known.has(column)) return known.get(column);
  const found = findFormats(sheet, column);
  known.set(column, found);
  return found;
};
