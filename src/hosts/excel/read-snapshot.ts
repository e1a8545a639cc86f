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

/** Rows from the sheet's first on; blanks at the end of a row and blank rows at the end are left out. */
const toRows = ({ outline, values }: SheetCells, meanings: SheetMeanings): CellValue[][] => {
  const { used } = outline;
  if (!used) return [];
  const rows: CellValue[][] = [];
  for (let row = 0; row <= used.bottom; row += 1) {
    const cells: CellValue[] = [];
    const given = values[row] ?? [];
    for (let offset = 0; offset < given.length; offset += 1) {
      const column = used.left + offset;
      const known = meanings.get(column);
      const value = toCellValue(given[offset], known?.formats.get(row), known?.types.get(row));
      if (value === null) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    }
    rows.push(cells);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
};

/** Columns whose numbers are shown as percent in more than half of their number cells. */
const percentColumns = (cells: SheetCells, meanings: SheetMeanings): number[] => {
  const left = cells.outline.used?.left ?? 0;
  const isNumber = (row: number, column: number): boolean => typeof cells.values[row]?.[column - left] === 'number';
  return [...meanings]
    .filter(([column, { formats }]) => {
      const numbers = [...formats].filter(([row]) => isNumber(row, column));
      return numbers.filter(([, format]) => isPercentFormat(format)).length * 2 > numbers.length;
    })
    .map(([column]) => column);
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
