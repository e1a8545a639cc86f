import { placesCapOf } from './caps';
import type { Candidate, Cap } from './types';

/** A candidate that takes part in the ranking. */
export type Scored = Candidate & { readonly score: number };

/** Whether each candidate is wholly in or out, or may be in by a part (a bound on what whole ones reach). */
type ProgramKind = 'whole' | 'relaxed';

interface Term {
  readonly weight: number;
  readonly name: string;
}

/** Name of the variable of the candidate at a position. */
export const variableOf = (index: number) => `x${index}`;

/**
 * Candidates as a program in CPLEX LP text: one variable for each, between 0 and 1, one row per cap that
 * not all of them fit under and per upper–lower pair, the sum of scores to be as high as possible.
 */
export const writeProgram = (candidates: readonly Scored[], caps: readonly Cap[], kind: ProgramKind): string => {
  const variables = candidates.map((_, index) => variableOf(index));
  const rows = [...capRows(candidates, caps), ...pairRows(candidates)];
  return [
    'Maximize',
    ` obj: ${expression(candidates.map(({ score }, index) => ({ weight: score, name: variableOf(index) })))}`,
    'Subject To',
    ...rows.map((row, index) => ` c${index}: ${row}`),
    ...(kind === 'whole'
      ? ['Binary', ` ${variables.join('\n ')}`]
      : ['Bounds', ...variables.map((name) => ` ${name} <= 1`)]),
    'End',
    '',
  ].join('\n');
};

const capRows = (candidates: readonly Scored[], caps: readonly Cap[]): readonly string[] => {
  const termsOf = new Map<string, Term[]>();
  const add = (cap: string, weight: number, name: string): void => {
    const terms = termsOf.get(cap);
    if (terms === undefined) termsOf.set(cap, [{ weight, name }]);
    else terms.push({ weight, name });
  };
  candidates.forEach((candidate, index) => {
    add(placesCapOf(candidate.programme), 1, variableOf(index));
    for (const { cap, weight } of candidate.caps) if (weight !== 0) add(cap, weight, variableOf(index));
  });
  return caps.flatMap(({ id, limit }) => {
    const terms = termsOf.get(id) ?? [];
    // A cap that all its candidates fit under together constrains nothing.
    const most = terms.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
    return most > limit ? [`${expression(terms)} <= ${number(limit)}`] : [];
  });
};

const pairRows = (candidates: readonly Scored[]): readonly string[] => {
  const positions = new Map(candidates.map(({ id }, index) => [id, index]));
  return candidates.flatMap(({ shutsOut }, upper) =>
    shutsOut.flatMap(({ candidate }) => {
      const lower = positions.get(candidate);
      return lower === undefined ? [] : [`${variableOf(upper)} + ${variableOf(lower)} <= 1`];
    }),
  );
};

const number = (value: number) => (Number.isInteger(value) ? String(value) : String(Number(value.toFixed(9))));

const expression = (terms: readonly Term[]) =>
  terms
    .map(({ weight, name }) =>
      weight === 1 ? `+ ${name}` : `${weight < 0 ? '-' : '+'} ${number(Math.abs(weight))} ${name}`,
    )
    .join('\n ');
