import type { CellRange, HostIssue, HostOptions, Outcome, WritePlan } from '../../workbook/types';
import type { MemoryPart } from '../../workbook/memory-part';
import { MEMORY_NAMESPACE } from '../../workbook/memory-part';
import type { NoteBefore } from './cell-notes';
import { keepNotes, loadNotes, notesOf } from './cell-notes';
import type { Anchor, UndoSheet } from './anchors';
import { compareAnchor, loadAnchor, chooseAnchor } from './anchors';
import type { HostMemory } from './own-part';
import { toMemoryPart } from './own-part';
import { refused, done, inTurn, packByBytes } from './requests';
import { toRectangle } from './addresses';
import { toRectangles, loadMergedAreas } from './merged-areas';
import type { Piece, Strip } from './plan-pieces';
import { isToned, piecesOf, stripsOf } from './plan-pieces';
import type { PieceBefore } from './piece-before';
import { keepBefore } from './piece-before';

/** What has to be known, and kept for undo, before anything is written. */
export interface Before {
  readonly pieces: readonly PieceBefore[];
  readonly sheets: readonly UndoSheet[];
  readonly anchors: readonly Anchor[];
  readonly notes: readonly NoteBefore[];
  readonly partId: string | undefined;
  readonly part: MemoryPart;
}

const askFor = (context: Excel.RequestContext, piece: Piece) => {
  const { strip, top, bottom } = piece;
  const sheet = context.workbook.worksheets.getItem(strip.block.sheet);
  const rows = bottom - top + 1;
  const range = sheet
    .getRangeByIndexes(top, strip.left, rows, strip.columns.length)
    .load('formulas,numberFormat')
    .untrack();
  const areas = loadMergedAreas(range);
  const colours = strip.columns.map((column) =>
    column.fresh || !isToned(column)
      ? undefined
      : sheet
          .getRangeByIndexes(top, column.at, rows, 1)
          .untrack()
          .getCellProperties({ format: { fill: { color: true }, font: { color: true } } }),
  );
  sheet.load('name');
  sheet.protection.load('protected');
  return { piece, sheet, range, areas, colours };
};

const mergeAcross = (piece: Piece, merges: readonly CellRange[]): HostIssue | undefined => {
  const { columns, left, block } = piece.strip;
  const rows = new Set(piece.rows.map(({ row }) => row));
  const range = merges.find(
    (merge) =>
      merge.left < left + columns.length &&
      merge.right >= left &&
      Array.from({ length: merge.bottom - merge.top + 1 }, (_, offset) => merge.top + offset).some((row) =>
        rows.has(row),
      ),
  );
  return range ? { code: 'host.mergedCells', sheet: block.sheet, range } : undefined;
};

/**
 * Reads what the plan is about to write over and makes sure that it may: sheets there and unprotected, no
 * merged cells, rows where they were when the plan was made, columns still ours or still empty.
 */
export const readBefore = async (
  context: Excel.RequestContext,
  plan: WritePlan,
  memory: HostMemory,
  options: HostOptions,
): Promise<Outcome<Before>> => {
  const anchors = plan.blocks.flatMap((block) => {
    const seen = memory.seen.get(block.sheet);
    return (seen && chooseAnchor(seen, block)) ?? [];
  });
  const { worksheets, customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  worksheets.load('items/name,items/protection/protected');
  parts.load('items/id');
  const pieces: PieceBefore[] = [];
  const notes: NoteBefore[] = [];
  const headersOf = new Map<Strip, readonly unknown[]>();
  const groups = packByBytes(plan.blocks.flatMap(stripsOf).flatMap(piecesOf), ({ bytes }) => bytes);
  const readGroup = async (group: readonly Piece[], index: number): Promise<HostIssue | undefined> => {
    const anchored = index === 0 ? anchors.map((anchor) => ({ anchor, range: loadAnchor(context, anchor) })) : [];
    const asked = group.map((piece) => askFor(context, piece));
    const askedNotes = index === 0 ? loadNotes(context, notesOf(plan)) : [];
    await context.sync();
    for (const { anchor, range } of anchored) {
      const moved = compareAnchor(anchor, range);
      if (moved) return moved;
    }
    for (const { piece, sheet, range, areas, colours } of asked) {
      if (sheet.protection.protected) return { code: 'host.protectedSheet', sheet: sheet.name };
      const issue = mergeAcross(piece, [...toRectangles(areas), ...(memory.seen.get(sheet.name)?.merges ?? [])]);
      if (issue) return issue;
      const { strip, top } = piece;
      const headers = headersOf.get(strip) ?? (range.formulas[strip.block.headerRow - top] as unknown[]);
      headersOf.set(strip, headers);
      const kept = keepBefore(piece, range, colours, headers, memory.seen.get(sheet.name));
      if (!kept.ok) return kept.issue;
      pieces.push(kept.value);
    }
    notes.push(...keepNotes(askedNotes));
    return undefined;
  };
  const issue = await inTurn(groups, readGroup, options);
  if (issue) return refused(issue);
  if (groups.length === 0) await context.sync();

  const partId = parts.items[0]?.id;
  const known = memory.part?.id === partId ? memory.part?.content : undefined;
  const xml = partId !== undefined && !known ? customXmlParts.getItem(partId).getXml() : undefined;
  if (xml) await context.sync();
  const part = known ?? toMemoryPart(xml);
  const sheets = await readSheetsBefore(context, plan, worksheets.items, part);
  if (!sheets.ok) return sheets;
  return done({ pieces, sheets: sheets.value, anchors, notes, partId, part });
};

/** Looks at the sheets to be made: a name taken by a sheet that is not ours stops everything (rule W1). */
const readSheetsBefore = async (
  context: Excel.RequestContext,
  plan: WritePlan,
  existing: readonly Excel.Worksheet[],
  part: MemoryPart,
): Promise<Outcome<readonly UndoSheet[]>> => {
  const byName = new Map(existing.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const { name } of plan.sheets) {
    const sheet = byName.get(name.toLowerCase());
    if (sheet && !part.ownSheets.includes(sheet.name)) return refused({ code: 'host.sheetNameTaken', sheet: name });
    if (sheet?.protection.protected) return refused({ code: 'host.protectedSheet', sheet: name });
  }
  const asked = plan.sheets.map(({ name }) => {
    const used = byName
      .get(name.toLowerCase())
      ?.getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,rowCount,columnCount,formulas,numberFormat')
      .untrack();
    return { name, used };
  });
  if (asked.some(({ used }) => used)) await context.sync();
  return done(
    asked.map(({ name, used }) => ({
      name,
      before:
        used === undefined
          ? undefined
          : used.isNullObject
            ? { range: undefined, formulas: [], formats: [] }
            : { range: toRectangle(used), formulas: used.formulas, formats: used.numberFormat },
    })),
  );
};
