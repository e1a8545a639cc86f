import type { CellValue } from '../workbook/types';
import { canonicalText } from './canonical-text';
import { BLANK, known, unreadable, type CellReading } from './cell-reading';
import { isBlankText } from './is-blank-text';
import { showCell } from './show-cell';

/** Excel keeps 15 digits of a number; a longer one was rounded when it was typed. */
const ROUNDED_FROM = 1e15;
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d{2}$/i;

/** Reads a text in its one spelling (`canonicalText`). A long number that Excel has rounded is reported (rule F7). */
export const readText = (cell: CellValue): CellReading<string> => {
  if (cell === null) return BLANK;
  if (typeof cell === 'object' && 'error' in cell) return unreadable('text');
  if (typeof cell === 'number' && Math.abs(cell) >= ROUNDED_FROM) return { kind: 'lostDigits' };
  const text = typeof cell === 'string' ? cell : showCell(cell);
  if (isBlankText(text)) return BLANK;
  return SCIENTIFIC.test(text.trim()) ? { kind: 'lostDigits' } : known(canonicalText(text));
};
