import type { ReadRosters } from '../screening/rosters';
import { bearsName, NO_ROSTERS, readRosters } from '../screening/rosters';
import { filledRows } from './read-snapshot';
import type { Session } from './session';
import type { RosterState } from './types';

const NOTHING: ReadRosters = { tables: NO_ROSTERS, issues: new Map() };

/** Sheets of applicants and of ours, which are no rosters. */
const sheetsTaken = ({ store }: Session, round: readonly string[]): readonly string[] => [
  ...round,
  ...store.get().memory.ownSheets,
];

/** The rosters at hand: those chosen, else sheets of the workbook that bear their names (rule S7). */
const readChosen = (session: Session, round: readonly string[]): ReadRosters => {
  const { guideline, review } = session.store.get();
  if (guideline === undefined || session.snapshot === undefined) return NOTHING;
  const given = { choices: review.rosterChoices, files: session.rosterFiles };
  return readRosters(guideline, session.snapshot, sheetsTaken(session, round), given);
};

/**
 * The rosters that the sheets of a round are looked up in.
 *
 * @param round names of its sheets
 */
export const rostersFor = (session: Session, round: readonly string[]): ReadRosters['tables'] =>
  readChosen(session, round).tables;

/** Every roster of the guideline as it is found or chosen, and what it may be taken from. */
export const listRosterStates = (session: Session, round: readonly string[]): readonly RosterState[] => {
  const { guideline, review } = session.store.get();
  if (guideline === undefined || guideline.rosters.length === 0) return [];
  const { issues, tables } = readChosen(session, round);
  const taken = sheetsTaken(session, round);
  const sheets = (session.snapshot?.sheets ?? []).filter(
    (sheet) => sheet.visibility === 'visible' && !taken.includes(sheet.name) && filledRows(sheet) > 0,
  );
  return guideline.rosters.map((roster): RosterState => ({
    roster,
    choice: review.rosterChoices.get(roster.id),
    table: tables.get(roster.id),
    issue: issues.get(roster.id),
    sheets: sheets.map(({ name }) => name),
    fileSheets: (session.rosterFiles.get(roster.id)?.sheets ?? []).map(({ name }) => name),
    trouble: session.rosterTroubles.get(roster.id),
  }));
};

/** Whether a sheet serves, or may come to serve, as a roster: as chosen, or by its name. */
export const servesRoster = ({ store }: Session, name: string): boolean => {
  const { guideline, review } = store.get();
  return (guideline?.rosters ?? []).some((roster) => {
    const chosen = review.rosterChoices.get(roster.id)?.source;
    return chosen === undefined ? bearsName(roster, name) : chosen.file === undefined && chosen.sheet === name;
  });
};
