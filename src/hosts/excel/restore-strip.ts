import { columnAddress, joinAddresses } from './addresses';
import type { UndoStrip } from './own-undo';
import { toSafeText } from './safe-text';

/** Constant or formula as it was; text in a text cell stays text even if it looks like a formula. */
const toRestored = (value: unknown, format: string): unknown => {
  if (typeof value !== 'string' || value === '') return value;
  const isFormula = value.startsWith('=') && format !== '@';
  return isFormula ? value : toSafeText(value, format === '@');
};

/** Queues putting back the cells of a strip that still hold what we wrote. */
export const restoreStrip = (context: Excel.RequestContext, strip: UndoStrip, current: readonly unknown[][]): void => {
  const { top, left, bottom, right } = strip.range;
  const sheet = context.workbook.worksheets.getItem(strip.sheet);
  const height = bottom - top + 1;
  const width = right - left + 1;
  const blank = (): unknown[][] => Array.from({ length: height }, () => new Array<unknown>(width).fill(null));
  const formats = blank();
  const formulas = blank();
  const restored: string[][] = Array.from({ length: width }, () => []);
  const colours = new Map<string, string[]>();
  strip.rows.forEach((row, index) => {
    for (let offset = 0; offset < width; offset += 1) {
      const written = strip.written[index]?.[offset] ?? null;
      const now = current[row - top]?.[offset];
      const format = strip.formats[index]?.[offset] ?? 'General';
      const before = strip.before[index]?.[offset] ?? '';
      if (written === null || (now !== written && now !== before)) continue;
      const formatRow = formats[row - top];
      const formulaRow = formulas[row - top];
      if (formatRow) formatRow[offset] = format;
      if (formulaRow) formulaRow[offset] = toRestored(before, format);
      restored[offset]?.push(columnAddress(left + offset, row, row));
      const colour = strip.colours[offset]?.[index];
      if (colour) {
        const key = colour.join();
        const cells = colours.get(key);
        if (cells) cells.push(columnAddress(left + offset, row, row));
        else colours.set(key, [columnAddress(left + offset, row, row)]);
      }
    }
  });
  const range = (): Excel.Range => sheet.getRangeByIndexes(top, left, height, width).untrack();
  if (strip.fresh) {
    for (const address of joinAddresses(restored.flat())) sheet.getRanges(address).untrack().clear('Formats');
  }
  range().numberFormat = formats;
  range().formulas = formulas;
  for (const [colour, addresses] of colours) paint(sheet, colour, addresses);
};

const paint = (sheet: Excel.Worksheet, colour: string, addresses: readonly string[]): void => {
  const [fill = '', font = ''] = colour.split(',');
  for (const address of joinAddresses(addresses)) {
    const { format } = sheet.getRanges(address).untrack();
    if (fill === '' || fill === '#FFFFFF') format.fill.clear();
    else format.fill.color = fill;
    if (font !== '') format.font.color = font;
  }
};
