import type { OpenWorkbook } from '../package/workbook-map';
import type { SheetText } from '../splice/open-sheet';
import { openSheet } from '../splice/open-sheet';
import { openStyles } from '../styles/style-book';
import type { CellLook } from './read-cell-looks';
import { readCellLooks } from './read-cell-looks';
import { openColours } from './read-colours';
import { childNamed, childrenNamed } from '../xml/outline';
import type { CellRange } from '../../../workbook/types';
import { parseRange } from '../cells';
import type { ScannedCells } from './scan-cells';
import { scanCells } from './scan-cells';

/** How a workbook looks: what a grid needs beside the values. */
export interface WorkbookLooks {
  /** By index of the cell style. */
  readonly styles: readonly CellLook[];
  /** By name of the sheet. */
  readonly sheets: ReadonlyMap<string, SheetLooks>;
}

/** Reads the looks of all sheets with cells. */
export const readLooks = (workbook: OpenWorkbook): WorkbookLooks => {
  const { edit, map } = workbook;
  const theme = map.relationships.find(({ kind }) => kind === 'theme')?.target;
  const sheets = new Map<string, SheetLooks>();
  for (const { name, path } of map.sheets.filter(({ hasCells }) => hasCells)) {
    sheets.set(name, readSheetLooks(openSheet(path, edit.text(path) ?? '', map.family)));
  }
  return {
    styles: readCellLooks(
      openStyles(workbook).sections,
      openColours(theme !== undefined && edit.has(theme) ? edit.outline(theme) : undefined),
    ),
    sheets,
  };
};

/** How a sheet of the file is laid out. Widths in characters of the default font, with Excel's padding. */
export interface SheetLooks extends ScannedCells {
  readonly defaultWidth: number | undefined;
  /** Points. */
  readonly defaultHeight: number | undefined;
  /** Widths of ranges of columns, both ends inclusive, zero-based. */
  readonly widths: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Header and data rows of the sheet's filter buttons, where something is filtered. */
  readonly filtered: CellRange | undefined;
}

const numberIn = (attributes: ReadonlyMap<string, string> | undefined, name: string): number | undefined => {
  const value = Number(attributes?.get(name) ?? NaN);
  return Number.isFinite(value) ? value : undefined;
};

/** Reads the layout of a sheet part and the styles of its cells. */
const readSheetLooks = (sheet: SheetText): SheetLooks => {
  const { root } = sheet;
  const format = childNamed(root, 'sheetFormatPr')?.attributes;
  const views = childNamed(root, 'sheetViews');
  const view = views && childNamed(views, 'sheetView');
  const pane = (view && childNamed(view, 'pane'))?.attributes;
  const isFrozen = pane?.get('state')?.startsWith('frozen') === true;
  const cols = childNamed(root, 'cols');
  const widths = (cols ? childrenNamed(cols, 'col') : []).flatMap(({ attributes }) => {
    const [first, last, width] = ['min', 'max', 'width'].map((name) => numberIn(attributes, name));
    if (first === undefined || last === undefined || width === undefined) return [];
    return [{ first: first - 1, last: last - 1, width }];
  });
  const filter = childNamed(root, 'autoFilter');
  const filters = filter && childNamed(filter, 'filterColumn');
  return {
    ...scanCells(sheet),
    defaultWidth: numberIn(format, 'defaultColWidth'),
    defaultHeight: numberIn(format, 'defaultRowHeight'),
    widths,
    frozenRows: isFrozen ? (numberIn(pane, 'ySplit') ?? 0) : 0,
    frozenColumns: isFrozen ? (numberIn(pane, 'xSplit') ?? 0) : 0,
    filtered: filters && filter && parseRange(filter.attributes.get('ref') ?? ''),
  };
};
