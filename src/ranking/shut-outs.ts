import type { Candidate } from './types';

/** For each candidate inside a region, the ones above it that shut it out when selected. */
export const collectUppers = (ranked: readonly Candidate[]) => {
  const uppers = new Map<string, { limit: string; by: string }[]>();
  for (const candidate of ranked)
    for (const { limit, candidate: lower } of candidate.shutsOut)
      uppers.set(lower, [...(uppers.get(lower) ?? []), { limit, by: candidate.id }]);
  return uppers;
};
