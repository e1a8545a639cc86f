import type { ApplicantTable } from '../applicants/types';
import type { Programme } from '../guideline/types';
import { UNKNOWN, YES } from '../logic/truth';
import { conclusionOf } from './conclude';
import { missingOf } from './make-finding';
import type { FindingMaker } from './recent-findings';
import type { ProgrammeScreening } from './screen-programme';
import type { ApplicantResult, Conclusion, Finding, LimitViolation, MissingFact, Verdict } from './types';
import { verdictOf } from './verdict-codes';

/** Violations of limits by applicant; filled after all sheets have been screened. */
export type ViolationsOf = (applicant: ApplicantResult) => readonly LimitViolation[];

/** One row's result over judged columns. Verdicts are looked up; reasons are made when asked for. */
export class ScreenedApplicant implements ApplicantResult {
  readonly conclusion: Conclusion;
  private nameShown: string | undefined;
  private missingFacts: readonly MissingFact[] | undefined;

  constructor(
    private readonly screening: ProgrammeScreening,
    private readonly makeFinding: FindingMaker,
    readonly row: number,
    readonly key: string,
    private readonly violationsOf: ViolationsOf,
  ) {
    this.conclusion = conclusionOf(screening.severities[row] ?? 0);
  }

  get table(): ApplicantTable {
    return this.screening.table;
  }

  get programme(): Programme {
    return this.screening.compiled.programme;
  }

  get sheetRow(): number {
    return this.table.sheetRow(this.row);
  }

  get name(): string {
    return (this.nameShown ??= nameOf(this.table, this.row, this.key));
  }

  get verdicts(): readonly Verdict[] {
    return this.screening.codes.map((codes) => verdictOf(codes[this.row] ?? 0));
  }

  findingOf(criterion: number): Finding {
    return this.makeFinding(criterion, this.row);
  }

  get findings(): readonly Finding[] {
    return this.screening.codes.map((_, index) => this.findingOf(index));
  }

  get missing(): readonly MissingFact[] {
    // A definite failure decides whatever else is filled in.
    if (this.conclusion === 'unqualified') return [];
    return (this.missingFacts ??= missingOf(this.screening, this.row));
  }

  get priorities(): ApplicantResult['priorities'] {
    const { compiled, priorities, table } = this.screening;
    return compiled.priorities.flatMap(({ priority }, index): ApplicantResult['priorities'] => {
      const truth = priorities[index]?.[this.row];
      if (truth === YES) return [{ priority, truth: 'yes' }];
      // A priority that no column speaks of is not worth a "may have" in every row (rule B5).
      const isAsked = priority.facts.some((fact) => table.column(fact) !== undefined);
      return truth === UNKNOWN && isAsked ? [{ priority, truth: 'unknown' }] : [];
    });
  }

  get limits(): readonly LimitViolation[] {
    return this.violationsOf(this);
  }

  get dependsOn(): ApplicantResult['dependsOn'] {
    return this.screening.variants
      .map(({ reading, option, severities }) => ({
        reading,
        option,
        conclusion: conclusionOf(severities[this.row] ?? 0),
      }))
      .filter(({ conclusion }) => conclusion !== this.conclusion);
  }

  get overridden(): boolean {
    const overrides = this.screening.decisions.get(this.row)?.overrides;
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
