import type { CellValue, HostOptions, Outcome, SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';
import type { SheetCells, SheetOutline } from './read-cells';
import { toCellValue, readCells } from './read-cells';
import { isDateFormat, shownAs } from '../../workbook/cell-looks';
import type { ShownCells } from '../../workbook/shown-cells';
import { gatherShownCells } from '../../workbook/shown-cells';
import { refused, done, runExcel } from './requests';
import type { SheetMeanings } from './read-meanings';
import { readMeanings } from './read-meanings';
import type { MemoryPart } from '../../workbook/memory-part';
import { MEMORY_NAMESPACE } from '../../workbook/memory-part';
import { toRectangle } from './addresses';
import { readManyMerges, toRectangles, loadMergedAreas } from './merged-areas';
import type { PartXml } from './own-part';
import { toMemoryPart } from './own-part';

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

/** Which number cells are shown other than they are stored, by the formats that came with the values. */
const shownCells = (cells: SheetCells, meanings: SheetMeanings): ShownCells => {
  const shown = gatherShownCells();
  const left = cells.outline.used?.left ?? 0;
  for (const [column, { formats }] of meanings)
    for (const [row, format] of formats)
      if (typeof cells.values[row]?.[column - left] === 'number' && !isDateFormat(format))
        shown.note(row, column, shownAs(format));
  return shown;
};

const toSheet = (cells: SheetCells, meanings: SheetMeanings): SheetSnapshot => {
  const { percentColumns, shownOtherwise } = shownCells(cells, meanings);
  return {
    name: cells.outline.name,
    rows: toRows(cells, meanings),
    merges: cells.outline.merges,
    hiddenRows: cells.hiddenRows,
    hiddenColumns: cells.hiddenColumns,
    visibility: cells.outline.visibility,
    protected: cells.outline.protected,
    tables: cells.outline.tables,
    percentColumns,
    ...(shownOtherwise !== undefined && { shownOtherwise }),
  };
};

/** The whole workbook as plain values. Up to the block size it takes four round trips, however many rows. */
export const takeSnapshot = (
  options: HostOptions,
): Promise<Outcome<{ readonly snapshot: WorkbookSnapshot; readonly part: WorkbookOutline['part'] }>> =>
  runExcel(async (context) => {
    const outline = await readOutline(context);
    const cells = await readCells(context, outline.sheets, options);
    if (!cells.ok) return cells;
    const { meanings, issue } = await readMeanings(context, cells.value, options);
    if (issue) return refused(issue);
    const sheets: SheetSnapshot[] = [];
    for (const [index, sheet] of cells.value.entries()) {
      await options.pause?.();
      sheets.push(toSheet(sheet, meanings[index] ?? new Map()));
    }
    await options.pause?.();
    const snapshot: WorkbookSnapshot = {
      name: outline.name,
      sheets,
      memory: outline.part.content.memory,
    };
    return done({ snapshot, part: outline.part });
  });

interface WorkbookOutline {
  readonly name: string;
  readonly part: { readonly id: string | undefined; readonly content: MemoryPart };
  readonly sheets: readonly SheetOutline[];
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** Sheets, their extent, tables, merged areas and our own part, in two round trips. */
const readOutline = async (context: Excel.RequestContext): Promise<WorkbookOutline> => {
  const { workbook } = context;
  const { worksheets, tables } = workbook;
  const parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  workbook.load('name');
  worksheets.load('items/name,items/visibility,items/protection/protected');
  tables.load('items/name,items/worksheet/name');
  parts.load('items/id');
  await context.sync();

  const read = async (withMerges: boolean) => {
    const asked = worksheets.items.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject(true).load(`${PLACE},rowHidden,columnHidden`).untrack(),
      areas: withMerges ? loadMergedAreas(sheet.getRange().untrack()) : undefined,
    }));
    const tableRanges = tables.items.map((table) => ({ table, range: table.getRange().load(PLACE).untrack() }));
    const xml: PartXml = parts.items[0]?.getXml();
    await context.sync();
    return { asked, tableRanges, xml };
  };
  const { asked, tableRanges, xml } = await read(true).catch(() => read(false));
  const outlines = asked.map(({ sheet, used, areas }): SheetOutline => {
    const empty = used.isNullObject;
    return {
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? 'visible',
      protected: sheet.protection.protected,
      used: empty ? undefined : toRectangle(used),
      allRowsHidden: empty ? false : used.rowHidden,
      allColumnsHidden: empty ? false : used.columnHidden,
      merges: areas ? toRectangles(areas) : [],
      tables: tableRanges
        .filter(({ table }) => table.worksheet.name === sheet.name)
        .map(({ table, range }) => ({ name: table.name, range: toRectangle(range) })),
    };
  });
  const tooManyMerges = asked.some(({ areas }) => areas === undefined);
  return {
    name: workbook.name,
    part: { id: parts.items[0]?.id, content: toMemoryPart(xml) },
    sheets: tooManyMerges ? await readManyMerges(context, outlines) : outlines,
  };
};
