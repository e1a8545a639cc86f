import { capsWithPlaces, placesCapOf } from './cap-ledger';
import { compareIds } from './order-candidates';
import type { Allocation, BestTotal, Candidate, Contest } from './types';

/** Solves a mixed-integer program in CPLEX LP text; entries give one backed by HiGHS. */
export type Solver = (program: string) => {
  readonly optimal: boolean;
  readonly objective: number;
  /** Value of each variable by name. */
  readonly values: ReadonlyMap<string, number>;
};

const eligible = (contest: Contest): readonly (Candidate & { readonly score: number })[] =>
  contest.candidates
    .filter(
      (candidate): candidate is Candidate & { score: number } =>
        candidate.withheld === undefined && candidate.score !== undefined,
    )
    .sort((a, b) => compareIds(a.id, b.id));

const number = (value: number) => String(Number(value.toFixed(9)));

const expression = (terms: readonly { readonly weight: number; readonly name: string }[]) =>
  terms.map(({ weight, name }) => `${weight < 0 ? '-' : '+'} ${number(Math.abs(weight))} ${name}`).join('\n ');

/**
 * The whole contest as a mixed-integer program: one yes/no variable per ranked candidate, one row per
 * cap and per upper–lower pair, the sum of scores to be as high as possible.
 */
export const writeProgram = (contest: Contest): string => {
  const candidates = eligible(contest);
  const nameOf = new Map(candidates.map(({ id }, index) => [id, `x${index}`]));
  const termsOf = new Map<string, { weight: number; name: string }[]>();
  const add = (cap: string, weight: number, name: string): void => {
    const terms = termsOf.get(cap);
    if (terms === undefined) termsOf.set(cap, [{ weight, name }]);
    else terms.push({ weight, name });
  };
  candidates.forEach(({ programme, caps }, index) => {
    add(placesCapOf(programme), 1, `x${index}`);
    for (const { cap, weight } of caps) if (weight !== 0) add(cap, weight, `x${index}`);
  });
  const rows: string[] = [];
  for (const cap of capsWithPlaces(contest.caps, contest.programmes)) {
    const terms = termsOf.get(cap.id) ?? [];
    // A cap that all its candidates fit under together constrains nothing.
    const most = terms.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
    if (most > cap.limit) rows.push(`${expression(terms)} <= ${number(cap.limit)}`);
  }
  for (const upper of candidates)
    for (const { candidate: lower } of upper.shutsOut) {
      const names = [nameOf.get(upper.id), nameOf.get(lower)];
      if (names.every((name) => name !== undefined)) rows.push(`${names.join(' + ')} <= 1`);
    }
  const names = [...nameOf.values()];
  const objective = expression(candidates.map(({ id, score }) => ({ weight: score, name: nameOf.get(id) ?? '' })));
  return [
    'Maximize',
    ` obj: ${objective}`,
    'Subject To',
    ...rows.map((row, index) => ` c${index}: ${row}`),
    'Binary',
    ` ${names.join('\n ')}`,
    'End',
    '',
  ].join('\n');
};

/** The best total under the same caps and how it differs from strict order (rule A3). */
export const findBestTotal = (contest: Contest, allocation: Allocation, solve: Solver): BestTotal => {
  const candidates = eligible(contest);
  const inOrder = new Set(allocation.ranked.filter(({ placement }) => placement === 'selected').map(({ id }) => id));
  if (candidates.length === 0) return { selected: [], total: 0, proven: true, enters: [], leaves: [] };
  const solution = solve(writeProgram(contest));
  const selected = candidates.filter((_, index) => (solution.values.get(`x${index}`) ?? 0) > 0.5);
  const chosen = new Set(selected.map(({ id }) => id));
  const total = selected.reduce((sum, { score }) => sum + score, 0);
  return {
    selected: [...chosen],
    total,
    proven: solution.optimal,
    enters: [...chosen].filter((id) => !inOrder.has(id)),
    leaves: [...inOrder].filter((id) => !chosen.has(id)).sort(compareIds),
  };
};
