import { aggregateScores } from './aggregate-scores';
import { allocatePlaces } from './allocate-places';
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

/** The contest with its candidates' scores replaced; those without one lose theirs. */
export const withScores = (contest: Contest, scores: readonly Aggregate[]): Contest => {
  const byId = new Map(scores.map(({ candidate, score }) => [candidate, score]));
  return {
    ...contest,
    candidates: contest.candidates.map((candidate) => ({ ...candidate, score: byId.get(candidate.id) })),
  };
};

/** The methods side by side before one is fixed: who would enter or leave under each. */
export const compareMethods = (
  contest: Contest,
  sheet: MarkSheet,
  chosen: ScoringMethod,
  methods: readonly ScoringMethod[],
): readonly ({ readonly method: ScoringMethod } & ListChange)[] => {
  const listUnder = (method: ScoringMethod) => allocatePlaces(withScores(contest, aggregateScores(sheet, method)));
  const base = listUnder(chosen);
  return methods
    .filter((method) => method !== chosen)
    .map((method) => ({ method, ...compareLists(base, listUnder(method)) }));
};

/** The list with one expert's marks left out, for each expert. */
export const leaveOneExpertOut = (
  contest: Contest,
  sheet: MarkSheet,
  method: ScoringMethod,
): readonly ({ readonly expert: string } & ListChange)[] => {
  const base = allocatePlaces(withScores(contest, aggregateScores(sheet, method)));
  return sheet.experts.map((expert, left) => {
    const rest: MarkSheet = {
      ...sheet,
      marks: sheet.marks.map((row) => row.map((mark, index) => (index === left ? 'missing' : mark))),
    };
    return { expert, ...compareLists(base, allocatePlaces(withScores(contest, aggregateScores(rest, method)))) };
  });
};

/**
 * Candidates whose placement hangs on `margin` points of their own score: selected who would fall out
 * with so much less, others who would come in with so much more.
 */
export const findTooClose = (contest: Contest, allocation: Allocation, margin = 0.5): readonly string[] => {
  const selected = selectedOf(allocation);
  const shifted = (id: string, by: number): Contest => ({
    ...contest,
    candidates: contest.candidates.map((candidate) =>
      candidate.id === id && candidate.score !== undefined ? { ...candidate, score: candidate.score + by } : candidate,
    ),
  });
  return nearTheLine(allocation, margin).filter((id) => {
    const isIn = selected.has(id);
    return selectedOf(allocatePlaces(shifted(id, isIn ? -margin : margin))).has(id) !== isIn;
  });
};

/** Only those within the margin of a neighbour on the other side can change; the rest need no trial. */
const nearTheLine = (allocation: Allocation, margin: number): readonly string[] => {
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
