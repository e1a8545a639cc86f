import type { CellRange, SheetSnapshot } from '../../../workbook/types';
import type { Cell } from './cell';
import { EMPTY } from './cell';
import { contains } from './rectangle';

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

/** One sheet in memory: cells, and what surrounds them. */
export class SheetDocument {
  /** Rows may be missing or short: what is not there is empty. */
  rows: (Cell | undefined)[][] = [];
  /** The sheet as the file has it; undefined for a sheet that was added since. */
  loaded: { readonly name: string; readonly rows: readonly (readonly (Cell | undefined)[])[] } | undefined;
  visibility: SheetSnapshot['visibility'] = 'visible';
  isProtected = false;
  merges: CellRange[] = [];
  tables: TableDocument[] = [];
  filter: CellRange | undefined;
  readonly hiddenRows = new Set<number>();
  readonly filteredRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Width by column, in points. */
  readonly widths = new Map<number, number>();
  /** Hints beside selected cells. */
  readonly prompts: { readonly range: CellRange; readonly prompt: unknown }[] = [];
  readonly validations: { readonly range: CellRange; readonly rule: unknown }[] = [];
  /** Notes by `row,column`. */
  readonly notes = new Map<string, string>();
  frozenRows = 0;
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
    let range: CellRange | undefined;
    this.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (within && !contains(within, row, column)) return;
        if (!cell || (valuesOnly && cell.content === null && cell.formula === undefined)) return;
        range = range
          ? {
              top: range.top,
              bottom: row,
              left: Math.min(range.left, column),
              right: Math.max(range.right, column),
            }
          : { top: row, bottom: row, left: column, right: column };
      });
    });
    return range;
  }

  private isCovered(row: number, column: number): boolean {
    return this.merges.some((merge) => contains(merge, row, column) && !(merge.top === row && merge.left === column));
  }
}
