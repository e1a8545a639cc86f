import { formatValue } from 'hucre';
import type { Cell } from './cell';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Digits that Excel shows of a number without a format, and those it keeps. */
const DIGITS = { shown: 11, kept: 15 };

const outsideQuotes = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');

/** Whether a number format shows dates: it has a year, month or day outside quotes, brackets and escapes. */
export const isDateFormat = (format: string): boolean => /[ymd]/i.test(outsideQuotes(format)) && format !== 'General';

export const isPercentFormat = (format: string): boolean => outsideQuotes(format).includes('%');

const rounded = (value: number, digits: number): string =>
  String(Number.isInteger(value) ? value : Number(value.toPrecision(digits)));

const showNumber = (value: number, format: string): string =>
  format === 'General' || format === '@' ? rounded(value, DIGITS.shown) : formatValue(value, format);

/** What a person sees in the cell. */
export const showCell = ({ content, format }: Cell): string => {
  if (content === null) return '';
  if (typeof content === 'object') return content.error;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return typeof content === 'number' ? showNumber(content, format) : content;
};

const editDate = (serial: number): string => {
  const moment = new Date(EPOCH + Math.round(serial * DAY));
  const date = `${moment.getUTCFullYear()}/${moment.getUTCMonth() + 1}/${moment.getUTCDate()}`;
  return Number.isInteger(serial) ? date : `${date} ${moment.toISOString().slice(11, 19)}`;
};

/** What a person edits or copies: the whole value, however few of its digits the cell shows. */
export const editText = (cell: Cell): string => {
  const { content, format } = cell;
  if (typeof content !== 'number') return showCell(cell);
  if (isDateFormat(format) && content >= 1) return editDate(content);
  return isPercentFormat(format) ? `${rounded(content * 100, DIGITS.kept)}%` : rounded(content, DIGITS.kept);
};
