import type { DateSpan } from '../feel/types';
import type { ReportWords } from './report-words';

const DAY = 86_400_000;

/** A date as written: the day as 2021-12-31, a whole month or year by name, any other span by both ends. */
export const wordDate = ({ from, to }: DateSpan, words: ReportWords): string => {
  const first = new Date(from * DAY);
  const last = new Date(to * DAY);
  const next = new Date((to + 1) * DAY);
  if (from === to) return isoOf(first);
  const year = first.getUTCFullYear();
  const isWhole = first.getUTCDate() === 1 && next.getUTCDate() === 1;
  if (isWhole && first.getUTCMonth() === last.getUTCMonth() && year === last.getUTCFullYear())
    return words.month(year, first.getUTCMonth() + 1);
  if (isWhole && first.getUTCMonth() === 0 && last.getUTCMonth() === 11 && year === last.getUTCFullYear())
    return words.yearAlone(year);
  return `${isoOf(first)}–${isoOf(last)}`;
};

const isoOf = (date: Date) => date.toISOString().slice(0, 10);
