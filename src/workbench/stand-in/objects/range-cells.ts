import type { CellRange } from '../../../workbook/types';
import { LAST_COLUMN, LAST_ROW, columnCount, rowCount } from '../../../workbook/cell-addresses';
import type { Cell } from '../document/cell';
import { withContent, interpretTyped, showCell } from '../document/cell';
import type { SheetDocument } from '../document/sheet-document';
import type { OfficeProperty } from '../office-object';
import { refuseArgument } from '../office-object';
import type { Session } from '../session';
import { requireUnprotected, tellOwnChange } from '../session';

const valueOf = ({ content }: Cell): unknown => {
  if (content === null) return '';
  return typeof content === 'object' ? content.error : content;
};

const typeOf = ({ content }: Cell): string => {
  if (content === null) return 'Empty';
  if (typeof content === 'object') return 'Error';
  if (typeof content === 'string') return 'String';
  return typeof content === 'number' ? 'Double' : 'Boolean';
};

const valued = (cell: Cell, value: unknown): Cell => {
  if (typeof value === 'string') return interpretTyped(cell, value);
  if (typeof value === 'boolean') return withContent(cell, value);
  return typeof value === 'number' && Number.isFinite(value)
    ? withContent(cell, cell.format === '@' ? String(value) : value)
    : refuseArgument('Range.values', value);
};

/** The cell-by-cell properties of a range, read and set as two-dimensional arrays. */
export const rangeCells = (
  session: Session,
  sheet: SheetDocument,
  range: CellRange,
): Readonly<Record<string, OfficeProperty>> => {
  const read = (give: (cell: Cell) => unknown) => (): unknown => {
    const isUnbounded = columnCount(range) > LAST_COLUMN || rowCount(range) > LAST_ROW;
    if (isUnbounded || rowCount(range) * columnCount(range) > session.settings.cellLimit) return null;
    const rows: unknown[][] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      const cells: unknown[] = [];
      for (let column = range.left; column <= range.right; column += 1) cells.push(give(sheet.cell(row, column)));
      rows.push(cells);
    }
    return rows;
  };
  const checkShape = (value: readonly unknown[], location: string): void => {
    const fits =
      value.length === rowCount(range) && value.every((row) => Array.isArray(row) && row.length === columnCount(range));
    if (!fits) refuseArgument(location, `array of another size than the range`);
  };
  const write =
    (location: string, change: (cell: Cell, value: unknown) => Cell, tells: boolean) => (value: unknown) => {
      requireUnprotected(sheet, location);
      const table: readonly (readonly unknown[])[] | undefined = Array.isArray(value) ? value : undefined;
      if (table) checkShape(table, location);
      for (let row = range.top; row <= range.bottom; row += 1) {
        for (let column = range.left; column <= range.right; column += 1) {
          const given = table ? table[row - range.top]?.[column - range.left] : value;
          if (given !== null) sheet.put(row, column, change(sheet.cell(row, column), given));
        }
      }
      if (tells) tellOwnChange(session, sheet, range);
    };
  const formatted = (cell: Cell, format: unknown): Cell =>
    typeof format === 'string' ? { ...cell, format } : refuseArgument('Range.numberFormat', format);
  return {
    Values: { get: read(valueOf), set: write('Range.values', valued, true) },
    Formulas: {
      get: read((cell) => cell.formula ?? valueOf(cell)),
      set: write('Range.formulas', valued, true),
    },
    NumberFormat: { get: read((cell) => cell.format), set: write('Range.numberFormat', formatted, false) },
    ValueTypes: { get: read(typeOf) },
    Text: { get: read(showCell) },
  };
};

const requireOnly = (wanted: unknown, names: readonly string[], location: string): void => {
  const asked = typeof wanted === 'object' && wanted !== null ? Object.keys(wanted) : [];
  if (asked.length === 0 || asked.some((name) => !names.includes(name))) refuseArgument(location, wanted);
};

const span = <T>(from: number, to: number, give: (index: number) => T): T[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => give(from + offset));

/** Answer of `Range.getRowProperties({ rowHidden: true })`. */
export const rowProperties = (sheet: SheetDocument, range: CellRange, wanted: unknown): unknown => {
  requireOnly(wanted, ['rowHidden'], 'Range.getRowProperties');
  return span(range.top, range.bottom, (row) => ({ rowHidden: sheet.isRowHidden(row) }));
};

/** Answer of `Range.getColumnProperties({ columnHidden: true })`. */
export const columnProperties = (sheet: SheetDocument, range: CellRange, wanted: unknown): unknown => {
  requireOnly(wanted, ['columnHidden'], 'Range.getColumnProperties');
  return span(range.left, range.right, (column) => ({ columnHidden: sheet.hiddenColumns.has(column) }));
};

/** Answer of `Range.getCellProperties` for the fill and font colour. */
export const cellProperties = (sheet: SheetDocument, range: CellRange, wanted: unknown): unknown => {
  requireOnly(wanted, ['format'], 'Range.getCellProperties');
  return span(range.top, range.bottom, (row) =>
    span(range.left, range.right, (column) => {
      const { fill, color } = sheet.cell(row, column).style;
      return { format: { fill: { color: fill ?? '' }, font: { color: color ?? '#000000' } } };
    }),
  );
};
