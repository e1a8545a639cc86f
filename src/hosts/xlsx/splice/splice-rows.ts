import { columnOf } from '../../../workbook/cell-addresses';
import { isOn } from '../package/workbook-map';
import { openTag, readAttribute, setAttribute } from '../xml/edit-tags';
import type { ElementPlace } from './find-elements';
import { elementAt, findTagEnd, findWithin, nextElement } from './find-elements';
import type { SheetText } from './open-sheet';

/** A cell to be written: its whole element. */
export interface CellWrite {
  readonly column: number;
  readonly xml: string;
  /** What a person typed replaces a formula; what we write does not. */
  readonly overFormula?: boolean;
}

/** What is written, row by row; cells are made when their row is reached, so that few exist at a time. */
export interface RowWrites {
  /** Rows to be written, ascending, zero-based. */
  readonly rows: readonly number[];
  /** Cells of one of them, ascending by column. */
  cellsOf(row: number): readonly CellWrite[];
  /** Height in points that shows the wrapped text of our cells in a row; `undefined` where one line does. */
  heightOf(row: number): number | undefined;
}

/** Takes the next piece of a text. */
export type Put = (piece: string) => void;

const widenSpans = (open: string, cells: readonly CellWrite[]): string => {
  const spans = readAttribute(open, 'spans');
  const match = spans === undefined ? null : /^(\d+):(\d+)$/.exec(spans);
  if (match === null) return open;
  const first = Math.min(Number(match[1]), (cells[0]?.column ?? 0) + 1);
  const last = Math.max(Number(match[2]), (cells.at(-1)?.column ?? 0) + 1);
  return spans === `${first}:${last}` ? open : setAttribute(open, 'spans', `${first}:${last}`);
};

/** End and column of the last cell left of the wanted column: what stands before need not be looked at. */
const findSpliceStart = (sheet: SheetText, row: ElementPlace, column: number): readonly [number, number] => {
  const open = `<${sheet.prefix}c `;
  const cells = sheet.masked.slice(row.openEnd, row.contentEnd);
  for (let at = cells.lastIndexOf(open); at !== -1; at = at === 0 ? -1 : cells.lastIndexOf(open, at - 1)) {
    const reference = readAttribute(cells.slice(at, findTagEnd(cells, at)), 'r');
    if (reference === undefined) break;
    const found = columnOf(reference);
    if (found < column) return [elementAt(sheet.masked, row.openEnd + at).end, found];
  }
  return [row.openEnd, -1];
};

/**
 * A row grows to show our wrapped text, unless somebody set its height: few programs measure rows when they
 * open a file, and a result one cannot read is none.
 */
const raiseRow = (open: string, height: number | undefined): string => {
  if (height === undefined || isOn(readAttribute(open, 'customHeight'))) return open;
  const stated = Number(readAttribute(open, 'ht') ?? 0);
  return stated >= height ? open : setAttribute(open, 'ht', String(height));
};

const spliceRow = (
  sheet: SheetText,
  row: ElementPlace,
  cells: readonly CellWrite[],
  height: number | undefined,
  put: Put,
): number => {
  const { text, masked, prefix } = sheet;
  const open = raiseRow(widenSpans(text.slice(row.start, row.openEnd), cells), height);
  if (row.empty) {
    const added = cells.map((cell) => cell.xml).join('');
    put(`${openTag(open)}${added}</${row.name}>`);
    return cells.length;
  }
  const [from, before] = findSpliceStart(sheet, row, cells[0]?.column ?? 0);
  put(open);
  put(text.slice(row.openEnd, from));
  let written = 0;
  let next = 0;
  let copied = from;
  let column = before;
  const insertBefore = (limit: number): void => {
    for (let cell = cells[next]; cell !== undefined && cell.column < limit; cell = cells[next]) {
      put(cell.xml);
      next += 1;
      written += 1;
    }
  };
  for (let at = masked.indexOf('<', from); at !== -1 && at < row.contentEnd;) {
    const place = elementAt(masked, at);
    at = masked.indexOf('<', place.end);
    put(text.slice(copied, place.start));
    copied = place.start;
    if (place.name !== `${prefix}c`) {
      insertBefore(Infinity);
      continue;
    }
    const reference = readAttribute(masked.slice(place.start, place.openEnd), 'r');
    column = reference === undefined ? column + 1 : columnOf(reference);
    insertBefore(column);
    const cell = cells[next];
    if (cell === undefined || cell.column !== column) continue;
    next += 1;
    // A formula in a column of ours is a person's: it stays (rule W1), and with it shared and array formulas.
    if (!cell.overFormula && findWithin(masked, `${prefix}f`, place.openEnd, place.contentEnd)) continue;
    put(cell.xml);
    copied = place.end;
    written += 1;
  }
  put(text.slice(copied, row.contentEnd));
  insertBefore(Infinity);
  put(text.slice(row.contentEnd, row.end));
  return written;
};

/**
 * Writes cells into the rows of a sheet; rows and cells not named keep every byte, missing rows are made in order.
 * The new content of `<sheetData>` is put out piece by piece.
 *
 * @returns how many cells were written
 */
export const spliceRows = (sheet: SheetText, { rows, cellsOf, heightOf }: RowWrites, put: Put): number => {
  const { text, masked, data, prefix } = sheet;
  let cellsWritten = 0;
  let next = 0;
  let copied = data.openEnd;
  let rowNumber = -1;
  const addRowsBefore = (limit: number): void => {
    for (let row = rows[next]; row !== undefined && row < limit; row = rows[next]) {
      const cells = cellsOf(row);
      next += 1;
      if (cells.length === 0) continue;
      const height = heightOf(row);
      const tall = height === undefined ? '' : ` ht="${height}"`;
      put(`<${prefix}row r="${row + 1}"${tall}>${cells.map((cell) => cell.xml).join('')}</${prefix}row>`);
      cellsWritten += cells.length;
    }
  };
  const rowName = `${prefix}row`;
  for (
    let row = nextElement(masked, rowName, data.openEnd, data.contentEnd);
    row !== undefined && next < rows.length;
    row = nextElement(masked, rowName, row.end, data.contentEnd)
  ) {
    const stated = readAttribute(text.slice(row.start, row.openEnd), 'r');
    rowNumber = stated === undefined ? rowNumber + 1 : Number(stated) - 1;
    const wanted = rows[next];
    if (wanted === undefined || wanted > rowNumber) continue;
    put(text.slice(copied, row.start));
    copied = row.start;
    addRowsBefore(rowNumber);
    if (rows[next] !== rowNumber) continue;
    next += 1;
    const cells = cellsOf(rowNumber);
    if (cells.length === 0) continue;
    cellsWritten += spliceRow(sheet, row, cells, heightOf(rowNumber), put);
    copied = row.end;
  }
  put(text.slice(copied, data.contentEnd));
  addRowsBefore(Infinity);
  return cellsWritten;
};
