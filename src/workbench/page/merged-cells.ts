import type { CellRange } from '../../workbook/types';
import { LAST_COLUMN } from '../stand-in/document/address';

/** Where a cell stands in a merged area. */
export interface MergedCell {
  readonly area: CellRange;
  /** The first cell shows the area's content, the others lie below it. */
  readonly role: 'first' | 'sameRow' | 'below';
}

/** Finds merged areas by cell; areas are cut where the grid ends, as some span whole rows or columns. */
export const findMerged = (
  merges: readonly CellRange[],
  grid: { readonly rows: number; readonly columns: number },
): ((row: number, column: number) => MergedCell | undefined) => {
  const cells = new Map<number, MergedCell>();
  for (const merge of merges) {
    const area = {
      ...merge,
      right: Math.min(merge.right, grid.columns - 1),
      bottom: Math.min(merge.bottom, grid.rows - 1),
    };
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const isFirst = row === area.top && column === area.left;
        const role = isFirst ? 'first' : row === area.top ? 'sameRow' : 'below';
        cells.set(row * (LAST_COLUMN + 1) + column, { area, role });
      }
  }
  return (row, column) => cells.get(row * (LAST_COLUMN + 1) + column);
};
