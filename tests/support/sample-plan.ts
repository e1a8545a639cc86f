import type { PlannedBlock, PlannedCell, PlannedColumn, WritePlan } from '../../src/workbook/types';

export const cell = (value: PlannedCell['value'], more: Partial<PlannedCell> = {}): PlannedCell => ({ value, ...more });

export const column = (
  at: number,
  header: string,
  cells: PlannedColumn['cells'],
  more: Partial<PlannedColumn> = {},
): PlannedColumn => ({ id: header, header, at, fresh: true, width: 12, format: 'text', cells, ...more });

export const block = (
  sheet: string,
  headerRow: number,
  rows: readonly number[],
  columns: readonly PlannedColumn[],
): PlannedBlock => ({ sheet, headerRow, rows, columns });

export const planOf = (more: Partial<WritePlan>): WritePlan => ({ blocks: [], sheets: [], memory: undefined, ...more });
