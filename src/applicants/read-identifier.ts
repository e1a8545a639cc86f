import type { CellValue } from '../workbook/types';
import { known, unreadable, type CellReading } from './cell-reading';
import { parseCreditCode } from './credit-code';
import { parsePatentNumber } from './patent-number';
import { readText } from './read-text';

/** Digits after the fifteenth that are all zero: the mark of a number that passed through Excel. */
const ROUNDED = /^\d{15}0{3,}$/;

/** Reads a 统一社会信用代码 and checks it (rule F7). */
export const readCreditCode = (cell: CellValue): CellReading<string> => {
  const text = readText(cell);
  if (text.kind !== 'known') return text;
  const code = parseCreditCode(text.value);
  if (code !== undefined) return known(code);
  return ROUNDED.test(text.value) ? { kind: 'lostDigits' } : { kind: 'checkDigit' };
};

/** Reads one patent number and checks it (rule F7). */
export const readPatentNumber = (cell: CellValue): CellReading<string> => {
  const text = readText(typeof cell === 'number' && cell < 1e15 ? String(cell) : cell);
  if (text.kind !== 'known') return text;
  const patent = parsePatentNumber(text.value);
  switch (patent.kind) {
    case 'valid':
      return known(patent.number);
    case 'checkDigit':
      return { kind: 'checkDigit' };
    case 'other':
      return unreadable('patentNumber');
    default:
      return patent satisfies never;
  }
};
