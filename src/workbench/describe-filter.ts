import type { RowFilter } from '../hosts/xlsx/splice/splice-filter';
import { intersects } from './stand-in/document/rectangle';
import type { FilterChange } from './stand-in/document/list-changes';
import { showCell } from './stand-in/document/show-cell';
import type { SheetDocument } from './stand-in/document/sheet-document';

/** A filter as the file says it: text by what it contains, numbers and dates by the values that are shown. */
export const describeFilter = (sheet: SheetDocument, change: FilterChange): RowFilter => {
  const { range: rows, criterion } = change.filter;
  const base = {
    range: { ...rows, top: Math.max(0, rows.top - 1) },
    hidden: change.hidden,
    shown: change.shown,
    inTable: sheet.tables.some(({ range }) => intersects(range, rows)),
  };
  if (criterion === undefined) return base;
  const { column, text } = criterion;
  const passing = Array.from({ length: rows.bottom - rows.top + 1 }, (_, offset) => rows.top + offset)
    .filter((row) => !sheet.filteredRows.has(row))
    .map((row) => sheet.cell(row, column));
  return passing.every(({ content }) => typeof content === 'string')
    ? { ...base, criterion: { column, contains: text } }
    : { ...base, criterion: { column, values: [...new Set(passing.map(showCell))] } };
};
