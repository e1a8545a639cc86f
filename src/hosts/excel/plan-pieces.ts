import { BLOCK_ROWS, packByBytes, wireBytes } from './requests';
import type { CellValue, ColumnFormat, PlannedBlock, PlannedColumn } from '../../workbook/types';

/** Some rows of a strip, small enough for one round trip. */
export interface Piece {
  readonly strip: Strip;
  /** Sheet rows from the first to the last planned row of the piece. */
  readonly top: number;
  readonly bottom: number;
  /** The planned rows among them, ascending; `index` into the block's rows, −1 for the header. */
  readonly rows: readonly { readonly row: number; readonly index: number }[];
  readonly bytes: number;
}

const FORMAT_BYTES = 12;
const COLOUR_BYTES = 80;

/** Whether any cell of the column is coloured. */
export const isToned = (column: Strip['columns'][number]): boolean =>
  column.cells.some((cell) => cell?.tone !== undefined && cell.tone !== 'none');

/** Cuts a strip, header first, into pieces of at most a block. */
export const piecesOf = (strip: Strip): Piece[] => {
  const { block, columns } = strip;
  const toned = columns.map((column) => !column.fresh && isToned(column));
  const rows = [{ row: block.headerRow, index: -1 }, ...block.rows.map((row, index) => ({ row, index }))];
  const bytesOfRow = (index: number): number =>
    columns.reduce((sum, column, offset) => {
      const value = index < 0 ? column.header : (column.cells[index]?.value ?? null);
      return sum + wireBytes(toWritten(value, column.format)) + FORMAT_BYTES + (toned[offset] ? COLOUR_BYTES : 0);
    }, 0);
  // Every text is gone through letter by letter: once.
  const bytes = rows.map(({ index }) => bytesOfRow(index));
  const bytesOf = ({ index }: { readonly index: number }): number => bytes[index + 1] ?? 0;
  return packByBytes(rows, bytesOf, BLOCK_ROWS + 1).map((group) => ({
    strip,
    top: Math.min(...[group[0]?.row ?? 0, group[1]?.row ?? Infinity]),
    bottom: group[group.length - 1]?.row ?? 0,
    rows: group,
    bytes: group.reduce((sum, row) => sum + bytesOf(row), 0),
  }));
};

/** One entry for every sheet row of a piece, `undefined` for rows that are not planned. */
export const spread = <T>(piece: Piece, give: (index: number, row: number) => T): (T | undefined)[] => {
  const cells = new Array<T | undefined>(piece.bottom - piece.top + 1).fill(undefined);
  for (const { row, index } of piece.rows) cells[row - piece.top] = give(index, row);
  return cells;
};

/** Columns of a block that stand side by side and are written together. */
export interface Strip {
  readonly block: PlannedBlock;
  readonly left: number;
  readonly columns: readonly PlannedColumn[];
}

/** Splits a block into strips of neighbouring columns, all new or all written over. */
export const stripsOf = (block: PlannedBlock): Strip[] => {
  const columns = [...block.columns].sort((one, other) => one.at - other.at);
  const groups: PlannedColumn[][] = [];
  for (const column of columns) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && last.at + 1 === column.at && last.fresh === column.fresh) group.push(column);
    else groups.push([column]);
  }
  return groups.map((group) => ({ block, left: group[0]?.at ?? 0, columns: group }));
};

/** What is put into a cell for a value: serials for dates, `""` to clear, text so that it stays text. */
export const toWritten = (value: CellValue, format: ColumnFormat): string | number | boolean => {
  if (value === null) return '';
  if (typeof value === 'string') return toSafeText(value, format === 'text');
  if (typeof value !== 'object') return format === 'text' ? toSafeText(String(value), true) : value;
  if ('date' in value) return value.date;
  return toSafeText(value.error, format === 'text');
};

/** What Excel has to give back for a value that was written. */
export const toReadBack = (value: CellValue, format: ColumnFormat): string | number | boolean => {
  if (value === null) return '';
  if (typeof value === 'number' && format !== 'text') return Number(value.toPrecision(15));
  if (typeof value === 'object') return 'date' in value ? value.date : value.error;
  return format === 'text' ? String(value) : value;
};

/** Could become a formula. */
const DANGEROUS = /^[=+\-@']/;

/** Could become a number, a date, a logical value or an error. */
const AMBIGUOUS = /^[\s\d.,(¥$#]|^(true|false)$|%$/i;

/**
 * Text that stays text in Excel (rule W3). A leading apostrophe, which Excel swallows, guards what would
 * else be read as something typed. Cells formatted as text keep what only looks like a number; for what
 * looks like a formula the format is not relied on alone.
 */
export const toSafeText = (text: string, cellsAreText: boolean): string =>
  DANGEROUS.test(text) || (!cellsAreText && AMBIGUOUS.test(text)) ? `'${text}` : text;

/** One value for every cell of a range, which Office.js takes but its types do not tell. */
export const everyCell = <T>(value: T): T[][] => value as unknown as T[][];
