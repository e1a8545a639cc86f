import type { CellValue } from '../workbook/types';
import type { CellReading } from './cell-text';
import { known, unreadable, showCell, BLANK, isBlankText } from './cell-text';
import { readText } from './read-words';
import { foldName } from './match-names';
import type { NumberFrame } from './read-number';
import { readNumber } from './read-number';

const NONE = /^(?:无|没有|零|0)$/;

/** Reads a list, each item by its own reader (rule F11); `无` is the empty list. An item may be unreadable alone. */
export const listReader =
  (readItem: (cell: CellValue) => CellReading<string>) =>
  (cell: CellValue): CellReading<readonly CellReading<string>[]> => {
    const text = readText(cell);
    if (text.kind === 'unreadable') return unreadable('list');
    if (text.kind !== 'known') return text;
    // The canonical spelling has lost its line breaks, so the list is cut from what stands in the cell.
    return known(NONE.test(text.value) ? [] : splitList(showCell(cell)).map(readItem));
  };

const SEPARATORS = /[、;；,，\n\r]+/;
const NUMBERING = /^\s*(?:[（(]?\d{1,2}[.．、）)](?!\d)|[①-⑳])\s*/;
const OPENING = '（([【《';
const CLOSING = '）)]】》';

/** Cuts at separators that stand outside brackets, so that a remark such as `（甲、乙）` stays whole. */
const cutOutsideBrackets = (text: string): readonly string[] => {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  for (const letter of text) {
    if (OPENING.includes(letter)) depth += 1;
    if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1);
    if (depth === 0 && SEPARATORS.test(letter)) {
      items.push(item);
      item = '';
    } else item += letter;
  }
  return depth === 0 ? [...items, item] : text.split(SEPARATORS);
};

/** Items of a list in one cell (rule F11): cut at 、；， and new lines, numbering dropped, equal names once. */
export const splitList = (text: string): readonly string[] => {
  const byName = new Map<string, string>();
  for (const part of cutOutsideBrackets(text)) {
    const item = part.replace(NUMBERING, '').trim();
    const folded = foldName(item);
    if (folded !== '' && !byName.has(folded)) byName.set(folded, item);
  }
  return [...byName.values()];
};

const YEAR_SEPARATORS = /[/／、;；|\n\r]+/;
const COMMAS = /[,，]+/;
const LABELLED = /^\s*(\d{4})\s*年?度?\s*[:：=]\s*(.+)$/;
const TRAILING_UNIT = /^(.*\d)\s*([^\d.,:：%]+)$/;

const cut = (text: string): readonly string[] => {
  const parts = text.split(YEAR_SEPARATORS).filter((part) => part.trim() !== '');
  // `2,100` is one figure; only what is no proper thousands group is cut at commas.
  const oneFigure = /^\s*\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?\D*$/.test(text);
  return parts.length === 1 && !oneFigure ? text.split(COMMAS).filter((part) => part.trim() !== '') : parts;
};

/** The unit after the last figure holds for all when no other has one: `2100/2300/2500万元`. */
const spreadUnit = (parts: readonly string[]): readonly string[] => {
  const unit = TRAILING_UNIT.exec(parts.at(-1) ?? '')?.[2];
  const restBare = parts.slice(0, -1).every((part) => /^[\s\d.,，]+$/.test(part.normalize('NFKC')));
  return unit !== undefined && restBare ? parts.map((part, at) => (at < parts.length - 1 ? part + unit : part)) : parts;
};

/**
 * Reads a yearly figure written in one cell (rule F9): `2100/2300/2500`, earliest year first, or each
 * with its year, `2019:2100；2020:2300`. Fewer or more figures than years asked for are unreadable.
 */
export const seriesReader =
  (years: readonly number[], frame: NumberFrame) =>
  (cell: CellValue): CellReading<readonly CellReading<number>[]> => {
    if (cell === null) return BLANK;
    if (typeof cell !== 'string') return unreadable('series');
    if (isBlankText(cell)) return BLANK;
    const parts = cut(cell);
    const labels = parts.map((part) => LABELLED.exec(part));
    if (labels.every((label) => label !== null)) {
      const byYear = new Map(labels.map((label) => [Number(label[1]), label[2] ?? '']));
      if (byYear.size !== labels.length) return unreadable('series');
      return known(years.map((year) => readNumber(byYear.get(year) ?? null, frame)));
    }
    if (parts.length !== years.length) return unreadable('series');
    return known(spreadUnit(parts).map((part) => readNumber(part, frame)));
  };
