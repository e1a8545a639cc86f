import { columnLetters } from '../stand-in/document/address';
import { showCell } from '../stand-in/document/show-cell';
import type { SheetDocument } from '../stand-in/document/sheet-document';
import { cellStyle } from './cell-style';
import type { CellStyle } from './cell-style';
import type { GridRow } from './grid-rows';
import { frozenSize, gridSize } from './grid-rows';
import { ROW_HEIGHT, columnPixels } from './grid-sizes';
import { findMerged } from './merged-cells';
import type { MergedCell } from './merged-cells';

type Create = (name: string, properties: object, text: string) => unknown;

/** A column of the grid, as its component wants it. */
export interface GridColumn {
  readonly prop: string;
  readonly name: string;
  readonly size: number;
  readonly pin?: 'colPinStart';
  readonly cellTemplate: (create: Create, cell: { readonly model: GridRow }) => unknown;
  readonly cellProperties: (cell: { readonly model: GridRow }) => object;
}

/** Text of this length may be cut off by its cell. */
const LONG = 8;

const showTitle = (sheet: SheetDocument, row: number, column: number): { readonly title?: string } => {
  const note = sheet.notes.get(`${row},${column}`);
  const { content } = sheet.cell(row, column);
  const title = note ?? (typeof content === 'string' && content.length > LONG ? content : undefined);
  return title === undefined ? {} : { title };
};

/** Columns of a sheet that are shown, with the looks of their cells; read when a cell comes into view. */
export const gridColumns = (
  sheet: SheetDocument,
  columns: number,
  heights: ReadonlyMap<number, number>,
  dark: boolean,
): readonly GridColumn[] => {
  const merged = findMerged(sheet.merges, gridSize(sheet));
  const frozen = frozenSize(sheet).columns;
  const shown = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => !sheet.hiddenColumns.has(column),
  );
  /** The first cell of an area is drawn over the others; it ends where frozen columns end. */
  const spanStyle = ({ area }: MergedCell): CellStyle => {
    const isFrozen = area.left < frozen;
    const width = shown
      .filter((column) => column >= area.left && column <= area.right && column < frozen === isFrozen)
      .reduce((sum, column) => sum + columnPixels(sheet, column), 0);
    let height = 0;
    for (let row = area.top; row <= area.bottom; row += 1)
      if (!sheet.isRowHidden(row)) height += heights.get(row) ?? ROW_HEIGHT;
    return { minWidth: `${width}px`, minHeight: `${height}px` };
  };
  return shown.map((column): GridColumn => {
    const cellProperties: GridColumn['cellProperties'] = ({ model: { row } }) => {
      const place = merged(row, column);
      const style = cellStyle(sheet.cell(row, column), dark);
      if (place === undefined) return { style, ...showTitle(sheet, row, column) };
      if (place.role === 'first')
        return {
          style: { ...style, ...spanStyle(place) },
          class: { merged: true },
          ...showTitle(sheet, row, column),
        };
      return { class: { covered: true, below: place.role === 'below' } };
    };
    return {
      prop: `c${column}`,
      name: columnLetters(column),
      size: columnPixels(sheet, column),
      ...(column < frozen && { pin: 'colPinStart' as const }),
      cellTemplate: (create, { model }) => create('span', { class: 'shown' }, showCell(sheet.cell(model.row, column))),
      cellProperties,
    };
  });
};
