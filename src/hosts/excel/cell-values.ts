import type { CellValue } from '../../workbook/types';

const outsideQuotes = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');

/** Whether a number format shows a date: year, month or day outside quotes, brackets and escapes. */
export const isDateFormat = (format: string): boolean =>
  format !== 'General' && /[ymd]|年|月|日/i.test(outsideQuotes(format));

export const isPercentFormat = (format: string): boolean => outsideQuotes(format).includes('%');

/** A cell as Excel reports it; `format` and `type` only where they were asked for. */
export const toCellValue = (value: unknown, format: string | undefined, type: string | undefined): CellValue => {
  if (typeof value === 'number') return format !== undefined && isDateFormat(format) ? { date: value } : value;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return type === 'Error' ? { error: value } : value;
};
