import type { Cell, Content } from '../stand-in/document/cell';
import { darkColour } from './dark-colour';

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
