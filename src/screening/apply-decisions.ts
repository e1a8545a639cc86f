import type { Answer, Override } from './types';
import { CODE } from './verdict-codes';
import type { VerdictCode } from './verdict-codes';

/** What persons decided about one row, by criterion id. */
export interface RowDecisions {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly overrides: ReadonlyMap<string, Override>;
}

export const NO_DECISIONS: RowDecisions = { answers: new Map(), overrides: new Map() };

/** A verdict after persons had their say: answers settle what waits for one (rules V6, V8), an override settles all (V4). */
export const decide = (code: VerdictCode, answer: Answer | undefined, override: Override | undefined): VerdictCode => {
  if (override !== undefined) return CODE[override.verdict];
  if (code !== CODE.awaiting && code !== CODE.softened) return code;
  if (answer?.answer === 'yes') return CODE.met;
  return answer?.answer === 'no' ? CODE.notMet : code;
};

/** Applies the decisions about each row to one criterion's verdict codes, in place. */
export const applyDecisions = (
  codes: Uint8Array,
  criterion: string,
  decisions: ReadonlyMap<number, RowDecisions>,
): void => {
  for (const [row, { answers, overrides }] of decisions)
    codes[row] = decide(codes[row] as VerdictCode, answers.get(criterion), overrides.get(criterion));
};
