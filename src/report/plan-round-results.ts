import { runSteps } from '../logic/steps';
import type { Steps } from '../logic/steps';
import type { ScreenedSheet } from '../review/rank/rank-applicants';
import type { Language } from '../words/language';
import type { PlannedBlock } from '../workbook/types';
import type { ReviewMemory } from './memory';
import { planSheetResultsInSteps } from './plan-results';
import type { KeptCell, RankingCells } from './plan-results';

/** What is planned for the sheets of a round. */
export interface PlannedRound {
  readonly blocks: readonly PlannedBlock[];
  readonly kept: readonly KeptCell[];
  readonly memory: ReviewMemory | undefined;
}

/** Plans the result columns of every sheet of a round, and the memory after all of them (see `planResults`). */
export const planRoundResults = (...parts: Parameters<typeof planRoundResultsInSteps>): PlannedRound =>
  runSteps(planRoundResultsInSteps(...parts));

/** The same in pieces of some milliseconds. */
export function* planRoundResultsInSteps(
  sheets: readonly ScreenedSheet[],
  memory: ReviewMemory | undefined,
  language: Language,
  ranking?: RankingCells,
): Steps<PlannedRound> {
  const blocks: PlannedBlock[] = [];
  const kept: KeptCell[] = [];
  let known = memory;
  for (const { sheet, screening } of sheets) {
    const planned = yield* planSheetResultsInSteps(screening, sheet, known, language, ranking);
    blocks.push(planned.block);
    kept.push(...planned.kept);
    known = planned.memory;
  }
  return { blocks, kept, memory: known };
}
