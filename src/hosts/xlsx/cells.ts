import { cellReference, columnOf } from '../../workbook/cell-addresses';
import type { CellRange, CellValue } from '../../workbook/types';
import { escapeCellText, escapeXml } from './xml/edit-tags';

/** Reads `A1` or `A1:C9`; `undefined` for anything else, such as whole columns. */
export const parseRange = (reference: string): CellRange | undefined => {
  const match = /^\$?([A-Za-z]+)\$?(\d+)(?::\$?([A-Za-z]+)\$?(\d+))?$/.exec(reference.trim());
  if (match === null) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
};

/** `A1:C9`, or `A1` for a single cell. */
export const formatRange = ({ top, left, bottom, right }: CellRange): string => {
  const first = cellReference(top, left);
  const last = cellReference(bottom, right);
  return first === last ? first : `${first}:${last}`;
};

/** Days between the 1900 and the 1904 date system. */
const SHIFT_1904 = 1462;

const NEEDS_SPACE = /^\s|\s$|[\n\t]| {2}/;

/** How a sheet part wants its cells. */
export interface CellDialect {
  /** Prefix of element names with its colon, or an empty text. */
  readonly prefix: string;
  readonly from1904: boolean;
}

/** The `<c>` element of one value: text as inline text, so that nothing in it is ever a formula or markup (rule W3). */
export const writeCell = (
  row: number,
  column: number,
  value: CellValue,
  style: number,
  { prefix, from1904 }: CellDialect,
): string => {
  const start = `<${prefix}c r="${cellReference(row, column)}" s="${style}"`;
  const typed = (type: string, shown: string): string =>
    `${start}${type}><${prefix}v>${shown}</${prefix}v></${prefix}c>`;
  if (value === null || value === '') return `${start}/>`;
  if (typeof value === 'string') {
    const space = NEEDS_SPACE.test(value) ? ' xml:space="preserve"' : '';
    return `${start} t="inlineStr"><${prefix}is><${prefix}t${space}>${escapeCellText(value)}</${prefix}t></${prefix}is></${prefix}c>`;
  }
  if (typeof value === 'boolean') return typed(' t="b"', value ? '1' : '0');
  if (typeof value === 'object' && 'error' in value) return typed(' t="e"', escapeXml(value.error));
  const number = typeof value === 'number' ? value : value.date - (from1904 ? SHIFT_1904 : 0);
  return Number.isFinite(number) ? typed('', String(number + 0)) : typed(' t="e"', '#NUM!');
};
