import type { CellValue } from '../../../workbook/types';
import { readCellText } from '../xml/edit-tags';
import type { NumberMeaning } from './number-formats';

/** What stands for the result of a formula that no program has computed and stored yet. */
export const NOT_COMPUTED = '公式未计算';

/** What stands for a text that is longer than a cell of Excel holds. */
export const TOO_LONG = '文字过长';

/** Days between the 1900 and the 1904 date system. */
const SHIFT_1904 = 1462;

/** One more than the serial of 31 December 9999. */
const BEYOND_DATES = 2_958_466;

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** A number as XML Schema writes it; anything else is unreadable and shown as it stands. */
const readNumber = (raw: string, meaning: NumberMeaning, from1904: boolean): CellValue => {
  if (!NUMBER.test(raw)) return { error: raw.trim() };
  const number = Number(raw);
  if (meaning !== 'date') return number;
  const date = from1904 ? number + SHIFT_1904 : number;
  return date >= 0 && date < BEYOND_DATES ? { date } : number;
};

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 31);
/** Excel counts a 29 February 1900 that never was; serials from 60 on are one day ahead. */
const FALSE_LEAP_DAY = 60;

/** A date as strict files may write it, ISO 8601. */
const readIsoDate = (raw: string): CellValue => {
  const match = ISO.exec(raw.trim());
  if (match === null) return { error: raw.trim() };
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const days = (Date.UTC(year, month - 1, day) - EPOCH) / DAY;
  const time = (hour * 3600 + minute * 60 + second) / 86_400;
  return { date: (days >= FALSE_LEAP_DAY ? days + 1 : days) + time };
};

/**
 * The value of a stored result (`<v>`) by the cell's type, ECMA-376 ST_CellType without shared and inline text.
 * `undefined` for a type that is not known.
 */
export const readStored = (
  type: string,
  raw: string,
  meaning: NumberMeaning,
  from1904: boolean,
): CellValue | undefined => {
  if (type === 'str') return readCellText(raw);
  if (raw.trim() === '') return null;
  switch (type) {
    case 'n':
      return readNumber(raw, meaning, from1904);
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return { error: raw.trim() };
    case 'd':
      return readIsoDate(raw);
    default:
      return undefined;
  }
};
