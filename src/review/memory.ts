import type { ReviewMemory } from '../memory/memory';
import { encodeMemory } from '../memory/memory';
import type { SheetMemory } from '../memory/sheet-memory';
import type { RankSettings } from '../ranking/settings';
import { DEFAULT_RANK_SETTINGS } from '../ranking/settings';
import type { Session } from './session';
import { sheetNamesOf, showTrouble } from './session';
import { NO_SCORING } from '../ranking/scoring';
import type { RoundPart } from './screen-snapshot';

/** What is kept in the workbook, as it stands now. */
export const memoryOf = (session: Session): ReviewMemory => {
  const { guideline, rankSettings, sheet } = session.store.get();
  const ranked = session.memory?.rank ?? new Map<string, RankSettings>();
  const before = session.memory?.sheets ?? new Map<string, SheetMemory>();
  return {
    sheet,
    sheets: sheet === undefined ? before : new Map([...before, [sheet, sheetMemoryOf(session, before.get(sheet))]]),
    rank:
      guideline === undefined || rankSettings === DEFAULT_RANK_SETTINGS
        ? ranked
        : new Map([...ranked, [guideline.id, rankSettings]]),
    written: session.memory?.written ?? new Map(),
    ownSheets: session.memory?.ownSheets ?? [],
    lists: session.memory?.lists ?? new Map(),
    seen: sheetNamesOf(session),
  };
};

/** A guideline that is not at hand here stays the sheet's guideline where it is. */
const sheetMemoryOf = (session: Session, before: SheetMemory | undefined): SheetMemory => {
  const { guideline, programme, asOf, readings, scoring, strict, together } = session.store.get();
  const { fixed, answers, overrides } = session;
  return {
    guideline: guideline?.id ?? before?.guideline,
    programme,
    asOf,
    readings,
    strict,
    fixed,
    answers,
    overrides,
    scoring,
    together,
  };
};

/** Stores the choices in the workbook without touching a cell. */
export const remember = async (session: Session): Promise<void> => {
  if (session.snapshot === undefined) return;
  session.memory = memoryOf(session);
  const outcome = await session.host.remember(encodeMemory(session.memory));
  if (!outcome.ok) showTrouble(session, outcome.issue);
};

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
