import { NO_SCORING } from '../ranking/scoring';
import type { SheetMemory } from '../report/sheet-memory';
import { proposeGuideline } from './propose-guideline';
import { rankSettingsFor } from './rank-settings-for';
import type { Session } from './session';
import type { ProgrammeChoice, ReviewState } from './types';

/**
 * Turns to a sheet with what was chosen and decided for it. A sheet seen for the first time gets the guideline that
 * it speaks of, or keeps the one at hand; decisions about other sheets' applicants are never its own.
 */
export const restoreSheet = async (session: Session, name: string | undefined): Promise<void> => {
  const kept = name === undefined ? undefined : session.memory?.sheets.get(name);
  session.fixed = kept?.fixed ?? new Map();
  session.answers = kept?.answers ?? new Map();
  session.overrides = kept?.overrides ?? new Map();
  const choices = kept === undefined ? await proposeChoices(session, name) : await keptChoices(session, kept);
  session.store.set({ together: kept?.together ?? new Map(), alongside: [], ...choices, sheet: name });
  session.store.set({ rankSettings: rankSettingsFor(session, session.store.get().guideline?.id) });
};

/** Turns to a sheet that is screened together with the chosen one: the round stays as it is. */
export const turnInRound = (session: Session, name: string, programme: ProgrammeChoice): void => {
  const { guideline, programme: before, scoring, sheet, together } = session.store.get();
  const kept = session.memory?.sheets.get(name);
  const own = kept?.guideline === guideline?.id ? kept : undefined;
  session.fixed = own?.fixed ?? new Map();
  session.answers = own?.answers ?? new Map();
  session.overrides = own?.overrides ?? new Map();
  const others = [...together].filter(([other]) => other !== name);
  session.store.set({
    sheet: name,
    programme,
    together: new Map(sheet === undefined ? others : [...others, [sheet, before]]),
    scoring: own === undefined ? { ...scoring, marks: NO_SCORING.marks } : { ...own.scoring, expert: scoring.expert },
  });
};

const keptChoices = async (
  session: Session,
  { guideline, programme, asOf, readings, scoring, strict }: SheetMemory,
): Promise<Partial<ReviewState>> => {
  const known = guideline !== undefined && session.library.list().some(({ id }) => id === guideline);
  const { expert } = session.store.get().scoring;
  return {
    guideline: known ? await session.library.load(guideline) : undefined,
    programme,
    asOf,
    readings,
    strict,
    scoring: scoring.expert === '' ? { ...scoring, expert } : scoring,
  };
};

const proposeChoices = async (session: Session, name: string | undefined): Promise<Partial<ReviewState>> => {
  const sheet = session.snapshot?.sheets.find((one) => one.name === name);
  const proposed = sheet && proposeGuideline(sheet, session.library.list());
  const { guideline, scoring } = session.store.get();
  // Who scores and by what rubric holds for the next sheet of the same guideline; marks are the other sheet's own.
  const sameScoring = { ...scoring, marks: NO_SCORING.marks };
  if (proposed === undefined) return { scoring: sameScoring };
  const { programme } = proposed;
  if (proposed.guideline === guideline?.id) return { programme, scoring: sameScoring };
  return {
    guideline: await session.library.load(proposed.guideline),
    programme,
    asOf: undefined,
    readings: new Map(),
    scoring: { ...NO_SCORING, expert: scoring.expert },
  };
};
