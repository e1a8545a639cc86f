import type { CellRange, SheetSnapshot } from '../../../workbook/types';
import type { Cell } from './cell';
import { EMPTY } from './cell';
import { contains } from '../../../workbook/cell-addresses';

export interface TableDocument {
  readonly id: string;
  readonly name: string;
  range: CellRange;
}

export interface PageSetup {
  orientation: 'Portrait' | 'Landscape';
  titleRows: string | undefined;
  zoom: unknown;
}

/** A sheet as the file has it, to tell what was changed since. */
interface LoadedSheet {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly widths: ReadonlyMap<number, number>;
  readonly filteredRows: ReadonlySet<number>;
}

/** A filter over data rows; what is filtered by is known where the page set it. */
export interface SheetFilter {
  readonly range: CellRange;
  readonly criterion?: { readonly column: number; readonly text: string };
}

/** One sheet in memory: cells, and what surrounds them. */
export class SheetDocument {
  /** Rows may be missing or short: what is not there is empty. */
  rows: (Cell | undefined)[][] = [];
  /** The sheet as the file has it; undefined for a sheet that was added since. */
  loaded: LoadedSheet | undefined;
  visibility: SheetSnapshot['visibility'] = 'visible';
  isProtected = false;
  merges: CellRange[] = [];
  tables: TableDocument[] = [];
  filter: SheetFilter | undefined;
  readonly hiddenRows = new Set<number>();
  readonly filteredRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Width by column, in points. */
  readonly widths = new Map<number, number>();
  /** Height by row, in points, where the file states one. */
  readonly heights = new Map<number, number>();
  /** Rows of the file with formulas, and cells, by `row,column`, whose formula other cells share. */
  formulaRows: ReadonlySet<number> = new Set();
  sharedFormulas: ReadonlySet<string> = new Set();
  /** In points, where the file states them. */
  standard: { readonly width?: number; readonly height?: number } = {};
  /** Hints beside selected cells. */
  readonly prompts: { readonly range: CellRange; readonly prompt: unknown }[] = [];
  readonly validations: { readonly range: CellRange; readonly rule: unknown }[] = [];
  /** Notes by `row,column`. */
  readonly notes = new Map<string, string>();
  frozenRows = 0;
  frozenColumns = 0;
  readonly page: PageSetup = { orientation: 'Portrait', titleRows: undefined, zoom: undefined };

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.rows[row]?.[column] ?? EMPTY;
  }

  /** Replaces a cell. All but the first cell of a merged area hold nothing, so what is put there is lost. */
  put(row: number, column: number, cell: Cell): void {
    if (this.isCovered(row, column)) return;
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row];
    if (cells) cells[column] = cell;
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }

  /** Smallest rectangle around all cells that hold something; with `valuesOnly` false, also around mere looks. */
  usedRange(valuesOnly: boolean, within?: CellRange): CellRange | undefined {
    const holds = (cell: Cell | undefined): boolean =>
      cell !== undefined && !(valuesOnly && cell.content === null && cell.formula === undefined);
    const left = within?.left ?? 0;
    let range: { top: number; left: number; bottom: number; right: number } | undefined;
    const last = Math.min(within?.bottom ?? Infinity, this.rows.length - 1);
    for (let row = within?.top ?? 0; row <= last; row += 1) {
      const cells = this.rows[row] ?? [];
      // Only what lies outside the columns found so far can widen them.
      const end = Math.min(within?.right ?? Infinity, cells.length - 1);
      let first = left;
      while (first <= end && !holds(cells[first])) first += 1;
      if (first > end) continue;
      let final = end;
      while (final > Math.max(first, range?.right ?? 0) && !holds(cells[final])) final -= 1;
      range = {
        top: range?.top ?? row,
        bottom: row,
        left: Math.min(range?.left ?? first, first),
        right: Math.max(range?.right ?? final, final),
      };
    }
    return range;
  }

  private isCovered(row: number, column: number): boolean {
    return this.merges.some((merge) => contains(merge, row, column) && !(merge.top === row && merge.left === column));
  }
}
