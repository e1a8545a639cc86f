import { BLOCK_ROWS, packByBytes, wireBytes } from './payload';
import type { Strip } from './plan-columns';
import { toWritten } from './plan-columns';

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
  const bytesOf = ({ index }: { readonly index: number }): number =>
    columns.reduce((sum, column, offset) => {
      const value = index < 0 ? column.header : (column.cells[index]?.value ?? null);
      return sum + wireBytes(toWritten(value, column.format)) + FORMAT_BYTES + (toned[offset] ? COLOUR_BYTES : 0);
    }, 0);
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
