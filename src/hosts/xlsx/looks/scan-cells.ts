import { readAttribute } from '../xml/attributes';
import { findTagEnd } from '../xml/find-element';
import type { SheetText } from '../splice/splice-rows';
import { StyleGridBuilder } from './style-grid';
import type { StyleGrid } from './style-grid';

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
