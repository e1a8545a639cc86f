import type { PlannedCell } from '../../../workbook/types';

/** Fonts that stand in for Chinese ones on other systems are taller than the 14 points of the default one. */
const LINE = 18;
const HIGHEST = 409;

/** Width in characters of the default font: Chinese characters are twice as wide as Latin ones. */
const widthOf = (text: string): number => {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    width += code > 0x2e7f ? 2 : 1;
    if (isPair(code, text.charCodeAt(at + 1))) at += 1;
  }
  return width;
};

/** Two halves of one character. */
const isPair = (first: number, second: number) =>
  first >= 0xd800 && first < 0xdc00 && second >= 0xdc00 && second < 0xe000;

/**
 * Height in points that shows the wrapped text of a row, `undefined` when one line does. Some programs do not measure
 * rows when they open a file.
 */
export const estimateHeight = (
  cells: readonly PlannedCell[],
  columns: readonly { readonly width: number }[],
): number | undefined => {
  const lines = columns.map(({ width }, at) => {
    const value = cells[at]?.value;
    if (typeof value !== 'string') return 1;
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width))), 0);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? undefined : Math.min(HIGHEST, most * LINE);
};
