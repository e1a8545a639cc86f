import { NUMBER_FORMATS, TONE_COLOURS, toPoints } from '../../workbook/cell-looks';
import type { HostIssue, PlannedCell, Tone } from '../../workbook/types';
import { columnAddress, joinAddresses } from './addresses';
import type { Piece } from './plan-pieces';
import { everyCell, toReadBack, toWritten, spread } from './plan-pieces';

/** A piece whose values come back with the same round trip. */
interface WrittenPiece {
  readonly piece: Piece;
  readonly range: Excel.Range;
}

/**
 * Queues the writing of a piece: text formats, values, then everything that is only looks, then reading back.
 * Text formats come before the values because the cells' format decides whether text stays text (rule W3).
 */
export const writePiece = (context: Excel.RequestContext, piece: Piece): WrittenPiece => {
  const { strip, top, bottom } = piece;
  const sheet = context.workbook.worksheets.getItem(strip.block.sheet);
  const at = (from: number, left: number, to: number, columns: number): Excel.Range =>
    sheet.getRangeByIndexes(from, left, to - from + 1, columns).untrack();
  const all = at(top, strip.left, bottom, strip.columns.length);
  const complete = piece.rows.length === bottom - top + 1;

  if (complete && strip.columns.every(({ cells, format }) => format === 'text' && cells.every(Boolean))) {
    all.numberFormat = everyCell('@');
  } else {
    all.numberFormat = spreadRows(piece, (column, cell, isHeader) =>
      isHeader || (cell && column.format === 'text') ? '@' : null,
    );
  }
  all.values = spreadRows(piece, (column, cell, isHeader) => {
    if (isHeader) return toWritten(column.header, 'text');
    return cell ? toWritten(cell.value, column.format) : null;
  });
  if (strip.columns.some(({ format }) => format !== 'text')) {
    all.numberFormat = spreadRows(piece, (column, cell) =>
      cell && column.format !== 'text' ? NUMBER_FORMATS[column.format] : null,
    );
  }
  paintTones(sheet, piece);
  if (piece.rows[0]?.index === -1) dressColumns(sheet, piece);
  return { piece, range: at(top, strip.left, bottom, strip.columns.length).load('values') };
};

type Column = Piece['strip']['columns'][number];

const spreadRows = <T>(
  { strip, top, bottom, rows }: Piece,
  give: (column: Column, cell: PlannedCell | undefined, isHeader: boolean) => T,
): (T | null)[][] => {
  const table = Array.from({ length: bottom - top + 1 }, (): (T | null)[] => strip.columns.map(() => null));
  for (const { row, index } of rows) {
    table[row - top] = strip.columns.map((column) =>
      give(column, index < 0 ? undefined : column.cells[index], index < 0),
    );
  }
  return table;
};

const runsByTone = (piece: Piece, column: Column): Map<Tone, string[]> => {
  const runs = new Map<Tone, string[]>();
  const tones = spread(piece, (index) =>
    index < 0 ? undefined : column.cells[index] && (column.cells[index].tone ?? 'none'),
  );
  let from = 0;
  for (let offset = 1; offset <= tones.length; offset += 1) {
    if (offset < tones.length && tones[offset] === tones[from]) continue;
    const tone = tones[from];
    if (tone && !(tone === 'none' && column.fresh)) {
      const address = columnAddress(column.at, piece.top + from, piece.top + offset - 1);
      const addresses = runs.get(tone);
      if (addresses) addresses.push(address);
      else runs.set(tone, [address]);
    }
    from = offset;
  }
  return runs;
};

const paintTones = (sheet: Excel.Worksheet, piece: Piece): void => {
  for (const column of piece.strip.columns) {
    for (const [tone, addresses] of runsByTone(piece, column)) {
      for (const address of joinAddresses(addresses)) {
        const { fill, font } = sheet.getRanges(address).untrack().format;
        if (tone === 'none') fill.clear();
        else fill.color = TONE_COLOURS[tone].fill;
        font.color = tone === 'none' ? PLAIN_FONT : TONE_COLOURS[tone].font;
      }
    }
  }
};

const dressColumns = (sheet: Excel.Worksheet, { strip }: Piece): void => {
  const { headerRow } = strip.block;
  for (const column of strip.columns) {
    if (!column.fresh) continue;
    const { format } = sheet.getCell(headerRow, column.at).untrack();
    format.font.bold = true;
    format.wrapText = true;
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Center';
    format.columnWidth = toPoints(column.width);
  }
};

/** Compares what was written with what Excel holds now (rule W4). */
export const compareWritten = ({ piece, range }: WrittenPiece): HostIssue | undefined => {
  const { strip, top } = piece;
  const values: unknown[][] = range.values;
  const cells = piece.rows.flatMap(({ row, index }) =>
    strip.columns.flatMap((column, offset) => {
      const cell = index < 0 ? { value: column.header } : column.cells[index];
      if (!cell) return [];
      const expected = toReadBack(cell.value, index < 0 ? 'text' : column.format);
      const same = values[row - top]?.[offset] === expected;
      return same ? [] : [{ sheet: strip.block.sheet, row, column: column.at }];
    }),
  );
  return cells.length === 0 ? undefined : { code: 'host.readBack', cells };
};

const PLAIN_FONT = '#000000';
