import type { CellValue, PlannedSheet } from '../../workbook/types';

const BYTE_ORDER_MARK = '\ufeff';

const DAY = 86_400_000;
const SERIAL_ORIGIN = Date.UTC(1899, 11, 30);

const fieldOf = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object')
    return 'date' in value
      ? new Date(SERIAL_ORIGIN + Math.floor(value.date) * DAY).toISOString().slice(0, 10)
      : value.error;
  // A text that a spreadsheet would take for a formula is kept a text by an apostrophe (rule W3).
  const safe = /^[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A list as CSV that Excel opens rightly: UTF-8 with a byte order mark, CRLF, header first, no formulas. */
export const writeCsv = ({ columns, rows }: PlannedSheet): string =>
  BYTE_ORDER_MARK +
  [columns.map(({ header }) => header), ...rows.map((cells) => cells.map(({ value }) => value))]
    .map((line) => line.map(fieldOf).join(','))
    .map((line) => `${line}\r\n`)
    .join('');
