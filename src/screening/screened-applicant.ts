import type { ApplicantTable } from '../applicants/types';
import type { Programme } from '../guideline/types';
import { UNKNOWN, YES } from '../logic/truth';
import { conclusionOf } from './conclude';
import { makeFinding, missingOf } from './make-finding';
import type { ProgrammeScreening } from './screen-programme';
import type { ApplicantResult, Conclusion, Finding, LimitViolation, MissingFact, Verdict } from './types';
import { verdictOf } from './verdict-codes';

/** Violations of limits by applicant; filled after all sheets have been screened. */
export type ViolationsOf = (applicant: ApplicantResult) => readonly LimitViolation[];

/** One row's result over judged columns. Verdicts are looked up; reasons are made when asked for, once. */
export class ScreenedApplicant implements ApplicantResult {
  readonly table: ApplicantTable;
  readonly programme: Programme;
  readonly conclusion: Conclusion;
  readonly sheetRow: number;
  readonly row: number;
  readonly key: string;
  readonly #screening: ProgrammeScreening;
  readonly #limits: ViolationsOf;
  #name: string | undefined;
  #findings: (Finding | undefined)[] | undefined;
  #missing: readonly MissingFact[] | undefined;

  constructor(screening: ProgrammeScreening, row: number, key: string, limits: ViolationsOf) {
    this.#screening = screening;
    this.#limits = limits;
    this.row = row;
    this.key = key;
    this.table = screening.table;
    this.programme = screening.compiled.programme;
    this.sheetRow = screening.table.sheetRow(row);
    this.conclusion = conclusionOf(screening.severities[row] ?? 0);
  }

  get name(): string {
    return (this.#name ??= nameOf(this.table, this.row, this.key));
  }

  get verdicts(): readonly Verdict[] {
    return this.#screening.codes.map((codes) => verdictOf(codes[this.row] ?? 0));
  }

  findingOf(criterion: number): Finding {
    const made = (this.#findings ??= []);
    return (made[criterion] ??= makeFinding(this.#screening, criterion, this.row));
  }

  get findings(): readonly Finding[] {
    return this.#screening.codes.map((_, index) => this.findingOf(index));
  }

  get missing(): readonly MissingFact[] {
    // A definite failure decides whatever else is filled in.
    if (this.conclusion === 'unqualified') return [];
    return (this.#missing ??= missingOf(this.#screening, this.row));
  }

  get priorities(): ApplicantResult['priorities'] {
    const { compiled, priorities, table } = this.#screening;
    return compiled.priorities.flatMap(({ priority }, index): ApplicantResult['priorities'] => {
      const truth = priorities[index]?.[this.row];
      if (truth === YES) return [{ priority, truth: 'yes' }];
      // A priority that no column speaks of is not worth a "may have" in every row (rule B5).
      const isAsked = priority.facts.some((fact) => table.column(fact) !== undefined);
      return truth === UNKNOWN && isAsked ? [{ priority, truth: 'unknown' }] : [];
    });
  }

  get limits(): readonly LimitViolation[] {
    return this.#limits(this);
  }

  get dependsOn(): ApplicantResult['dependsOn'] {
    return this.#screening.variants
      .map(({ reading, option, severities }) => ({
        reading,
        option,
        conclusion: conclusionOf(severities[this.row] ?? 0),
      }))
      .filter(({ conclusion }) => conclusion !== this.conclusion);
  }

  get overridden(): boolean {
    const overrides = this.#screening.decisions.get(this.row)?.overrides;
    return overrides !== undefined && this.programme.criteria.some(({ id }) => overrides.has(id));
  }
}

/** What people call a row: its organisation, else its project, else its leader, else its key. */
export const nameOf = (table: ApplicantTable, row: number, key: string): string => {
  const facts = [...table.facts.values()];
  for (const role of ['organisation', 'project', 'leader', 'region'] as const) {
    const fact = facts.find((own) => own.role === role);
    const shown = fact === undefined ? '' : table.shownOf(fact.name, row).trim();
    if (shown !== '') return shown;
  }
  return key;
};
