import type { Outcome, SheetSnapshot } from '../../workbook/types';
import { refused, done } from './requests';
import type { UndoStrip } from './anchors';
import type { Piece } from './plan-pieces';
import { toReadBack } from './plan-pieces';

export interface PieceBefore {
  readonly piece: Piece;
  readonly undo: UndoStrip;
}

type Colours = OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;

const NO_FILL = '';

const isFormula = (value: unknown, format: string | undefined): boolean =>
  typeof value === 'string' && value.startsWith('=') && format !== '@';

const headerSeen = (seen: SheetSnapshot | undefined, row: number, column: number): unknown =>
  seen?.rows[row]?.[column] ?? '';

/**
 * Keeps what a piece shows before it is written. A fresh column has to be empty, or to carry our header from
 * an interrupted run; a column written over has to carry our header, or the one it had when it was read.
 * A formula in a column of ours is a person's and is left out of what is written (rule W1).
 *
 * @param headers what stands in the header row of the strip's columns
 */
export const keepBefore = (
  piece: Piece,
  range: Excel.Range,
  colours: readonly Colours[],
  headers: readonly unknown[],
  seen: SheetSnapshot | undefined,
): Outcome<PieceBefore> => {
  const { strip, top } = piece;
  const { sheet, headerRow } = strip.block;
  const formulas: unknown[][] = range.formulas;
  const formats: string[][] = range.numberFormat;
  const rows = piece.rows.map(({ row }) => row);
  const changed = refused({ code: 'host.sheetChanged', sheet });
  for (const [offset, column] of strip.columns.entries()) {
    const header = headers[offset];
    if (header === column.header) continue;
    const isEmpty = rows.every((row) => formulas[row - top]?.[offset] === '');
    if (column.fresh ? !isEmpty : header !== headerSeen(seen, headerRow, column.at)) return changed;
  }
  const fresh = strip.columns.every((column) => column.fresh);
  const columns = strip.columns.map((column, offset) => {
    const kept = new Set(
      piece.rows.flatMap(({ row, index }) =>
        index >= 0 && isFormula(formulas[row - top]?.[offset], formats[row - top]?.[offset]) ? [index] : [],
      ),
    );
    return kept.size === 0
      ? column
      : { ...column, cells: column.cells.map((cell, index) => (kept.has(index) ? undefined : cell)) };
  });
  return done({
    piece: { ...piece, strip: { ...strip, columns } },
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
        columns.map((column) => {
          if (index < 0) return column.header;
          const cell = column.cells[index];
          return cell ? toReadBack(cell.value, column.format) : null;
        }),
      ),
    },
  });
};
