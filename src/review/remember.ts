import { encodeMemory } from '../report/memory';
import type { ReviewMemory } from '../report/memory';
import type { SheetMemory } from '../report/sheet-memory';
import { DEFAULT_RANK_SETTINGS } from './rank/rank-settings';
import type { RankSettings } from './rank/rank-settings';
import { sheetNamesOf, showTrouble } from './session';
import type { Session } from './session';

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
