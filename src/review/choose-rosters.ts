import type { PairDecision, RosterChoice, RosterSource } from '../applicants/rosters/types';
import { decide } from '../memory/sheet-review';
import { findRosterSheet } from '../screening/rosters';
import { applyChange } from './screen-sheets';
import type { Session } from './session';
import type { RosterFile } from './types';

const NO_COLUMNS: RosterChoice['columns'] = new Map();

/** Commands that say which sheet or file serves a roster, what its columns tell, and who on it is who (rules S7, X2). */
export const rosterCommands = (session: Session) => {
  const { store } = session;
  const choose = (roster: string, choice: RosterChoice | undefined): Promise<void> => {
    session.rosterTroubles.delete(roster);
    const rosterChoices = new Map(store.get().review.rosterChoices);
    if (choice === undefined) rosterChoices.delete(roster);
    else rosterChoices.set(roster, choice);
    return applyChange(session, { rosterChoices });
  };
  return {
    decideName: (roster: string, pair: string, said: PairDecision | undefined) =>
      applyChange(session, { rosters: decide(store.get().review.rosters, roster, pair, said) }),
    chooseRosterSheet: (roster: string, sheet: string, file?: string) =>
      choose(roster, { source: { sheet, ...(file !== undefined && { file }) }, columns: NO_COLUMNS }),
    async chooseRosterFile(roster: string, { bytes, name }: RosterFile) {
      const { guideline, review } = store.get();
      const asked = guideline?.rosters.find(({ id }) => id === roster);
      const read = await session.readFile?.(bytes, name);
      if (asked === undefined || read === undefined) return;
      if (!read.ok) {
        session.rosterTroubles.set(roster, { file: name, issue: read.issue });
        await applyChange(session, {});
        return;
      }
      const before = review.rosterChoices.get(roster);
      const isSame = before?.source.file === name && read.value.sheets.some((own) => own.name === before.source.sheet);
      // One file may hold several rosters: it serves all that were once taken from it.
      for (const [id, { source }] of review.rosterChoices)
        if (source.file === name) session.rosterFiles.set(id, read.value);
      session.rosterFiles.set(roster, read.value);
      const source: RosterSource = { file: name, sheet: findRosterSheet(asked, read.value)?.name ?? '' };
      await choose(roster, isSame ? before : { source, columns: NO_COLUMNS });
    },
    async setRosterColumn(roster: string, tells: string, header: string | undefined) {
      const state = store.get().rosters.find((one) => one.roster.id === roster);
      const source = state?.choice?.source ?? state?.table?.source ?? state?.issue?.source;
      if (source === undefined) return;
      const columns = new Map(state?.choice?.columns);
      if (header === undefined) columns.delete(tells);
      else columns.set(tells, header);
      await choose(roster, { source, columns });
    },
    clearRoster(roster: string) {
      session.rosterFiles.delete(roster);
      return choose(roster, undefined);
    },
  };
};
