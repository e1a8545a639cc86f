import type { CellRange, CellValue, ColumnFormat, PlannedBlock, PlannedColumn } from '../../workbook/types';
import { toSafeText } from './safe-text';

/** Columns of a block that stand side by side and are written together. */
export interface Strip {
  readonly block: PlannedBlock;
  readonly left: number;
  readonly columns: readonly PlannedColumn[];
}

/** Number format of a column's cells. Text comes first of all, so that nothing in it is interpreted. */
export const NUMBER_FORMATS: Readonly<Record<ColumnFormat, string>> = {
  text: '@',
  integer: '0',
  decimal: '0.00',
  percent: '0.00%',
  date: 'yyyy-mm-dd',
};

/** Splits a block into strips of neighbouring columns, all new or all written over. */
export const stripsOf = (block: PlannedBlock): Strip[] => {
  const columns = [...block.columns].sort((one, other) => one.at - other.at);
  const groups: PlannedColumn[][] = [];
  for (const column of columns) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && last.at + 1 === column.at && last.fresh === column.fresh) group.push(column);
    else groups.push([column]);
  }
  return groups.map((group) => ({ block, left: group[0]?.at ?? 0, columns: group }));
};

/** From the header to the last planned row of a strip. */
export const rectangleOf = ({ block, left, columns }: Strip): CellRange => ({
  top: block.headerRow,
  bottom: Math.max(block.headerRow, block.rows[block.rows.length - 1] ?? 0),
  left,
  right: left + columns.length - 1,
});

/** What is put into a cell for a value: serials for dates, `""` to clear, text so that it stays text. */
export const toWritten = (value: CellValue, format: ColumnFormat): string | number | boolean => {
  if (value === null) return '';
  if (typeof value === 'string') return toSafeText(value, format === 'text');
  if (typeof value !== 'object') return format === 'text' ? toSafeText(String(value), true) : value;
  if ('date' in value) return value.date;
  return toSafeText(value.error, format === 'text');
};

/** What Excel has to give back for a value that was written. */
export const toReadBack = (value: CellValue, format: ColumnFormat): string | number | boolean => {
  if (value === null) return '';
  if (typeof value === 'number' && format !== 'text') return Number(value.toPrecision(15));
  if (typeof value === 'object') return 'date' in value ? value.date : value.error;
  return format === 'text' ? String(value) : value;
};
