import type { StyleSections } from '../styles/style-sections';
import type { XmlElement } from '../xml/outline';
import { childNamed, readPiece } from '../xml/outline';
import type { ReadColour } from './read-colours';

/** How the cells of one style of the file look; what is absent is as usual. Colours as `#RRGGBB`. */
export interface CellLook {
  /** Number format. */
  readonly format: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** Points. */
  readonly size?: number;
  readonly wrap?: true;
  /** As Office.js names it, such as `Center`. */
  readonly horizontal?: string;
  readonly vertical?: string;
  /** Characters. */
  readonly indent?: number;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const isSet = (item: XmlElement, name: string): boolean => {
  const found = childNamed(item, name);
  return found !== undefined && !['0', 'false', 'none'].includes(found.attributes.get('val') ?? '1');
};

const readFont = (item: XmlElement, readColour: ReadColour): Partial<CellLook> => {
  const size = Number(childNamed(item, 'sz')?.attributes.get('val') ?? NaN);
  const given = childNamed(item, 'color')?.attributes;
  // Theme colour 1 without a tint is the text colour of the window, as automatic is.
  const isText = given !== undefined && given.get('theme') === '1' && given.get('tint') === undefined;
  const color = given === undefined || isText ? undefined : readColour(given);
  return {
    ...(isSet(item, 'b') && { bold: true }),
    ...(isSet(item, 'i') && { italic: true }),
    ...(isSet(item, 'u') && { underline: true }),
    ...(isSet(item, 'strike') && { strike: true }),
    ...(size > 0 && { size }),
    ...(color !== undefined && { color }),
  };
};

/** Patterns are shown as the solid colour that stands for them; gradients are left out. */
const readFill = (item: XmlElement, readColour: ReadColour): Partial<CellLook> => {
  const pattern = childNamed(item, 'patternFill');
  const kind = pattern?.attributes.get('patternType');
  if (pattern === undefined || kind === undefined || kind === 'none') return {};
  const given = childNamed(pattern, kind === 'solid' ? 'fgColor' : 'bgColor') ?? childNamed(pattern, 'fgColor');
  const fill = given && readColour(given.attributes);
  return fill === undefined ? {} : { fill };
};

const readAlignment = (item: XmlElement): Partial<CellLook> => {
  const found = childNamed(item, 'alignment');
  if (found === undefined) return {};
  const { horizontal, vertical, wrapText, indent } = Object.fromEntries(found.attributes);
  return {
    ...(horizontal !== undefined && horizontal !== 'general' && { horizontal: capital(horizontal) }),
    ...(vertical !== undefined && { vertical: capital(vertical) }),
    ...((wrapText === '1' || wrapText === 'true') && { wrap: true }),
    ...(Number(indent) > 0 && { indent: Number(indent) }),
  };
};

/** Looks of all cell styles, by the index that cells give. */
export const readCellLooks = (sections: StyleSections, readColour: ReadColour): readonly CellLook[] => {
  const formats = new Map<number, string>();
  for (const { attributes } of sections.items('numFmts').map(readPiece)) {
    const code = attributes.get('formatCode');
    if (code !== undefined) formats.set(Number(attributes.get('numFmtId')), code);
  }
  const fonts = sections.items('fonts').map((item) => readFont(readPiece(item), readColour));
  const fills = sections.items('fills').map((item) => readFill(readPiece(item), readColour));
  return sections.items('cellXfs').map((item) => {
    const element = readPiece(item);
    const index = (name: string): number => Number(element.attributes.get(name) ?? 0);
    const format = index('numFmtId');
    return {
      format: formats.get(format) ?? builtInFormat(format),
      ...fonts[index('fontId')],
      ...fills[index('fillId')],
      ...readAlignment(element),
    };
  });
};

/** Built-in number formats that files name only by number; dates as a Chinese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;\\-#,##0',
  38: '#,##0;[Red]\\-#,##0',
  39: '#,##0.00;\\-#,##0.00',
  40: '#,##0.00;[Red]\\-#,##0.00',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The built-in number format with this number; `General` for numbers without one. */
const builtInFormat = (id: number): string => BUILT_IN[id] ?? 'General';
