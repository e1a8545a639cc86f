import type { CellValue, SheetSnapshot } from '../workbook/types';
import { showCell, isBlankText } from './cell-text';
import { parseUnit } from './unit';
import { foldText } from '../guideline/fold-text';
import { ORGANISATION } from './column-evidence';
import type { SheetBinding, SkippedRow } from './types';

/** A column's header; `lower` is its part in the second of two rows. */
export interface Header {
  readonly column: number;
  readonly text: string;
  readonly lower?: string;
}

interface HeaderBlock {
  readonly rows: readonly number[];
  readonly headers: readonly Header[];
}

/** Title rows, notes and signatures above a table rarely take more. */
const SEARCHED_ROWS = 40;

/** A longer header is known by its beginning: looking for words in it takes time by the square of its length (rule W12). */
const LONGEST_HEADER = 300;

const textOf = (cell: CellValue | undefined): string =>
  showCell(cell ?? null)
    .slice(0, LONGEST_HEADER)
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

const NO_GROUP = /^(?:[^：:]{1,10}[：:].+|(?:19|20)\d{2}[-./年]\d{1,2}(?:[-./月]\d{1,2}日?|月)?)$/u;

/** The row with the one below it as a two-row header (rule B1), if the two can be read so. */
const doubleRow = (sheet: SheetSnapshot, row: number): HeaderBlock | undefined => {
  const upper = sheet.rows[row] ?? [];
  const lower = sheet.rows[row + 1] ?? [];
  const width = Math.max(upper.length, lower.length);
  const spans = spansOf(sheet, row, width);
  // 填报单位：… beside a date stands over a table, and is no row of group titles.
  if (spans.some(({ from }) => NO_GROUP.test(textOf(upper[from])))) return undefined;
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

type DataRows = Pick<SheetBinding, 'dataRows' | 'skippedRows'>;

const TOTAL = /^(?:.{0,10})(?:合计|小计|总计|共计|总和|平均|平均值)(?:\d+[家个项件户人]?)?$/;
const NOTE =
  /^\s*(?:填表说明|填报说明|说明|备注|附注|注意|填表人|填报人|制表|审核人|复核人|经办人|联系人|联系电话|单位负责人|主管领导|负责人签|填表日期|填报日期|填报单位|日期|盖章|（盖章|\(盖章|注\s*[:：\d]|※|\*\s*[^\s])/;
/** `联系人：` is a note whatever follows; without a colon it may begin a name. */
const LABELLED_NOTE = /^.{1,8}[:：]/;
const SERIAL_NUMBER = /^(?:序号|编号|序|no|行号|#)$/;
/** A note is told by so much of it. */
const SHOWN_LENGTH = 80;

const isEmpty = (cell: CellValue | undefined): boolean =>
  cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');

/** Which columns tell the rows apart, and what a person said of single rows. */
export interface RowClues {
  /** Columns that carry something. */
  readonly bound: ReadonlySet<number>;
  /** Columns of ours. */
  readonly own: ReadonlySet<number>;
  /** Columns that name the applicant. */
  readonly names: ReadonlySet<number>;
  /** Sheet row → what a person said it is. */
  readonly chosen: ReadonlyMap<number, 'applicant' | 'skip'>;
}

const isBodyName = (cell: CellValue | undefined): boolean =>
  typeof cell === 'string' && cell.trim().length >= 4 && ORGANISATION.test(cell.trim());

/**
 * Tells the applicants' rows from the others (rules B1, B10): a row with a name is an applicant unless it
 * plainly is a total or a note; blank rows and repeated headers are none. Hidden rows count like any other.
 * What is left out is listed with its reason.
 */
export const findDataRows = (
  sheet: SheetSnapshot,
  block: HeaderBlock,
  { bound, own, names, chosen }: RowClues,
): DataRows => {
  const dataRows: number[] = [];
  const skippedRows: SkippedRow[] = [];
  const first = (block.rows.at(-1) ?? -1) + 1;
  const serialColumns = new Set(
    block.headers.filter(({ text }) => SERIAL_NUMBER.test(foldText(text))).map(({ column }) => column),
  );
  const wideRows = new Set(sheet.merges.filter(({ left, right }) => right - left >= 2).map(({ top }) => top));
  const headerCells = block.rows.map((row) => sheet.rows[row] ?? []);
  const isHeader = (cells: readonly CellValue[]): boolean =>
    headerCells.some((header) => {
      let same = 0;
      for (let column = 0; column < header.length; column += 1)
        if (cells[column] === header[column] && !isEmpty(cells[column]) && !own.has(column)) same += 1;
      // Nearly no row repeats anything of the headers: only for those that do is it counted what else they hold.
      if (same < 2) return false;
      const filled = cells.filter((cell, column) => !isEmpty(cell) && !own.has(column)).length;
      return same * 2 > filled;
    });
  let inNotes = false;
  const classify = (row: number): SkippedRow['why'] | undefined => {
    const cells = sheet.rows[row] ?? [];
    let filled = 0;
    let filledBound = 0;
    let firstText: string | undefined;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (isEmpty(cell) || own.has(column)) continue;
      if (firstText === undefined && typeof cell === 'string') firstText = cell;
      if (serialColumns.has(column) && typeof cell !== 'string') continue;
      filled += 1;
      if (bound.has(column)) filledBound += 1;
    }
    if (filled === 0) return 'blank';
    if (firstText !== undefined && TOTAL.test(foldText(firstText))) return 'total';
    if (filled >= 2 && isHeader(cells)) return 'header';
    const named = [...names].some((column) => isBodyName(cells[column])) && !LABELLED_NOTE.test(firstText ?? '');
    if (named && !wideRows.has(row)) return undefined;
    if (filled <= 3 && firstText !== undefined && NOTE.test(firstText)) return 'note';
    if (filled === 1 && (inNotes || filledBound === 0 || wideRows.has(row))) return 'note';
    return filledBound === 0 && cells.every((cell) => typeof cell !== 'string' || isBlankText(cell))
      ? 'blank'
      : undefined;
  };
  const shownIn = (row: number): string =>
    (sheet.rows[row] ?? [])
      .filter((cell, column) => !isEmpty(cell) && !own.has(column))
      .map((cell) => textOf(cell))
      .join(' ')
      .slice(0, SHOWN_LENGTH);
  for (let row = first; row < sheet.rows.length; row += 1) {
    const said = chosen.get(row);
    const why = said === 'skip' ? 'user' : said === 'applicant' ? undefined : classify(row);
    if (why === undefined) dataRows.push(row);
    else skippedRows.push({ row, why, shown: shownIn(row) });
    if (why !== 'blank') inNotes = why === 'note';
  }
  while (skippedRows.at(-1)?.why === 'blank' && (skippedRows.at(-1)?.row ?? 0) > (dataRows.at(-1) ?? -1))
    skippedRows.pop();
  return { dataRows, skippedRows };
};
