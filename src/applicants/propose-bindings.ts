import { assignBest } from './assign';
import type { ColumnLook } from './column-evidence';
import type { Header } from './find-table';
import type { TargetIndex } from './index-targets';
import { isOtherForm, placeColumns, servesBoth, takesSeveral } from './place-columns';
import { proposeName, proposeRatios, proposeBoth } from './propose-composed';
import { ratePairs } from './rate-pairs';
import type { Candidate, Pair, PlacedRow } from './score-pairs';
import type { Target } from './targets';
import { senseOfTruth } from './truth-sense';
import type { Evidence, Proposal } from './types';

/** Below this a pair is not worth a look. */
const POSSIBLE_SCORE = 0.22;
const POSSIBLE_CHANCE = 0.1;
/** Below this a pair takes nothing from another. */
const FAINT_CHANCE = 0.02;
const POSSIBLE_COUNT = 4;
/** How surely a pair must be right to be likely, as learnt weights tell: see the reading benchmark. */
const LIKELY_CHANCE = 0.9;
/** Cells that fit no better speak against whatever the header says. */
const UNFIT_CELLS = 0.2;

/** What shares only general words with a name, or less than each says of its own, must score so much. */
const WEAK_SCORE = 0.42;
const CROSSING_SCORE = 0.365;
/** One letter that two texts share says nothing. */
const LETTER = /^\p{Script=Han}$/u;

/** Shares too little with what it is to stand for. */
const isUnsaid = ({ words, score }: Pair): boolean =>
  (words.shared.length > 0 && words.shared.every((word) => LETTER.test(word))) ||
  (words.isCrossing && score < CROSSING_SCORE) ||
  (words.isVague && score < WEAK_SCORE);

/** What no chance makes likely: which way a yes points is not known, only half is said, or cells or unit are of another kind. */
export const isBarred = (pair: Pair): boolean =>
  pair.turned === undefined || pair.isHalf || pair.measuresOther || isUnsaid(pair) || (pair.cells ?? 1) <= UNFIT_CELLS;

/** A row with how likely each of its pairs is right. */
interface RatedRow extends PlacedRow {
  readonly chances: ReadonlyMap<Pair, number>;
}

const chanceOf = ({ chances }: RatedRow, pair: Pair | undefined): number =>
  pair === undefined ? 0 : (chances.get(pair) ?? 0);

/** Places the rows once more, by how likely each pair is right. */
const placeByChance = (rows: readonly RatedRow[], senses: readonly string[], count: number): readonly RatedRow[] => {
  const served = rows.map((row): readonly Pair[] => {
    const kept: Pair[] = [];
    const rated = row.pairs.filter((pair) => chanceOf(row, pair) >= FAINT_CHANCE);
    for (const pair of rated.sort((one, other) => chanceOf(row, other) - chanceOf(row, one)))
      if (!kept.some((better) => servesBoth(better, pair, senses) || isOtherForm(better.target, pair.target)))
        kept.push(pair);
    return kept;
  });
  const assigned = assignBest(
    served.map((pairs, at) =>
      pairs.map((pair) => ({
        column: takesSeveral(pair.target) ? (at + 1) * count + pair.at : pair.at,
        score: chanceOf(rows[at] as RatedRow, pair),
      })),
    ),
    (rows.length + 1) * count,
  );
  return rows.map((row, at) => {
    const { to, lead } = assigned[at] ?? { to: undefined, lead: 0 };
    const first = to === undefined ? undefined : served[at]?.find((pair) => pair.at === to % count);
    return { ...row, first, lead };
  });
};

/**
 * What the open columns may stand for (rules B6–B8): headers and targets are matched as one assignment;
 * a header that names several things, or one thing that several targets ask for, serves them all, and a
 * ratio may be computed from its two figures.
 *
 * @param lookAt what a column's cells look like
 * @param isOpen whether nothing stands for a target yet
 * @param placeOf where in the guideline that is asked for which a column surely carries
 */
export const proposeBindings = (
  lookAt: (column: number) => ColumnLook,
  headers: readonly Header[],
  index: TargetIndex,
  isOpen: (target: Target) => boolean,
  placeOf: (column: number) => number | undefined,
): readonly Proposal[] => {
  const { sought, count, senses } = index;
  const open = sought.map((target, at) => at >= count || isOpen(target));
  const rows = placeColumns(lookAt, headers, index, isOpen);
  const rated = ratePairs(rows, index, placeOf).map((chances, at) => ({ ...(rows[at] as PlacedRow), chances }));
  const placed = placeByChance(rated, senses, sought.length);
  const isClear = (row: PlacedRow): boolean => {
    const { first } = row;
    return first !== undefined && !isBarred(first) && chanceOf(row as RatedRow, first) >= LIKELY_CHANCE;
  };
  const taken = new Set(placed.flatMap(({ first }) => first?.at ?? []));
  const singles = placed.flatMap((row) => proposeRow(row, isClear(row), count, senses, taken));
  const likely = new Set(singles.filter(({ level }) => level === 'likely').map(({ target }) => target));
  const isOpenStill = (at: number): boolean => open[at] === true && !likely.has(sought[at]?.name ?? '');
  return [
    ...singles,
    ...proposeName(index, isOpenStill, placed, isClear),
    ...proposeRatios(index, isOpenStill, placed, isClear),
    ...proposeBoth(index, isOpenStill, placed, isClear),
  ];
};

const proposeRow = (
  row: RatedRow,
  isClear: boolean,
  targetCount: number,
  senses: readonly string[],
  taken: ReadonlySet<number>,
): readonly Proposal[] => {
  const { candidate, pairs, first, lead } = row;
  const own = pairs.filter(
    (pair) =>
      pair.at < targetCount &&
      (pair === first || pair.score >= POSSIBLE_SCORE || chanceOf(row, pair) >= POSSIBLE_CHANCE),
  );
  const isLikely = (pair: Pair): boolean =>
    first !== undefined &&
    isClear &&
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
