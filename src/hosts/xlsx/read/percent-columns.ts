import { columnOf } from '../cells/cell-reference';
import { readAttribute, readAttributes } from '../xml/attributes';
import { findChildren, findElement, findElements, findTagEnd } from '../xml/find-element';
import { maskOpaque } from '../xml/mask-opaque';

const BUILT_IN_PERCENT = new Set(['9', '10']);

/** Quoted and escaped characters of a number format are shown as they are; a `%` among them means nothing. */
const isPercentFormat = (code: string): boolean => code.replace(/"[^"]*"|\\./g, '').includes('%');

/** Indexes of the cell styles that show numbers as percent. */
export const findPercentStyles = (styles: string): ReadonlySet<string> => {
  const masked = maskOpaque(styles);
  const attributesAt = (start: number, end: number) => readAttributes(styles.slice(start, end));
  const formats = new Set(BUILT_IN_PERCENT);
  const list = findElement(masked, 'numFmts');
  for (const place of list ? findElements(masked, 'numFmt', list.openEnd, list.contentEnd) : []) {
    const attributes = attributesAt(place.start, place.openEnd);
    if (isPercentFormat(attributes.get('formatCode') ?? '')) formats.add(attributes.get('numFmtId') ?? '');
  }
  const cells = findElement(masked, 'cellXfs');
  const percent = new Set<string>();
  (cells ? findChildren(masked, cells.openEnd, cells.contentEnd) : []).forEach((place, index) => {
    const format = attributesAt(place.start, place.openEnd).get('numFmtId');
    if (format !== undefined && formats.has(format)) percent.add(String(index));
  });
  return percent;
};

/** Columns whose numbers are shown as percent in more than half of their number cells, ascending, zero-based. */
export const findPercentColumns = (sheet: string, percentStyles: ReadonlySet<string>): readonly number[] => {
  if (percentStyles.size === 0) return [];
  const masked = maskOpaque(sheet);
  const balance: number[] = [];
  const data = findElement(masked, 'sheetData');
  if (data === undefined || data.empty) return [];
  const prefix = data.name.slice(0, -'sheetData'.length);
  const open = `<${prefix}c `;
  for (let at = masked.indexOf(open, data.openEnd); at !== -1 && at < data.contentEnd; at = masked.indexOf(open, at)) {
    const end = findTagEnd(masked, at);
    const tag = masked.slice(at, end);
    at = end;
    const type = readAttribute(tag, 't');
    const reference = readAttribute(tag, 'r');
    if ((type !== undefined && type !== 'n') || reference === undefined || tag.endsWith('/>')) continue;
    const column = columnOf(reference);
    balance[column] = (balance[column] ?? 0) + (percentStyles.has(readAttribute(tag, 's') ?? '0') ? 1 : -1);
  }
  return balance.flatMap((sum, column) => (sum > 0 ? [column] : []));
};
