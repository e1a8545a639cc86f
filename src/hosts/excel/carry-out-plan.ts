import type { ApplyReport, HostIssue, HostOptions, Outcome, PlannedSheet, WritePlan } from '../../workbook/types';
import type { MemoryPart } from '../../workbook/memory-part';
import { encodeMemory } from '../../workbook/memory-part';
import { notesOf, writeNotes } from './cell-notes';
import type { HostMemory } from './own-part';
import { putMemory } from './own-part';
import { refused, done, inTurn, packByBytes, runExcel } from './requests';
import type { UndoToken } from './anchors';
import { takePlanBack } from './take-plan-back';
import type { Before } from './read-before';
import { readBefore } from './read-before';
import type { SheetLayout, SheetRows } from './write-sheet';
import { layOut, rowBlocks, startSheet, writeSheetRows } from './write-sheet';
import type { PieceBefore } from './piece-before';
import { compareWritten, writePiece } from './write-pieces';

type Step =
  | { readonly kind: 'piece'; readonly piece: PieceBefore; readonly bytes: number }
  | { readonly kind: 'sheet'; readonly sheet: PlannedSheet; readonly layout: SheetLayout; readonly bytes: number }
  | {
      readonly kind: 'rows';
      readonly sheet: PlannedSheet;
      readonly layout: SheetLayout;
      readonly rows: SheetRows;
      readonly bytes: number;
    };

const BYTES_OF_SHEET = 20_000;

const stepsOf = async (plan: WritePlan, before: Before, pause: HostOptions['pause']): Promise<readonly Step[]> => {
  const steps = before.pieces.map((piece): Step => ({ kind: 'piece', piece, bytes: piece.piece.bytes }));
  for (const sheet of plan.sheets) {
    await pause?.();
    const layout = layOut(sheet);
    steps.push({ kind: 'sheet', sheet, layout, bytes: BYTES_OF_SHEET });
    for (const rows of rowBlocks(sheet, layout)) steps.push({ kind: 'rows', sheet, layout, rows, bytes: rows.bytes });
  }
  return steps;
};

/** Queues one step; the returned check compares after the sync what Excel holds with what was written. */
const queue = (context: Excel.RequestContext, step: Step, before: Before): (() => HostIssue | undefined) => {
  switch (step.kind) {
    case 'piece': {
      const written = writePiece(context, step.piece.piece);
      return () => compareWritten(written);
    }
    case 'sheet': {
      const exists = before.sheets.some(({ name, before: shown }) => name === step.sheet.name && shown !== undefined);
      startSheet(context, step.sheet, step.layout, exists);
      return () => undefined;
    }
    case 'rows': {
      const { sheet, rows } = step;
      const range = writeSheetRows(context, sheet, step.layout, rows);
      return () => {
        const cells = rows.expected.flatMap((row, offset) =>
          row.flatMap((value, column) =>
            range.values[offset]?.[column] === value ? [] : [{ sheet: sheet.name, row: rows.top + offset, column }],
          ),
        );
        return cells.length === 0 ? undefined : { code: 'host.readBack', cells };
      };
    }
    default:
      return step satisfies never;
  }
};

const partAfter = (plan: WritePlan, part: MemoryPart): MemoryPart => ({
  memory: plan.memory ?? part.memory,
  ownSheets: [...new Set([...part.ownSheets, ...plan.sheets.map(({ name }) => name)])],
});

const reportOf = (plan: WritePlan, before: Before, undo: UndoToken): ApplyReport => ({
  cellsWritten: [
    ...before.pieces.map(({ piece: { rows, strip } }) =>
      rows.reduce((sum, { index }) => sum + strip.columns.filter(({ cells }) => cells[index] !== undefined).length, 0),
    ),
    ...plan.sheets.map(({ rows, columns }) => rows.length * columns.length),
  ].reduce((sum, count) => sum + count, 0),
  columnsWritten: before.pieces.length === 0 ? 0 : plan.blocks.reduce((sum, { columns }) => sum + columns.length, 0),
  sheetsWritten: plan.sheets.length,
  undo,
});

/** Codes after which nothing of a batch can have been done. */
const NOTHING_DONE: readonly HostIssue['code'][] = ['host.cellEditing', 'host.otherWorkbook', 'host.apiMissing'];

/**
 * Carries out a plan: looks before it writes, writes in blocks, reads back, and stores our part last, so that
 * an interrupted run never believes its work done (rule W7). What was begun and failed is taken back.
 */
export const carryOutPlan = async (
  plan: WritePlan,
  memory: HostMemory,
  options: HostOptions,
): Promise<Outcome<ApplyReport>> => {
  let started: UndoToken | undefined;
  const outcome = await runExcel<ApplyReport>(
    async (context) => {
      const read = await readBefore(context, plan, memory, options);
      if (!read.ok) return read;
      const before = read.value;
      await options.pause?.();
      const part = partAfter(plan, before.part);
      const touchesPart = plan.memory !== undefined || plan.sheets.length > 0;
      const undo: UndoToken = {
        host: 'excel',
        strips: before.pieces.map((piece) => piece.undo),
        sheets: before.sheets,
        anchors: before.anchors,
        notes: before.notes,
        part: touchesPart ? { memory: before.part.memory ?? null, ownSheets: before.part.ownSheets } : undefined,
      };
      const groups = packByBytes(await stepsOf(plan, before, options.pause), ({ bytes }) => bytes);
      if (groups.length === 0) groups.push([]);
      let partId = before.partId;
      const write = async (steps: readonly Step[], index: number): Promise<HostIssue | undefined> => {
        context.workbook.application.suspendScreenUpdatingUntilNextSync();
        // Names are ours before the sheets are there, so that an interrupted run may go on with them.
        const claimed =
          index === 0 && plan.sheets.length > 0
            ? putMemory(context, partId, { ...before.part, ownSheets: part.ownSheets }).load('id')
            : undefined;
        const checks = steps.map((step) => queue(context, step, before));
        if (index === groups.length - 1) writeNotes(context, notesOf(plan), before.notes);
        if (touchesPart && index === groups.length - 1) {
          if (claimed) claimed.setXml(encodeMemory(part));
          else putMemory(context, partId, part);
        }
        started = undo;
        await context.sync();
        partId = claimed?.id ?? partId;
        await options.pause?.();
        return checks.map((check) => check()).find((issue) => issue !== undefined);
      };
      const issue = await inTurn(groups, write, options);
      if (issue) return refused(issue);
      memory.part = partId === undefined ? undefined : { id: partId, content: part };
      return done(reportOf(plan, before, undo));
    },
    { groupUndo: true },
  );
  if (!outcome.ok && started && !NOTHING_DONE.includes(outcome.issue.code)) {
    memory.part = undefined;
    await takePlanBack(started, {});
  }
  return outcome;
};
