import { findTagEnd } from '../splice/find-elements';
import type { SheetText } from '../splice/open-sheet';
import { readAttribute } from '../xml/edit-tags';

const SPACE = 32;
const EQUALS = 61;
const CLOSE = 62;
const DOUBLE = 34;
const SINGLE = 39;
const LETTER_A = 65;

/** What the cells of a sheet part look like, and what else a look at every tag tells. */
export interface ScannedCells {
  readonly styles: StyleGrid;
  /** Heights in points of rows that state one. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows that hold formulas. */
  readonly formulaRows: ReadonlySet<number>;
  /** Cells, by `row,column`, whose formula is that of other cells as well. */
  readonly sharedFormulas: ReadonlySet<string>;
}

/** Column of the letters that a reference starts with. */
const columnAt = (text: string, at: number): number => {
  let column = 0;
  for (let code = text.charCodeAt(at); code >= LETTER_A && code < LETTER_A + 26; code = text.charCodeAt(++at))
    column = column * 26 + code - LETTER_A + 1;
  return column - 1;
};

/**
 * Goes once through all row and cell tags. Character by character, because a sheet has millions of them: taking every
 * tag apart would take longer than reading the values.
 */
export const scanCells = ({ text, masked, data, prefix }: SheetText): ScannedCells => {
  const builder = new StyleGridBuilder();
  const heights = new Map<number, number>();
  const formulaRows = new Set<number>();
  const sharedFormulas = new Set<string>();
  const skip = 1 + prefix.length;
  let row = -1;
  let column = -1;
  let at = masked.indexOf('<', data.openEnd);
  for (; at !== -1 && at < data.contentEnd; at = masked.indexOf('<', at)) {
    const name = at + skip;
    const first = masked.charCodeAt(name);
    const isCell = first === 99 && masked.charCodeAt(name + 1) <= CLOSE;
    const isRow = first === 114 && masked.startsWith('row', name) && masked.charCodeAt(name + 3) <= CLOSE;
    if (!isCell && !isRow) {
      if (first === 102 && masked.charCodeAt(name + 1) <= CLOSE) {
        formulaRows.add(row);
        const tag = masked.slice(at, findTagEnd(masked, at));
        if (readAttribute(tag, 'ref') !== undefined) sharedFormulas.add(`${row},${column}`);
      }
      at += 1;
      continue;
    }
    let nextRow = row + 1;
    let nextColumn = column + 1;
    let style = 0;
    let height = -1;
    for (at = name; at < data.contentEnd; at += 1) {
      const code = masked.charCodeAt(at);
      if (code === CLOSE) break;
      if (code !== EQUALS) continue;
      let open = at + 1;
      while (masked.charCodeAt(open) <= SPACE) open += 1;
      const quote = masked.charCodeAt(open);
      if (quote !== DOUBLE && quote !== SINGLE) continue;
      const close = masked.indexOf(quote === DOUBLE ? '"' : "'", open + 1);
      if (close === -1) break;
      const key = masked.charCodeAt(at - 1);
      const isShort = masked.charCodeAt(at - 2) <= SPACE;
      if (isCell && isShort && key === 114) nextColumn = columnAt(masked, open + 1);
      else if (isCell && isShort && key === 115) style = Number(masked.slice(open + 1, close));
      else if (isRow && isShort && key === 114) nextRow = Number(masked.slice(open + 1, close)) - 1;
      else if (isRow && key === 116 && masked.charCodeAt(at - 2) === 104 && masked.charCodeAt(at - 3) <= SPACE)
        height = Number(text.slice(open + 1, close));
      at = close;
    }
    if (isRow) {
      row = nextRow;
      column = -1;
      builder.startRow(row);
      if (height >= 0) heights.set(row, height);
    } else {
      column = nextColumn;
      builder.add(column, style);
    }
  }
  return { styles: builder.build(), heights, formulaRows, sharedFormulas };
};

/** Style indexes of a sheet's cells in one array: few bytes a cell, nothing to be looked up but by place. */
interface StyleGrid {
  /** Rows that store something: one more than the last of them. */
  readonly rows: number;
  /** Cells stored in a row, up to its last. */
  width(row: number): number;
  /** Style of a cell; 0, the normal one, where nothing is stored. */
  at(row: number, column: number): number;
}

/** Takes rows and cells in any order of rows; the cells of a row come one after the other. */
class StyleGridBuilder {
  private styles = new Uint16Array(1024);
  private used = 0;
  private readonly starts = new Map<number, number>();
  private readonly widths = new Map<number, number>();
  private row = -1;
  private last = -1;

  startRow(row: number): void {
    this.row = row;
    this.last = Math.max(this.last, row);
    this.starts.set(row, this.used);
    this.widths.set(row, 0);
  }

  add(column: number, style: number): void {
    const start = this.starts.get(this.row) ?? 0;
    const end = start + column + 1;
    if (end > this.styles.length) {
      const larger = new Uint16Array(Math.max(end, this.styles.length * 2));
      larger.set(this.styles);
      this.styles = larger;
    }
    this.styles[start + column] = style;
    this.used = Math.max(this.used, end);
    this.widths.set(this.row, Math.max(this.widths.get(this.row) ?? 0, column + 1));
  }

  build(): StyleGrid {
    const { styles, starts, widths, last } = this;
    const width = (row: number): number => widths.get(row) ?? 0;
    return {
      rows: last + 1,
      width,
      at: (row, column) => (column < width(row) ? (styles[(starts.get(row) ?? 0) + column] ?? 0) : 0),
    };
  }
}
