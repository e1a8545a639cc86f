import { rankApplicants } from './rank/rank-applicants';
import { readGroups } from './rank/read-groups';
import { roundSheetsOf } from './round';
import type { Session } from './session';

/** Ranks the screening at hand; without one there is no ranking. Only once a ranking was asked for, unless `first`. */
export const rankAgain = (session: Session, first = false): void => {
  const { guideline, ranking, rankSettings } = session.store.get();
  if (ranking === undefined && !first) return;
  const sheets = roundSheetsOf(session);
  if (sheets.length === 0 || guideline === undefined || session.snapshot === undefined) {
    session.store.set({ ranking: undefined });
    return;
  }
  const names = sheets.map(({ sheet }) => sheet.name);
  const groups = readGroups(guideline, session.snapshot, [...names, ...(session.memory?.ownSheets ?? [])]);
  session.store.set({ ranking: rankApplicants(sheets, groups, rankSettings, session.solver) });
};
