import type { CellValue } from '../workbook/types';
import { known, unreadable, type CellReading } from './cell-reading';
import { readText } from './read-text';
import { resolvePlace } from './resolve-place';

/** Reads a place as its path in the national gazetteer, `省/市/县` (rule F10). */
export const readPlace = (cell: CellValue): CellReading<string> => {
  if (cell !== null && typeof cell !== 'string') return unreadable('place');
  const text = readText(cell);
  if (text.kind !== 'known') return text;
  const place = resolvePlace(text.value);
  return 'path' in place ? known(place.path) : unreadable('place', place.candidates);
};
