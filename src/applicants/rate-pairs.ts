import type { TargetIndex } from './index-targets';
import { FEATURES, featuresOf } from './pair-features';
import type { Neighbours, Rivalry } from './pair-features';
import { BIAS, PAIR_WEIGHTS } from './pair-weights';
import { isOtherForm } from './place-columns';
import type { Pair, PlacedRow } from './score-pairs';
import { textOf } from './score-pairs';
import type { Target } from './targets';

/**
 * The lead over the best assignment without it from which a placing is clear: the weaker the likeness, the
 * further away everything else must be.
 */
const CLEAR_SCORE = 0.28;
const leastLead = (score: number): number => 0.05 + 0.45 * Math.max(0, 0.75 - score);
/** A weak likeness of words must be borne out by the cells. */
const WEAK_SCORE = 0.42;
const BEARING_CELLS = 0.5;
const UNFIT_CELLS = 0.2;

const isClear = ({ first, lead }: PlacedRow): boolean =>
  first !== undefined &&
  first.score >= CLEAR_SCORE &&
  (first.cells ?? 1) > (first.score < WEAK_SCORE ? BEARING_CELLS : UNFIT_CELLS) &&
  lead >= leastLead(first.score);

const hasOptions = ({ options }: Target): boolean => options.length > 0;

/** Columns so far away from one are no neighbours of it. */
const NEAR_COLUMNS = 3;
/** So well does a neighbour's pair go that it tells where the columns beside it are asked for. */
const TELLING_SCORE = 0.45;

/** Where that is asked for which each column plainly carries. */
const readPlaces = (
  rows: readonly PlacedRow[],
  placeOf: (column: number) => number | undefined,
): ((column: number) => number | undefined) => {
  const told = new Map<number, number>();
  for (const { candidate, pairs } of rows) {
    const place = (pairs[0]?.score ?? 0) >= TELLING_SCORE ? pairs[0]?.target.place : undefined;
    if (place !== undefined) for (const { column } of candidate.headers) told.set(column, place);
  }
  return (column) => placeOf(column) ?? told.get(column);
};

/** The features of every pair of every row (see `FEATURES`), in the order of the rows and of their pairs. */
export const describePairs = (
  rows: readonly PlacedRow[],
  { named, letters, senses }: TargetIndex,
  placeOf: (column: number) => number | undefined,
): readonly (readonly (readonly number[])[])[] => {
  const placeAt = readPlaces(rows, placeOf);
  const neighbour = (column: number, step: 1 | -1): number | undefined => {
    for (let away = 1; away <= NEAR_COLUMNS; away += 1) {
      const place = placeAt(column + step * away);
      if (place !== undefined) return place;
    }
    return undefined;
  };
  // The two best rows of each target: what a row is up against there is the best of the others.
  const atTarget = new Map<number, { readonly row: number; readonly score: number }[]>();
  rows.forEach(({ pairs }, row) => {
    for (const { at, score } of pairs) {
      const best = atTarget.get(at) ?? [];
      best.push({ row, score });
      atTarget.set(at, best.sort((one, other) => other.score - one.score).slice(0, 2));
    }
  });
  return rows.map((row, rowAt) => {
    const { candidate, first, lead, pairs } = row;
    const [header] = candidate.headers;
    const text = textOf(candidate);
    const alike = letters.match(text);
    const column = header?.column ?? 0;
    const neighbours: Neighbours = { before: neighbour(column, -1), after: neighbour(column, 1) };
    const clear = isClear(row);
    return pairs.map((pair) => {
      const rivals = pairs.filter(
        (other) => senses[other.at] !== senses[pair.at] && !isOtherForm(other.target, pair.target),
      );
      const own = pair === first;
      const rivalry: Rivalry = {
        inRow: Math.max(0, ...rivals.map(({ score }) => score)),
        atTarget: atTarget.get(pair.at)?.find((other) => other.row !== rowAt)?.score ?? 0,
        likeness: Math.max(0, ...rivals.map(({ at }) => alike.get(at)?.likeness ?? 0)),
        alone: rivals.length === 0,
        options: Math.max(0, ...rivals.filter(({ target }) => hasOptions(target)).map(({ cells }) => cells ?? 0)),
        lead: own ? lead : 0,
        need: own ? lead - leastLead(pair.score) : undefined,
        clear: own && clear,
      };
      return featuresOf(candidate, pair, named[pair.at], alike.get(pair.at), neighbours, rivalry);
    });
  });
};

const rate = (features: readonly number[]): number => {
  let sum = BIAS;
  for (let at = 0; at < features.length; at += 1) sum += (PAIR_WEIGHTS[at]?.[1] ?? 0) * (features[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
};

/** What is clearly placed and says most of a name needs no more than a fair chance. */
const SAID_SCORE = 0.7;
const FAIR = 0.4;
const SURE = 0.9;
const CLEAR_AT = FEATURES.indexOf('clear');

/** Where nothing else comes near and all cells fit, a good chance is enough. */
const GOOD = 0.85;
const FAR_AHEAD = 0.5;
const ALL_FIT = 0.95;

/** The chance as it counts: raised where the words alone are enough, or nothing else comes near and all cells fit. */
export const raiseChance = (chance: number, { score, cells }: Pair, features: readonly number[], lead = 0): number => {
  const isSaid = chance >= FAIR && score >= SAID_SCORE;
  const isAlone = chance >= GOOD && lead >= FAR_AHEAD && (cells ?? 0) >= ALL_FIT;
  return features[CLEAR_AT] === 1 && (isSaid || isAlone) ? Math.max(chance, SURE) : chance;
};

/** What a figure of a ratio comes to: none of those learnt from is one. */
const OPEN_FIGURE = 0.5;
/** A column is said to be a figure from so much of its name on. */
const SAID_FIGURE = 0.5;

/** So ill do cells fit a ratio that are figures above 100 without a percent sign. */
const SUMS = 0.3;
/** What a header of shares says. */
const SHARE = /[%‰％率比占]/;

/** A sum of money beside the share that is worked out of it: alike in words, and another thing. */
const isSumForShare = ({ target, cells }: Pair, header: string): boolean =>
  target.type === 'ratio' && cells !== undefined && cells <= SUMS && !SHARE.test(header);

/** How likely each pair of each row is right, 0 … 1, by what was learnt from sheets whose columns are known (rule B6). */
export const ratePairs = (
  rows: readonly PlacedRow[],
  index: TargetIndex,
  placeOf: (column: number) => number | undefined,
): readonly ReadonlyMap<Pair, number>[] => {
  const described = describePairs(rows, index, placeOf);
  return rows.map((row, rowAt) => {
    const figure = isClear(row) || (row.first?.score ?? 0) >= SAID_FIGURE ? SURE : OPEN_FIGURE;
    return new Map(
      row.pairs.map((pair, at) => {
        const features = described[rowAt]?.[at] ?? [];
        const rated = raiseChance(rate(features), pair, features, row.lead);
        const chance = isSumForShare(pair, textOf(row.candidate)) ? Math.min(rated, OPEN_FIGURE) : rated;
        return [pair, pair.at < index.count ? chance : pair === row.first ? figure : Math.min(chance, OPEN_FIGURE)];
      }),
    );
  });
};
