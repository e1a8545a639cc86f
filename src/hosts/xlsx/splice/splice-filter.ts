import type { CellRange } from '../../../workbook/types';
import { formatRange, parseRange } from '../cells/cell-reference';
import { readAttribute, setAttribute } from '../xml/attributes';
import { escapeXml } from '../xml/escape-xml';
import { findElement } from '../xml/find-element';
import { nextElement } from './splice-rows';
import type { SheetText } from './splice-rows';

/** Which rows a filter shows. */
export interface RowFilter {
  /** Header row and data rows. */
  readonly range: CellRange;
  /** What is filtered by; absent, the filter shows everything or only its rows are known. */
  readonly criterion?: FilterCriterion;
  /** Rows that are hidden now and were not, and the other way round. */
  readonly hidden: ReadonlySet<number>;
  readonly shown: ReadonlySet<number>;
  /** Filter buttons belong to the sheet; in a table they are the table's, which stays as it is. */
  readonly inTable: boolean;
}

export type FilterCriterion = { readonly column: number } & (
  | { readonly contains: string }
  /** Texts as shown. */
  | { readonly values: readonly string[] }
);

export interface FilterSpliced {
  readonly text: string;
  /** Range of filter buttons that is new or another than before. */
  readonly newRange: CellRange | undefined;
}

/** Elements that may stand between the cells and the filter. */
const BEFORE_FILTER = ['scenarios', 'protectedRanges', 'sheetProtection', 'sheetCalcPr'];

const withoutHidden = (tag: string): string => tag.replace(/\s+hidden\s*=\s*(?:"[^"]*"|'[^']*')/, '');

const hideRows = ({ text, masked, data, prefix }: SheetText, { hidden, shown }: RowFilter): string => {
  const pieces: string[] = [];
  let copied = 0;
  let number = -1;
  const name = `${prefix}row`;
  let row = nextElement(masked, name, data.openEnd, data.contentEnd);
  for (; row !== undefined; row = nextElement(masked, name, row.end, data.contentEnd)) {
    const tag = text.slice(row.start, row.openEnd);
    const stated = readAttribute(tag, 'r');
    number = stated === undefined ? number + 1 : Number(stated) - 1;
    if (!hidden.has(number) && !shown.has(number)) continue;
    const changed = hidden.has(number) ? setAttribute(tag, 'hidden', '1') : withoutHidden(tag);
    pieces.push(text.slice(copied, row.start), changed);
    copied = row.openEnd;
  }
  return pieces.join('') + text.slice(copied);
};

const writeCriterion = (criterion: FilterCriterion, left: number, prefix: string): string => {
  const inner =
    'contains' in criterion
      ? `<${prefix}customFilters><${prefix}customFilter val="${escapeXml(`*${criterion.contains.replace(/[~*?]/g, '~$&')}*`)}"/></${prefix}customFilters>`
      : `<${prefix}filters>${criterion.values.map((value) => `<${prefix}filter val="${escapeXml(value)}"/>`).join('')}</${prefix}filters>`;
  return `<${prefix}filterColumn colId="${criterion.column - left}">${inner}</${prefix}filterColumn>`;
};

const spans = (outer: CellRange, { range, criterion }: RowFilter): boolean =>
  outer.top <= range.top &&
  outer.bottom >= range.bottom &&
  (criterion === undefined || (outer.left <= criterion.column && criterion.column <= outer.right));

/** Writes what a filter shows into a sheet part: hidden rows, and what it filters by on the filter buttons. */
export const spliceFilter = (sheet: SheetText, filter: RowFilter): FilterSpliced => {
  const { text, masked, data, prefix } = sheet;
  const head = hideRows({ ...sheet, text: text.slice(0, data.end) }, filter);
  const rest = text.slice(data.end);
  if (filter.inTable) return { text: head + rest, newRange: undefined };
  const views = findElement(masked, 'customSheetViews', data.end)?.start;
  const place = findElement(masked, 'autoFilter', data.end, views);
  const { criterion } = filter;
  if (place === undefined && criterion === undefined) return { text: head + rest, newRange: undefined };

  const before = place && parseRange(readAttribute(text.slice(place.start, place.openEnd), 'ref') ?? '');
  const range = before !== undefined && spans(before, filter) ? before : filter.range;
  const name = place?.name ?? `${prefix}autoFilter`;
  const column = criterion === undefined ? '' : writeCriterion(criterion, range.left, prefix);
  const sorted = place && findElement(masked, 'sortState', place.openEnd, place.contentEnd);
  const kept = sorted === undefined ? '' : text.slice(sorted.start, sorted.end);
  const open = `<${name} ref="${formatRange(range)}"`;
  const element = column + kept === '' ? `${open}/>` : `${open}>${column}${kept}</${name}>`;
  const at =
    place?.start ??
    BEFORE_FILTER.map((each) => findElement(masked, each, data.end, views)?.end).find((end) => end !== undefined) ??
    data.end;
  return {
    text: head + text.slice(data.end, at) + element + text.slice(place?.end ?? at),
    newRange: range === before ? undefined : range,
  };
};
