import type { Cell, Content } from '../stand-in/document/cell';

/** Inline style of a grid cell. */
export type CellStyle = Readonly<Record<string, string>>;

/** Size of the grid's own text in pixels, and the points it stands for. */
const TEXT = { pixels: 13, points: 11 };
const INDENT = 9;

const SIDES: Readonly<Record<string, string>> = {
  Left: 'flex-start',
  Fill: 'flex-start',
  Justify: 'flex-start',
  Distributed: 'center',
  Center: 'center',
  CenterContinuous: 'center',
  Right: 'flex-end',
};
const HEIGHTS: Readonly<Record<string, string>> = { Top: 'flex-start', Center: 'center', Bottom: 'flex-end' };
const TEXT_SIDES: Readonly<Record<string, string>> = { center: 'center', 'flex-end': 'right', 'flex-start': 'left' };

const sideOf = (content: Content): string => {
  if (typeof content === 'number') return 'flex-end';
  return typeof content === 'boolean' || (typeof content === 'object' && content !== null) ? 'center' : 'flex-start';
};

/** How the grid shows a cell: as Excel does, its colours turned for dark ground. */
export const cellStyle = ({ content, style }: Cell, dark: boolean): CellStyle => {
  const colour = (given: string): string => (dark ? darkColour(given) : given);
  const side = SIDES[style.horizontal ?? ''] ?? sideOf(content);
  const decoration = [style.underline && 'underline', style.strike && 'line-through'].filter(Boolean).join(' ');
  return {
    justifyContent: side,
    textAlign: TEXT_SIDES[side] ?? 'left',
    ...(style.vertical !== undefined && { alignItems: HEIGHTS[style.vertical] ?? 'center' }),
    ...(style.fill !== undefined && { backgroundColor: colour(style.fill) }),
    ...(style.color !== undefined && { color: colour(style.color) }),
    ...(style.bold === true && { fontWeight: '600' }),
    ...(style.italic === true && { fontStyle: 'italic' }),
    ...(decoration !== '' && { textDecoration: decoration }),
    ...(style.size !== undefined &&
      style.size !== TEXT.points && { fontSize: `${Math.round((style.size * TEXT.pixels) / TEXT.points)}px` }),
    ...(style.indent !== undefined && { paddingInline: `${style.indent * INDENT + 6}px` }),
    ...(style.wrap === true && { whiteSpace: 'pre-wrap' }),
  };
};

const cache = new Map<string, string>();

/** Darkest and lightest lightness: page and text of the dark theme. */
const RANGE = { dark: 0.16, light: 0.92 };

const toHsl = (colour: string): readonly [number, number, number] => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const lightness = (most + least) / 2;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [Math.round(sixth * 60), saturation, lightness];
};

/**
 * The colour (`#RRGGBB`) that stands for one of a sheet on dark ground: the same hue, light and dark exchanged, so
 * that text on a fill keeps its contrast.
 */
export const darkColour = (colour: string): string => {
  const known = cache.get(colour);
  if (known !== undefined) return known;
  const [hue, saturation, lightness] = toHsl(colour);
  const turned = RANGE.light - lightness * (RANGE.light - RANGE.dark);
  const shown = `hsl(${hue} ${Math.round(saturation * 70)}% ${Math.round(turned * 100)}%)`;
  cache.set(colour, shown);
  return shown;
};
