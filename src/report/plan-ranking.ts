import type { PlannedBlock, WritePlan } from '../workbook/types';
import type { ListId, ListParts } from './lists/list-parts';
import { planLists } from './lists/plan-lists';
import { decodeMemory, encodeMemory } from './memory';
import type { ReviewMemory } from './memory';
import { planResults } from './plan-results';
import type { KeptCell } from './plan-results';
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
  const blocks: PlannedBlock[] = [];
  const kept: KeptCell[] = [];
  let known = memory;
  for (const { sheet, screening } of parts.sheets) {
    const planned = planResults(screening, sheet, known, parts.language, cells);
    blocks.push(...planned.plan.blocks);
    kept.push(...planned.kept);
    known = planned.plan.memory === undefined ? known : decodeMemory(planned.plan.memory);
  }
  const sheets = planLists(which, parts);
  const own = new Set([...(known?.ownSheets ?? []), ...sheets.map(({ name }) => name)]);
  const { guideline, settings } = parts.ranking;
  const next =
    known === undefined
      ? undefined
      : encodeMemory({ ...known, rank: new Map(known.rank).set(guideline.id, settings), ownSheets: [...own] });
  return { plan: { blocks, sheets, memory: next }, kept };
};
