import type { Outcome, SheetSnapshot } from '../../workbook/types';
import { done, refused } from './in-turn';
import type { UndoStrip } from './own-undo';
import type { Piece } from './plan-pieces';
import { toReadBack } from './plan-columns';

export interface PieceBefore {
  readonly piece: Piece;
  readonly undo: UndoStrip;
}

type Colours = OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;

const NO_FILL = '';

const headerSeen = (seen: SheetSnapshot | undefined, row: number, column: number): unknown =>
  seen?.rows[row]?.[column] ?? '';

/**
 * Keeps what a piece shows before it is written. A fresh column has to be empty, or to carry our header from
 * an interrupted run; a column written over has to carry our header, or the one it had when it was read.
 */
export const keepBefore = (
  piece: Piece,
  range: Excel.Range,
  colours: readonly Colours[],
  seen: SheetSnapshot | undefined,
): Outcome<PieceBefore> => {
  const { strip, top } = piece;
  const { sheet, headerRow } = strip.block;
  const formulas: unknown[][] = range.formulas;
  const formats: string[][] = range.numberFormat;
  const rows = piece.rows.map(({ row }) => row);
  const changed = refused({ code: 'host.sheetChanged', sheet });
  for (const [offset, column] of strip.columns.entries()) {
    const header = rows[0] === headerRow ? formulas[headerRow - top]?.[offset] : undefined;
    const isOurs = header === column.header;
    if (header === undefined || isOurs) continue;
    const isEmpty = rows.every((row) => formulas[row - top]?.[offset] === '');
    if (column.fresh ? !isEmpty : header !== headerSeen(seen, headerRow, column.at)) return changed;
  }
  const fresh = strip.columns.every((column) => column.fresh);
  return done({
    piece,
    undo: {
      sheet,
      range: { top, left: strip.left, bottom: piece.bottom, right: strip.left + strip.columns.length - 1 },
      rows,
      fresh,
      before: rows.map((row) => formulas[row - top] ?? []),
      formats: rows.map((row) => formats[row - top] ?? []),
      colours: colours
        .map(
          (answer) =>
            answer &&
            rows.map((row) => {
              const format = answer.value[row - top]?.[0]?.format;
              return [format?.fill?.color ?? NO_FILL, format?.font?.color ?? NO_FILL] as const;
            }),
        )
        .map((answer) => answer ?? null),
      written: piece.rows.map(({ index }) =>
        strip.columns.map((column) => {
          if (index < 0) return column.header;
          const cell = column.cells[index];
          return cell ? toReadBack(cell.value, column.format) : null;
        }),
      ),
    },
  });
};
