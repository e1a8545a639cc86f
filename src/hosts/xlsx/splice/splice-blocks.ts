import type { CellRange, HostIssue, PlannedBlock, PlannedColumn, Tone } from '../../../workbook/types';
import type { CellDialect } from '../cells';
import { writeCell } from '../cells';
import { cellReference } from '../../../workbook/cell-addresses';
import { estimateHeight } from '../new-sheet/write-sheet-part';
import type { StyleBook } from '../styles/style-book';
import { openTag } from '../xml/edit-tags';
import type { SheetText } from './open-sheet';
import { isProtected, readMerges, styleAt } from './open-sheet';
import { spliceHead } from './splice-head';
import type { CellWrite, Put, RowWrites } from './splice-rows';
import { spliceRows } from './splice-rows';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Characters that one cell of Excel holds. */
const LONGEST_TEXT = 32_767;

type Spliced =
  /** Puts out the whole sheet part, piece by piece, and tells how many cells were written. */
  { readonly ok: true; readonly write: (put: Put) => number } | { readonly ok: false; readonly issue: HostIssue };

const tooLarge = (limit: number, found: number): HostIssue => ({
  code: 'host.tooLarge',
  limit: String(limit),
  found: String(found),
});

const rowsOf = (block: PlannedBlock): readonly number[] => [block.headerRow, ...block.rows];

const spanOf = (blocks: readonly PlannedBlock[]): CellRange => {
  const range = { top: LAST_ROW, left: LAST_COLUMN, bottom: 0, right: 0 };
  for (const block of blocks) {
    for (const row of rowsOf(block)) {
      range.top = Math.min(range.top, row);
      range.bottom = Math.max(range.bottom, row);
    }
    for (const { at } of block.columns) {
      range.left = Math.min(range.left, at);
      range.right = Math.max(range.right, at);
    }
  }
  return range;
};

const findObstacle = (sheet: SheetText, name: string, blocks: readonly PlannedBlock[]): HostIssue | undefined => {
  if (isProtected(sheet)) return { code: 'host.protectedSheet', sheet: name };
  const span = spanOf(blocks);
  if (span.right > LAST_COLUMN) return tooLarge(LAST_COLUMN + 1, span.right + 1);
  if (span.bottom > LAST_ROW) return tooLarge(LAST_ROW + 1, span.bottom + 1);
  for (const range of readMerges(sheet)) {
    for (const block of blocks) {
      const across = block.columns.some(({ at }) => range.left <= at && at <= range.right);
      if (across && rowsOf(block).some((row) => range.top <= row && row <= range.bottom)) {
        return { code: 'host.mergedCells', sheet: name, range };
      }
    }
  }
  for (const { columns } of blocks) {
    for (const { cells } of columns) {
      for (const cell of cells) {
        const length = typeof cell?.value === 'string' ? cell.value.length : 0;
        if (length > LONGEST_TEXT) return tooLarge(LONGEST_TEXT, length);
      }
    }
  }
  return undefined;
};

const rememberStyles = ({ format }: PlannedColumn, like: number | undefined, styles: StyleBook) => {
  const known = new Map<string, number>();
  return (tone: Tone = 'none'): number => {
    const style = known.get(tone) ?? styles.cell(format, tone, like);
    known.set(tone, style);
    return style;
  };
};

/** Writers of one block's cells: the header's, and those of a planned row. */
const openBlock = (sheet: SheetText, block: PlannedBlock, styles: StyleBook, dialect: CellDialect) => {
  const columns = [...block.columns].sort((one, other) => one.at - other.at);
  const neighbour = (columns[0]?.at ?? 0) - 1;
  const styleLeft = (row: number | undefined): number | undefined =>
    row === undefined || neighbour < 0 ? undefined : styleAt(sheet, row, cellReference(row, neighbour));
  const headerStyle = styles.header(styleLeft(block.headerRow));
  const like = styleLeft(block.rows[0]);
  const styleOf = columns.map((column) => rememberStyles(column, like, styles));
  const indexes = indexRows(block.rows);
  const header = (): CellWrite[] =>
    columns.map(({ at, header: text }) => ({
      column: at,
      xml: writeCell(block.headerRow, at, text, headerStyle, dialect),
    }));
  return (row: number): readonly CellWrite[] => {
    if (row === block.headerRow) return header();
    const index = indexes.get(row);
    if (index === undefined) return [];
    const written: CellWrite[] = [];
    columns.forEach(({ at, cells }, place) => {
      const cell = cells[index];
      if (cell === undefined) return;
      written.push({ column: at, xml: writeCell(row, at, cell.value, styleOf[place]?.(cell.tone) ?? 0, dialect) });
    });
    return written;
  };
};

/** Height that the tallest wrapped text of a row needs; `undefined` where one line shows it. */
const measureRows = (blocks: readonly PlannedBlock[]): ((row: number) => number | undefined) => {
  const measured = blocks.map(({ rows, columns }) => ({ columns, indexes: indexRows(rows) }));
  return (row) => {
    const heights = measured.flatMap(({ columns, indexes }) => {
      const index = indexes.get(row);
      if (index === undefined) return [];
      const cells = columns.map((column) => column.cells[index] ?? { value: null });
      return estimateHeight(cells, columns) ?? [];
    });
    return heights.length === 0 ? undefined : Math.max(...heights);
  };
};

const indexRows = (rows: readonly number[]): ReadonlyMap<number, number> =>
  new Map(rows.map((row, index) => [row, index]));

/** The cells of some blocks, by row. Where two write the same cell, the later block wins. */
const gatherCells = (
  sheet: SheetText,
  blocks: readonly PlannedBlock[],
  styles: StyleBook,
  dialect: CellDialect,
): RowWrites => {
  const writers = blocks.map((block) => openBlock(sheet, block, styles, dialect));
  const heightOf = measureRows(blocks);
  const rows = [...new Set(blocks.flatMap((block) => rowsOf(block)))].sort((one, other) => one - other);
  const [only] = writers;
  if (writers.length === 1 && only !== undefined) return { rows, cellsOf: only, heightOf };
  const merge = (row: number): readonly CellWrite[] => {
    const cells = new Map(writers.flatMap((write) => write(row)).map((cell) => [cell.column, cell]));
    return [...cells.values()].sort((one, other) => one.column - other.column);
  };
  return { rows, cellsOf: merge, heightOf };
};

/**
 * Writes result columns into a sheet part. Every byte outside our cells, their rows' `spans` and heights, our entries in `<cols>`
 * and the dimension stays. Notes of planned cells are left out: the text cells beside carry the reasons, and comments
 * of people stay untouched.
 */
export const spliceBlocks = (
  sheet: SheetText,
  name: string,
  blocks: readonly PlannedBlock[],
  styles: StyleBook,
  from1904: boolean,
): Spliced => {
  const filled = blocks.filter((block) => block.columns.length > 0);
  const issue = findObstacle(sheet, name, filled);
  if (issue !== undefined) return { ok: false, issue };
  return {
    ok: true,
    write: (put) => {
      const { text, data, prefix } = sheet;
      if (filled.length === 0) {
        put(text);
        return 0;
      }
      const cells = gatherCells(sheet, filled, styles, { prefix, from1904 });
      const widths = filled
        .flatMap((block) => block.columns.map(({ at, width, fresh }) => ({ column: at, width, fresh })))
        .sort((one, other) => one.column - other.column);
      const open = text.slice(data.start, data.openEnd);
      put(spliceHead(sheet, spanOf(filled), widths));
      put(openTag(open));
      const written = spliceRows(sheet, cells, put);
      put(data.empty ? `</${data.name}>` : text.slice(data.contentEnd, data.end));
      put(text.slice(data.end));
      return written;
    },
  };
};
