import type { ReviewMemory } from '../memory/memory';
import { decodeMemory, EMPTY_MEMORY, encodeMemory } from '../memory/memory';
import { writeNotice } from '../wording/notice';
import type { ApplicantResult } from '../screening/types';
import type { Session } from './session';
import { remember, sheetNamesOf, showTrouble } from './session';
import { patchWritten, readSnapshot } from './read-snapshot';
import { listLikely } from './screen-round';
import { hearAgain } from './hear-again';
import { rescreen } from './screen-sheets';
import type { Steps } from '../logic/steps';
import { takeTurns } from '../logic/steps';
import type { KeptCell } from '../workbook/types';
import type { WritePlan } from '../workbook/types';
import { planNotices, planRoundResults } from '../plans/write-plans';
import { rankingCellsInSteps } from '../plans/result-cells';
import type { Ranking } from '../ranking/rank-applicants';
import type { WritePreview } from './types';

/** Somebody answered, overrode or scored something. */
const hasDecisions = ({ sheets }: ReviewMemory): boolean =>
  [...sheets.values()].some(
    ({ answers, overrides, scoring }) => answers.size > 0 || overrides.size > 0 || scoring.marks.size > 0,
  );

/** The memory with what was written, as the workbook has it; what was chosen and decided since stays. */
const withWritten = (memory: ReviewMemory, { written, ownSheets, lists, rank }: ReviewMemory): ReviewMemory => ({
  ...memory,
  rank: new Map([...rank, ...memory.rank]),
  written,
  ownSheets,
  lists,
});

/** Commands that plan, write and take back (rule W6). */
export const writingCommands = (session: Session) => ({
  previewResults: (): Promise<void> => previewColumns(session),
  previewNotices: (): Promise<void> =>
    showPreview(session, function* () {
      const { language, memory, round } = session.store.get();
      const screenings = round.map(({ screening }) => screening);
      const existing = sheetNamesOf(session);
      const plan = yield* planNotices(screenings, memory, session.today, language, existing);
      return plan && { plan, kept: [] };
    }),
  dismissPreview: () => session.store.set({ preview: undefined }),
  async write(): Promise<void> {
    const { preview, round } = session.store.get();
    if (preview === undefined) return;
    const open = round.find(({ screening }) => listLikely(screening.binding).length > 0);
    if (open !== undefined) {
      const columns = listLikely(open.screening.binding).flatMap((proposal) => proposal.columns);
      const headers = [...new Set(columns.map(({ header }) => header))];
      showTrouble(session, { code: 'review.unconfirmed', sheet: open.sheet.name, headers });
      return;
    }
    session.store.set({ activity: { kind: 'writing' }, trouble: undefined });
    const outcome = await session.host.apply(preview.plan, {
      pause: session.pause,
      onProgress: (progress) => session.store.set({ activity: { kind: 'writing', progress } }),
    });
    if (!outcome.ok) {
      showTrouble(session, outcome.issue);
      return;
    }
    const stored = preview.plan.memory === undefined ? undefined : decodeMemory(preview.plan.memory);
    if (stored !== undefined) session.store.set({ memory: withWritten(session.store.get().memory, stored) });
    if (session.snapshot !== undefined) session.snapshot = patchWritten(session.snapshot, preview.plan);
    await revealWritten(session, preview.plan);
    // What was decided since the preview was made is not in what was just stored.
    if (encodeMemory(session.store.get().memory) !== preview.plan.memory) await remember(session);
    hearAgain(session);
    await rescreen(session);
    session.store.set({ activity: { kind: 'idle' }, preview: undefined, lastWrite: outcome.value });
  },
  async undo(): Promise<void> {
    const { lastWrite } = session.store.get();
    if (lastWrite === undefined) return;
    session.store.set({ activity: { kind: 'writing' }, trouble: undefined });
    const outcome = await session.host.undo(lastWrite.undo, { pause: session.pause });
    if (!outcome.ok) {
      showTrouble(session, outcome.issue);
      return;
    }
    session.store.set({ lastWrite: undefined });
    const snapshot = await readSnapshot(session);
    const stored = snapshot?.memory === undefined ? undefined : decodeMemory(snapshot.memory);
    const memory = withWritten(session.store.get().memory, stored ?? EMPTY_MEMORY);
    session.store.set({ memory });
    hearAgain(session);
    // What was scored and decided since the write is no part of it, and stays.
    if (hasDecisions(memory)) await remember(session);
    await rescreen(session);
  },
  noticeOf: (applicant: ApplicantResult): string => {
    const { guideline, language } = session.store.get();
    return guideline === undefined ? '' : writeNotice(applicant, guideline, session.today, language);
  },
});

/**
 * Moves the sheet so that what was just written is in sight: the columns beside the applicants, else the first sheet of
 * ours. The last column is shown first, so that as many of them fit as the window is wide.
 */
const revealWritten = async (session: Session, { blocks, sheets }: WritePlan): Promise<void> => {
  const { sheet: chosen } = session.store.get();
  const block = blocks.find(({ sheet }) => sheet === chosen) ?? blocks[0];
  const columns = (block?.columns ?? []).map(({ at }) => at);
  if (block !== undefined && columns.length > 0)
    for (const column of new Set([Math.max(...columns), Math.min(...columns)]))
      await session.host.reveal({ sheet: block.sheet, row: block.headerRow, column });
  else if (sheets[0] !== undefined) await session.host.reveal({ sheet: sheets[0].name, row: 0, column: 0 });
};

/**
 * Plans a write without keeping anybody waiting and shows what it would do. Where the results change
 * meanwhile it is planned again; a plan for what was is never shown.
 */
export const showPreview = async (
  session: Session,
  plan: () => Steps<{ readonly plan: WritePlan; readonly kept: readonly KeptCell[] } | undefined>,
): Promise<void> => {
  const { store } = session;
  store.set({ activity: { kind: 'planning' } });
  for (;;) {
    const { ranking, round } = store.get();
    const planned = await takeTurns(session, plan());
    const now = store.get();
    if (now.round !== round || now.ranking !== ranking) continue;
    store.set({
      activity: { kind: 'idle' },
      ...(planned !== undefined && {
        preview: countPlan(planned.plan, planned.kept, now.memory.ownSheets),
      }),
    });
    return;
  }
};

/** Plans the result columns of every screened sheet, with a ranking's beside them where there is one, and shows it. */
export const previewColumns = (session: Session, ranking?: Ranking): Promise<void> =>
  showPreview(session, function* () {
    const { language, memory: before, round } = session.store.get();
    if (round.length === 0) return undefined;
    const cells = ranking && (yield* rankingCellsInSteps(ranking, language));
    const { blocks, kept, memory } = yield* planRoundResults(round, before, language, cells);
    return { plan: { blocks, sheets: [], memory: memory && encodeMemory(memory) }, kept };
  });

/** What a plan would do, in numbers, for people to agree to before it is done (rule W6). */
const countPlan = (plan: WritePlan, kept: WritePreview['kept'], ownSheets: readonly string[]): WritePreview => {
  const columns = plan.blocks.flatMap((block) => block.columns);
  const inBlocks = columns.reduce((sum, column) => sum + column.cells.filter((cell) => cell !== undefined).length, 0);
  const inSheets = plan.sheets.reduce((sum, sheet) => sum + sheet.rows.length * sheet.columns.length, 0);
  return {
    plan,
    cells: inBlocks + inSheets,
    freshColumns: [...new Set(columns.filter(({ fresh }) => fresh).map(({ header }) => header))],
    replacedColumns: [...new Set(columns.filter(({ fresh }) => !fresh).map(({ header }) => header))],
    sheets: plan.sheets.map(({ name, rows }) => ({ name, rows: rows.length, replaces: ownSheets.includes(name) })),
    kept,
  };
};
