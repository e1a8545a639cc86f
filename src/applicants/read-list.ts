import type { Fact } from '../guideline/types';
import type { CellValue } from '../workbook/types';
import type { CellReading } from './cell-text';
import { known, unreadable, showCell, BLANK, isBlankText, remarked } from './cell-text';
import { readText } from './read-words';
import { foldName } from './match-names';
import type { NumberFrame, NumberValue } from './read-number';
import { numberReader } from './read-number';
import { balanced, limits, splitRemark } from './remarks';
import { ALONE, NOTHING_LISTED, NOT_TOGETHER, ORGANISATION_END, yesNoWords } from './vocabulary';

type ReadItem = (cell: CellValue) => CellReading<string>;

/** Words for nobody and nothing, a remark aside: 无, 否, 未认定, 单独申报, × (rule F20). */
const namesNone = (text: string): boolean => {
  const folded = text
    .normalize('NFKC')
    .replace(/[\s。.;,]+/g, '')
    .toLowerCase();
  const head = splitRemark(folded)?.head ?? folded;
  const none = (word: string): boolean =>
    yesNoWords.get(word) === false ||
    NOTHING_LISTED.test(word) ||
    ALONE.test(word) ||
    NOT_TOGETHER.test(word) ||
    word === '零';
  return none(folded) || (head !== '' && none(head));
};

const COUNT_ALONE = /^\d+\s*[家个人名所项]?$/;
const STRONG_JOINER = /[/／]|(?<=[\p{Script=Han}）)])\s+(?=[\p{Script=Han}（(])/u;
const WORD_JOINER = /[及和与]/u;

/** How items that one joiner may connect are told apart: a list's own items are known by reading, organisations by their names' ends. */
interface ItemSigns {
  /** Whether a text by itself is surely one item. */
  readonly isItem: (text: string) => boolean;
  /** Whether texts that are no item for sure may still be one. */
  readonly isOpen: boolean;
}

const isOrganisation = (text: string): boolean => ORGANISATION_END.test(text.trim()) && !/^其/.test(text.trim());

const signsOf = (fact: Fact | undefined, readItem: ReadItem): ItemSigns =>
  fact !== undefined && (fact.options.length > 0 || fact.role === 'patentNumber')
    ? { isItem: (text) => readItem(text).kind === 'known', isOpen: false }
    : { isItem: isOrganisation, isOpen: true };

/** Cuts at 及, 和 and 与 where what stands before is an item by itself: 中国和平出版社 is one name. */
const cutAtWords = (text: string, { isItem }: ItemSigns): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  for (const letter of text) {
    if (WORD_JOINER.test(letter) && isItem(part)) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part];
};

/**
 * The items that 及, 和, `/` or a space connect (rule F20): several where each part is an item by itself, else
 * `undefined`: whether it is one name or two is asked.
 */
const unjoin = (text: string, signs: ItemSigns): readonly string[] | undefined => {
  if (!signs.isOpen && signs.isItem(text)) return [text];
  const strong = text.split(STRONG_JOINER).filter((part) => part.trim() !== '');
  const parts = strong.flatMap((part) => cutAtWords(part.trim(), signs));
  if (parts.length <= 1) return [text];
  if (parts.every(signs.isItem)) return parts;
  // What a list's own items are known by leaves nothing open: the whole is one item that does not read.
  return signs.isOpen ? undefined : [text];
};

/** A name with a remark that takes it back (`甲公司（已退出）`) counts neither as there nor as not there (rule F17). */
const readListed =
  (readItem: ReadItem): ReadItem =>
  (cell) => {
    const remark = typeof cell === 'string' ? /[（(]([^（）()]*)[)）]\s*$/.exec(cell)?.[1] : undefined;
    return remark !== undefined && limits(remark) ? remarked('list', remark) : readItem(cell);
  };

/** Reads a list, each item by its own reader (rules F11, F20). An item may be unreadable alone. */
export const listReader = (
  readItem: ReadItem,
  fact?: Fact,
): ((cell: CellValue) => CellReading<readonly CellReading<string>[]>) => {
  const signs = signsOf(fact, readItem);
  const read = readListed(readItem);
  return (cell) => {
    const text = readText(cell);
    if (text.kind === 'unreadable') return unreadable('list');
    if (text.kind !== 'known') return text;
    // The canonical spelling has lost its line breaks, so the list is cut from what stands in the cell.
    const shown = showCell(cell);
    if (namesNone(shown)) return known([]);
    // How many there are tells no names.
    if (signs.isOpen && COUNT_ALONE.test(shown.normalize('NFKC').trim())) return unreadable('list');
    if (
      !balanced(
        shown
          .normalize('NFKC')
          .replace(/[【〔[]/g, '(')
          .replace(/[】〕\]]/g, ')'),
      )
    )
      return unreadable('list');
    const items: string[] = [];
    for (const item of splitList(shown)) {
      const single = unjoin(item, signs);
      if (single === undefined) return unreadable('list', [item.split(STRONG_JOINER).join('、')]);
      items.push(...single);
    }
    return items.length === 0 ? unreadable('list') : known(onceEach(items).map(read));
  };
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

const onceEach = (items: readonly string[]): readonly string[] => {
  const byName = new Map<string, string>();
  for (const item of items) {
    const folded = foldName(item);
    if (folded !== '' && !byName.has(folded)) byName.set(folded, item);
  }
  return [...byName.values()];
};

/** Items of a list in one cell (rule F11): cut at 、；， and new lines, numbering dropped, equal names once. */
export const splitList = (text: string): readonly string[] =>
  onceEach(
    cutOutsideBrackets(text)
      .map((part) => part.replace(NUMBERING, '').trim())
      .filter((part) => /[\p{L}\p{N}]/u.test(part)),
  );

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

const YEARS_DOWNWARDS = /(?:20)?(\d{2})\s*年?度?[/、,，\-~—～至到]+\s*(?:20)?(\d{2})/;

/**
 * The latest figure of several years in one cell: that of the last year named, else the last, unless the header counts
 * the years downwards. Any other text is left as it is.
 */
export const latestOfYears = (text: string, header: string): string => {
  const parts = cut(text);
  if (parts.length < 2 || !/\d/.test(parts[0] ?? '')) return text;
  const labels = parts.map((part) => LABELLED.exec(part));
  const years = labels.map((label) => Number(label?.[1] ?? NaN));
  if (years.every((year) => !Number.isNaN(year))) return labels[years.indexOf(Math.max(...years))]?.[2] ?? text;
  const [, from, to] = YEARS_DOWNWARDS.exec(header.normalize('NFKC')) ?? [];
  return spreadUnit(parts).at(from !== undefined && Number(from) > Number(to) ? 0 : -1) ?? text;
};

/**
 * Reads a yearly figure written in one cell (rule F9): `2100/2300/2500`, earliest year first, or each
 * with its year, `2019:2100；2020:2300`. Fewer or more figures than years asked for are unreadable.
 */
export const seriesReader = (
  years: readonly number[],
  frame: NumberFrame,
): ((cell: CellValue) => CellReading<readonly CellReading<NumberValue>[]>) => {
  const read = numberReader(frame);
  return (cell) => {
    if (cell === null) return BLANK;
    if (typeof cell !== 'string') return unreadable('series');
    if (isBlankText(cell)) return BLANK;
    const parts = cut(cell);
    const labels = parts.map((part) => LABELLED.exec(part));
    if (labels.every((label) => label !== null)) {
      const byYear = new Map(labels.map((label) => [Number(label[1]), label[2] ?? '']));
      if (byYear.size !== labels.length) return unreadable('series');
      return known(years.map((year) => read(byYear.get(year) ?? null)));
    }
    if (parts.length !== years.length) return unreadable('series');
    return known(spreadUnit(parts).map((part) => read(part)));
  };
};
