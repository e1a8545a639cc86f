import type { DateSpan, Duration } from './types';

/** A day of the Gregorian calendar; months from 1. */
interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01 to 1970-01-01: years that begin in March end with the leap day. */
const EPOCH = 719_468;

/** Days since 1970-01-01 of a date; months from 1. */
export const dayNumber = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - EPOCH;
};

/** Year, month and day of a day number. */
export const calendarDay = (days: number): CalendarDay => {
  const shifted = days + EPOCH;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
};

/** The same day some months later, or the month's last day where it is shorter. */
export const addMonths = (days: number, months: number): number => {
  const { year, month, day } = calendarDay(days);
  const total = year * 12 + month - 1 + months;
  const targetYear = Math.floor(total / 12);
  const targetMonth = total - targetYear * 12 + 1;
  return dayNumber(targetYear, targetMonth, Math.min(day, lengthOfMonth(targetYear, targetMonth)));
};

const lengthOfMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** Whole months from one day to another, negative where it lies before; a month ends on the day it began. */
export const monthsBetween = (from: number, to: number): number => {
  const start = calendarDay(from);
  const end = calendarDay(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  if (months > 0 && end.day < start.day) return months - 1;
  return months < 0 && end.day > start.day ? months + 1 : months;
};

/** An ISO date, `2022-01-30`; `undefined` for any other text and for days no calendar has. */
export const parseIsoDate = (text: string): DateSpan | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return undefined;
  const days = dayNumber(year, month, day);
  return { from: days, to: days };
};

/**
 * An ISO date and time, `2023-05-31T17:00:00`, as its day and the minute of it; seconds are parts of a minute and may be
 * left out, `T24:00:00` is the start of the next day, a date alone its own start. Times bear no zone: those of a sheet
 * are the office's own.
 */
export const parseIsoMoment = (text: string): DateSpan | undefined => {
  const [written = '', time, ...more] = text.split('T');
  const date = parseIsoDate(written);
  if (date === undefined || more.length > 0) return undefined;
  if (time === undefined) return { ...date, minutes: 0 };
  const match = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(time);
  if (match === null) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (minutes > 59 || seconds >= 60) return undefined;
  const all = hours * 60 + minutes + seconds / 60;
  if (all < MINUTES_OF_DAY) return { ...date, minutes: all };
  return all === MINUTES_OF_DAY ? { from: date.from + 1, to: date.to + 1, minutes: 0 } : undefined;
};

/** Minutes a day has, numbered from 0. */
export const MINUTES_OF_DAY = 1440;

/** A date in minutes; a day without a time of day, or several days, is any minute of them (rule F19). */
export const spanInMinutes = ({ from, to, minutes }: DateSpan): DateSpan => ({
  from: from * MINUTES_OF_DAY + (minutes ?? 0),
  to: to * MINUTES_OF_DAY + (minutes ?? MINUTES_OF_DAY - 1),
});

/** An ISO duration of years and months, or of days: `P2Y`, `P18M`, `P1Y6M`, `P30D`. */
export const parseDuration = (text: string): Duration | undefined => {
  const match = /^(-?)P(?:(?:(\d+)Y)?(?:(\d+)M)?|(\d+)D)$/.exec(text);
  const [, minus, years, months, days] = match ?? [];
  if (years === undefined && months === undefined && days === undefined) return undefined;
  const amount = days === undefined ? Number(years ?? 0) * 12 + Number(months ?? 0) : Number(days);
  return { unit: days === undefined ? 'months' : 'days', amount: minus === '-' && amount !== 0 ? -amount : amount };
};
