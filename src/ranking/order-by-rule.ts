import type { Expression } from '../feel/types';
import { EXPERTS } from '../guideline/fact-schema';
import type { CompiledRanking } from '../guideline/score-types';
import type { Choices, CompiledProgramme } from '../guideline/types';
import type { Column } from '../logic/columns';
import type { ApplicantResult } from '../screening/types';
import { addPoints, roundTo } from './aggregate-scores';
import type { RankSettings } from './settings';
import { exactValue } from './tie-breaks';

/** What orders one applicant in place of experts' marks alone (rules S4, S6). */
export interface OrderByRule {
  readonly applicant: ApplicantResult;
  /** `undefined` where a total is open or experts' marks are missing (rule R2). */
  readonly score: number | undefined;
  /** A total by rule is not settled yet. */
  readonly isOpen: boolean;
  /** What is summed up, each with its weight. */
  readonly parts: readonly { readonly of: string; readonly weight: number; readonly value: number | undefined }[];
  /** Compared before priorities, and after them; the higher first. */
  readonly tiesFirst: readonly (number | undefined)[];
  readonly ties: readonly (number | undefined)[];
}

/** What a programme is ordered by: what the settings name, else what the guideline says; `undefined` for experts' marks. */
const rankingOf = (compiled: CompiledProgramme, order: string | undefined): CompiledRanking | undefined => {
  const { ranking, scores } = compiled;
  if (order === undefined) return ranking;
  const named = scores
    .flatMap(({ score, total, sections }) => [
      { name: score.name, total, clause: score.clause },
      ...sections.map((own) => ({ name: own.section.name, total: own.total, clause: own.section.clause })),
    ])
    .find(({ name }) => name === order);
  if (named === undefined && order !== EXPERTS) return ranking;
  const { ties = [], rule = { clause: named?.clause ?? '', order: [], ties: [], tiesFirst: false, facts: [] } } =
    ranking ?? {};
  const part = { of: order, weight: 1 };
  return {
    rule: { ...rule, order: [part] },
    order: [{ ...part, ...(named !== undefined && { value: named.total }) }],
    ties,
  };
};

/** Whether experts' marks alone order a programme and nothing else is compared. */
const isByExpertsAlone = ({ order, ties }: CompiledRanking): boolean =>
  ties.length === 0 && order.length === 1 && order[0]?.value === undefined;

/** The applicants of programmes that are not ordered by experts' marks alone, each with what orders it. */
export const orderByRule = (
  applicants: readonly ApplicantResult[],
  choices: Choices,
  { decimals, order: named }: Pick<RankSettings, 'decimals' | 'order'>,
  expertScore: (applicant: ApplicantResult) => number | undefined,
): readonly OrderByRule[] => {
  const columns = new Map<Expression, Map<ApplicantResult['table'], Column>>();
  const valueOf = (expression: Expression, { table, row }: ApplicantResult): number | undefined => {
    const known = columns.get(expression) ?? new Map<ApplicantResult['table'], Column>();
    columns.set(expression, known);
    const column = known.get(table) ?? expression.evaluate(table);
    known.set(table, column);
    return exactValue(column, row);
  };
  return applicants.flatMap((applicant): readonly OrderByRule[] => {
    const ranking = applicant.programme && rankingOf(applicant.programme.compile(choices), named);
    if (ranking === undefined || isByExpertsAlone(ranking)) return [];
    const parts = ranking.order.map(({ of, weight, value }) => ({
      of,
      weight,
      value: value === undefined ? expertScore(applicant) : valueOf(value, applicant),
    }));
    const isWhole = parts.every(({ value }) => value !== undefined);
    const sum = parts.reduce((all, { weight, value = 0 }) => addPoints(all, weight * value), 0);
    const ties = ranking.ties.map(({ first, value }) => {
      const own = valueOf(value, applicant);
      return own !== undefined && first === 'lower' ? -own : own;
    });
    return [
      {
        applicant,
        score: isWhole ? roundTo(sum, decimals) : undefined,
        isOpen: ranking.order.some(({ value }, index) => value !== undefined && parts[index]?.value === undefined),
        parts,
        tiesFirst: ranking.rule.tiesFirst ? ties : [],
        ties: ranking.rule.tiesFirst ? [] : ties,
      },
    ];
  });
};

/** Whether experts' marks have a part in the order of any of them. */
export const asksExperts = (
  applicants: readonly { readonly applicant: ApplicantResult; readonly order?: OrderByRule }[],
): boolean =>
  applicants.some(
    ({ applicant, order }) =>
      applicant.programme !== undefined && (order === undefined || order.parts.some(({ of }) => of === EXPERTS)),
  );
