import type { ScreenedSheet } from '../review/rank/rank-applicants';
import type { Language } from '../review/types';
import type { PlannedBlock } from '../workbook/types';
import type { ReviewMemory } from './memory';
import { planSheetResults } from './plan-results';
import type { KeptCell, RankingCells } from './plan-results';

/** Plans the result columns of every sheet of a round, and the memory after all of them (see `planResults`). */
export const planRoundResults = (
  sheets: readonly ScreenedSheet[],
  memory: ReviewMemory | undefined,
  language: Language,
  ranking?: RankingCells,
): {
  readonly blocks: readonly PlannedBlock[];
  readonly kept: readonly KeptCell[];
  readonly memory: ReviewMemory | undefined;
} => {
  const blocks: PlannedBlock[] = [];
  const kept: KeptCell[] = [];
  let known = memory;
  for (const { sheet, screening } of sheets) {
    const planned = planSheetResults(screening, sheet, known, language, ranking);
    blocks.push(planned.block);
    kept.push(...planned.kept);
    known = planned.memory;
  }
  return { blocks, kept, memory: known };
};
