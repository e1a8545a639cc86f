import { formatRange, parseRange } from '../cells';
import type { CellRange } from '../../../workbook/types';
import { escapeXml, readAttribute, readAttributes, removeAttribute, setAttribute } from '../xml/edit-tags';
import { childNamed, childrenNamed, sliceOf } from '../xml/outline';
import { nextElement } from './find-elements';
import type { SheetText } from './open-sheet';

/** The head with its dimension widened to what is written. */
const widenDimension = (head: string, { root }: SheetText, written: CellRange | undefined): string => {
  const place = childNamed(root, 'dimension');
  if (place === undefined || written === undefined) return head;
  const now = parseRange(place.attributes.get('ref') ?? '');
  if (now === undefined) return head;
  const wide = {
    top: Math.min(now.top, written.top),
    left: Math.min(now.left, written.left),
    bottom: Math.max(now.bottom, written.bottom),
    right: Math.max(now.right, written.right),
  };
  const reference = formatRange(wide);
  if (reference === formatRange(now)) return head;
  const tag = setAttribute(head.slice(place.start, place.openEnd), 'ref', reference);
  return head.slice(0, place.start) + tag + head.slice(place.openEnd);
};

/** All of a sheet part before `<sheetData>`, with our columns in its dimension and its widths. */
export const spliceHead = (
  sheet: SheetText,
  written: CellRange | undefined,
  widths: readonly ColumnWidth[],
): string => {
  const head = sheet.text.slice(0, sheet.data.start);
  if (widths.length === 0) return widenDimension(head, sheet, written);
  const cols = childNamed(sheet.root, 'cols');
  const before = (cols === undefined ? [] : childrenNamed(cols, 'col')).map((col) => sliceOf(sheet.text, col));
  const after = spliceWidths(before, sheet.prefix, widths);
  const name = cols?.name ?? `${sheet.prefix}cols`;
  const place = cols ?? { start: head.length, end: head.length };
  const unchanged = after.length === before.length && after.every((tag, index) => tag === before[index]);
  const own = `<${name}>${after.join('')}</${name}>`;
  const withWidths = unchanged ? head : head.slice(0, place.start) + own + head.slice(place.end);
  // The dimension stands before the widths, so its offsets still hold.
  return widenDimension(withWidths, sheet, written);
};

/** A width for one column, zero-based. */
interface ColumnWidth {
  readonly column: number;
  /** Characters of the default font. */
  readonly width: number;
  /** A column that was ours already keeps the width a person gave it. */
  readonly fresh: boolean;
}

interface ColumnEntry {
  readonly first: number;
  readonly last: number;
  readonly tag: string;
}

/** Room that Excel keeps beside the characters: 5 pixels of a 7 pixel digit. */
const PADDING = 5 / 7;

const writeEntry = ({ first, last, tag }: ColumnEntry): string =>
  readAttribute(tag, 'min') === String(first) && readAttribute(tag, 'max') === String(last)
    ? tag
    : setAttribute(setAttribute(tag, 'min', String(first)), 'max', String(last));

/** The entry's own tag with our width; a new column of ours is shown even where people hid all columns to the right. */
const widen = (tag: string, number: number, width: number): string => {
  const kept = [...readAttributes(tag)].filter(
    ([name]) => !['min', 'max', 'width', 'customWidth', 'bestFit', 'hidden', 'collapsed'].includes(name),
  );
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? 'col';
  const open = `<${name} min="${number}" max="${number}" width="${Math.round((width + PADDING) * 100) / 100}" customWidth="1"/>`;
  return kept.reduce((result, [attribute, value]) => setAttribute(result, attribute, value), open);
};

/** The entries of `<cols>` with our columns among them; ranges that hold one of them are split. */
const spliceWidths = (before: readonly string[], prefix: string, widths: readonly ColumnWidth[]): readonly string[] => {
  let entries = before.map((tag): ColumnEntry => ({
    first: Number(readAttribute(tag, 'min')),
    last: Number(readAttribute(tag, 'max')),
    tag,
  }));
  for (const { column, width, fresh } of widths) {
    const number = column + 1;
    const found = entries.find((entry) => entry.first <= number && number <= entry.last);
    if (found === undefined) {
      const at = entries.findIndex((entry) => entry.first > number);
      const own = { first: number, last: number, tag: widen(`<${prefix}col/>`, number, width) };
      entries.splice(at === -1 ? entries.length : at, 0, own);
    } else if (fresh) {
      entries = entries.flatMap((entry) =>
        entry === found
          ? [
              { ...found, last: number - 1 },
              { first: number, last: number, tag: widen(found.tag, number, width) },
              { ...found, first: number + 1 },
            ].filter((part) => part.first <= part.last)
          : [entry],
      );
    }
  }
  return entries.map(writeEntry);
};

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

type FilterCriterion = { readonly column: number } & (
  | { readonly contains: string }
  /** Texts as shown. */
  | { readonly values: readonly string[] }
);

interface FilterSpliced {
  readonly text: string;
  /** Range of filter buttons that is new or another than before. */
  readonly newRange: CellRange | undefined;
}

/** Elements that may stand between the cells and the filter. */
const BEFORE_FILTER = ['scenarios', 'protectedRanges', 'sheetProtection', 'sheetCalcPr'];

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
    const changed = hidden.has(number) ? setAttribute(tag, 'hidden', '1') : removeAttribute(tag, 'hidden');
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
  const { text, root, data, prefix } = sheet;
  const head = hideRows({ ...sheet, text: text.slice(0, data.end) }, filter);
  const rest = text.slice(data.end);
  if (filter.inTable) return { text: head + rest, newRange: undefined };
  const place = childNamed(root, 'autoFilter');
  const { criterion } = filter;
  if (place === undefined && criterion === undefined) return { text: head + rest, newRange: undefined };

  const before = place && parseRange(place.attributes.get('ref') ?? '');
  const range = before !== undefined && spans(before, filter) ? before : filter.range;
  const name = place?.name ?? `${prefix}autoFilter`;
  const column = criterion === undefined ? '' : writeCriterion(criterion, range.left, prefix);
  const kept = sliceOf(text, place && childNamed(place, 'sortState'));
  const open = `<${name} ref="${formatRange(range)}"`;
  const element = column + kept === '' ? `${open}/>` : `${open}>${column}${kept}</${name}>`;
  const earlier = BEFORE_FILTER.map((each) => childNamed(root, each)?.end).find((end) => end !== undefined);
  const at = place?.start ?? earlier ?? data.end;
  return {
    text: head + text.slice(data.end, at) + element + text.slice(place?.end ?? at),
    newRange: range === before ? undefined : range,
  };
};
