import { readAttribute, readAttributes } from '../xml/attributes';
import { findElement, findElements } from '../xml/find-element';
import type { CellRange } from '../../../workbook/types';
import { parseRange } from '../cells/cell-reference';
import type { SheetText } from '../splice/splice-rows';
import { scanCells } from './scan-cells';
import type { ScannedCells } from './scan-cells';

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
export const readSheetLooks = (sheet: SheetText): SheetLooks => {
  const { text, masked, data } = sheet;
  const attributesOf = (name: string): ReadonlyMap<string, string> | undefined => {
    const place = findElement(masked, name, 0, data.start);
    return place && readAttributes(text.slice(place.start, place.openEnd));
  };
  const format = attributesOf('sheetFormatPr');
  const pane = attributesOf('pane');
  const isFrozen = pane?.get('state')?.startsWith('frozen') === true;
  const cols = findElement(masked, 'cols', 0, data.start);
  const widths = (cols ? findElements(masked, 'col', cols.openEnd, cols.contentEnd) : []).flatMap((place) => {
    const attributes = readAttributes(text.slice(place.start, place.openEnd));
    const [first, last, width] = ['min', 'max', 'width'].map((name) => numberIn(attributes, name));
    if (first === undefined || last === undefined || width === undefined) return [];
    return [{ first: first - 1, last: last - 1, width }];
  });
  const filter = findElement(masked, 'autoFilter', data.end, findElement(masked, 'customSheetViews', data.end)?.start);
  const filters = filter && findElement(masked, 'filterColumn', filter.openEnd, filter.contentEnd);
  return {
    ...scanCells(sheet),
    defaultWidth: numberIn(format, 'defaultColWidth'),
    defaultHeight: numberIn(format, 'defaultRowHeight'),
    widths,
    frozenRows: isFrozen ? (numberIn(pane, 'ySplit') ?? 0) : 0,
    frozenColumns: isFrozen ? (numberIn(pane, 'xSplit') ?? 0) : 0,
    filtered: filters && filter && parseRange(readAttribute(text.slice(filter.start, filter.openEnd), 'ref') ?? ''),
  };
};
