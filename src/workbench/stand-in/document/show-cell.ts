import type { Cell } from './cell';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Whether a number format shows dates: it has a year, month or day outside quotes, brackets and escapes. */
export const isDateFormat = (format: string): boolean =>
  /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && format !== 'General';

export const isPercentFormat = (format: string): boolean => format.replace(/"[^"]*"|\\./g, '').includes('%');

const showDate = (serial: number): string => new Date(EPOCH + Math.round(serial * DAY)).toISOString().slice(0, 10);

const decimalsOf = (format: string): number => /\.(0+)/.exec(format)?.[1]?.length ?? 0;

const showNumber = (value: number, format: string): string => {
  if (format === 'General' || format === '@') return String(value);
  if (isDateFormat(format)) return showDate(value);
  if (isPercentFormat(format)) return `${(value * 100).toFixed(decimalsOf(format))}%`;
  const [whole = '', fraction] = value.toFixed(decimalsOf(format)).split('.');
  const grouped = format.includes(',') ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** What a person sees in the cell. */
export const showCell = ({ content, format }: Cell): string => {
  if (content === null) return '';
  if (typeof content === 'object') return content.error;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return typeof content === 'number' ? showNumber(content, format) : content;
};
