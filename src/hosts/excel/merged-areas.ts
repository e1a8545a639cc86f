import type { CellRange } from '../../workbook/types';

/** The rectangle of a range whose place was loaded. */
export const toRectangle = (range: Excel.Range): CellRange => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

/** Asks for the merged areas of a range; one request gives at most 512 of them and fails with more. */
export const loadMergedAreas = (range: Excel.Range): Excel.RangeAreas =>
  range
    .getMergedAreasOrNullObject()
    .load('areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount')
    .untrack();

/** The merged areas that were asked for, after the sync. */
export const toRectangles = (areas: Excel.RangeAreas): CellRange[] =>
  areas.isNullObject ? [] : areas.areas.items.map(toRectangle);
