import { addPoints, aggregateScores } from './aggregate-scores';
import { compareIds } from './order-candidates';
import type { Aggregate, Allocation, Contest, MarkSheet, ScoringMethod } from './types';

/** Who enters and who leaves the list when something else is done. */
export interface ListChange {
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
}

const selectedOf = (allocation: Allocation) =>
  new Set(allocation.ranked.filter(({ placement }) => placement === 'selected').map(({ id }) => id));

/** Difference between two lists, ids in order. */
export const compareLists = (before: Allocation, after: Allocation): ListChange => {
  const from = selectedOf(before);
  const to = selectedOf(after);
  return {
    enters: [...to].filter((id) => !from.has(id)).sort(compareIds),
    leaves: [...from].filter((id) => !to.has(id)).sort(compareIds),
  };
};

/** A list with what it was made from and how: enough to make it again with something changed. */
export interface ListOfMarks {
  readonly contest: Contest;
  readonly markSheet: MarkSheet;
  readonly settings: { readonly method: ScoringMethod; readonly decimals: number };
  readonly allocation: Allocation;
  /** The contest under other marks, where a score is more than what marks come to; else they take its place. */
  readonly contestWith?: (scores: readonly Aggregate[]) => Contest;
  /** How a list is made from a contest: in strict order, or for the best total. */
  readonly allocate: (contest: Contest) => Allocation;
}

/** The contest with its candidates' scores replaced; those without one lose theirs, bonuses stay. */
export const withScores = (contest: Contest, scores: readonly Aggregate[]): Contest => {
  const byId = new Map(scores.map(({ candidate, score }) => [candidate, score]));
  return {
    ...contest,
    candidates: contest.candidates.map((candidate) => {
      const score = byId.get(candidate.id);
      return { ...candidate, score: score === undefined ? undefined : addPoints(score, candidate.bonus) };
    }),
  };
};

const relist = (list: ListOfMarks, scores: readonly Aggregate[]): Allocation =>
  list.allocate(list.contestWith?.(scores) ?? withScores(list.contest, scores));

/** The methods side by side before one is fixed: who would enter or leave under each. */
export const compareMethods = (
  list: ListOfMarks,
  methods: readonly ScoringMethod[],
): readonly ({ readonly method: ScoringMethod } & ListChange)[] =>
  methods
    .filter((method) => method !== list.settings.method)
    .map((method) => {
      const scores = aggregateScores(list.markSheet, method, list.settings.decimals);
      return { method, ...compareLists(list.allocation, relist(list, scores)) };
    });

/** The list without the marks of one expert. */
export const listWithout = (list: ListOfMarks, expert: string): Allocation => {
  const { markSheet, settings } = list;
  const left = markSheet.experts.indexOf(expert);
  const rest: MarkSheet = {
    ...markSheet,
    marks: markSheet.marks.map((row) => row.map((mark, index) => (index === left ? 'missing' : mark))),
  };
  return relist(list, aggregateScores(rest, settings.method, settings.decimals));
};

/** Who would enter and leave without one expert. */
export const leaveExpertOut = (list: ListOfMarks, expert: string): { readonly expert: string } & ListChange => ({
  expert,
  ...compareLists(list.allocation, listWithout(list, expert)),
});

/** Points of one's own score within which a placement is too close to call. */
export const CLOSE_MARGIN = 0.5;

type Shiftable = Pick<ListOfMarks, 'contest' | 'allocation' | 'allocate'>;

/**
 * Whether one candidate's placement hangs on `margin` points of its own score: selected, it would fall out with so much
 * less; else it would come in with so much more. Makes the list once more to see.
 */
export const isTooClose = (
  { contest, allocation, allocate }: Shiftable,
  id: string,
  margin = CLOSE_MARGIN,
): boolean => {
  const isIn = allocation.ranked.some((row) => row.id === id && row.placement === 'selected');
  const by = isIn ? -margin : margin;
  const shifted: Contest = {
    ...contest,
    candidates: contest.candidates.map((candidate) =>
      candidate.id === id && candidate.score !== undefined
        ? { ...candidate, score: addPoints(candidate.score, by) }
        : candidate,
    ),
  };
  return selectedOf(allocate(shifted)).has(id) !== isIn;
};

/** Only those within the margin of a neighbour on the other side can change; the rest need no trial. */
export const listNearTheLine = (allocation: Allocation, margin = CLOSE_MARGIN): readonly string[] => {
  const scored = allocation.ranked.filter((row) => row.score !== undefined && row.placement !== 'withheld');
  const lines = new Map<string, { lowestIn: number; highestOut: number }>();
  for (const { programme, placement, score = 0 } of scored) {
    const line = lines.get(programme) ?? { lowestIn: Infinity, highestOut: -Infinity };
    if (placement === 'selected') line.lowestIn = Math.min(line.lowestIn, score);
    else line.highestOut = Math.max(line.highestOut, score);
    lines.set(programme, line);
  }
  return scored
    .filter(({ programme, placement, score = 0 }) => {
      const line = lines.get(programme);
      if (line === undefined) return false;
      return placement === 'selected' ? score - margin <= line.highestOut : score + margin >= line.lowestIn;
    })
    .map(({ id }) => id);
};
