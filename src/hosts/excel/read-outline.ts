import type { CellRange, SheetSnapshot } from '../../workbook/types';
import type { MemoryPart } from '../../workbook/memory-part';
import { MEMORY_NAMESPACE, decodeMemory } from '../../workbook/memory-part';
import { loadMergedAreas, toRectangle, toRectangles } from './merged-areas';
import { readManyMerges } from './read-many-merges';

/** One sheet before its cells are read. */
export interface SheetOutline {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly protected: boolean;
  /** Rectangle around all cells that hold something; undefined for an empty sheet. */
  readonly used: CellRange | undefined;
  /** Null where some rows (columns) are hidden and others are not. */
  readonly allRowsHidden: boolean | null;
  readonly allColumnsHidden: boolean | null;
  readonly merges: readonly CellRange[];
  readonly tables: SheetSnapshot['tables'];
}

export interface WorkbookOutline {
  readonly name: string;
  readonly part: { readonly id: string | undefined; readonly content: MemoryPart };
  readonly sheets: readonly SheetOutline[];
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export const NO_MEMORY: MemoryPart = { memory: undefined, ownSheets: [] };

/** The part's XML read at the next sync, or nothing if there is none. */
export type PartXml = OfficeExtension.ClientResult<string> | undefined;

export const toMemoryPart = (xml: PartXml): MemoryPart => (xml ? decodeMemory(xml.value) : NO_MEMORY);

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** Sheets, their extent, tables, merged areas and our own part, in two round trips. */
export const readOutline = async (context: Excel.RequestContext): Promise<WorkbookOutline> => {
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
