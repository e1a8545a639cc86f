import type { Placement } from '../../ranking/types';
import type { RankedApplicant } from '../../review/rank/rank-applicants';
import { searchTextOf } from '../search-text-of';

/** A line of the list: an applicant, or the cut line between two of them. */
export type RankingItem =
  { readonly kind: 'row'; readonly row: RankedApplicant; readonly position: number } | { readonly kind: 'line' };

/** What the list is narrowed to. */
export interface RankingFilter {
  readonly placement: Placement | undefined;
  readonly query: string;
}

/** Applicants that pass the filter, with the cut line after the last one selected, where anybody stands below it. */
export const listItems = (rows: readonly RankedApplicant[], filter: RankingFilter): readonly RankingItem[] => {
  const last = rows.findLastIndex(({ ranked }) => ranked.placement === 'selected');
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  const items: RankingItem[] = [];
  const below = rows.slice(last + 1).some(({ ranked }) => ranked.placement !== 'withheld');
  let drawn = last < 0 || !below;
  let position = 0;
  rows.forEach((row, index) => {
    const passes =
      (filter.placement === undefined || row.ranked.placement === filter.placement) &&
      words.every((word) => searchTextOf(row.applicant).includes(word));
    if (!passes) return;
    if (!drawn && index > last) {
      if (items.length > 0) items.push({ kind: 'line' });
      drawn = true;
    }
    position += 1;
    items.push({ kind: 'row', row, position });
  });
  return items;
};
