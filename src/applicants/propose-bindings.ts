import type { Assigned } from './assign';
import { assignBest } from './assign';
import type { TargetIndex } from './index-targets';
import { proposeName, proposeRatios, proposeBoth } from './propose-composed';
import type { ColumnLook } from './column-evidence';
import type { Header } from './find-table';
import type { Candidate, Pair, PlacedRow } from './score-pairs';
import { pairCandidate, readCandidates } from './score-pairs';
import type { Target } from './targets';
import { senseOfTruth } from './truth-sense';
import type { Evidence, Proposal } from './types';

/** Below this a pair is not worth a look. */
const POSSIBLE_SCORE = 0.22;
const POSSIBLE_COUNT = 4;
/**
 * The lead over the best assignment without it from which a proposal is likely: the weaker the likeness, the
 * further away everything else must be. Calibrated on strangers' sheets: see the reading benchmark.
 */
const LIKELY_SCORE = 0.28;
const leastLead = (score: number): number => 0.05 + 0.45 * Math.max(0, 0.75 - score);
/** A weak likeness of words must be borne out by the cells. */
const WEAK_SCORE = 0.42;
const BEARING_CELLS = 0.5;

/** Cells that fit no better speak against whatever the header says. */
const UNFIT_CELLS = 0.2;
/** A part of a header must name its target this well to stand for it beside others. */
const PART_SCORE = 0.42;
/** From this lead on the header as a whole is meant. */
const WHOLE_LEAD = 0.1;

/** Several columns may answer one judgement, and each expert has one for the score. */
const takesSeveral = ({ kind }: Target): boolean => kind !== undefined;

const CROSSING_SCORE = 0.365;
/** One letter that two texts share says nothing. */
const LETTER = /^\p{Script=Han}$/u;

/** Shares too little with what it is to stand for. */
const isUnsaid = ({ words, score }: Pair): boolean =>
  (words.shared.length > 0 && words.shared.every((word) => LETTER.test(word))) ||
  (words.isCrossing && score < CROSSING_SCORE) ||
  (words.isVague && score < WEAK_SCORE);

/** Whether score and lead of a placed row make it likely. */
const isClear = ({ first, lead }: PlacedRow): boolean =>
  first !== undefined &&
  first.turned !== undefined &&
  !first.isHalf &&
  !isUnsaid(first) &&
  (first.cells ?? 1) > (first.score < WEAK_SCORE ? BEARING_CELLS : UNFIT_CELLS) &&
  first.score >= LIKELY_SCORE &&
  lead >= leastLead(first.score);

/**
 * What the open columns may stand for (rules B6–B8): headers and targets are matched as one assignment;
 * a header that names several things, or one thing that several targets ask for, serves them all, and a
 * ratio may be computed from its two figures.
 *
 * @param lookAt what a column's cells look like
 * @param isOpen whether nothing stands for a target yet
 */
export const proposeBindings = (
  lookAt: (column: number) => ColumnLook,
  headers: readonly Header[],
  index: TargetIndex,
  isOpen: (target: Target) => boolean,
): readonly Proposal[] => {
  const { sought, count, senses } = index;
  const open = sought.map((target, at) => at >= count || isOpen(target));
  const single = readCandidates(headers, lookAt).flatMap((candidate) =>
    splitParts(
      pairCandidate(candidate, index).filter(({ score, at }) => score >= POSSIBLE_SCORE && open[at] === true),
    ).map((pairs) => ({ candidate, pairs })),
  );
  const entries = joinBad(single, senses);
  const assigned = assignRows(
    entries.map(({ pairs }) => mergeServed(pairs, senses)),
    sought,
  );
  const held = new Set(assigned.flatMap(({ to }) => to ?? []));
  const placed = entries.map((entry, row): PlacedRow => {
    const { to, lead } = assigned[row] ?? { to: undefined, lead: 0 };
    const first = entry.pairs.find(({ at }) => at === to);
    return { ...entry, first, lead: Math.min(lead, leadOverFaint(first, entry.pairs, senses, held)) };
  });
  const taken = new Set(placed.flatMap(({ first }) => first?.at ?? []));
  const singles = placed.flatMap((row) => proposeRow(row, count, senses, taken));
  const likely = new Set(singles.filter(({ level }) => level === 'likely').map(({ target }) => target));
  const isOpenStill = (at: number): boolean => open[at] === true && !likely.has(sought[at]?.name ?? '');
  return [
    ...singles,
    ...proposeName(index, isOpenStill, placed, isClear),
    ...proposeRatios(index, isOpenStill, placed, isClear),
    ...proposeBoth(index, isOpenStill, placed, isClear),
  ];
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
const servesBoth = (one: Pair, other: Pair, senses: readonly string[]): boolean => {
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
const isOtherForm = (one: Target, other: Target): boolean =>
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

const proposeRow = (
  row: PlacedRow,
  targetCount: number,
  senses: readonly string[],
  taken: ReadonlySet<number>,
): readonly Proposal[] => {
  const { candidate, pairs, first, lead } = row;
  const own = pairs.filter(({ at }) => at < targetCount);
  const isLikely = (pair: Pair): boolean =>
    first !== undefined &&
    isClear(row) &&
    (pair === first || (!taken.has(pair.at) && pair.turned !== undefined && servesBoth(first, pair, senses)));
  return [...own.filter((pair) => pair === first), ...own.filter((pair) => pair !== first)]
    .filter((pair, at) => at < POSSIBLE_COUNT || isLikely(pair))
    .map((pair) => proposalOf(candidate, pair, isLikely(pair) ? 'likely' : 'possible', pair === first ? lead : 0));
};

/**
 * How the target follows from the columns where it is not simply read (rule B7): of several years, or of several
 * parts, a paper or good news is asked of all, bad news of any; how many answers whether there are any.
 */
const expressionOf = (
  { headers, look, years }: Candidate,
  { target, bad, turned, ...pair }: Pair,
): string | undefined => {
  // A series of figures is read as what it says: whether there are any in each year, or whether they rise.
  const isCounted = pair.isCounted && look.shares.series < 0.5 && !senseOfTruth(target).asksForRise;
  const isTurned = turned === true && headers.length > 1;
  const names = headers.map(({ text }) => (isCounted ? `[${text}] > 0` : isTurned ? `not([${text}])` : `[${text}]`));
  if (names.length === 1) return isCounted ? names[0] : undefined;
  if (target.years !== undefined && years.length > 0) return undefined;
  return target.type === 'material' || target.type === 'yesNo' ? names.join(bad ? ' or ' : ' and ') : undefined;
};

const proposalOf = (
  candidate: Candidate,
  pair: Pair,
  level: 'likely' | 'possible',
  lead: number,
  expression = expressionOf(candidate, pair),
): Proposal => ({
  target: pair.target.name,
  level:
    candidate.headers.length > 1 && pair.target.years === undefined && expression === undefined ? 'possible' : level,
  columns: candidate.headers.map(({ column, text }, at) => {
    const year = candidate.years[at];
    return { column, header: text, ...(year !== undefined && { year }) };
  }),
  ...(expression !== undefined && { expression }),
  ...(candidate.meaning.unit !== undefined && { unit: candidate.meaning.unit.text }),
  ...(pair.turned === true && { turned: true }),
  score: pair.score,
  lead,
  evidence: evidenceOf(candidate, pair),
});

const evidenceOf = ({ meaning: { unit } }: Candidate, { words, cells, part }: Pair): readonly Evidence[] => [
  { kind: 'words', words: words.shared },
  ...(part === undefined ? [] : [{ kind: 'part', text: part } as const]),
  ...(unit === undefined ? [] : [{ kind: 'unit', unit: unit.text, fits: true } as const]),
  ...(cells === undefined ? [] : [{ kind: 'cells', share: cells } as const]),
];
