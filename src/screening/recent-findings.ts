import { makeFinding } from './make-finding';
import type { ProgrammeScreening } from './screen-programme';
import type { Finding } from './types';

/** Makes the finding of a criterion for a row. */
export type FindingMaker = (criterion: number, row: number) => Finding;

/**
 * Makes findings on demand and keeps those of the row asked for last. A finding holds the evaluated trees of its
 * conditions: kept for every row of a long sheet they would fill the memory without being read again.
 */
export const keepRecentFindings = (screening: ProgrammeScreening): FindingMaker => {
  let recent = -1;
  let made: (Finding | undefined)[] = [];
  return (criterion, row) => {
    if (row !== recent) made = [];
    recent = row;
    return (made[criterion] ??= makeFinding(screening, criterion, row));
  };
};
