import type { DateSpan } from '../feel/types';
import type { CellValue } from '../workbook/types';
import type { CellReading } from './cell-text';
import { BLANK, known, unreadable, isBlankText, remarked } from './cell-text';
import { limits, splitRemark } from './remarks';

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
  const minute = /半/.test(text) ? 30 : Number(minutes ?? spoken ?? 0);
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

const readText = (cell: string, years: readonly number[]): CellReading<DateReading> => {
  const text = fold(cell);
  const date = parseDate(text);
  if (date !== undefined) return known(date);
  const parts = splitRemark(text);
  const before = parts?.remark === undefined ? undefined : parseDate(parts.head);
  if (parts?.remark === undefined || before === undefined) return unreadable('date', candidatesOf(text, years));
  return limits(parts.remark) ? remarked('date', parts.remark) : known(before);
};

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
 * day without a year is never given one; `years` only make its candidates.
 */
export const dateReader =
  (years: readonly number[] = []) =>
  (cell: CellValue): CellReading<DateReading> => {
    if (cell === null) return BLANK;
    if (typeof cell === 'number') return readPlainNumber(cell);
    if (typeof cell === 'string') return isBlankText(cell) ? BLANK : readText(cell, years);
    const date = typeof cell === 'object' && 'date' in cell ? fromSerial(cell.date) : undefined;
    return date === undefined ? unreadable('date') : known(date);
  };

export const readDate = dateReader();
