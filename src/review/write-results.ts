import { decodeMemory } from '../report/memory';
import { planNotices } from '../report/plan-notices';
import { planResults } from '../report/plan-results';
import { writeNotice } from '../report/write-notice';
import type { ApplicantResult } from '../screening/types';
import { countPlan } from './count-plan';
import { patchWritten } from './patch-snapshot';
import { readSnapshot } from './take-snapshot';
import { memoryOf } from './remember';
import { rescreen } from './run-screening';
import { sheetNamesOf, sheetOf, showTrouble } from './session';
import type { Session } from './session';

/** Commands that plan, write and take back (rule W6). */
export const writingCommands = (session: Session) => ({
  previewResults(): void {
    const { screening, language } = session.store.get();
    const sheet = sheetOf(session);
    if (screening === undefined || sheet === undefined) return;
    const planned = planResults(screening, sheet, memoryOf(session), language);
    session.store.set({ preview: countPlan(planned.plan, planned.kept, session.memory?.ownSheets ?? []) });
  },
  previewNotices(): void {
    const { screening, language } = session.store.get();
    if (screening === undefined) return;
    const plan = planNotices(screening, memoryOf(session), session.today, language, undefined, sheetNamesOf(session));
    session.store.set({ preview: countPlan(plan, [], session.memory?.ownSheets ?? []) });
  },
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
    rescreen(session);
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
    rescreen(session);
  },
  noticeOf: (applicant: ApplicantResult): string => {
    const { guideline, language } = session.store.get();
    return guideline === undefined ? '' : writeNotice(applicant, guideline, session.today, language);
  },
});
