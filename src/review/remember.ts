import { encodeMemory } from '../report/memory';
import type { ReviewMemory } from '../report/memory';
import { showTrouble } from './session';
import type { Session } from './session';

/** What is kept in the workbook, as it stands now. */
export const memoryOf = (session: Session): ReviewMemory => {
  const { guideline, programme, sheet, asOf, readings, strict } = session.store.get();
  return {
    guideline: guideline?.id,
    programme,
    sheet,
    asOf,
    readings,
    strict,
    fixed: session.fixed,
    answers: session.answers,
    overrides: session.overrides,
    written: session.memory?.written ?? new Map(),
    ownSheets: session.memory?.ownSheets ?? [],
  };
};

/** Stores the choices in the workbook without touching a cell. */
export const remember = async (session: Session): Promise<void> => {
  if (session.snapshot === undefined) return;
  session.memory = memoryOf(session);
  const outcome = await session.host.remember(encodeMemory(session.memory));
  if (!outcome.ok) showTrouble(session, outcome.issue);
};
