import type { Assigned } from './assign';
import { assignBest } from './assign';
import type { ColumnLook } from './column-evidence';
import type { Header } from './find-table';
import type { TargetIndex } from './index-targets';
import type { Candidate, Pair, PlacedRow } from './score-pairs';
import { pairCandidate, readCandidates } from './score-pairs';
import type { Target } from './targets';

/** Fainter pairs are not even rated. */
const FAINT_SCORE = 0.08;
/** Below this a pair takes no part in the first placing. */
const POSSIBLE_SCORE = 0.22;
/** From here on a pair takes its place from others in full. */
const LIKELY_SCORE = 0.28;
/** A part of a header must name its target this well to stand for it beside others. */
const PART_SCORE = 0.42;
/** From this lead on the header as a whole is meant. */
const WHOLE_LEAD = 0.1;

/** Several columns may answer one judgement, and each expert has one for the score. */
export const takesSeveral = ({ kind }: Target): boolean => kind !== undefined;

/**
 * Places the open columns among the targets by how alike they are alone, as one assignment (rule B6); what a header
 * names side by side takes part once for each.
 *
 * @param lookAt what a column's cells look like
 * @param isOpen whether nothing stands for a target yet
 */
export const placeColumns = (
  lookAt: (column: number) => ColumnLook,
  headers: readonly Header[],
  { sought, count, senses, ...index }: TargetIndex,
  isOpen: (target: Target) => boolean,
): readonly PlacedRow[] => {
  const open = sought.map((target, at) => at >= count || isOpen(target));
  const single = readCandidates(headers, lookAt).flatMap((candidate) =>
    splitParts(
      pairCandidate(candidate, { sought, count, senses, ...index }).filter(
        ({ score, at }) => score >= FAINT_SCORE && open[at] === true,
      ),
    ).map((pairs) => ({ candidate, pairs })),
  );
  const entries = joinBad(single, senses);
  const strong = entries.map(({ pairs }) => pairs.filter(({ score }) => score >= POSSIBLE_SCORE));
  const assigned = assignRows(
    strong.map((pairs) => mergeServed(pairs, senses)),
    sought,
  );
  const held = new Set(assigned.flatMap(({ to }) => to ?? []));
  return entries.map((entry, row): PlacedRow => {
    const { to, lead } = assigned[row] ?? { to: undefined, lead: 0 };
    const first = entry.pairs.find(({ at }) => at === to);
    return { ...entry, first, lead: Math.min(lead, leadOverFaint(first, strong[row] ?? [], senses, held)) };
  });
};

interface Entry {
  readonly candidate: Candidate;
  /** Best first. */
  readonly pairs: readonly Pair[];
}

/** How well each of several columns must say the bad news that they are asked for together. */
const JOINED_SCORE = 0.33;
const JOINED_LEAD = 0.1;

/** The bad news that a column tells of and nothing else. */
const badNewsOf = ({ candidate: { headers }, pairs }: Entry, senses: readonly string[]): number | undefined => {
  const [best, ...others] = pairs;
  if (best === undefined || headers.length > 1 || best.target.type !== 'yesNo' || best.target.kind !== undefined)
    return undefined;
  if (
    !best.bad ||
    best.turned === undefined ||
    best.isCounted ||
    best.isHalf ||
    best.part !== undefined ||
    best.score < JOINED_SCORE
  )
    return undefined;
  const rival = others.find((pair) => !servesBoth(best, pair, senses));
  return (rival?.score ?? 0) > best.score - JOINED_LEAD ? undefined : best.at;
};

/** Columns of one piece of bad news about several (单位, 负责人) are asked for together. */
const joinBad = (entries: readonly Entry[], senses: readonly string[]): readonly Entry[] => {
  const byNews = new Map<number, Entry>();
  const joined: Entry[] = [];
  for (const entry of entries) {
    const news = badNewsOf(entry, senses);
    const there = news === undefined ? undefined : byNews.get(news);
    const { candidate, pairs } = entry;
    if (news === undefined) joined.push(entry);
    else if (there === undefined || there.pairs[0]?.turned !== pairs[0]?.turned) {
      if (there !== undefined) joined.push(there);
      byNews.set(news, entry);
    } else
      byNews.set(news, {
        candidate: { ...there.candidate, headers: [...there.candidate.headers, ...candidate.headers] },
        pairs: there.pairs.filter(({ at }) => pairs.some((pair) => pair.at === at)),
      });
  }
  return [...joined, ...byNews.values()];
};

/** A header that names two things, each a target of its own, takes part once for each. */
const splitParts = (pairs: readonly Pair[]): readonly (readonly Pair[])[] => {
  const parts = [...new Set(pairs.flatMap(({ part }) => part ?? []))];
  const own = parts.map((part) => pairs.filter((pair) => pair.part === part));
  const firsts = own.flatMap(([first]) => (first !== undefined && first.score >= PART_SCORE ? [first] : []));
  const whole = pairs.filter(({ part }) => part === undefined);
  const isSplit = firsts.length > 1 && firsts.every(({ score }) => score > (whole[0]?.score ?? 0) - WHOLE_LEAD);
  // With each of its parts a target of its own, a header of either is no half of one.
  return isSplit ? own.map((part) => part.map((pair) => ({ ...pair, isHalf: false }))) : [pairs];
};

/**
 * Whether one column may serve both targets: they mean the same (times aside); or they ask for bad news of which
 * the header speaks in general; or the header names what is special to each. One figure never is two.
 */
export const servesBoth = (one: Pair, other: Pair, senses: readonly string[]): boolean => {
  if (one.turned !== other.turned || one.target.type !== other.target.type || other.isDependent) return false;
  if ((one.target.years === undefined) !== (other.target.years === undefined)) return false;
  if (senses[one.at] === senses[other.at]) return true;
  if (one.words.isClue || other.words.isClue) return false;
  if (one.target.type !== 'yesNo' || one.target.kind !== undefined || other.target.kind !== undefined) return false;
  const [first, second] = [new Set(one.words.shared), new Set(other.words.shared)];
  const onlyFirst = [...first].some((word) => !second.has(word));
  const onlySecond = [...second].some((word) => !first.has(word));
  if (!onlyFirst && !onlySecond)
    return one.bad && other.bad && Math.min(one.words.precision, other.words.precision) >= GENERAL;
  return onlyFirst && onlySecond && [one, other].every(({ score, words }) => score >= NAMED && words.recall >= NAMED);
};

/** How much of a header must be in a target's name for the header to be the more general of the two. */
const GENERAL = 0.55;
/** How well the header must name each of two things it is to stand for. */
const NAMED = 0.6;

/** One question asked in two forms, of which one follows from the other alone: 有未结题项目 and 项目结题情况, 注册地 and 所在地或注册地. */
export const isOtherForm = (one: Target, other: Target): boolean =>
  [one.from, other.from].some(
    (from, at) => from?.ways.some((way) => way.length === 1 && way[0] === (at === 0 ? other : one).name) === true,
  );

/** Targets that the column would serve together do not compete: only the best of them takes part. */
const mergeServed = (pairs: readonly Pair[], senses: readonly string[]): readonly Pair[] => {
  const kept: Pair[] = [];
  for (const pair of pairs)
    if (!kept.some((better) => servesBoth(better, pair, senses) || isOtherForm(better.target, pair.target)))
      kept.push(pair);
  return kept;
};

/** How far a pair is ahead of the row's own faint ones, which the assignment hardly weighs. */
const leadOverFaint = (
  first: Pair | undefined,
  pairs: readonly Pair[],
  senses: readonly string[],
  held: ReadonlySet<number>,
): number => {
  const rival = pairs.find(
    (pair) =>
      first !== undefined &&
      pair.score < LIKELY_SCORE &&
      !held.has(pair.at) &&
      !servesBoth(first, pair, senses) &&
      !isOtherForm(first.target, pair.target),
  );
  return rival === undefined || first === undefined ? Infinity : first.score - rival.score;
};

/** What can never be likely takes hardly anything from what is. */
const FAINT = 0.3;

/** The best assignment; `to` is the index of a target. A target that takes several columns has a place for each row. */
const assignRows = (rows: readonly (readonly Pair[])[], targets: readonly Target[]): readonly Assigned[] => {
  const count = targets.length;
  const places = (rows.length + 1) * count;
  const assigned = assignBest(
    rows.map((pairs, row) =>
      pairs.map(({ at, target, score }) => ({
        column: takesSeveral(target) ? (row + 1) * count + at : at,
        score: score < LIKELY_SCORE ? FAINT * score : score,
      })),
    ),
    places,
  );
  return assigned.map(({ to, lead }) => ({ to: to === undefined ? undefined : to % count, lead }));
};
