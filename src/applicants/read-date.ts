import type { DateSpan } from '../feel/types';
import type { CellValue } from '../workbook/types';
import type { CellReading } from './cell-text';
import { BLANK, known, unreadable, isBlankText, remarked } from './cell-text';
import { resolvePlace } from './read-place';
import { limits, splitRemark } from './remarks';
import { yesNoWords } from './vocabulary';

/** A day, or all days of a month or year; with the minute of the day where a time is told (rule F19). */
export interface DateReading extends DateSpan {
  /** 0 … 1439. */
  readonly minute?: number;
}

const DAY = 86_400_000;
/** Excel's day 25569 is 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/** Excel counts a 29 February 1900 that never was. */
const FIRST_TRUE_SERIAL = 61;
const YEARS = { first: 1900, last: 2100 };
const MINUTES_OF_DAY = 1440;

/** What may follow a day: a time, set apart from the day's digits. */
const AND_TIME = '(\\d{1,2})(?:日|(?:日[t,]?|[t,]|日?(?=\\D))(.+))?$';
const DAY_FORM = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月]${AND_TIME}`, 's');
const MONTH_FORM = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月?)$/;
const PACKED_FORM = /^(\d{4})(\d{2})(\d{2})?$/;
const YEAR_FORM = /^(\d{4})(?:年度?)?$/;
const WITHOUT_YEAR = new RegExp(`^(\\d{1,2})[-/.月]${AND_TIME}`, 's');
/** Five digits that begin with a year: 20211 is neither a month nor a serial anyone typed. */
const YEAR_AND_DIGIT = /^(?:19|20)\d\d[1-9]$/;

const TIME =
  /^(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|am|pm)?(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?|[点时](?:(\d{1,2})分?|半|整)?)?(am|pm|z)?$/;

const isYear = (year: number): boolean => year >= YEARS.first && year <= YEARS.last;

const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY;

/** Days of a month, number 1 … 12. */
const daysIn = (year: number, month: number): number => dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

const spanOf = (year: number, month?: number, day?: number): DateSpan | undefined => {
  if (!isYear(year)) return undefined;
  if (month === undefined) return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { from: dayNumber(year, month, 1), to: dayNumber(year, month, daysIn(year, month)) };
  if (day < 1 || day > daysIn(year, month)) return undefined;
  return { from: dayNumber(year, month, day), to: dayNumber(year, month, day) };
};

/** Hours of the half of the day that is named: 下午4:00 is 16:00; what may be either, such as 晚上12点, is asked. */
const hourOf = (hour: number, part: string): number | undefined => {
  switch (part) {
    case '':
      return hour <= 23 ? hour : undefined;
    case 'am':
    case '凌晨':
    case '清晨':
    case '早上':
    case '早晨':
    case '上午':
      return hour === 12 && (part === '凌晨' || part === 'am') ? 0 : hour < 12 ? hour : undefined;
    case '中午':
      return hour >= 11 && hour <= 13 ? hour : hour === 1 || hour === 2 ? hour + 12 : undefined;
    case '晚上':
    case '晚':
    case '傍晚':
      return hour >= 5 && hour < 12 ? hour + 12 : hour >= 17 && hour <= 23 ? hour : undefined;
    default:
      return hour >= 1 && hour < 12 ? hour + 12 : hour >= 12 && hour <= 23 ? hour : undefined;
  }
};

/** Minute of the day; `noTime` for a midnight that only says that a program has exported a day. */
const parseTime = (text: string): number | 'noTime' | undefined => {
  const [all, before = '', hours = '', minutes, seconds, spoken, after = ''] = TIME.exec(text) ?? [];
  if (all === undefined || (/^\d+$/.test(text) && before + after === '')) return undefined;
  const isUtc = after === 'z';
  const part = before || (isUtc ? '' : after);
  const hour = before !== '' && after !== '' ? undefined : hourOf(Number(hours), part);
  const minute = text.includes('半') ? 30 : Number(minutes ?? spoken ?? 0);
  if (hour === undefined || minute > 59 || Number(seconds ?? 0) > 59) return undefined;
  // Deadlines are whole minutes: half a minute past one is past it.
  const at = hour * 60 + minute + (Number(seconds ?? 0) > 0 ? 1 : 0);
  if (at === 0 && part === '') return 'noTime';
  return isUtc ? undefined : Math.min(at, MINUTES_OF_DAY - 1);
};

const withTime = (span: DateSpan | undefined, time: string | undefined): DateReading | undefined => {
  if (span === undefined || time === undefined) return span;
  const minute = parseTime(time);
  return minute === undefined ? undefined : minute === 'noTime' ? span : { ...span, minute };
};

const fold = (written: string): string =>
  written
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s*([-/.:年月日时点分])\s*/g, '$1')
    .replace(/(\d)\s+(?=\d)/g, '$1,')
    .replace(/\s+/g, '');

const parseDate = (text: string): DateReading | undefined => {
  const full = DAY_FORM.exec(text);
  if (full !== null) return withTime(spanOf(Number(full[1]), Number(full[2]), Number(full[3])), full[4]);
  const parts = MONTH_FORM.exec(text) ?? PACKED_FORM.exec(text) ?? YEAR_FORM.exec(text);
  if (parts === null) return undefined;
  const [year = 0, month, day] = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  return spanOf(year, month, day);
};

/** A day without its year is asked, with the years it may lie in. */
const candidatesOf = (text: string, years: readonly number[]): readonly string[] => {
  if (YEAR_AND_DIGIT.test(text)) return [`${text.slice(0, 4)}年${text.slice(4)}月`];
  const [, month = '', day = '', time = ''] = WITHOUT_YEAR.exec(text) ?? [];
  if (month === '' || (time !== '' && parseTime(time) === undefined)) return [];
  return years
    .filter((year) => spanOf(year, Number(month), Number(day)) !== undefined)
    .map((year) => `${year}年${Number(month)}月${Number(day)}日${time === '' ? '' : ` ${time}`}`);
};

/** What is known of a column of dates before its cells are read. */
export interface DateFrame {
  /** Years that a day without one may lie in. */
  readonly years?: readonly number[] | undefined;
  /** The guideline's own region, for a place that stands before the date (`南开区，2013年`). */
  readonly region?: string | undefined;
  /** Where the column tells when something of this round was done: the check date, as days since 1970-01-01. */
  readonly near?: number | undefined;
}

/** Farther off the check date nothing of one round lies. */
const HALF_A_YEAR = 183;

/** A day of this round without its year: the one nearest to the check date (rule F19). */
const parseNear = (text: string, near: number): { readonly date: DateReading; readonly year: number } | undefined => {
  const [, month = '', day = '', time] = WITHOUT_YEAR.exec(text) ?? [];
  if (month === '') return undefined;
  const middle = new Date(near * DAY).getUTCFullYear();
  for (const year of [middle, middle - 1, middle + 1]) {
    const date = withTime(spanOf(year, Number(month), Number(day)), time);
    if (date !== undefined && Math.abs(date.from - near) <= HALF_A_YEAR) return { date, year };
  }
  return undefined;
};

const PLACE_BEFORE = /^(\p{Script=Han}{2,12})[,/;、]?(?=(?:19|20)\d\d)/u;

/** The date in a cell that tells a place before it. */
const parseAfterPlace = (text: string, region: string | undefined): DateReading | undefined => {
  const [before = '', place] = PLACE_BEFORE.exec(text) ?? [];
  if (place === undefined || !('path' in resolvePlace(place, region))) return undefined;
  return parseDate(text.slice(before.length));
};

const readText = (cell: string, { near, region, years = [] }: DateFrame): CellReading<DateReading> => {
  const text = fold(cell);
  const date = parseDate(text) ?? parseAfterPlace(text, region);
  if (date !== undefined) return known(date);
  const assumed = near === undefined ? undefined : parseNear(text, near);
  if (assumed !== undefined) return known(assumed.date, { kind: 'assumedYear', year: assumed.year });
  const parts = splitRemark(text);
  const before = parts?.remark === undefined ? undefined : parseDate(parts.head);
  if (parts?.remark !== undefined && before !== undefined)
    return limits(parts.remark) ? remarked('date', parts.remark) : known(before);
  // 已推荐 under 推荐日期: it was done before the day of the check.
  if (near !== undefined && isDone(text)) return known({ from: dayNumber(YEARS.first, 1, 1), to: near - 1 });
  return unreadable('date', candidatesOf(text, years));
};

const isDone = (text: string): boolean =>
  yesNoWords.get(text) === true || (/^(?:已|同意)\p{Script=Han}{0,4}$/u.test(text) && !limits(text));

/** A serial's fraction is its time of day. */
const minuteOf = (serial: number): { readonly minute?: number } => {
  const minute = Math.floor((serial - Math.floor(serial)) * MINUTES_OF_DAY + 0.001);
  return minute > 0 && minute < MINUTES_OF_DAY ? { minute } : {};
};

const fromSerial = (serial: number): DateReading | undefined => {
  const day = Math.floor(serial) - EPOCH_SERIAL + (serial < FIRST_TRUE_SERIAL ? 1 : 0);
  const inRange = serial >= 1 && day <= dayNumber(YEARS.last, 12, 31);
  return inRange ? { from: day, to: day, ...minuteOf(serial) } : undefined;
};

const readPlainNumber = (value: number): CellReading<DateReading> => {
  const text = String(value);
  if (YEAR_AND_DIGIT.test(text)) return unreadable('date', candidatesOf(text, []));
  const serial = value >= 20_000 && value < 80_000 ? fromSerial(value) : undefined;
  if (serial !== undefined) return known(serial);
  // As a number 2021.1 and 2021.10 are the same: January and October cannot be told apart.
  if (/^\d{4}\.1$/.test(text)) return unreadable('date', [`${text.slice(0, 4)}年1月`, `${text.slice(0, 4)}年10月`]);
  const span = /^\d{4}(\.\d{2})?$|^\d{6}$|^\d{8}$/.test(text) ? parseDate(text) : undefined;
  return span === undefined ? unreadable('date') : known(span);
};

/**
 * Reads a date as people type it (rules F3, F19), as days since 1970-01-01: date cells, Excel serials, full dates with or
 * without a time, months and years. A month or a year is the span of its days; a day that never was is unreadable. A
 * day without a year is given one only where it belongs to this round; elsewhere `years` make its candidates.
 */
export const dateReader =
  (frame: DateFrame = {}) =>
  (cell: CellValue): CellReading<DateReading> => {
    if (cell === null) return BLANK;
    if (typeof cell === 'number') return readPlainNumber(cell);
    if (typeof cell === 'string') return isBlankText(cell) ? BLANK : readText(cell, frame);
    const date = typeof cell === 'object' && 'date' in cell ? fromSerial(cell.date) : undefined;
    return date === undefined ? unreadable('date') : known(date);
  };

export const readDate = dateReader();

const UP_TO = '(?:至|到|[-—–~]{1,2})';
const ONE_END = '(\\d{1,2})(?:月(?:份|底)?|[月./-](\\d{1,2})日?)?';
const SPAN_FORM = new RegExp(`^(\\d{4})[年./-]${ONE_END}${UP_TO}(?:(\\d{4})[年./-])?${ONE_END}$`);
const DAYS_OF_MONTH = 30;
/** So many days beside whole months make no difference: some write the first day of the next month. */
const DAYS_BESIDE = 2;

/** Whole months from one month or day to another, both included (`2022.10-2023.9` is 12); `undefined` for any other text. */
export const monthsOfSpan = (cell: string): number | undefined => {
  const [all, ...parts] = SPAN_FORM.exec(fold(cell)) ?? [];
  if (all === undefined) return undefined;
  const [year = '', month = '', day, lastYear = year, lastMonth = '', lastDay] = parts;
  const first = spanOf(Number(year), Number(month), day === undefined ? undefined : Number(day));
  const last = spanOf(Number(lastYear), Number(lastMonth), lastDay === undefined ? undefined : Number(lastDay));
  if (first === undefined || last === undefined || (day === undefined) !== (lastDay === undefined)) return undefined;
  const days = day === undefined ? DAYS_OF_MONTH : Number(lastDay) + 1 - Number(day);
  const between = 12 * (Number(lastYear) - Number(year)) + Number(lastMonth) - Number(month);
  const months = Math.round(between + days / DAYS_OF_MONTH);
  const beside = Math.abs((between - months) * DAYS_OF_MONTH + days);
  return months > 0 && beside <= DAYS_BESIDE ? months : undefined;
};
