import { NO_SCORING } from '../ranking/scoring';
import type { ReviewMemory } from '../report/memory';
import type { SheetMemory } from '../report/sheet-memory';
import type { RoundPart } from './screen-round';

/** The memory of a workbook after a round: every sheet with what it was screened with (rule B4), the rest kept. */
export const rememberRound = (memory: ReviewMemory | undefined, parts: readonly RoundPart[]): ReviewMemory => ({
  sheet: memory?.sheet ?? parts[0]?.sheet.name,
  sheets: new Map([
    ...(memory?.sheets ?? []),
    ...parts.map(({ sheet, settings }): [string, SheetMemory] => {
      const { guideline, programme, choices, strict, fixed, answers, overrides } = settings;
      return [
        sheet.name,
        {
          guideline: guideline.id,
          programme,
          asOf: choices.asOf === guideline.checkDate ? undefined : choices.asOf,
          readings: choices.readings,
          strict,
          fixed,
          answers,
          overrides,
          scoring: memory?.sheets.get(sheet.name)?.scoring ?? NO_SCORING,
          together: new Map(
            parts.filter((one) => one.sheet !== sheet).map((one) => [one.sheet.name, one.settings.programme]),
          ),
        },
      ];
    }),
  ]),
  rank: memory?.rank ?? new Map(),
  written: memory?.written ?? new Map(),
  ownSheets: memory?.ownSheets ?? [],
  lists: memory?.lists ?? new Map(),
  seen: memory?.seen ?? [],
});
