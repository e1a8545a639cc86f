import type { Fact, FactType } from '../../src/guideline/types';
import type { CellRange, CellValue, SheetSnapshot } from '../../src/workbook/types';

export const fact = (name: string, type: FactType, more: Partial<Fact> = {}): Fact => ({
  name,
  type,
  aliases: [],
  options: [],
  ...more,
});

export const sheetOf = (rows: readonly (readonly CellValue[])[], more: Partial<SheetSnapshot> = {}): SheetSnapshot => ({
  name: '申报表',
  rows,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  visibility: 'visible',
  protected: false,
  tables: [],
  percentColumns: [],
  ...more,
});

/** A merged range as A1-free numbers: top, left, bottom, right. */
export const merge = (top: number, left: number, bottom: number, right: number): CellRange => ({
  top,
  left,
  bottom,
  right,
});
