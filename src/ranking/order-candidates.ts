import type { Candidate } from './types';

/** Higher first; a missing value after all others. */
const compareHigherFirst = (left: number | undefined, right: number | undefined): number => {
  if (left === right) return 0;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  return right - left;
};

/** Score, ties that the guideline puts first (rule S6), priorities, then the declared tie-breaks (rule R3). Zero means equal in all of them. */
export const compareMerit = (left: Candidate, right: Candidate): number => {
  const byScore = compareHigherFirst(left.score, right.score);
  if (byScore !== 0) return byScore;
  const byRule = compareInTurn(left.tiesFirst ?? NO_TIES, right.tiesFirst ?? NO_TIES);
  if (byRule !== 0) return byRule;
  if (left.priority !== right.priority) return right.priority - left.priority;
  return compareInTurn(left.tieBreaks, right.tieBreaks);
};

type Values = Candidate['tieBreaks'];

const NO_TIES: Values = [];

const compareInTurn = (left: Values, right: Values): number => {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const byValue = compareHigherFirst(left[index], right[index]);
    if (byValue !== 0) return byValue;
  }
  return 0;
};

/** Total order of ids that does not depend on the machine's language. */
export const compareIds = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Equals in merit, best group first; inside a group by id, so that the order of rows plays no part. */
export const groupEquals = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const sorted = [...candidates].sort((a, b) => compareMerit(a, b) || compareIds(a.id, b.id));
  const groups: Candidate[][] = [];
  for (const candidate of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && compareMerit(first, candidate) === 0) group.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
};

/** Rank of each candidate within its programme; equals share it: 1, 2, 2, 4 (rule R3). */
export const rankWithinProgrammes = (candidates: readonly Candidate[]): ReadonlyMap<string, number> => {
  const ranks = new Map<string, number>();
  const programmes = new Set(candidates.map((candidate) => candidate.programme));
  for (const programme of programmes) {
    let rank = 1;
    for (const group of groupEquals(candidates.filter((candidate) => candidate.programme === programme))) {
      for (const candidate of group) ranks.set(candidate.id, rank);
      rank += group.length;
    }
  }
  return ranks;
};
