import { escapeXml, readAttributes, setAttribute } from '../xml/edit-tags';
import { appendTo, childNamed, readPiece } from '../xml/outline';
import type { StyleSections } from './style-sections';
import { tagWith } from './style-sections';

/** Looks that differ from a cell's style; colours as RGB without a mark before it. */
export interface Looks {
  readonly format?: string;
  /** Null takes a fill away. */
  readonly fill?: string | null;
  readonly colour?: string;
  readonly bold?: true;
  readonly size?: number;
  readonly wrap?: true;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly grid?: true;
}

const GENERAL = 0;
const TEXT = 49;
const GRID_COLOUR = 'FFBFBFBF';

const formatId = (sections: StyleSections, format: string): number => {
  if (format === 'General') return GENERAL;
  return format === '@' ? TEXT : addNumberFormat(sections, format);
};

const gridId = (sections: StyleSections): number => {
  const tag = tagWith(sections.prefix);
  const side = (name: string): string => tag(name, ' style="thin"', tag('color', ` rgb="${GRID_COLOUR}"`));
  return sections.add(
    'borders',
    tag('border', '', ['left', 'right', 'top', 'bottom'].map(side).join('') + tag('diagonal', '')),
  );
};

/** A cell style with attributes of its alignment set; `alignment` comes first among its children. */
export const alignStyle = (item: string, attributes: Readonly<Record<string, string>>, prefix: string): string => {
  const root = readPiece(item);
  const place = childNamed(root, 'alignment');
  const old = place ? item.slice(place.start, place.openEnd) : tagWith(prefix)('alignment', '');
  const changed = Object.entries(attributes).reduce((text, [name, value]) => setAttribute(text, name, value), old);
  const grown = place
    ? item.slice(0, place.start) + changed + item.slice(place.openEnd)
    : root.empty
      ? appendTo(item, root, changed)
      : item.slice(0, root.openEnd) + changed + item.slice(root.openEnd);
  return setOnTag(grown, { applyAlignment: '1' });
};

/** An item with attributes of its own tag set. */
const setOnTag = (item: string, attributes: Readonly<Record<string, string>>): string => {
  const { openEnd } = readPiece(item);
  const open = Object.entries(attributes).reduce(
    (tag, [name, value]) => setAttribute(tag, name, value),
    item.slice(0, openEnd),
  );
  return open + item.slice(openEnd);
};

/** Index of the style `base` with other looks; all that is not named stays. */
export const changeStyle = (sections: StyleSections, base: number, looks: Looks): number => {
  const { prefix } = sections;
  let item =
    sections.item('cellXfs', base) ??
    tagWith(prefix)('xf', ' numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"');
  const set = (name: string, value: number, apply: string): void => {
    item = setOnTag(item, { [name]: String(value), [apply]: '1' });
  };
  if (looks.format !== undefined) set('numFmtId', formatId(sections, looks.format), 'applyNumberFormat');
  if (looks.fill !== undefined) {
    set('fillId', looks.fill === null ? 0 : addSolidFill(sections, looks.fill), 'applyFill');
  }
  const font = {
    ...(looks.bold ? { bold: looks.bold } : {}),
    ...(looks.size === undefined ? {} : { size: looks.size }),
    ...(looks.colour === undefined ? {} : { colour: looks.colour }),
  };
  if (Object.keys(font).length > 0) {
    const from = Number(readPiece(item).attributes.get('fontId') ?? 0);
    set('fontId', addChangedFont(sections, from, font), 'applyFont');
  }
  if (looks.grid) set('borderId', gridId(sections), 'applyBorder');
  const aligned = {
    ...(looks.horizontal === undefined ? {} : { horizontal: looks.horizontal.toLowerCase() }),
    ...(looks.vertical === undefined ? {} : { vertical: looks.vertical.toLowerCase() }),
    ...(looks.wrap ? { wrapText: '1' } : {}),
  };
  return sections.add('cellXfs', Object.keys(aligned).length === 0 ? item : alignStyle(item, aligned, prefix));
};

export interface FontChanges {
  readonly bold?: true;
  /** Points. */
  readonly size?: number;
  /** RGB without a mark before it. */
  readonly colour?: string;
}

const TAIL = ['name', 'family', 'charset', 'scheme'];
const BEFORE_SIZE = [
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  ...TAIL,
];

/** Index of a font with some of its elements replaced; elements of a font stand in a fixed order. */
export const addChangedFont = (sections: StyleSections, font: number, changes: FontChanges): number => {
  const tag = tagWith(sections.prefix);
  let item = sections.item('fonts', font) ?? tag('font', '', tag('sz', ' val="11"'));
  const replace = (name: string, element: string, before: readonly string[]): void => {
    const root = readPiece(item);
    const old = childNamed(root, name);
    const at = (old ?? childNamed(root, ...before))?.start;
    item = at === undefined ? appendTo(item, root, element) : item.slice(0, at) + element + item.slice(old?.end ?? at);
  };
  if (changes.colour !== undefined) replace('color', tag('color', ` rgb="FF${changes.colour}"`), TAIL);
  if (changes.size !== undefined) replace('sz', tag('sz', ` val="${changes.size}"`), ['color', ...TAIL]);
  if (changes.bold && !childNamed(readPiece(item), 'b')) replace('b', tag('b', ''), BEFORE_SIZE);
  return sections.add('fonts', item);
};

const FIRST_CUSTOM_FORMAT = 164;

/** Id of a number format, adding it when the style sheet has none like it. */
export const addNumberFormat = (sections: StyleSections, code: string): number => {
  let highest = FIRST_CUSTOM_FORMAT - 1;
  for (const item of sections.items('numFmts')) {
    const attributes = readAttributes(item);
    const id = Number(attributes.get('numFmtId'));
    if (attributes.get('formatCode') === code) return id;
    highest = Math.max(highest, id);
  }
  const tag = tagWith(sections.prefix);
  sections.add('numFmts', tag('numFmt', ` numFmtId="${highest + 1}" formatCode="${escapeXml(code)}"`));
  return highest + 1;
};

/** Index of a fill of one colour, RGB without a mark before it. */
export const addSolidFill = (sections: StyleSections, colour: string): number => {
  const tag = tagWith(sections.prefix);
  const colours = tag('fgColor', ` rgb="FF${colour}"`) + tag('bgColor', ' indexed="64"');
  return sections.add('fills', tag('fill', '', tag('patternFill', ' patternType="solid"', colours)));
};
