import type { HostIssue, HostOptions, Outcome } from '../../workbook/types';
import { MEMORY_NAMESPACE } from '../../workbook/memory-part';
import { loadNotes, restoreNotes } from './cell-notes';
import { compareAnchor, loadAnchor } from './check-anchors';
import { done, inTurn, refused } from './in-turn';
import type { UndoStrip, UndoToken } from './own-undo';
import { packByBytes, wireBytes } from './payload';
import { putMemory } from './remember';
import { restoreSheets } from './restore-sheets';
import { restoreStrip } from './restore-strip';
import { runExcel } from './run-excel';

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
export const undoPlan = (token: UndoToken, options: HostOptions): Promise<Outcome<void>> =>
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
