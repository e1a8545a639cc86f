import { runSteps } from '../../src/logic/steps';
import type { ReviewMemory } from '../../src/memory/memory';
import { encodeMemory } from '../../src/memory/memory';
import type { RankingCells } from '../../src/plans/results';
import { planRoundResults } from '../../src/plans/write-plans';
import type { SheetScreening } from '../../src/screening/types';
import type { SheetSnapshot } from '../../src/workbook/types';
import type { Language } from '../../src/words/words';

/** The result columns of one sheet as a whole plan. */
export const planResults = (
  screening: SheetScreening,
  sheet: SheetSnapshot,
  memory: ReviewMemory | undefined,
  language: Language,
  ranking?: RankingCells,
) => {
  const planned = runSteps(planRoundResults([{ sheet, screening }], memory, language, ranking));
  const { blocks, kept, memory: next } = planned;
  return { plan: { blocks, sheets: [], memory: next && encodeMemory(next) }, kept };
};
