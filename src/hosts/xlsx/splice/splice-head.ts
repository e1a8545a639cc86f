import { formatRange, parseRange } from '../cells/cell-reference';
import type { CellRange } from '../../../workbook/types';
import { readAttribute, setAttribute } from '../xml/attributes';
import { findElement } from '../xml/find-element';
import { spliceWidths } from './splice-widths';
import type { ColumnWidth } from './splice-widths';
import type { SheetText } from './splice-rows';

const widenDimension = (head: string, masked: string, written: CellRange | undefined): string => {
  const place = findElement(masked, 'dimension');
  if (place === undefined || written === undefined) return head;
  const tag = head.slice(place.start, place.openEnd);
  const now = parseRange(readAttribute(tag, 'ref') ?? '');
  if (now === undefined) return head;
  const wide = {
    top: Math.min(now.top, written.top),
    left: Math.min(now.left, written.left),
    bottom: Math.max(now.bottom, written.bottom),
    right: Math.max(now.right, written.right),
  };
  const reference = formatRange(wide);
  if (reference === formatRange(now)) return head;
  return head.slice(0, place.start) + setAttribute(tag, 'ref', reference) + head.slice(place.openEnd);
};

/** All of a sheet part before `<sheetData>`, with our columns in its dimension and its widths. */
export const spliceHead = (
  sheet: SheetText,
  written: CellRange | undefined,
  widths: readonly ColumnWidth[],
): string => {
  const head = sheet.text.slice(0, sheet.data.start);
  const masked = sheet.masked.slice(0, sheet.data.start);
  const cols = findElement(masked, 'cols');
  const name = `${sheet.prefix}cols`;
  const content = cols === undefined ? '' : head.slice(cols.openEnd, cols.contentEnd);
  const own = `<${name}>${spliceWidths(content, sheet.prefix, widths)}</${name}>`;
  const unchanged = cols !== undefined && own === `<${name}>${content}</${name}>`;
  const place = cols ?? { start: head.length, end: head.length };
  const withWidths = unchanged || widths.length === 0 ? head : head.slice(0, place.start) + own + head.slice(place.end);
  // The dimension stands before the widths, so its offsets still hold.
  return widenDimension(withWidths, masked.slice(0, place.start), written);
};
