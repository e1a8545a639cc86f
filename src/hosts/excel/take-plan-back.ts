import type { HostIssue, HostOptions, Outcome } from '../../workbook/types';
import { MEMORY_NAMESPACE } from '../../workbook/memory-part';
import { loadNotes, restoreNotes } from './cell-notes';
import type { UndoSheet, UndoStrip, UndoToken } from './anchors';
import { compareAnchor, loadAnchor } from './anchors';
import { refused, done, inTurn, packByBytes, wireBytes, runExcel } from './requests';
import { putMemory } from './own-part';
import { toSafeText } from './plan-pieces';
import { columnAddress, joinAddresses } from './addresses';

const bytesOf = ({ written, before }: UndoStrip): number =>
  [...written, ...before].reduce(
    (sum, row) => sum + row.reduce<number>((bytes, value) => bytes + wireBytes(value) + 12, 0),
    0,
  );

const readStrips = async (
  context: Excel.RequestContext,
  strips: readonly UndoStrip[],
  current: Map<UndoStrip, unknown[][]>,
): Promise<HostIssue | undefined> => {
  const asked = strips.map((strip) => {
    const { top, left, bottom, right } = strip.range;
    const range = context.workbook.worksheets
      .getItem(strip.sheet)
      .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
      .load('values')
      .untrack();
    return { strip, range };
  });
  await context.sync();
  for (const { strip, range } of asked) current.set(strip, range.values);
  return undefined;
};

/**
 * Puts back what stood there before a plan was carried out, in one step (rule W6). Cells a person changed
 * since are left alone; when rows moved since, nothing is touched.
 */
export const takePlanBack = (token: UndoToken, options: HostOptions): Promise<Outcome<void>> =>
  runExcel(
    async (context) => {
      const { worksheets, customXmlParts } = context.workbook;
      const parts = customXmlParts.getByNamespace(MEMORY_NAMESPACE);
      parts.load('items/id');
      worksheets.load('items/name');
      const anchored = token.anchors.map((anchor) => ({ anchor, range: loadAnchor(context, anchor) }));
      const notes = loadNotes(context, token.notes);
      await context.sync();
      for (const { anchor, range } of anchored) {
        const moved = compareAnchor(anchor, range);
        if (moved) return refused(moved);
      }
      const existing = new Set(worksheets.items.map(({ name }) => name));
      const groups = packByBytes(token.strips, bytesOf);
      const current = new Map<UndoStrip, unknown[][]>();
      const unread = await inTurn(groups, (strips) => readStrips(context, strips, current), options);
      if (unread) return refused(unread);
      restoreSheets(context, token.sheets, existing);
      restoreNotes(context, notes);
      if (token.part) {
        const { memory, ownSheets } = token.part;
        const partId = parts.items[0]?.id;
        if (memory !== null || ownSheets.length > 0) {
          putMemory(context, partId, { memory: memory ?? undefined, ownSheets });
        } else if (partId !== undefined) customXmlParts.getItem(partId).delete();
      }
      await inTurn(groups, async (strips) => {
        for (const strip of strips) restoreStrip(context, strip, current.get(strip) ?? []);
        await context.sync();
        return undefined;
      });
      await context.sync();
      return done(undefined);
    },
    { groupUndo: true },
  );

/** Queues taking back sheets of ours: new ones are deleted, replaced ones show again what they showed. */
const restoreSheets = (
  context: Excel.RequestContext,
  sheets: readonly UndoSheet[],
  existing: ReadonlySet<string>,
): void => {
  for (const { name, before } of sheets) {
    if (!existing.has(name)) continue;
    const sheet = context.workbook.worksheets.getItem(name);
    if (!before) {
      sheet.delete();
      continue;
    }
    sheet.getRange().untrack().clear('Contents');
    if (!before.range) continue;
    const { top, left, bottom, right } = before.range;
    const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
    range.numberFormat = before.formats.map((row) => [...row]);
    range.formulas = before.formulas.map((row, index) =>
      row.map((value, column) => toRestored(value, before.formats[index]?.[column] ?? 'General')),
    );
  }
};

/** Constant or formula as it was; text in a text cell stays text even if it looks like a formula. */
const toRestored = (value: unknown, format: string): unknown => {
  if (typeof value !== 'string' || value === '') return value;
  const isFormula = value.startsWith('=') && format !== '@';
  return isFormula ? value : toSafeText(value, format === '@');
};

/** Queues putting back the cells of a strip that still hold what we wrote. */
const restoreStrip = (context: Excel.RequestContext, strip: UndoStrip, current: readonly unknown[][]): void => {
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
