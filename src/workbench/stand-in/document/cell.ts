import { isDateFormat, isPercentFormat } from '../../../workbook/cell-looks';
import { formatValue } from 'hucre';
import type { ErrorCell } from '../../../workbook/types';

/** What a cell holds: for a formula, what was last calculated. */
export type Content = null | string | number | boolean | ErrorCell;

/** The looks of a cell, as far as the add-in sets them or the grid shows them. */
export interface Style {
  /** Index of the cell style in the file that these looks started from; it goes where the cell goes. */
  readonly origin?: number;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly indent?: number;
  readonly border?: string;
}

/** One cell. Cells are never changed, only replaced, so that what was loaded can be compared by identity. */
export interface Cell {
  readonly content: Content;
  /** With the equals sign; absent for a constant. */
  readonly formula?: string;
  /** Number format, `General` unless set. */
  readonly format: string;
  readonly style: Style;
}

export const PLAIN: Style = Object.freeze({});

export const EMPTY: Cell = Object.freeze({ content: null, format: 'General', style: PLAIN });

/** A constant keeps the looks of the cell it replaces. */
export const withContent = (cell: Cell, content: Content, format = cell.format): Cell => ({
  content,
  format,
  style: cell.style,
});

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Digits that Excel shows of a number without a format, and those it keeps. */
const DIGITS = { shown: 11, kept: 15 };

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

const ERRORS = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/;

const serialOf = (year: number, month: number, day: number): number | undefined => {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? (time - EPOCH) / DAY : undefined;
};

const interpretDate = (text: string): number | undefined => {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  return match ? serialOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
};

const interpretNumber = (text: string): number | undefined =>
  /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i.test(text) && /\d/.test(text)
    ? Number(text.replaceAll(',', ''))
    : undefined;

/** Keeps 15 significant digits, as Excel does with every number. */
const toStoredNumber = (value: number): number => Number(value.toPrecision(15));

/**
 * What becomes of text given to a cell, as if a person had typed it: a formula, a number, a date, yes or no,
 * or text. A cell formatted as text takes it as it is; a leading apostrophe is swallowed and forces text.
 */
export const interpretTyped = (cell: Cell, text: string): Cell => {
  if (text === '') return withContent(cell, null);
  if (text.startsWith("'")) return withContent(cell, text.slice(1));
  if (cell.format === '@') return withContent(cell, text);
  const trimmed = text.trim();
  const number = interpretNumber(trimmed);
  if (number !== undefined) return withContent(cell, toStoredNumber(number));
  if (/^[=+-]./.test(text)) {
    const formula = text.startsWith('=') ? text : `=${text}`;
    return { ...withContent(cell, { error: '#NAME?' }), formula };
  }
  const percent = trimmed.endsWith('%') ? interpretNumber(trimmed.slice(0, -1)) : undefined;
  const general = cell.format === 'General';
  if (percent !== undefined) {
    return withContent(cell, toStoredNumber(percent / 100), general ? '0.00%' : cell.format);
  }
  const date = interpretDate(trimmed);
  if (date !== undefined) return withContent(cell, date, general ? 'yyyy/m/d' : cell.format);
  if (/^(true|false)$/i.test(trimmed)) return withContent(cell, trimmed.toLowerCase() === 'true');
  if (ERRORS.test(trimmed)) return withContent(cell, { error: trimmed });
  return withContent(cell, text);
};
