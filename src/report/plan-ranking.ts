import type { WritePlan } from '../workbook/types';
import type { ListId, ListParts } from './lists/list-parts';
import { planLists } from './lists/plan-lists';
import { encodeMemory } from './memory';
import type { ReviewMemory } from './memory';
import type { KeptCell } from './plan-results';
import { planRoundResults } from './plan-round-results';
import { rankingCells } from './ranking-cells';

/**
 * Plans everything that a ranking writes: result columns beside the applicants of every sheet, and the lists asked for as
 * sheets of ours that a later run replaces.
 */
export const planRanking = (
  which: readonly ListId[],
  parts: ListParts,
  memory: ReviewMemory | undefined,
): { readonly plan: WritePlan; readonly kept: readonly KeptCell[] } => {
  const cells = rankingCells(parts.ranking, parts.language);
  const { blocks, kept, memory: known } = planRoundResults(parts.sheets, memory, parts.language, cells);
  const sheets = planLists(which, parts);
  const own = new Set([...(known?.ownSheets ?? []), ...sheets.map(({ name }) => name)]);
  const { guideline, settings } = parts.ranking;
  const next =
    known === undefined
      ? undefined
      : encodeMemory({ ...known, rank: new Map(known.rank).set(guideline.id, settings), ownSheets: [...own] });
  return { plan: { blocks, sheets, memory: next }, kept };
};
