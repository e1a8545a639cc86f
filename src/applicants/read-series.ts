import type { CellValue } from '../workbook/types';
import { BLANK, known, unreadable, type CellReading } from './cell-reading';
import { isBlankText } from './is-blank-text';
import { readNumber, type NumberFrame } from './read-number';

const SEPARATORS = /[/／、;；|\n\r]+/;
const COMMAS = /[,，]+/;
const LABELLED = /^\s*(\d{4})\s*年?度?\s*[:：=]\s*(.+)$/;
const TRAILING_UNIT = /^(.*\d)\s*([^\d.,:：%]+)$/;

const cut = (text: string): readonly string[] => {
  const parts = text.split(SEPARATORS).filter((part) => part.trim() !== '');
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
