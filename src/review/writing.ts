import { decodeMemory, encodeMemory } from '../memory/memory';
import { planNoticesInSteps } from '../plans/notices';
import { writeNotice } from '../wording/notice';
import type { ApplicantResult } from '../screening/types';
import type { Session } from './session';
import { roundSheetsOf, sheetNamesOf, showTrouble } from './session';
import { patchWritten, readSnapshot } from './snapshot';
import { memoryOf, remember } from './memory';
import { rescreen } from './screening';
import type { Steps } from '../logic/steps';
import type { KeptCell } from '../plans/results';
import type { WritePlan } from '../workbook/types';
import { takeTurns } from './watch-workbook';
import { planRoundResultsInSteps } from '../plans/round-results';
import { rankingCells } from '../plans/result-cells';
import type { Ranking } from '../ranking/rank-applicants';
import type { WritePreview } from './types';

const hasDecisions = (session: Session): boolean =>
  session.answers.size > 0 || session.overrides.size > 0 || session.store.get().scoring.marks.size > 0;

/** Commands that plan, write and take back (rule W6). */
export const writingCommands = (session: Session) => ({
  previewResults: (): Promise<void> => previewColumns(session),
  previewNotices: (): Promise<void> =>
    showPreview(session, function* () {
      const { language } = session.store.get();
      const screenings = roundSheetsOf(session).map(({ screening }) => screening);
      const existing = sheetNamesOf(session);
      const memory = memoryOf(session);
      const plan = yield* planNoticesInSteps(screenings, memory, session.today, language, undefined, existing);
      return plan && { plan, kept: [] };
    }),
  dismissPreview: () => session.store.set({ preview: undefined }),
  async write(): Promise<void> {
    const { preview } = session.store.get();
    if (preview === undefined) return;
    session.store.set({ activity: { kind: 'writing' }, trouble: undefined });
    const outcome = await session.host.apply(preview.plan, {
      onProgress: (progress) => session.store.set({ activity: { kind: 'writing', progress } }),
    });
    if (!outcome.ok) {
      showTrouble(session, outcome.issue);
      return;
    }
    if (preview.plan.memory !== undefined) session.memory = decodeMemory(preview.plan.memory) ?? session.memory;
    if (session.snapshot !== undefined) session.snapshot = patchWritten(session.snapshot, preview.plan);
    await rescreen(session);
    session.store.set({ activity: { kind: 'idle' }, preview: undefined, lastWrite: outcome.value });
  },
  async undo(): Promise<void> {
    const { lastWrite } = session.store.get();
    if (lastWrite === undefined) return;
    session.store.set({ activity: { kind: 'writing' }, trouble: undefined });
    const outcome = await session.host.undo(lastWrite.undo);
    if (!outcome.ok) {
      showTrouble(session, outcome.issue);
      return;
    }
    session.store.set({ lastWrite: undefined });
    const snapshot = await readSnapshot(session);
    session.memory = snapshot?.memory === undefined ? undefined : decodeMemory(snapshot.memory);
    // What was scored and decided since the write is no part of it, and stays.
    if (hasDecisions(session)) await remember(session);
    await rescreen(session);
  },
  noticeOf: (applicant: ApplicantResult): string => {
    const { guideline, language } = session.store.get();
    return guideline === undefined ? '' : writeNotice(applicant, guideline, session.today, language);
  },
});

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
    const { alongside, ranking, screening } = store.get();
    const planned = await takeTurns(session, plan());
    const now = store.get();
    if (now.screening !== screening || now.alongside !== alongside || now.ranking !== ranking) continue;
    store.set({
      activity: { kind: 'idle' },
      ...(planned !== undefined && {
        preview: countPlan(planned.plan, planned.kept, session.memory?.ownSheets ?? []),
      }),
    });
    return;
  }
};

/** Plans the result columns of every screened sheet, with a ranking's beside them where there is one, and shows it. */
export const previewColumns = (session: Session, ranking?: Ranking): Promise<void> =>
  showPreview(session, function* () {
    const { language } = session.store.get();
    const sheets = roundSheetsOf(session);
    if (sheets.length === 0) return undefined;
    const cells = ranking && rankingCells(ranking, language);
    yield;
    const { blocks, kept, memory } = yield* planRoundResultsInSteps(sheets, memoryOf(session), language, cells);
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
