import { capsWithPlaces } from './cap-ledger';
import type { Cap, Contest, ContestIssue, ProgrammePlaces } from './types';

/** Caps that contradict each other or can never be filled (rule A5). */
export const checkContest = (contest: Contest): readonly ContestIssue[] => {
  const known = new Set(contest.caps.map(({ id }) => id));
  const issues: ContestIssue[] = [];
  for (const cap of capsWithPlaces(contest.caps, contest.programmes))
    if (cap.limit < 0) issues.push({ code: 'contest.negativeCap', cap: cap.id, limit: cap.limit });
  for (const candidate of contest.candidates)
    for (const { cap } of candidate.caps)
      if (!known.has(cap)) issues.push({ code: 'contest.unknownCap', candidate: candidate.id, cap });
  for (const programme of contest.programmes) issues.push(...checkPlaces(contest, programme));
  return issues;
};

/** Caps of one kind whose limits together leave places of the programme empty for certain. */
const checkPlaces = (contest: Contest, { programme, places }: ProgrammePlaces): readonly ContestIssue[] => {
  if (places === undefined) return [];
  const candidates = contest.candidates.filter(
    (candidate) =>
      candidate.programme === programme && candidate.withheld === undefined && candidate.score !== undefined,
  );
  // Nobody applied: nothing about the places is amiss.
  if (contest.candidates.every((candidate) => candidate.programme !== programme)) return [];
  if (candidates.length < places)
    return [{ code: 'contest.fewerCandidates', programme, places, candidates: candidates.length }];
  const kinds = new Map<string, Cap[]>();
  for (const cap of contest.caps) if (cap.kind !== 'budget') kinds.set(cap.kind, [...(kinds.get(cap.kind) ?? []), cap]);
  const reachable = [...kinds.values()].map((caps) => {
    const counted = caps.map(
      (cap) => candidates.filter((candidate) => candidate.caps.some((own) => own.cap === cap.id)).length,
    );
    const capped = caps.reduce((sum, cap, index) => sum + Math.min(cap.limit, counted[index] ?? 0), 0);
    const free = candidates.filter(
      (candidate) => !candidate.caps.some((own) => caps.some((cap) => cap.id === own.cap)),
    ).length;
    return capped + free;
  });
  const fewest = Math.min(Infinity, ...reachable);
  return fewest < places ? [{ code: 'contest.groupsBelowPlaces', programme, places, reachable: fewest }] : [];
};
