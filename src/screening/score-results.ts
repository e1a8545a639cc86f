import type { ApplicantTable } from '../applicants/types';
import { reaches } from '../feel/bands';
import { isBounds } from '../feel/operand';
import type { Bounds, Explanation, Expression } from '../feel/types';
import type { CompiledIndicator, CompiledScore, Indicator } from '../guideline/score-types';
import type { Column } from '../logic/columns';
import { isCoarse } from './compare-known';
import { describeMissing } from './missing-facts';
import type { IndicatorResult, ScoreNote, ScoreResult } from './types';

/** Points of every total and section, whole columns by name. */
export type TotalColumns = ReadonlyMap<string, Column>;

/** Works out the totals and sections of all rows. */
export const readTotals = (scores: readonly CompiledScore[], table: ApplicantTable): TotalColumns =>
  new Map(
    scores.flatMap(({ score, total, sections }) => [
      [score.name, total.evaluate(table)] as const,
      ...sections.map((own) => [own.section.name, own.total.evaluate(table)] as const),
    ]),
  );

/** The points of a row in a column of totals. */
export const pointsAt = (column: Column | undefined, row: number): Bounds | undefined => {
  if (column?.kind !== 'number' || column.valid[row] !== 1) return undefined;
  const low = column.values[row] ?? 0;
  return { low, high: column.upper?.[row] ?? low };
};

/** The breakdown of one score for one row. */
export const breakDownScore = (
  { score, total, sections, indicators }: CompiledScore,
  table: ApplicantTable,
  row: number,
): ScoreResult => ({
  score,
  points: explainPoints(total, table, row),
  sections: sections.map((own) => ({
    section: own.section,
    points: explainPoints(own.total, table, row),
    indicators: own.indicators.map((one) => breakDownIndicator(one, table, row)),
  })),
  indicators: indicators.map((one) => breakDownIndicator(one, table, row)),
});

/** All indicators of a score in the document's order. */
export const listIndicators = ({ sections, indicators }: ScoreResult): readonly IndicatorResult[] => [
  ...sections.flatMap((section) => section.indicators),
  ...indicators,
];

const explainPoints = (expression: Expression, table: ApplicantTable, row: number): Bounds =>
  boundsOf(expression.explain(table, row)) ?? { low: 0, high: 0 };

const boundsOf = ({ value }: Explanation): Bounds | undefined => {
  if (typeof value === 'number') return { low: value, high: value };
  return isBounds(value) ? value : undefined;
};

const breakDownIndicator = (
  { indicator, points, of, when, range, segments }: CompiledIndicator,
  table: ApplicantTable,
  row: number,
): IndicatorResult => {
  const counted = of.explain(table, row);
  const applies = when?.explain(table, row);
  const explained = points.explain(table, row);
  const bounds = boundsOf(explained) ?? { low: indicator.min, high: indicator.max };
  const isOpen = bounds.low < bounds.high;
  const asked = isOpen ? [...new Set([...explained.missing, ...coarseFacts(counted)])] : [];
  const value = boundsOf(counted);
  const exact = value !== undefined && value.low === value.high ? value.low : undefined;
  const segment = exact === undefined ? undefined : segments.find((own) => reaches(own, exact, exact));
  const given = giveRange(indicator, range, table, row);
  const note = noteOf(indicator, given, counted, applies, exact, segment?.isGap === true, isOpen && asked.length === 0);
  return {
    indicator,
    points: bounds,
    counted,
    ...(applies !== undefined && { applies }),
    ...(segment?.band !== undefined && applies?.value !== false && { band: segment.band }),
    ...(note !== undefined && { note }),
    ...(range !== undefined && { given }),
    missing: asked.map((name) => describeMissing(name, table, row)),
    get cells() {
      const found = indicator.facts.flatMap((fact) => table.cellsOf(fact, row));
      return [...new Map(found.map((cell) => [`${cell.row}:${cell.column}`, cell])).values()];
    },
  };
};

/** The least and the most that an expert may give in a row; wider where facts of it are open. */
const giveRange = (
  { min, max }: Indicator,
  range: CompiledIndicator['range'],
  table: ApplicantTable,
  row: number,
): Bounds => ({
  low: (range?.from && boundsOf(range.from.explain(table, row)))?.low ?? min,
  high: (range?.to && boundsOf(range.to.explain(table, row)))?.high ?? max,
});

const noteOf = (
  { rule, max }: Indicator,
  given: Bounds,
  counted: Explanation,
  applies: Explanation | undefined,
  exact: number | undefined,
  isGap: boolean,
  isOpenForNothing: boolean,
): ScoreNote | undefined => {
  if (applies?.value === false) return 'doesNotApply';
  if (isGap) return 'gap';
  if (exact === undefined) return isOpenForNothing && counted.value === undefined ? 'notComputable' : undefined;
  switch (rule.kind) {
    case 'mark':
      return exact < given.low || exact > given.high ? 'outOfRange' : undefined;
    case 'per':
      return (exact / rule.each) * rule.points > max ? 'capped' : undefined;
    case 'points':
      return exact > max ? 'capped' : undefined;
    case 'bands':
    case 'choices':
      return undefined;
  }
};

/** Facts that are known too coarsely to settle the points. */
const coarseFacts = (explanation: Explanation): readonly string[] =>
  explanation.kind === 'fact' && isCoarse(explanation.value)
    ? [explanation.text]
    : explanation.parts.flatMap(coarseFacts);
