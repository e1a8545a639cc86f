import { readAttribute } from '../xml/attributes';
import { elementAt, findElement, findTagEnd } from '../xml/find-element';
import type { SheetText } from './splice-rows';

/** What stands in a cell that is about to be edited. */
export interface CellBefore {
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
