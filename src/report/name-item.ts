import { wordNumber } from './word-number';
import type { WordContext } from './word-value';

const ITEM = /^(.*)\[(\d+)\]$/u;

/** An item of a series by its year, 2020 年利税总额; inside `every` and `some` it is called `name[index]`. */
export const nameItem = (text: string, context: WordContext): string | undefined => {
  if (!text.endsWith(']')) return undefined;
  const [, series, index] = ITEM.exec(text) ?? [];
  if (series === undefined) return undefined;
  if (context.itemName !== undefined) return context.itemName;
  const year = context.facts.get(series)?.years?.[Number(index)];
  return year === undefined ? `${series} ${wordNumber(Number(index) + 1)}` : context.words.year(year, yearless(series));
};

/** 近三年利税总额 of one year is 利税总额. */
const yearless = (series: string) =>
  series.replace(/^[近前上][一二两三四五六七八九十\d]+个?年(?:度)?(?:来)?(?:的)?/u, '');
