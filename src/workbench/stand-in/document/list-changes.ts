import type { CellRange } from '../../../workbook/types';
import type { Cell } from './cell';
import { EMPTY } from './cell';
import type { PageSetup, SheetDocument, SheetFilter } from './sheet-document';
import type { WorkbookDocument } from './workbook-document';

export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** As it was loaded; undefined where the file holds nothing. */
  readonly then: Cell | undefined;
}

/** What was done to a sheet since it was loaded; everything else of the file stays byte for byte. */
export interface SheetChanges {
  /** Name in the file; undefined for a sheet that was added. */
  readonly loadedAs: string | undefined;
  readonly name: string;
  readonly cells: readonly ChangedCell[];
  /** Widths in points, by column, of columns that were given another. */
  readonly widths: ReadonlyMap<number, number>;
  /** Present where a filter hides other rows than in the file. */
  readonly filter: FilterChange | undefined;
  /** For added sheets. */
  readonly page: Readonly<PageSetup>;
  readonly frozenRows: number;
  readonly choices: readonly { readonly range: CellRange; readonly rule: unknown }[];
}

export interface FilterChange {
  readonly filter: SheetFilter;
  readonly hidden: ReadonlySet<number>;
  readonly shown: ReadonlySet<number>;
}

export interface WorkbookChanges {
  readonly sheets: readonly SheetChanges[];
  /** Names in the file of sheets that were deleted. */
  readonly deleted: readonly string[];
  /** XML of custom parts that were added or changed. */
  readonly parts: readonly string[];
}

const sameLooks = (one: Cell, other: Cell): boolean =>
  one.format === other.format && JSON.stringify(one.style) === JSON.stringify(other.style);

const isSame = (one: Cell, other: Cell): boolean =>
  one === other ||
  (one.formula === other.formula &&
    JSON.stringify(one.content) === JSON.stringify(other.content) &&
    sameLooks(one, other));

const changedCells = ({ rows, loaded }: SheetDocument): ChangedCell[] => {
  const before = loaded?.rows ?? [];
  const changed: ChangedCell[] = [];
  for (let row = 0; row < Math.max(rows.length, before.length); row += 1) {
    const now = rows[row];
    const then = before[row];
    for (let column = 0; column < Math.max(now?.length ?? 0, then?.length ?? 0); column += 1) {
      const cell = now?.[column] ?? EMPTY;
      const loadedCell = then?.[column];
      if (!isSame(cell, loadedCell ?? EMPTY)) changed.push({ row, column, cell, then: loadedCell });
    }
  }
  return changed;
};

const changedWidths = ({ widths, loaded }: SheetDocument): ReadonlyMap<number, number> =>
  new Map([...widths].filter(([column, width]) => loaded?.widths.get(column) !== width));

const changedFilter = ({ filter, filteredRows, loaded }: SheetDocument): FilterChange | undefined => {
  if (filter === undefined) return undefined;
  const before = loaded?.filteredRows ?? new Set<number>();
  const hidden = new Set([...filteredRows].filter((row) => !before.has(row)));
  const shown = new Set([...before].filter((row) => !filteredRows.has(row)));
  const isChanged = hidden.size > 0 || shown.size > 0 || filter.criterion !== undefined;
  return isChanged ? { filter, hidden, shown } : undefined;
};

/** Everything that differs between a workbook in memory and the file it was loaded from. */
export const listChanges = (workbook: WorkbookDocument): WorkbookChanges => {
  const kept = new Set(workbook.sheets.map(({ loaded }) => loaded?.name));
  return {
    sheets: workbook.sheets.map((sheet) => ({
      loadedAs: sheet.loaded?.name,
      name: sheet.name,
      cells: changedCells(sheet),
      widths: changedWidths(sheet),
      filter: changedFilter(sheet),
      page: sheet.page,
      frozenRows: sheet.frozenRows,
      choices: sheet.validations,
    })),
    deleted: workbook.loadedSheets.filter((name) => !kept.has(name)),
    parts: workbook.parts.map(({ xml }) => xml).filter((xml) => !workbook.loadedParts.includes(xml)),
  };
};
