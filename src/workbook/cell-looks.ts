import type { ColumnFormat, Tone } from './types';

/** Fill and font colour of a tone, readable on each other (contrast above 4.5). `none` is the host's own look. */
export const TONE_COLOURS: Readonly<Record<Exclude<Tone, 'none'>, { readonly fill: string; readonly font: string }>> = {
  good: { fill: '#E2F0D9', font: '#1E5C1E' },
  bad: { fill: '#FBE0DD', font: '#9C0006' },
  warning: { fill: '#FFF0D5', font: '#7F4A00' },
  unchecked: { fill: '#E9E4F5', font: '#4A3B82' },
  waiting: { fill: '#DCEBF9', font: '#0F4C81' },
};

/** Number format of the cells of a planned column; `@` keeps text from being interpreted. */
export const NUMBER_FORMATS: Readonly<Record<ColumnFormat, string>> = {
  text: '@',
  integer: '0',
  decimal: '0.00',
  percent: '0.00%',
  date: 'yyyy-mm-dd',
};

/** Quoted, bracketed, escaped and padding characters of a number format are shown or left out as they are. */
const outsideQuotes = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, '');

/** Whether a number format shows a date: a year, month or day. */
export const isDateFormat = (format: string): boolean =>
  format !== 'General' && /[ymd]|年|月|日/i.test(outsideQuotes(format));

export const isPercentFormat = (format: string): boolean => outsideQuotes(format).includes('%');

/** Commas behind the last digit leave out thousands: `0.0,,` shows 1200000 as 1.2. */
const LEAVES_OUT_THOUSANDS = /[0#?],+(?![0#?,])/;

/** How a number format shows a number other than it is stored; a date format does so too, and is no matter here. */
export const shownAs = (format: string): 'percent' | 'thousands' | undefined => {
  const [positive = ''] = outsideQuotes(format).split(';');
  return positive.includes('%') ? 'percent' : LEAVES_OUT_THOUSANDS.test(positive) ? 'thousands' : undefined;
};

const POINTS_OF_CHARACTER = 5.25;
const POINTS_OF_PADDING = 3.75;

/** Width in points of a column for so many characters of the default font. */
export const toPoints = (characters: number): number => characters * POINTS_OF_CHARACTER + POINTS_OF_PADDING;

/** Characters of the default font that fit a column of so many points. */
export const toCharacters = (points: number): number => (points - POINTS_OF_PADDING) / POINTS_OF_CHARACTER;
