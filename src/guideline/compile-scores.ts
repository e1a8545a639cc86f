import { layOutBands } from '../feel/bands';
import type { Band, Segment } from '../feel/bands';
import { expressTerm } from '../feel/compile';
import { factTerm } from '../feel/operators/name';
import type { PointsRule, TotalPart } from '../feel/operators/score';
import { indicatorTerm, totalTerm } from '../feel/operators/score';
import { fitsType } from '../feel/type-rules';
import { treeOfExpression } from '../feel/term';
import type { Term } from '../feel/term';
import type { Expression, FeelType } from '../feel/types';
import { checkBands, checkChoices, checkIndicator, checkPoints, checkSum } from './check-scores';
import type { DraftExpression } from './draft-criteria';
import { draftExpression } from './draft-criteria';
import type { DraftScore } from './draft';
import { withoutUndefined } from './gather-sources';
import type { BandSource, IndicatorSource, ScoreSectionSource, ScoreSource } from './score-schema';
import type {
  CompiledIndicator,
  CompiledScore,
  CompiledSection,
  Indicator,
  IndicatorRule,
  MarkRange,
} from './score-types';
import type { Place } from './source-file';
import { placeBelow } from './source-file';
import type { GuidelineIssue } from './types';

/** Compiles an expression among the names in force; `undefined` after it has told why. */
export type CompileWritten = (written: DraftExpression | undefined, expected?: FeelType) => Expression | undefined;

const NUMBER: FeelType = { kind: 'number' };
const TEXT: FeelType = { kind: 'text' };
const BOOLEAN: FeelType = { kind: 'boolean' };
/** What an expert's mark is as a fact of the sheet. */
const MARK: FeelType = { kind: 'number', unit: 'count' };

/** Words by which 是 and 否 are written as choices. */
const TRUTHS: Readonly<Record<string, string>> = { 是: 'true', 否: 'false' };

/** Compiles one score with its sections and indicators (rules S1–S4); none where something in it is wrong. */
export const compileScore = (
  { written, place }: DraftScore,
  compile: CompileWritten,
  issues: GuidelineIssue[],
): CompiledScore | undefined => {
  const sections = (written.sections ?? []).map((section, index) =>
    compileSection(written.name, section, placeBelow(place, 'sections', index), compile, issues),
  );
  const indicators = compileIndicators(written.name, written.indicators ?? [], place, compile, issues);
  const parts = [...(written.sections ?? []), ...(written.indicators ?? [])];
  issues.push(...checkSum(written, parts, place));
  const own = sections.flatMap((section) => section ?? []);
  if (own.length < sections.length || indicators === undefined) return undefined;
  const totalParts: readonly TotalPart[] = [
    ...own.map(({ section, total }) => ({
      term: treeOfExpression(total),
      weight: section.weight,
      most: section.max,
    })),
    ...indicators.map(partOf),
  ];
  if (totalParts.length === 0) return undefined;
  return {
    score: withoutUndefined({
      name: written.name,
      clause: written.clause,
      max: written.max,
      min: written.min,
      best: written.best,
      sections: own.map(({ section }) => section),
      indicators: indicators.map(({ indicator }) => indicator),
    }),
    total: sumUp(written.name, written, totalParts),
    sections: own,
    indicators,
  };
};

const compileSection = (
  score: string,
  written: ScoreSectionSource,
  place: Place,
  compile: CompileWritten,
  issues: GuidelineIssue[],
): CompiledSection | undefined => {
  const key = `${score}.${written.name}`;
  const indicators = compileIndicators(key, written.indicators, place, compile, issues);
  issues.push(...checkSum(written, written.indicators, place));
  if (indicators === undefined) return undefined;
  const { name, clause, max, min, best, weight } = written;
  return {
    section: withoutUndefined({
      name,
      clause,
      max,
      min,
      best,
      weight,
      indicators: indicators.map(({ indicator }) => indicator),
    }),
    total: sumUp(key, written, indicators.map(partOf)),
    indicators,
  };
};

const sumUp = (
  key: string,
  { max, min, best }: Pick<ScoreSource, 'max' | 'min' | 'best'>,
  parts: readonly TotalPart[],
): Expression =>
  expressTerm(key, totalTerm({ key, parts, most: max, least: min ?? -Infinity, ...(best !== undefined && { best }) }));

const partOf = ({ indicator, points, when }: CompiledIndicator): TotalPart => ({
  term: treeOfExpression(points),
  weight: indicator.weight,
  most: indicator.max,
  ...(indicator.whenNot === 'leftOut' && when !== undefined && { countsWhen: treeOfExpression(when) }),
});

const compileIndicators = (
  key: string,
  written: readonly IndicatorSource[],
  place: Place,
  compile: CompileWritten,
  issues: GuidelineIssue[],
): readonly CompiledIndicator[] | undefined => {
  const compiled = written.map((one, index) =>
    compileIndicator(`${key}.${one.id}`, one, placeBelow(place, 'indicators', index), compile, issues),
  );
  const whole = compiled.flatMap((one) => one ?? []);
  return whole.length < compiled.length ? undefined : whole;
};

const compileIndicator = (
  key: string,
  written: IndicatorSource,
  place: Place,
  compile: CompileWritten,
  issues: GuidelineIssue[],
): CompiledIndicator | undefined => {
  const wrong = checkIndicator(written, place);
  issues.push(...wrong);
  const when = compile(draftExpression(written.when, place, 'when'), BOOLEAN);
  const counted = compileRule(written, place, compile, issues);
  if (wrong.length > 0 || counted === undefined || (when === undefined && written.when !== undefined)) return undefined;
  const { of, rule, writtenRule, segments, range } = counted;
  const tree = treeOfExpression(of);
  const points = indicatorTerm({
    key,
    rule,
    of: tree,
    from: isCountFact(tree) ? 0 : -Infinity,
    ...(when && { when: treeOfExpression(when) }),
    ...(range && {
      range: { from: range.from && treeOfExpression(range.from), to: range.to && treeOfExpression(range.to) },
    }),
    whenNot: written.whenNot === 'full' ? written.max : 0,
    least: written.min,
    most: written.max,
  });
  const { id, clause, title, max, min, weight, whenNot, hint } = written;
  const expression = expressTerm(key, points);
  return withoutUndefined({
    indicator: withoutUndefined({
      id,
      clause,
      title,
      max,
      min,
      weight,
      when: written.when,
      whenNot,
      rule: writtenRule,
      facts: expression.facts,
      hint,
    }) satisfies Indicator,
    points: expression,
    of,
    when,
    range,
    segments,
  });
};

/** A number of pieces is none at least. */
const isCountFact = ({ kind, type }: Term): boolean =>
  kind === 'fact' && type.kind === 'number' && type.unit === 'count';

interface CountedRule {
  readonly of: Expression;
  readonly rule: PointsRule;
  readonly writtenRule: IndicatorRule;
  readonly segments: readonly Segment[];
  readonly range?: MarkRange<Expression>;
}

const compileRule = (
  written: IndicatorSource,
  place: Place,
  compile: CompileWritten,
  issues: GuidelineIssue[],
): CountedRule | undefined => {
  const { bands, per, choices, points, mark } = written;
  if (bands !== undefined) {
    const at = placeBelow(place, 'bands');
    const of = compile(draftExpression(bands.of, at, 'of'), NUMBER);
    if (of === undefined) return undefined;
    const read = bands.list.map(readBand);
    const segments = layOutBands(read, bands.otherwise ?? 0, bands.otherwise);
    issues.push(...checkBands(written, bands, read, segments, isCountFact(treeOfExpression(of)), at));
    const writtenRule = withoutUndefined({
      kind: 'bands' as const,
      of: bands.of,
      bands: bands.list,
      otherwise: bands.otherwise,
    });
    return { of, rule: { kind: 'bands', segments }, writtenRule, segments };
  }
  if (per !== undefined) {
    const of = compile(draftExpression(per.of, placeBelow(place, 'per'), 'of'), NUMBER);
    issues.push(...checkPoints(written, [{ points: per.points, place: placeBelow(place, 'per', 'points') }]));
    const how = { each: per.each, points: per.points, whole: per.partly !== true };
    return of && { of, rule: { kind: 'per', ...how }, writtenRule: { kind: 'per', of: per.of, ...how }, segments: [] };
  }
  if (choices !== undefined) {
    const at = placeBelow(place, 'choices');
    const of = compile(draftExpression(choices.of, at, 'of'));
    if (of === undefined) return undefined;
    const isTruth = fitsType(of.type, BOOLEAN);
    // What is no choice is told as an expression of the wrong type.
    if (!isTruth && !fitsType(of.type, TEXT)) return compile(draftExpression(choices.of, at, 'of'), TEXT) && undefined;
    issues.push(...checkChoices(written, choices, of.type, at));
    const byWord = Object.entries(choices.points).map(([word, own]) => [isTruth ? (TRUTHS[word] ?? word) : word, own]);
    const rest = withoutUndefined({ otherwise: choices.otherwise });
    return {
      of,
      rule: { kind: 'choices', points: new Map(byWord as [string, number][]), ...rest },
      writtenRule: { kind: 'choices', of: choices.of, points: choices.points, ...rest },
      segments: [],
    };
  }
  if (points !== undefined) {
    const at = placeBelow(place, 'points');
    const of = compile(draftExpression(points, place, 'points'), NUMBER);
    if (of !== undefined) issues.push(...checkWorkedOut(written, of, at));
    return of && { of, rule: { kind: 'points' }, writtenRule: { kind: 'points', of: points }, segments: [] };
  }
  if (mark === undefined) return undefined;
  const name = mark.name ?? written.title;
  const term = factTerm({ span: { from: 0, to: 0 }, text: name, kind: 'fact', type: MARK, name });
  const at = placeBelow(place, 'mark');
  const [from, to] = [mark.from, mark.to].map((end, index) =>
    compile(draftExpression(end, at, index === 0 ? 'from' : 'to'), NUMBER),
  );
  if ((mark.from !== undefined && from === undefined) || (mark.to !== undefined && to === undefined)) return undefined;
  return {
    of: expressTerm(name, term),
    rule: { kind: 'mark' },
    writtenRule: withoutUndefined({ kind: 'mark' as const, of: name, from: mark.from, to: mark.to }),
    segments: [],
    ...((from ?? to) !== undefined && { range: { from, to } }),
  };
};

/** The least and most that points can come to whatever the facts are, where that can be told. */
const checkWorkedOut = (written: IndicatorSource, of: Expression, place: Place): readonly GuidelineIssue[] => {
  const column = of.evaluate({ rowCount: 1, column: () => undefined });
  if (column.kind !== 'number' || column.valid[0] !== 1) return [];
  const [low, high] = [column.values[0] ?? 0, column.upper?.[0] ?? column.values[0] ?? 0];
  const known = [low, high].filter(Number.isFinite);
  return checkPoints(
    written,
    known.map((points) => ({ points, place })),
  );
};

const readBand = ({ from, over, to, under, points }: BandSource): Band => ({
  low: from ?? over ?? -Infinity,
  lowOpen: from === undefined,
  high: to ?? under ?? Infinity,
  highOpen: to === undefined,
  points,
});
