import { readAttribute, setAttribute, findElement, readAttributes, escapeXml } from '../xml';
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

/** Index of the style `base` with other looks; all that is not named stays. */
export const changeStyle = (sections: StyleSections, base: number, looks: Looks): number => {
  const tag = tagWith(sections.prefix);
  const item = sections.item('cellXfs', base) ?? tag('xf', ' numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"');
  const root = findElement(item, 'xf');
  if (root === undefined) return base;
  let open = item.slice(0, root.openEnd).replace(/\s*\/?>$/, '>');
  let content = root.empty ? '' : item.slice(root.openEnd, root.contentEnd);
  const set = (name: string, value: number, apply: string): void => {
    open = setAttribute(setAttribute(open, name, String(value)), apply, '1');
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
    const from = Number(readAttribute(open, 'fontId') ?? 0);
    set('fontId', addChangedFont(sections, from, font), 'applyFont');
  }
  if (looks.grid) set('borderId', gridId(sections), 'applyBorder');
  const aligned = Object.entries({
    horizontal: looks.horizontal?.toLowerCase(),
    vertical: looks.vertical?.toLowerCase(),
    wrapText: looks.wrap ? '1' : undefined,
  }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  if (aligned.length > 0) {
    const place = findElement(content, 'alignment');
    const old = place ? content.slice(place.start, place.end) : tag('alignment', '');
    const changed = aligned.reduce((text, [name, value]) => setAttribute(text, name, value), old);
    content = place ? content.slice(0, place.start) + changed + content.slice(place.end) : changed + content;
    open = setAttribute(open, 'applyAlignment', '1');
  }
  const closed = content === '' ? open.replace(/>$/, '/>') : `${open}${content}</${root.name}>`;
  return sections.add('cellXfs', closed);
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
    const old = findElement(item, name);
    if (old) {
      item = item.slice(0, old.start) + element + item.slice(old.end);
      return;
    }
    const next = findElement(item, before, 1);
    const root = findElement(item, 'font');
    if (root === undefined) return;
    if (root.empty) item = tag('font', '', element);
    else {
      const at = next?.start ?? root.contentEnd;
      item = item.slice(0, at) + element + item.slice(at);
    }
  };
  if (changes.colour !== undefined) replace('color', tag('color', ` rgb="FF${changes.colour}"`), TAIL);
  if (changes.size !== undefined) replace('sz', tag('sz', ` val="${changes.size}"`), ['color', ...TAIL]);
  if (changes.bold && !findElement(item, 'b')) replace('b', tag('b', ''), BEFORE_SIZE);
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
