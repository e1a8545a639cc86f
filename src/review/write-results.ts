import { decodeMemory } from '../report/memory';
import { planNoticesInSteps } from '../report/plan-notices';
import { writeNotice } from '../report/write-notice';
import type { ApplicantResult } from '../screening/types';
import { previewColumns } from './preview-columns';
import { roundSheetsOf } from './round';
import { patchWritten } from './patch-snapshot';
import { readSnapshot } from './take-snapshot';
import { memoryOf, remember } from './remember';
import { showPreview } from './show-preview';
import { rescreen } from './run-screening';
import { sheetNamesOf, showTrouble } from './session';
import type { Session } from './session';

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
