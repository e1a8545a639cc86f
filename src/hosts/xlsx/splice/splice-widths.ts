import { readAttribute, readAttributes, setAttribute } from '../xml/attributes';
import { findElements } from '../xml/find-element';

/** A width for one column, zero-based. */
export interface ColumnWidth {
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

/** The content of `<cols>` with our columns in it; ranges that hold one of them are split. */
export const spliceWidths = (content: string, prefix: string, widths: readonly ColumnWidth[]): string => {
  let entries: ColumnEntry[] = findElements(content, 'col').map((place) => {
    const tag = content.slice(place.start, place.end);
    return { first: Number(readAttribute(tag, 'min')), last: Number(readAttribute(tag, 'max')), tag };
  });
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
  return entries.map(writeEntry).join('');
};
