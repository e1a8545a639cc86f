import { toCharacters } from '../workbook/cell-looks';
import type { EditedCell, EditedSheet } from '../hosts/xlsx/edit-workbook';
import { editWorkbook } from '../hosts/xlsx/edit-workbook';
import type { MemoryPart } from '../workbook/memory-part';
import { MEMORY_NAMESPACE, decodeMemory } from '../workbook/memory-part';
import type { Outcome } from '../workbook/types';
import type { Cell } from './stand-in/document/cell';
import { EMPTY, showCell } from './stand-in/document/cell';
import type { ChangedCell, SheetChanges, FilterChange } from './stand-in/document/list-changes';
import { listChanges } from './stand-in/document/list-changes';
import type { SheetDocument } from './stand-in/document/sheet-document';
import type { WorkbookDocument } from './stand-in/document/workbook-document';
import type { RowFilter } from '../hosts/xlsx/splice/splice-head';
import { intersects } from '../workbook/cell-addresses';

const bare = (colour: string): string => colour.replace('#', '');

type Looks = EditedCell['looks'];

/** Looks that differ from those the cell started from. */
const changedLooks = (cell: Cell, from: Cell): Looks => {
  const { fill, color, bold, size, wrap, horizontal, vertical, border } = cell.style;
  const old = from.style;
  return {
    ...(cell.format === from.format ? {} : { format: cell.format }),
    ...(fill === old.fill ? {} : { fill: fill === undefined ? null : bare(fill) }),
    ...(color === old.color || color === undefined ? {} : { colour: bare(color) }),
    ...(bold && !old.bold ? { bold } : {}),
    ...(size === old.size || size === undefined ? {} : { size }),
    ...(wrap && !old.wrap ? { wrap } : {}),
    ...(horizontal === old.horizontal || horizontal === undefined ? {} : { horizontal }),
    ...(vertical === old.vertical || vertical === undefined ? {} : { vertical }),
    ...(border === old.border || border === undefined ? {} : { grid: true as const }),
  };
};

/** A cell that was sorted or pasted here brings the style it has in the file; a cleared one goes back to the normal. */
const originOf = ({ style }: Cell, then: Cell | undefined, styledBlanks: readonly Cell[]): number | undefined => {
  if (styledBlanks.length === 0 || (then === undefined && style.origin === undefined)) return undefined;
  return style.origin ?? 0;
};

const toEdited =
  (styledBlanks: readonly Cell[]) =>
  ({ row, column, cell, then }: ChangedCell): EditedCell => {
    const base = originOf(cell, then, styledBlanks);
    const from = base === undefined ? then : base === then?.style.origin ? then : styledBlanks[base];
    return {
      row,
      column,
      value: cell.content,
      ...(base === undefined ? {} : { base }),
      looks: changedLooks(cell, from ?? EMPTY),
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    };
  };

const optionsOf = (rule: unknown): readonly string[] => {
  const list = typeof rule === 'object' && rule !== null && 'list' in rule ? rule.list : undefined;
  const source = typeof list === 'object' && list !== null && 'source' in list ? list.source : undefined;
  return typeof source === 'string' ? source.split(',') : [];
};

const toEditedSheet = (
  { loadedAs, name, widths, filter, page, frozenRows, choices }: SheetChanges,
  sheet: SheetDocument,
): Omit<EditedSheet, 'cells'> => ({
  name: loadedAs ?? name,
  widths: new Map([...widths].map(([column, points]) => [column, toCharacters(points)])),
  ...(filter === undefined ? {} : { filter: describeFilter(sheet, filter) }),
  ...(loadedAs === undefined
    ? {
        start: {
          orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
          frozenRows,
          choices: choices.map(({ range, rule }) => ({ range, options: optionsOf(rule) })),
        },
      }
    : {}),
});

/** What has to be written of a sheet; its cells are told one by one, as there may be hundreds of thousands. */
interface SheetEdits {
  readonly sheet: Omit<EditedSheet, 'cells'>;
  readonly cells: readonly ChangedCell[];
  readonly toEdited: (cell: ChangedCell) => EditedCell;
}

/** Everything that saving a workbook has to write into the file it was opened from. */
export const listEdits = (
  workbook: WorkbookDocument,
): { readonly sheets: readonly SheetEdits[]; readonly memory: MemoryPart | undefined } => {
  const { sheets, parts } = listChanges(workbook);
  const ours = parts.find((xml) => xml.includes(MEMORY_NAMESPACE));
  return {
    sheets: workbook.sheets.flatMap((sheet, index) => {
      const changes = sheets[index];
      if (changes === undefined) return [];
      const toEditedCell = toEdited(workbook.styledBlanks);
      return [{ sheet: toEditedSheet(changes, sheet), cells: changes.cells, toEdited: toEditedCell }];
    }),
    memory: ours === undefined ? undefined : decodeMemory(ours),
  };
};

/**
 * The file of a workbook in memory: what people and the add-in changed, written into the bytes it was opened from,
 * everything else intact: cells with the looks they were moved with, widths of columns, filters. The page offers nothing
 * that could not be saved so: sheets of the file are not deleted or renamed, rows and merged areas are not moved.
 */
export const saveWorkbook = (workbook: WorkbookDocument, bytes: Uint8Array): Outcome<Uint8Array> => {
  const { sheets, memory } = listEdits(workbook);
  return editWorkbook(
    bytes,
    sheets.map(({ sheet, cells, toEdited: edit }) => ({ ...sheet, cells: cells.map(edit) })),
    memory,
  );
};

/** A filter as the file says it: text by what it contains, numbers and dates by the values that are shown. */
const describeFilter = (sheet: SheetDocument, change: FilterChange): RowFilter => {
  const { range: rows, criterion } = change.filter;
  const base = {
    range: { ...rows, top: Math.max(0, rows.top - 1) },
    hidden: change.hidden,
    shown: change.shown,
    inTable: sheet.tables.some(({ range }) => intersects(range, rows)),
  };
  if (criterion === undefined) return base;
  const { column, text } = criterion;
  const passing = Array.from({ length: rows.bottom - rows.top + 1 }, (_, offset) => rows.top + offset)
    .filter((row) => !sheet.filteredRows.has(row))
    .map((row) => sheet.cell(row, column));
  return passing.every(({ content }) => typeof content === 'string')
    ? { ...base, criterion: { column, contains: text } }
    : { ...base, criterion: { column, values: [...new Set(passing.map(showCell))] } };
};
