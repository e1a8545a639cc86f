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
  const rows: string[] = [];
  for (const cap of capsWithPlaces(contest.caps, contest.programmes)) {
    const terms = candidates.flatMap((candidate) => {
      const weight =
        cap.id === placesCapOf(candidate.programme)
          ? 1
          : (candidate.caps.find((own) => own.cap === cap.id)?.weight ?? 0);
      const name = nameOf.get(candidate.id);
      return weight === 0 || name === undefined ? [] : [{ weight, name }];
    });
    if (terms.length > 0) rows.push(`${expression(terms)} <= ${number(cap.limit)}`);
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
