import type { CellRange } from '../../workbook/types';
import { toRectangle } from './addresses';
import type { SheetOutline } from './read-cells';

/** Asks for the merged areas of a range; one request gives at most 512 of them and fails with more. */
export const loadMergedAreas = (range: Excel.Range): Excel.RangeAreas =>
  range
    .getMergedAreasOrNullObject()
    .load('areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount')
    .untrack();

/** The merged areas that were asked for, after the sync. */
export const toRectangles = (areas: Excel.RangeAreas): CellRange[] =>
  areas.isNullObject ? [] : areas.areas.items.map(toRectangle);

const keyOf = ({ top, left, bottom, right }: CellRange): string => [top, left, bottom, right].join();

/** Merged areas of one rectangle; where there are more than one request may give, of its halves. */
const readMerges = async (context: Excel.RequestContext, sheet: string, range: CellRange): Promise<CellRange[]> => {
  const { top, left, bottom, right } = range;
  const areas = loadMergedAreas(
    context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
      .untrack(),
  );
  try {
    await context.sync();
    return toRectangles(areas);
  } catch (error) {
    if (top === bottom) throw error;
    const middle = Math.floor((top + bottom) / 2);
    const upper = await readMerges(context, sheet, { ...range, bottom: middle });
    const lower = await readMerges(context, sheet, { ...range, top: middle + 1 });
    return [...new Map([...upper, ...lower].map((merge) => [keyOf(merge), merge])).values()];
  }
};

/** Reads the merged areas of workbooks that have too many of them for one request. */
export const readManyMerges = async (
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
  read: readonly SheetOutline[] = [],
): Promise<readonly SheetOutline[]> => {
  const outline = outlines[read.length];
  if (!outline) return read;
  const merges = outline.used ? await readMerges(context, outline.name, outline.used) : [];
  return readManyMerges(context, outlines, [...read, { ...outline, merges }]);
};
