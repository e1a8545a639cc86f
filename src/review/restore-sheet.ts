import type { SheetMemory } from '../report/sheet-memory';
import { proposeGuideline } from './propose-guideline';
import { rankSettingsFor } from './rank-settings-for';
import type { Session } from './session';
import type { ReviewState } from './types';

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
  session.store.set({ ...choices, sheet: name });
  session.store.set({ rankSettings: rankSettingsFor(session, session.store.get().guideline?.id) });
};

const keptChoices = async (
  session: Session,
  { guideline, programme, asOf, readings, strict }: SheetMemory,
): Promise<Partial<ReviewState>> => {
  const known = guideline !== undefined && session.library.list().some(({ id }) => id === guideline);
  return { guideline: known ? await session.library.load(guideline) : undefined, programme, asOf, readings, strict };
};

const proposeChoices = async (session: Session, name: string | undefined): Promise<Partial<ReviewState>> => {
  const sheet = session.snapshot?.sheets.find((one) => one.name === name);
  const proposed = sheet && proposeGuideline(sheet, session.library.list());
  if (proposed === undefined) return {};
  const { programme } = proposed;
  if (proposed.guideline === session.store.get().guideline?.id) return { programme };
  return {
    guideline: await session.library.load(proposed.guideline),
    programme,
    asOf: undefined,
    readings: new Map(),
  };
};
