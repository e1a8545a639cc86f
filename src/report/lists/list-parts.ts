import type { GroupTable } from '../../review/rank/evaluate-quotas';
import type { Ranking } from '../../review/rank/rank-applicants';
import type { RoundSheet } from '../../review/screen-round';
import type { Language } from '../../words/language';
import type { PlannedSheet } from '../../workbook/types';

/** Lists that a ranking can be written as, each a sheet (the ranked list one per programme). */
export type ListId =
  | 'ranked'
  | 'recommended'
  | 'published'
  | 'reserve'
  | 'notSelected'
  | 'limits'
  | 'marks'
  | 'severity'
  | 'notices'
  | 'record';

/** All lists in the order of their sheets. */
export const LIST_IDS: readonly ListId[] = [
  'ranked',
  'recommended',
  'published',
  'reserve',
  'notSelected',
  'limits',
  'marks',
  'severity',
  'notices',
  'record',
];

/** Everything that lists are made from. */
export interface ListParts {
  readonly ranking: Ranking;
  readonly sheets: readonly RoundSheet[];
  /** Facts about groups that quotas were computed from, by quota id. */
  readonly groups: ReadonlyMap<string, GroupTable>;
  readonly language: Language;
  /** ISO date of the correction notices; without one there are none. */
  readonly noticesFrom?: string;
  /** Lists written together, for the record; all where absent. */
  readonly lists?: readonly ListId[];
  /** Names of sheets by their plain names, where they differ. */
  readonly names?: ReadonlyMap<string, string>;
}

/** Plans one list. */
export type ListPlanner = (parts: ListParts) => readonly PlannedSheet[];
