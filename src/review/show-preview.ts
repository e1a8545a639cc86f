import type { Steps } from '../logic/steps';
import type { KeptCell } from '../report/plan-results';
import type { WritePlan } from '../workbook/types';
import { countPlan } from './count-plan';
import type { Session } from './session';
import { takeTurns } from './take-turns';

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
