import type { CellValue } from '../workbook/types';
import { known, unreadable, type CellReading } from './cell-reading';
import { readText } from './read-text';
import { showCell } from './show-cell';
import { splitList } from './split-list';

const NONE = /^(?:无|没有|零|0)$/;

/** Reads a list, each item by its own reader (rule F11); `无` is the empty list. An item may be unreadable alone. */
export const listReader =
  (readItem: (cell: CellValue) => CellReading<string>) =>
  (cell: CellValue): CellReading<readonly CellReading<string>[]> => {
    const text = readText(cell);
    if (text.kind === 'unreadable') return unreadable('list');
    if (text.kind !== 'known') return text;
    // The canonical spelling has lost its line breaks, so the list is cut from what stands in the cell.
    return known(NONE.test(text.value) ? [] : splitList(showCell(cell)).map(readItem));
  };
