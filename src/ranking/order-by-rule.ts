import type { Expression } from '../feel/types';
import { EXPERTS } from '../guideline/fact-schema';
import type { CompiledRanking, RankingRule } from '../guideline/score-types';
import type { Choices, CompiledProgramme, Programme } from '../guideline/types';
import type { Column } from '../logic/columns';
import type { ApplicantResult } from '../screening/types';
import { addPoints, roundTo } from './aggregate-scores';
import type { RankSettings } from './settings';
import { exactValue } from './tie-breaks';

/** What orders one applicant in place of experts' marks alone (rules S4, S6). */
export interface OrderByRule {
  readonly applicant: ApplicantResult;
  /** The order and ties that hold: of the guideline, or of the settings. */
  readonly rule: RankingRule;
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

type OrderSettings = Pick<RankSettings, 'order' | 'ruleTies'>;

/** A programme without an order of its own goes by experts' marks. */
const BY_EXPERTS: RankingRule = {
  clause: '',
  order: [{ of: EXPERTS, weight: 1 }],
  ties: [],
  tiesFirst: false,
  facts: [],
};

/** All that may order a programme or its equals, by name: totals and sections, and what its guideline names. */
const namedIn = ({ ranking, scores }: CompiledProgramme): ReadonlyMap<string, Expression | undefined> => {
  const ties = (ranking?.rule.ties ?? []).map(({ of }, index) => [of, ranking?.ties[index]?.value] as const);
  return new Map<string, Expression | undefined>([
    [EXPERTS, undefined],
    ...ties,
    ...(ranking?.order ?? []).map(({ of, value }) => [of, value] as const),
    ...scores.flatMap(({ score, sections, total }) => [
      [score.name, total] as const,
      ...sections.map((own) => [own.section.name, own.total] as const),
    ]),
  ]);
};

/** Names that the settings may order a programme by, its guideline's own first; without experts for ties. */
export const listOrderNames = (programme: CompiledProgramme): readonly string[] => {
  const { ranking } = programme;
  const own = (ranking?.rule.order ?? []).map(({ of }) => of);
  const ties = new Set((ranking?.rule.ties ?? []).map(({ of }) => of).filter((of) => !own.includes(of)));
  return [...new Set([...own, ...namedIn(programme).keys()])].filter((name) => !ties.has(name));
};

/** What equals may be compared by: the guideline's own ties first, then totals and sections. */
export const listRuleTies = (programme: CompiledProgramme): RankingRule['ties'] => {
  const own = programme.ranking?.rule.ties ?? [];
  const others = [...namedIn(programme)].filter(
    ([of, value]) => value !== undefined && own.every((tie) => tie.of !== of),
  );
  return [...own, ...others.map(([of]) => ({ of, first: 'higher' as const }))];
};

/** The order and ties that hold for a programme: of the settings, or of its guideline. */
export const ruleFor = (programme: CompiledProgramme, settings: OrderSettings): RankingRule =>
  rankingOf(programme, settings)?.rule ?? BY_EXPERTS;

/** Whether all that the settings name is known to a programme; else its guideline's own holds for it. */
const isKnown = (compiled: CompiledProgramme, names: readonly { readonly of: string }[] | undefined): boolean => {
  const known = namedIn(compiled);
  return names !== undefined && names.every(({ of }) => known.has(of));
};

/** What a programme is ordered by: what the settings name, else what the guideline says; `undefined` for experts' marks. */
const rankingOf = (compiled: CompiledProgramme, settings: OrderSettings): CompiledRanking | undefined => {
  const { ranking } = compiled;
  const order = isKnown(compiled, settings.order) ? settings.order : undefined;
  const tied = isKnown(compiled, settings.ruleTies) ? settings.ruleTies : undefined;
  if (order === undefined && tied === undefined) return ranking;
  const known = namedIn(compiled);
  const rule = ranking?.rule ?? BY_EXPERTS;
  const own = ranking?.order ?? BY_EXPERTS.order;
  return {
    rule: { ...rule, ...(order !== undefined && { order }), ...(tied !== undefined && { ties: tied }) },
    order:
      order?.map(({ of, weight }) => {
        const value = known.get(of);
        return { of, weight, ...(value !== undefined && { value }) };
      }) ?? own,
    ties:
      tied?.flatMap(({ of, first }) => {
        const value = known.get(of);
        return value === undefined ? [] : [{ first, value }];
      }) ??
      ranking?.ties ??
      [],
  };
};

/** A programme whose order, or what equals are compared by, is not the guideline's own. */
export interface ChangedOrder {
  readonly programme: Programme;
  readonly now: RankingRule;
  readonly guideline: RankingRule;
}

/** The programmes of the applicants that the settings order otherwise than their guideline does. */
export const listChangedOrders = (
  applicants: readonly ApplicantResult[],
  choices: Choices,
  settings: OrderSettings,
): readonly ChangedOrder[] => {
  if (settings.order === undefined && settings.ruleTies === undefined) return [];
  const programmes = new Set(applicants.flatMap(({ programme }) => programme ?? []));
  const told = ({ order, ties }: RankingRule): string =>
    JSON.stringify([order, ties.map(({ of, first }) => [of, first])]);
  return [...programmes].flatMap((programme): readonly ChangedOrder[] => {
    const compiled = programme.compile(choices);
    const guideline = ruleFor(compiled, {});
    const now = ruleFor(compiled, settings);
    return told(now) === told(guideline) ? [] : [{ programme, now, guideline }];
  });
};

/** Whether experts' marks alone order a programme and nothing else is compared. */
const isByExpertsAlone = ({ order, ties }: CompiledRanking): boolean =>
  ties.length === 0 && order.length === 1 && order[0]?.value === undefined;

/** What parts come to; nothing where one of them is not known. */
const sumOf = (parts: OrderByRule['parts'], decimals: number): number | undefined => {
  if (parts.some(({ value }) => value === undefined)) return undefined;
  const sum = parts.reduce((all, { weight, value = 0 }) => addPoints(all, weight * value), 0);
  return roundTo(sum, decimals);
};

/** The score under other marks of experts; the totals by rule stay as they are. */
export const scoreWithMarks = (
  { parts }: OrderByRule,
  expertScore: number | undefined,
  decimals: number,
): number | undefined =>
  sumOf(
    parts.map((part) => (part.of === EXPERTS ? { ...part, value: expertScore } : part)),
    decimals,
  );

/** The applicants of programmes that are not ordered by experts' marks alone, each with what orders it. */
export const orderByRule = (
  applicants: readonly ApplicantResult[],
  choices: Choices,
  { decimals, ...settings }: Pick<RankSettings, 'decimals' | 'order' | 'ruleTies'>,
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
    const ranking = applicant.programme && rankingOf(applicant.programme.compile(choices), settings);
    if (ranking === undefined || isByExpertsAlone(ranking)) return [];
    const parts = ranking.order.map(({ of, weight, value }) => ({
      of,
      weight,
      value: value === undefined ? expertScore(applicant) : valueOf(value, applicant),
    }));
    const ties = ranking.ties.map(({ first, value }) => {
      const own = valueOf(value, applicant);
      return own !== undefined && first === 'lower' ? -own : own;
    });
    return [
      {
        applicant,
        rule: ranking.rule,
        score: sumOf(parts, decimals),
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
