import { showInLine } from '../applicants/cell-text';
import type { ApplicantTable } from '../applicants/types';
import { factOfRole, isSoft } from '../guideline/look-up';
import type { FactRole, Programme } from '../guideline/types';
import { UNKNOWN, YES } from '../logic/truth';
import type { VerdictCode } from './verdicts';
import { CODE, conclusionOf, verdictOf } from './verdicts';
import { missingOf, makeFinding } from './make-finding';
import type { ProgrammeScreening } from './screen-programme';
import { breakDownScore, pointsAt } from './score-results';
import type {
  Answer,
  ApplicantResult,
  Conclusion,
  Finding,
  Lacking,
  LimitViolation,
  MissingFact,
  Verdict,
} from './types';
import { describeMissing } from './missing-facts';

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
    private readonly lackingOf: (criterion: number, row: number) => Lacking,
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

  get totals(): ApplicantResult['totals'] {
    const { compiled, totals } = this.screening;
    if (compiled.scores.length === 0) return [];
    const columns = totals();
    return compiled.scores
      .flatMap(({ score }) => [score, ...score.sections])
      .flatMap(({ name, max }) => {
        const points = pointsAt(columns.get(name), this.row);
        return points === undefined ? [] : [{ name, points, max }];
      });
  }

  get scores(): ApplicantResult['scores'] {
    return this.screening.compiled.scores.map((score) => breakDownScore(score, this.table, this.row));
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

  get unchecked(): readonly Finding[] {
    return this.findingsWith(CODE.unchecked);
  }

  get elsewhere(): readonly Finding[] {
    return this.findingsWith(CODE.elsewhere);
  }

  get withoutColumn(): ApplicantResult['withoutColumn'] {
    return { unchecked: this.criteriaWith(CODE.unchecked), elsewhere: this.criteriaWith(CODE.elsewhere) };
  }

  get lacking(): ApplicantResult['lacking'] {
    return this.criteriaWith(CODE.unchecked).map((index) => this.lackingOf(index, this.row));
  }

  get awaiting(): readonly number[] {
    const overrides = this.screening.decisions.get(this.row)?.overrides;
    const waiting = this.criteriaWith(CODE.awaiting);
    return overrides === undefined
      ? waiting
      : waiting.filter((index) => !overrides.has(this.programme.criteria[index]?.id ?? ''));
  }

  get asked(): readonly number[] {
    const decisions = this.screening.decisions.get(this.row);
    return this.programme.criteria.flatMap((criterion, index) => {
      const code = this.screening.codes[index]?.[this.row];
      // What a person decided hides what it was decided about.
      const isAsked =
        criterion.kind === 'judgement'
          ? code !== CODE.notApplicable || decisions?.overrides.has(criterion.id) === true
          : code === CODE.softened || (isSoft(criterion) && isSettledBy(decisions?.answers.get(criterion.id), code));
      return isAsked ? [index] : [];
    });
  }

  private criteriaWith(code: VerdictCode): readonly number[] {
    const found: number[] = [];
    const { codes } = this.screening;
    for (let index = 0; index < codes.length; index += 1) if (codes[index]?.[this.row] === code) found.push(index);
    return found;
  }

  private findingsWith(code: VerdictCode): readonly Finding[] {
    return this.criteriaWith(code).map((index) => this.findingOf(index));
  }
}

/** Whether an answer is what a verdict comes from, as far as the verdict tells. */
const isSettledBy = (answer: Answer | undefined, code: number | undefined): boolean =>
  (answer?.answer === 'yes' && code === CODE.met) || (answer?.answer === 'no' && code === CODE.notMet);

/** The text of the fact with a role in a row, fit for one line; empty where no column carries it. */
export const textOfRole = ({ table, row }: Pick<ApplicantResult, 'table' | 'row'>, role: FactRole): string => {
  const fact = factOfRole(table.facts.values(), role);
  return fact === undefined ? '' : showInLine(table.shownOf(fact.name, row).trim());
};

/** What people call a row: its organisation, else its project, else its leader, else its key. */
const nameOf = (table: ApplicantTable, row: number, key: string): string => {
  for (const role of ['organisation', 'project', 'leader', 'region'] as const) {
    const shown = textOfRole({ table, row }, role);
    if (shown !== '') return shown;
  }
  return showInLine(key);
};

/** Name of the fact asked for where the sheet has no column that tells the programme. */
const PROGRAMME = '项目类别';

/**
 * The result of a row whose programme is not known (rule F12). Left blank, it is incomplete; a word that is none of the
 * guideline's names is the office's, and no gap of the applicant's: nothing could be checked yet (rules F15, V9).
 */
export const unmatchedApplicant = (table: ApplicantTable, row: number): ApplicantResult => {
  const fact = factOfRole(table.facts.values(), 'programme');
  const key = table.keyOf(row);
  const missing = fact && describeMissing(fact.name, table, row);
  return {
    table,
    row,
    sheetRow: table.sheetRow(row),
    key,
    name: nameOf(table, row, key),
    programme: undefined,
    conclusion: missing?.cause === 'blank' ? 'incomplete' : 'partial',
    findings: [],
    findingOf: (criterion) => {
      throw new RangeError(`A row without a programme has no criterion ${criterion}`);
    },
    verdicts: [],
    missing: [missing === undefined ? { fact: PROGRAMME, cause: 'noColumn' } : unreadableIfKnown(missing)],
    priorities: [],
    limits: [],
    totals: [],
    scores: [],
    dependsOn: [],
    overridden: false,
    unchecked: [],
    elsewhere: [],
    withoutColumn: { unchecked: [], elsewhere: [] },
    lacking: [],
    awaiting: [],
    asked: [],
  };
};

/** A programme that can be read but not recognised is of no more use than an unreadable one. */
const unreadableIfKnown = (missing: ApplicantResult['missing'][number]) =>
  missing.cause === 'insufficient' ? { ...missing, cause: 'unreadable' as const } : missing;

/** Makes the finding of a criterion for a row. */
type FindingMaker = (criterion: number, row: number) => Finding;

/**
 * Makes findings on demand and keeps those of the row asked for last. A finding holds the evaluated trees of its
 * conditions: kept for every row of a long sheet they would fill the memory without being read again.
 */
export const keepRecentFindings = (screening: ProgrammeScreening): FindingMaker => {
  let recent = -1;
  let made: (Finding | undefined)[] = [];
  return (criterion, row) => {
    if (row !== recent) made = [];
    recent = row;
    return (made[criterion] ??= makeFinding(screening, criterion, row));
  };
};
