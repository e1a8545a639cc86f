import type { XmlElement } from '../xml/outline';

/** Turns the attributes of a colour (`rgb`, `theme` with `tint`, or `indexed`) into `#RRGGBB`; undefined for the automatic one. */
export type ReadColour = (attributes: ReadonlyMap<string, string>) => string | undefined;

const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];

/** The palette of old files, ECMA-376 part 1, 18.8.27; the first eight repeat the next eight. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

const schemeIn = (element: XmlElement): XmlElement | undefined => {
  if (element.local === 'clrScheme') return element;
  for (const child of element.children) {
    const found = schemeIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Theme colours in the order cells count them: light and dark change places in each of the first two pairs. */
const readTheme = (theme: XmlElement): readonly string[] => {
  const scheme = schemeIn(theme);
  if (scheme === undefined) return OFFICE_THEME;
  const colours = scheme.children.map(({ children }) => {
    const attributes = children[0]?.attributes;
    return attributes?.get('lastClr') ?? attributes?.get('val') ?? '000000';
  });
  const [dark1 = '000000', light1 = 'FFFFFF', dark2 = '000000', light2 = 'FFFFFF', ...rest] = colours;
  return [light1, dark1, light2, dark2, ...rest];
};

const channels = (rgb: string): readonly number[] => [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));

/** Moves towards black (tint below 0) or white; on each channel, which keeps the hue as moving its lightness does. */
const tinted = (rgb: string, tint: number): string =>
  channels(rgb)
    .map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint))
    .map((channel) => channel.toString(16).padStart(2, '0').toUpperCase())
    .join('');

/** Reads colours with the theme part of the workbook, or Office's own theme where it has none. */
export const openColours = (theme: XmlElement | undefined): ReadColour => {
  const colours = theme === undefined ? OFFICE_THEME : readTheme(theme);
  return (attributes) => {
    const given = attributes.get('rgb');
    const indexed = attributes.get('indexed');
    const base =
      given !== undefined
        ? given.slice(-6)
        : indexed !== undefined
          ? PALETTE[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8]
          : colours[Number(attributes.get('theme') ?? NaN)];
    if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
    return `#${tinted(base, Number(attributes.get('tint') ?? 0))}`;
  };
};
