import type { DateSpan, Duration } from './types';

const DAY = 86_400_000;

/** Days since 1970-01-01 of a date; `undefined` where the calendar has no such day. Months from 1. */
export const dayNumber = (year: number, month: number, day: number): number | undefined => {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  const same = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return same ? time / DAY : undefined;
};

/** Year, month (from 1) and day of a day number. */
export const calendarDay = (days: number): { readonly year: number; readonly month: number; readonly day: number } => {
  const date = new Date(days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** The same day some months later, or the month's last day where it is shorter. */
export const addMonths = (days: number, months: number): number => {
  const { year, month, day } = calendarDay(days);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), Math.min(day, last)) / DAY;
};

/** Whole months from one day to another, negative where it lies before. */
export const monthsBetween = (from: number, to: number): number => {
  if (to < from) return -monthsBetween(to, from);
  const start = calendarDay(from);
  const end = calendarDay(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) > to ? months - 1 : months;
};

/** An ISO date, `2022-01-30`. */
export const parseIsoDate = (text: string): DateSpan | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const days = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return days === undefined ? undefined : { from: days, to: days };
};

/** An ISO duration of years and months, or of days: `P2Y`, `P18M`, `P30D`. */
export const parseDuration = (text: string): Duration | undefined => {
  const months = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(text);
  if (months !== null && (months[2] !== undefined || months[3] !== undefined)) {
    const amount = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0);
    return { unit: 'months', amount: months[1] === '-' ? -amount : amount };
  }
  const days = /^(-?)P(\d+)D$/.exec(text);
  return days === null ? undefined : { unit: 'days', amount: Number(days[2]) * (days[1] === '-' ? -1 : 1) };
};
