import type { Cause, Column } from '../logic/columns';
import type { ApplicantIssue } from './types';

/** How each value of a fact stands: index into causes, 0 = known. */
export const STATES: readonly (Cause | undefined)[] = [undefined, 'blank', 'unreadable', 'noColumn'];
export const KNOWN_STATE = 0;
export const BLANK_STATE = 1;
export const UNREADABLE_STATE = 2;
export const NO_COLUMN_STATE = 3;

/** One fact of all rows, with why values are not known and what was wrong with their cells. */
export interface FactColumn {
  readonly column: Column;
  /** Per row; of a series: the first year that is not known. */
  readonly states: Uint8Array;
  /** Per item of a list, in the order of the list column's items. */
  readonly itemStates?: Uint8Array;
  readonly issues: readonly ApplicantIssue[];
}
