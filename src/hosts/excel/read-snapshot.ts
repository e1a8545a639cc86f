import type { CellValue, HostOptions, Outcome, SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';
import { isPercentFormat, toCellValue } from './cell-values';
import { done, refused } from './in-turn';
import type { SheetCells } from './read-cells';
import { readCells } from './read-cells';
import type { SheetMeanings } from './read-meanings';
import { readMeanings } from './read-meanings';
import type { WorkbookOutline } from './read-outline';
import { readOutline } from './read-outline';
import { runExcel } from './run-excel';

const toRows = ({ outline, values }: SheetCells, meanings: SheetMeanings): CellValue[][] => {
  const { used } = outline;
  if (!used) return [];
  const rows: CellValue[][] = [];
  for (let row = 0; row <= used.bottom; row += 1) {
    const cells: CellValue[] = [];
    for (let column = used.left; row >= used.top && column <= used.right; column += 1) {
      const known = meanings.get(column);
      cells[column] = toCellValue(values[row]?.[column - used.left], known?.formats.get(row), known?.types.get(row));
    }
    rows.push(row < used.top ? cells : cells.length > 0 ? cells.fill(null, 0, used.left) : cells);
  }
  return rows;
};

const percentColumns = (cells: SheetCells, meanings: SheetMeanings): number[] => {
  const { used } = cells.outline;
  const columns: number[] = [];
  for (const [column, { formats }] of meanings) {
    const isPercent = [...formats].some(
      ([row, format]) => isPercentFormat(format) && typeof cells.values[row]?.[column - (used?.left ?? 0)] === 'number',
    );
    if (isPercent) columns.push(column);
  }
  return columns.sort((left, right) => left - right);
};

const toSheet = (cells: SheetCells, meanings: SheetMeanings): SheetSnapshot => ({
  name: cells.outline.name,
  rows: toRows(cells, meanings),
  merges: cells.outline.merges,
  hiddenRows: cells.hiddenRows,
  hiddenColumns: cells.hiddenColumns,
  visibility: cells.outline.visibility,
  protected: cells.outline.protected,
  tables: cells.outline.tables,
  percentColumns: percentColumns(cells, meanings),
});

/** The whole workbook as plain values. Up to the block size it takes four round trips, however many rows. */
export const readSnapshot = (
  options: HostOptions,
): Promise<Outcome<{ readonly snapshot: WorkbookSnapshot; readonly part: WorkbookOutline['part'] }>> =>
  runExcel(async (context) => {
    const outline = await readOutline(context);
    const cells = await readCells(context, outline.sheets, options);
    if (!cells.ok) return cells;
    const { meanings, issue } = await readMeanings(context, cells.value, options);
    if (issue) return refused(issue);
    const snapshot: WorkbookSnapshot = {
      name: outline.name,
      sheets: cells.value.map((sheet, index) => toSheet(sheet, meanings[index] ?? new Map())),
      memory: outline.part.content.memory,
    };
    return done({ snapshot, part: outline.part });
  });
