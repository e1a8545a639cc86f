import type { CellRange } from '../../../workbook/types';
import { parseRange } from '../cells';
import { readAttribute, findElement, findElements, prefixOf, maskOpaque, elementAt, findTagEnd } from '../xml';
import type { SheetText } from './splice-rows';
import { nextElement } from './splice-rows';

/** Finds the cells in a sheet part; `undefined` when it has none. */
export const openSheet = (text: string): SheetText | undefined => {
  const masked = maskOpaque(text);
  const data = findElement(masked, 'sheetData');
  return data === undefined ? undefined : { text, masked, data, prefix: prefixOf(data.name) };
};

/** Whether a sheet part is protected against changes. */
export const isProtected = ({ text, masked, data }: SheetText): boolean => {
  const place = findElement(masked, 'sheetProtection', data.end);
  const value = place && readAttribute(text.slice(place.start, place.openEnd), 'sheet');
  return value === '1' || value === 'true';
};

/** Merged areas of a sheet part. */
export const readMerges = ({ text, masked, data }: SheetText): readonly CellRange[] => {
  const list = findElement(masked, 'mergeCells', data.end);
  const places = list === undefined ? [] : findElements(masked, 'mergeCell', list.openEnd, list.contentEnd);
  return places.flatMap(
    (place) => parseRange(readAttribute(text.slice(place.start, place.openEnd), 'ref') ?? '') ?? [],
  );
};

/** Index of the cell style at a place, `undefined` when nothing is stored there. */
export const styleAt = (
  { text, masked, data, prefix }: SheetText,
  row: number,
  reference: string,
): number | undefined => {
  let number = -1;
  const name = `${prefix}row`;
  let place = nextElement(masked, name, data.openEnd, data.contentEnd);
  for (; place !== undefined; place = nextElement(masked, name, place.end, data.contentEnd)) {
    const stated = readAttribute(text.slice(place.start, place.openEnd), 'r');
    number = stated === undefined ? number + 1 : Number(stated) - 1;
    if (number >= row) break;
  }
  if (place === undefined || number !== row) return undefined;
  const cell = findElements(masked, 'c', place.openEnd, place.contentEnd)
    .map((each) => text.slice(each.start, each.openEnd))
    .find((tag) => readAttribute(tag, 'r') === reference);
  const style = cell === undefined ? undefined : readAttribute(cell, 's');
  return style === undefined ? undefined : Number(style);
};

/** What stands in a cell that is about to be edited. */
interface CellBefore {
  readonly style: number;
  /** `shared` for formulas that other cells depend on for theirs, and for array formulas. */
  readonly formula: 'none' | 'own' | 'shared';
}

/** Style and kind of formula of the wanted cells, by reference; cells not stored are left out. */
export const readCellStyles = (sheet: SheetText, wanted: ReadonlySet<string>): ReadonlyMap<string, CellBefore> => {
  const { text, masked, data, prefix } = sheet;
  const found = new Map<string, CellBefore>();
  const open = `<${prefix}c `;
  for (let at = masked.indexOf(open, data.openEnd); at !== -1 && at < data.contentEnd;) {
    const end = findTagEnd(masked, at);
    const tag = text.slice(at, end);
    const reference = readAttribute(tag, 'r');
    if (reference !== undefined && wanted.has(reference)) {
      const place = elementAt(masked, at);
      const formula = findElement(masked, 'f', place.openEnd, place.contentEnd);
      const isShared = formula && readAttribute(text.slice(formula.start, formula.openEnd), 'ref') !== undefined;
      found.set(reference, {
        style: Number(readAttribute(tag, 's') ?? 0),
        formula: formula === undefined ? 'none' : isShared ? 'shared' : 'own',
      });
    }
    at = masked.indexOf(open, end);
  }
  return found;
};
