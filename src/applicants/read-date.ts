import type { DateSpan } from '../feel/types';
import type { CellValue } from '../workbook/types';
import type { CellReading } from './cell-text';
import { BLANK, known, unreadable, isBlankText } from './cell-text';

const DAY = 86_400_000;
/** Excel's day 25569 is 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/** Excel counts a 29 February 1900 that never was. */
const FIRST_TRUE_SERIAL = 61;
const YEARS = { first: 1900, last: 2100 };

const DAY_FORM = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[t ]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$/;
const MONTH_FORM = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月?)$/;
const PACKED_FORM = /^(\d{4})(\d{2})(\d{2})?$/;
const YEAR_FORM = /^(\d{4})(?:年度?)?$/;

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

const parseDate = (written: string): DateSpan | undefined => {
  const text = written
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s*([-/.年月日])\s*/g, '$1');
  const parts = DAY_FORM.exec(text) ?? MONTH_FORM.exec(text) ?? PACKED_FORM.exec(text) ?? YEAR_FORM.exec(text);
  if (parts === null) return undefined;
  const [year = 0, month, day] = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  return spanOf(year, month, day);
};

const fromSerial = (serial: number): DateSpan | undefined => {
  const day = Math.floor(serial) - EPOCH_SERIAL + (serial < FIRST_TRUE_SERIAL ? 1 : 0);
  const inRange = serial >= 1 && day <= dayNumber(YEARS.last, 12, 31);
  return inRange ? { from: day, to: day } : undefined;
};

const readPlainNumber = (value: number): CellReading<DateSpan> => {
  if (value >= 20_000 && value < 80_000)
    return known({ from: Math.floor(value) - EPOCH_SERIAL, to: Math.floor(value) - EPOCH_SERIAL });
  const text = String(value);
  // As a number 2021.1 and 2021.10 are the same: January and October cannot be told apart.
  if (/^\d{4}\.1$/.test(text)) return unreadable('date', [`${text.slice(0, 4)}年1月`, `${text.slice(0, 4)}年10月`]);
  const span = /^\d{4}(\.\d{2})?$|^\d{6}$|^\d{8}$/.test(text) ? parseDate(text) : undefined;
  return span === undefined ? unreadable('date') : known(span);
};

/**
 * Reads a date as people type it (rule F3), as days since 1970-01-01: date cells, Excel serials, full
 * dates, months and years. A month or a year is the span of its days; a day that never was is unreadable.
 */
export const readDate = (cell: CellValue): CellReading<DateSpan> => {
  if (cell === null) return BLANK;
  if (typeof cell === 'number') return readPlainNumber(cell);
  if (typeof cell === 'string') {
    if (isBlankText(cell)) return BLANK;
    const span = parseDate(cell);
    return span === undefined ? unreadable('date') : known(span);
  }
  const span = typeof cell === 'object' && 'date' in cell ? fromSerial(cell.date) : undefined;
  return span === undefined ? unreadable('date') : known(span);
};
