import { rankApplicants } from './rank/rank-applicants';
import { readGroups } from './rank/read-groups';
import { sheetOf } from './session';
import type { Session } from './session';

/** Ranks the screening at hand; without one there is no ranking. Only once a ranking was asked for, unless `first`. */
export const rankAgain = (session: Session, first = false): void => {
  const { guideline, ranking, rankSettings, scoring, screening } = session.store.get();
  const sheet = sheetOf(session);
  if (ranking === undefined && !first) return;
  if (screening === undefined || sheet === undefined || guideline === undefined || session.snapshot === undefined) {
    session.store.set({ ranking: undefined });
    return;
  }
  const groups = readGroups(guideline, session.snapshot, [sheet.name, ...(session.memory?.ownSheets ?? [])]);
  session.store.set({ ranking: rankApplicants([{ sheet, screening, scoring }], groups, rankSettings, session.solver) });
};
