import type { CellValue } from '../workbook/types';

const DAY = 86_400_000;
const EPOCH_SERIAL = 25_569;

const showDate = (serial: number): string => {
  const day = Math.floor(serial) - EPOCH_SERIAL;
  return Math.abs(day) < 1e7 ? new Date(day * DAY).toISOString().slice(0, 10) : String(serial);
};

/** The text people see in a cell, near enough to find it again: dates in ISO form, percentages with their mark. */
export const showCell = (cell: CellValue, percent = false): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return percent ? `${Number((cell * 100).toPrecision(12))}%` : String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return 'date' in cell ? showDate(cell.date) : cell.error;
};
