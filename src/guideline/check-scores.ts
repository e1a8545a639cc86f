import type { Band, Segment } from '../feel/bands';
import { findOverlaps, isEmptyBand } from '../feel/bands';
import { holdsWhole } from '../feel/table-rows';
import type { FeelType } from '../feel/types';
import type { BandSource, IndicatorSource, ScoreSectionSource, ScoreSource } from './score-schema';
import type { ScoreProblem } from './score-types';
import type { Place } from './source-file';
import { placeBelow, positionOf } from './source-file';
import type { GuidelineIssue } from './types';

const issueAt = (
  place: Place,
  problem: ScoreProblem,
  severity: GuidelineIssue['severity'] = 'error',
): GuidelineIssue => ({ code: 'guideline.score', severity, at: positionOf(place), problem });

const RULES = ['bands', 'per', 'choices', 'points', 'mark'] as const;

/** An indicator without a rule, or with two. */
export const checkIndicator = (written: IndicatorSource, place: Place): readonly GuidelineIssue[] => {
  const found = RULES.filter((rule) => written[rule] !== undefined);
  if (found.length === 1) return [];
  return [issueAt(placeBelow(place, found[1] ?? 'id'), { kind: 'rules', id: written.id, found })];
};

type Bands = NonNullable<IndicatorSource['bands']>;

/** Bands with two lower ends, without a number, that nobody can be in, that overlap or leave numbers between them out. */
export const checkBands = (
  indicator: IndicatorSource,
  { list, otherwise }: Bands,
  bands: readonly Band[],
  segments: readonly Segment[],
  isCount: boolean,
  place: Place,
): readonly GuidelineIssue[] => {
  const at = (index: number, ...steps: readonly string[]) => placeBelow(place, 'list', index, ...steps);
  const own = (index: number): BandSource => list[index] ?? { points: 0 };
  const single = list.flatMap((band, index): readonly GuidelineIssue[] => {
    const read = bands[index];
    if (band.from !== undefined && band.over !== undefined)
      return [issueAt(at(index, 'over'), { kind: 'twoEnds', ends: ['from', 'over'] })];
    if (band.to !== undefined && band.under !== undefined)
      return [issueAt(at(index, 'under'), { kind: 'twoEnds', ends: ['to', 'under'] })];
    if (read === undefined) return [];
    if (isEmptyBand(read)) return [issueAt(at(index), { kind: 'emptyBand', band })];
    const isBelow = isCount && (read.high < 0 || (read.high === 0 && read.highOpen));
    return isBelow ? [issueAt(at(index), { kind: 'unreachable', band })] : [];
  });
  const overlaps = findOverlaps(bands).map(({ first, second }) =>
    issueAt(at(second), { kind: 'overlap', band: own(second), other: own(first) }),
  );
  const gaps = segments.flatMap((segment, index): readonly GuidelineIssue[] => {
    if (segment.isGap !== true || (isCount && !holdsWhole(segment))) return [];
    const after = segments[index + 1]?.band ?? 0;
    return [issueAt(at(after), { kind: 'gap', low: segment.low, high: segment.high }, 'warning')];
  });
  const points = list.map((band, index) => ({ points: band.points, place: at(index, 'points') }));
  const rest = otherwise === undefined ? [] : [{ points: otherwise, place: placeBelow(place, 'otherwise') }];
  return [...single, ...overlaps, ...gaps, ...checkPoints(indicator, [...points, ...rest]), ...neverFull()];

  function neverFull(): readonly GuidelineIssue[] {
    return checkFull(indicator, [...points, ...rest], place);
  }
};

interface PlacedPoints {
  readonly points: number;
  readonly place: Place;
}

/** Points that an indicator cannot bring: above its most, below its least. */
export const checkPoints = ({ max, min }: IndicatorSource, all: readonly PlacedPoints[]): readonly GuidelineIssue[] =>
  all.flatMap(({ points, place }): readonly GuidelineIssue[] => {
    if (points > max) return [issueAt(place, { kind: 'aboveMax', points, limit: max })];
    return points < min ? [issueAt(place, { kind: 'belowMin', points, limit: min })] : [];
  });

/** Points of which none is the most that the indicator is said to bring. */
const checkFull = ({ max }: IndicatorSource, all: readonly PlacedPoints[], place: Place): readonly GuidelineIssue[] => {
  const best = Math.max(...all.map(({ points }) => points));
  return best < max ? [issueAt(place, { kind: 'neverFull', points: best, max }, 'warning')] : [];
};

type Choices = NonNullable<IndicatorSource['choices']>;

/** Choices that leave options out, or name none of them. */
export const checkChoices = (
  indicator: IndicatorSource,
  { points, otherwise }: Choices,
  type: FeelType,
  place: Place,
): readonly GuidelineIssue[] => {
  const options = type.kind === 'text' ? type.options : ['是', '否'];
  const named = Object.keys(points);
  const left = (options ?? []).filter((option) => !named.includes(option));
  const isOpen = otherwise === undefined && (left.length > 0 || options === undefined);
  const strange = options === undefined ? [] : named.filter((word) => !options.includes(word));
  const all = [
    ...named.map((word) => ({ points: points[word] ?? 0, place: placeBelow(place, 'points', word) })),
    ...(otherwise === undefined ? [] : [{ points: otherwise, place: placeBelow(place, 'otherwise') }]),
  ];
  return [
    ...strange.map((option): GuidelineIssue => ({
      code: 'guideline.unknownOption',
      severity: 'error',
      at: place.source.positionOfKey([...place.path, 'points', option]),
      option,
      options: options ?? [],
    })),
    ...(isOpen ? [issueAt(placeBelow(place, 'points'), { kind: 'missingOptions', options: left })] : []),
    ...checkPoints(indicator, all),
    ...checkFull(indicator, all, place),
  ];
};

/** Parts that together come to more or less than the whole they are said to be, or that are fewer than should count. */
export const checkSum = (
  { name, max, best, capped }: Pick<ScoreSource, 'name' | 'max' | 'best' | 'capped'>,
  parts: readonly Pick<ScoreSectionSource, 'max' | 'weight'>[],
  place: Place,
): readonly GuidelineIssue[] => {
  if (parts.length === 0) return [issueAt(placeBelow(place, 'name'), { kind: 'noIndicators', name })];
  if (best !== undefined && best > parts.length)
    return [issueAt(placeBelow(place, 'best'), { kind: 'bestOfFew', best, parts: parts.length })];
  const most = parts.map((part) => part.max * part.weight).sort((a, b) => b - a);
  const sum = Number(
    most
      .slice(0, best ?? most.length)
      .reduce((all, own) => all + own, 0)
      .toFixed(9),
  );
  if (sum === max || (sum > max && capped === true)) return [];
  return [issueAt(placeBelow(place, 'max'), { kind: sum > max ? 'sumAbove' : 'sumBelow', name, sum, max }, 'warning')];
};
