import { readAttribute, setAttribute } from '../xml/attributes';
import { findElement } from '../xml/find-element';
import { addChangedFont } from './add-changed-font';
import { addNumberFormat } from './add-number-format';
import { addSolidFill } from './add-solid-fill';
import type { StyleSections } from './style-sections';
import { tagWith } from './tag-with';

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
