import type { Answer, Override, ScreeningOptions } from './types';
import type { RowDecisions } from './apply-decisions';

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * What persons decided, by table row: answers and overrides kept under the applicant's key, and answers in the
 * sheet's own columns, which yield to the kept ones. Rows nobody decided anything about are absent.
 */
export const gatherDecisions = (
  rowCount: number,
  keyOf: (row: number) => string,
  { answers, overrides }: Pick<ScreeningOptions, 'answers' | 'overrides'>,
  inSheet: (row: number) => ReadonlyMap<string, Answer> | undefined,
): ReadonlyMap<number, RowDecisions> => {
  const decisions = new Map<number, RowDecisions>();
  const isKept = answers.size > 0 || overrides.size > 0;
  for (let row = 0; row < rowCount; row += 1) {
    const key = isKept ? keyOf(row) : '';
    const kept = isKept ? answers.get(key) : undefined;
    const typed = inSheet(row);
    const own: ReadonlyMap<string, Override> = (isKept ? overrides.get(key) : undefined) ?? NONE;
    if (kept === undefined && (typed === undefined || typed.size === 0) && own.size === 0) continue;
    decisions.set(row, { answers: new Map([...(typed ?? NONE), ...(kept ?? NONE)]), overrides: own });
  }
  return decisions;
};
