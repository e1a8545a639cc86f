import type { Cell } from './cell';
import { withContent } from './cell';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
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
