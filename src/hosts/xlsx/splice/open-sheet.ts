import type { CellRange } from '../../../workbook/types';
import { columnOf } from '../../../workbook/cell-addresses';
import { parseRange } from '../cells';
import type { Family } from '../package/namespaces';
import { readingPart, UnreadablePart, UnsafePart } from '../package/part-trouble';
import { isOn } from '../package/workbook-map';
import { readAttribute } from '../xml/edit-tags';
import type { XmlElement } from '../xml/outline';
import { childNamed, childrenNamed, prefixOf, readOutline } from '../xml/outline';
import type { XmlScanner } from '../xml/scan-xml';
import { elementAt, findWithin, nextElement } from './find-elements';

/** A sheet part that is sound and regular; offsets of all its fields agree. */
export interface SheetText {
  readonly text: string;
  /** The text with comments and character data blanked out: plain search is safe. */
  readonly masked: string;
  readonly root: XmlElement;
  /** The cells. */
  readonly data: XmlElement;
  /** Prefix of every element of the cells, with its colon. */
  readonly prefix: string;
}

/** Blanks out comments, CDATA and processing instructions behind the declaration; positions stay. */
const maskOpaque = (text: string): string => {
  const opaque = /<[!?]/g;
  opaque.lastIndex = text.startsWith('<?xml') ? text.indexOf('?>') : 0;
  const pieces: string[] = [];
  let copied = 0;
  for (let match = opaque.exec(text); match !== null; match = opaque.exec(text)) {
    const closing = text.startsWith('<?', match.index) ? '?>' : text.startsWith('<!--', match.index) ? '-->' : ']]>';
    const end = text.indexOf(closing, match.index) + closing.length;
    pieces.push(text.slice(copied, match.index), ' '.repeat(end - match.index));
    copied = end;
    opaque.lastIndex = end;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(copied);
};

/**
 * Looks at every tag among the cells: they are found again by their names as written and by their order, so rows and
 * cells of another prefix, out of order or nested elsewhere make a sheet one we do not write.
 */
const checkRegular = (scanner: XmlScanner, depth: number, state: Order): void => {
  if (scanner.depth > depth + 2) {
    if (scanner.isNamed(state.cell) || scanner.isNamed(state.name)) state.isRegular = false;
    return;
  }
  if (!state.isRegular) return;
  if (state.name === '') {
    const { prefix } = scanner;
    Object.assign(state, { name: `${prefix}row`, cell: `${prefix}c`, uri: scanner.uri });
  }
  if (scanner.declares && scanner.uri !== state.uri) state.isRegular = false;
  else if (scanner.depth === depth + 1) {
    const stated = scanner.attribute('r');
    const row = stated === undefined ? state.row + 1 : Number(stated);
    state.isRegular = scanner.isNamed(state.name) && row > state.row && row <= 1_048_576;
    state.row = row;
    state.column = -1;
  } else if (scanner.isNamed(state.cell)) {
    const stated = scanner.attribute('r');
    const column = stated === undefined ? state.column + 1 : columnOf(stated);
    state.isRegular = column > state.column && column < 16_384;
    state.column = column;
  } else state.isRegular = scanner.localName !== 'c';
};

interface Order {
  isRegular: boolean;
  name: string;
  cell: string;
  uri: string;
  row: number;
  column: number;
}

/**
 * Opens the text of a sheet part to be written to. Throws `UnreadablePart` where it is not sound, `UnsafePart` where
 * its cells are laid out in a way we do not add to.
 */
export const openSheet = (path: string, text: string, { main }: Family): SheetText => {
  const order: Order = { isRegular: true, name: '', cell: '', uri: main, row: 0, column: -1 };
  const visit = (scanner: XmlScanner): void => checkRegular(scanner, 2, order);
  const root = readingPart(path, () => readOutline(text, { depth: 4, closed: 'sheetData', visit }));
  if (root.uri !== main || root.local !== 'worksheet') throw new UnreadablePart(path, 'namespace');
  const [data, more] = childrenNamed(root, 'sheetData');
  if (data === undefined || more !== undefined || !order.isRegular || order.uri !== main) throw new UnsafePart(path);
  const prefix = order.name === '' ? prefixOf(data.name) : order.name.slice(0, -'row'.length);
  return { text, masked: maskOpaque(text), root, data, prefix };
};

/** Whether a sheet part is protected against changes. */
export const isProtected = ({ root }: SheetText): boolean =>
  isOn(childNamed(root, 'sheetProtection')?.attributes.get('sheet'));

/** Merged areas of a sheet part. */
export const readMerges = ({ root }: SheetText): readonly CellRange[] => {
  const list = childNamed(root, 'mergeCells');
  const places = list === undefined ? [] : childrenNamed(list, 'mergeCell');
  return places.flatMap(({ attributes }) => parseRange(attributes.get('ref') ?? '') ?? []);
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
  const wanted = columnOf(reference);
  let column = -1;
  let cell = nextElement(masked, `${prefix}c`, place.openEnd, place.contentEnd);
  for (; cell !== undefined; cell = nextElement(masked, `${prefix}c`, cell.end, place.contentEnd)) {
    const tag = text.slice(cell.start, cell.openEnd);
    const stated = readAttribute(tag, 'r');
    column = stated === undefined ? column + 1 : columnOf(stated);
    if (column < wanted) continue;
    const style = column === wanted ? readAttribute(tag, 's') : undefined;
    return style === undefined ? undefined : Number(style);
  }
  return undefined;
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
    const place = elementAt(masked, at);
    const tag = text.slice(at, place.openEnd);
    const reference = readAttribute(tag, 'r');
    if (reference !== undefined && wanted.has(reference)) {
      const formula = findWithin(masked, `${prefix}f`, place.openEnd, place.contentEnd);
      const isShared = formula && readAttribute(text.slice(formula.start, formula.openEnd), 'ref') !== undefined;
      found.set(reference, {
        style: Number(readAttribute(tag, 's') ?? 0),
        formula: formula === undefined ? 'none' : isShared ? 'shared' : 'own',
      });
    }
    at = masked.indexOf(open, place.end);
  }
  return found;
};
