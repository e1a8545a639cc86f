import type { CellValue, SheetSnapshot } from '../workbook/types';
import { showCell } from './show-cell';
import { parseUnit } from './unit';

/** A column's header; `lower` is its part in the second of two rows. */
export interface Header {
  readonly column: number;
  readonly text: string;
  readonly lower?: string;
}

export interface HeaderBlock {
  readonly rows: readonly number[];
  readonly headers: readonly Header[];
}

/** Title rows, notes and signatures above a table rarely take more. */
const SEARCHED_ROWS = 40;

const textOf = (cell: CellValue | undefined): string =>
  showCell(cell ?? null)
    .replace(/[\n\r]+/g, ' ')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim();

const couldBeHeader = (cell: CellValue | undefined): boolean =>
  typeof cell === 'string' || (typeof cell === 'number' && Number.isInteger(cell) && cell >= 1900 && cell <= 2100);

const singleRow = (sheet: SheetSnapshot, row: number): HeaderBlock => ({
  rows: [row],
  headers: (sheet.rows[row] ?? [])
    .map((cell, column) => ({ column, text: textOf(cell) }))
    .filter(({ text }) => text !== ''),
});

const isUnitText = (text: string): boolean => parseUnit(text.replace(/^[（(]|[)）]$/g, '')) !== undefined;

/** Columns of each header group in the row: merged across, or followed by empty cells. */
const spansOf = (sheet: SheetSnapshot, row: number, width: number): readonly { from: number; to: number }[] => {
  const cells = sheet.rows[row] ?? [];
  const starts = [...Array(width).keys()].filter((column) => textOf(cells[column]) !== '');
  return starts.map((from, index) => {
    const merge = sheet.merges.find(({ top, left }) => top === row && left === from);
    if (merge !== undefined) return { from, to: merge.right };
    return { from, to: sheet.merges.length > 0 ? from : (starts[index + 1] ?? width) - 1 };
  });
};

/** The row with the one below it as a two-row header (rule B1), if the two can be read so. */
const doubleRow = (sheet: SheetSnapshot, row: number): HeaderBlock | undefined => {
  const upper = sheet.rows[row] ?? [];
  const lower = sheet.rows[row + 1] ?? [];
  const width = Math.max(upper.length, lower.length);
  const spans = spansOf(sheet, row, width);
  if (spans.length < 2 || !lower.every((cell) => cell === null || textOf(cell) === '' || couldBeHeader(cell)))
    return undefined;
  // A title merged down over both rows makes them one header, even over a group of a single column.
  const tied = sheet.merges.some(({ top, bottom }) => top === row && bottom === row + 1);
  const headers: Header[] = [];
  let joined = 0;
  for (let column = 0; column < width; column += 1) {
    const span = spans.find(({ from, to }) => column >= from && column <= to);
    const above = span === undefined ? '' : textOf(upper[span.from]);
    const below = textOf(lower[column]);
    if (above !== '' && below !== '') {
      // A value right below a single header is a row of the table, unless it is its unit.
      if (!tied && span !== undefined && span.from === span.to && !isUnitText(below)) return undefined;
      headers.push({ column, text: `${above} ${below}`, lower: below });
      joined += 1;
    } else if (below !== '' || (above !== '' && column === span?.from)) headers.push({ column, text: above + below });
  }
  return joined === 0 ? undefined : { rows: [row, row + 1], headers };
};

/**
 * Finds the header block under title rows (rule B1): the row, or pair of rows, in which `countKnown`
 * recognises most headers; without any, the first row that has most texts. `undefined` in a sheet without text rows.
 */
export const findHeaders = (
  sheet: SheetSnapshot,
  countKnown: (headers: readonly Header[]) => number,
): HeaderBlock | undefined => {
  let best: { block: HeaderBlock; score: number } | undefined;
  const consider = (block: HeaderBlock | undefined): void => {
    if (block === undefined || block.headers.length < 2) return;
    const texts = block.headers.filter(({ column }) =>
      couldBeHeader(sheet.rows[block.rows.at(-1) ?? 0]?.[column] ?? ''),
    ).length;
    const isTable = sheet.tables.some(({ range }) => range.top === block.rows.at(-1));
    const score = countKnown(block.headers) * 1000 + texts + (isTable ? 500 : 0);
    // On a tie the pair wins over its upper row alone, and a higher row over a lower one.
    const pairOfBest = best !== undefined && block.rows.length === 2 && block.rows[0] === best.block.rows[0];
    if (best === undefined || score > best.score || (pairOfBest && score >= best.score)) best = { block, score };
  };
  for (let row = 0; row < Math.min(sheet.rows.length, SEARCHED_ROWS); row += 1) {
    consider(singleRow(sheet, row));
    consider(doubleRow(sheet, row));
  }
  return best?.block;
};
