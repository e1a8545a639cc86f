import type { PairDecision, RosterEvidence, RosterTable } from '../applicants/rosters/types';
import type { Roster } from '../guideline/fact-types';
import type { Programme } from '../guideline/types';
import type { ApplicantResult, SheetScreening } from './types';

/** A pair of names of which a person says, or has said, whether they are one (rule X2). */
export interface RosterQuestion {
  readonly roster: Roster;
  readonly pair: string;
  readonly applicant: string;
  readonly evidence: RosterEvidence;
  readonly said: PairDecision | undefined;
}

/** A roster that the screened programmes ask for, with what was read of it; without a table it was not given. */
export interface RosterStatus {
  readonly roster: Roster;
  readonly table: RosterTable | undefined;
  /** Rows of applicants that stand on it. */
  readonly hits: number;
  /** Criteria that hang on it: without a table they are unchecked. */
  readonly criteria: number;
  readonly questions: readonly RosterQuestion[];
}

const known = new WeakMap<SheetScreening, readonly RosterStatus[]>();

/** Every roster asked for, with the names on it that a person has to look at, each pair once; worked out once a screening. */
export const listRosters = (screening: SheetScreening): readonly RosterStatus[] => {
  const made = known.get(screening) ?? gatherRosters(screening);
  known.set(screening, made);
  return made;
};

const gatherRosters = ({ applicants, guideline, options }: SheetScreening): readonly RosterStatus[] => {
  const questions = new Map<string, RosterQuestion>();
  const asked = new Set<string>();
  const hits = new Map<string, Set<ApplicantResult>>();
  for (const applicant of applicants) {
    const { name, programme, row, table } = applicant;
    for (const { name: fact, roster: lookup } of programme?.facts ?? []) {
      if (lookup === undefined) continue;
      const { roster } = lookup;
      asked.add(roster.id);
      const decided = options.rosters?.decided.get(roster.id);
      for (const evidence of table.rosterOf(fact, row)?.evidence ?? []) {
        const said = decided?.get(evidence.pair);
        if (evidence.kind === 'hit') hits.set(roster.id, (hits.get(roster.id) ?? new Set()).add(applicant));
        if (evidence.kind !== 'open' && said === undefined) continue;
        questions.set(`${roster.id} ${evidence.pair}`, {
          roster,
          pair: evidence.pair,
          applicant: name,
          evidence,
          said,
        });
      }
    }
  }
  const programmes = [...new Set(applicants.flatMap(({ programme }) => programme ?? []))];
  return guideline.rosters
    .filter(({ id }) => asked.has(id))
    .map((roster) => ({
      roster,
      table: options.rosters?.tables.get(roster.id),
      hits: hits.get(roster.id)?.size ?? 0,
      criteria: countAsking(programmes, roster),
      questions: [...questions.values()].filter((one) => one.roster === roster),
    }));
};

/** Criteria that read a fact which the roster answers. */
const countAsking = (programmes: readonly Programme[], { id }: Roster): number =>
  programmes.flatMap(({ criteria, facts }) => {
    const own = new Set(facts.filter(({ roster }) => roster?.roster.id === id).map((fact) => fact.name));
    return criteria.filter((criterion) => criterion.facts.some((fact) => own.has(fact)));
  }).length;
