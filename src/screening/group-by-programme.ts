import { matchProgramme } from '../applicants/match-programme';
import type { ApplicantIssue, ApplicantTable } from '../applicants/types';
import type { Programme } from '../guideline/types';

/** Rows of a table by the programme they apply for. */
export interface ProgrammeRows {
  readonly byProgramme: ReadonlyMap<Programme, readonly number[]>;
  /** Rows whose programme is blank or not recognised (rule F12). */
  readonly unmatched: readonly number[];
  readonly issues: readonly ApplicantIssue[];
}

/** The fact that tells which programme a row applies for. */
export const programmeFactOf = (table: ApplicantTable) =>
  [...table.facts.values()].find(({ role }) => role === 'programme');

/** Groups rows by the programme their own cell names; a near miss is reported with candidates and never guessed (rule F12). */
export const groupByProgramme = (table: ApplicantTable, programmes: readonly Programme[]): ProgrammeRows => {
  const fact = programmeFactOf(table);
  const byProgramme = new Map<Programme, number[]>(programmes.map((programme) => [programme, []]));
  const unmatched: number[] = [];
  const issues: ApplicantIssue[] = [];
  const matches = new Map<string, ReturnType<typeof matchProgramme>>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const shown = fact === undefined ? '' : table.shownOf(fact.name, row).trim();
    const match = matches.get(shown) ?? matchProgramme(shown, programmes);
    matches.set(shown, match);
    const programme = 'id' in match ? programmes.find(({ id }) => id === match.id) : undefined;
    if (programme !== undefined) {
      byProgramme.get(programme)?.push(row);
      continue;
    }
    unmatched.push(row);
    const [cell] = fact === undefined ? [] : table.cellsOf(fact.name, row);
    if (cell === undefined) continue;
    const candidates = 'candidates' in match ? match.candidates : [];
    issues.push(
      shown === ''
        ? { code: 'applicants.noProgramme', cell }
        : { code: 'applicants.unknownProgramme', cell, shown, candidates },
    );
  }
  return { byProgramme, unmatched, issues };
};
