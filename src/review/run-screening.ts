import { listJoinable } from './list-joinable';
import { roundPartsOf } from './round';
import { screenRound } from './screen-round';
import type { RoundPart } from './screen-round';
import { readSnapshot } from './take-snapshot';
import { rankAgain } from './rank-again';
import type { Session } from './session';
import type { ReviewState } from './types';

/** Binds the chosen sheet again, and screens it again where it had been screened. */
export const rebind = (session: Session): void => {
  const { screening, sheet } = session.store.get();
  const parts = roundPartsOf(session);
  const binding = parts.find((part) => part.sheet.name === sheet)?.binding;
  const joinable = joinableOf(session);
  if (binding === undefined || screening === undefined) {
    session.store.set({ binding, joinable, screening: undefined, alongside: [], preview: undefined });
    rankAgain(session);
    return;
  }
  session.store.set({ joinable, preview: undefined, ...screenParts(parts, sheet) });
  rankAgain(session);
};

const joinableOf = (session: Session) => {
  const { guideline, sheet } = session.store.get();
  if (guideline === undefined) return [];
  return listJoinable(session.snapshot?.sheets ?? [], guideline, sheet, session.memory?.ownSheets ?? []);
};

/** The screenings of a round: the chosen sheet's apart from the others'. */
const screenParts = (
  parts: readonly RoundPart[],
  chosen: string | undefined,
): Pick<ReviewState, 'binding' | 'screening' | 'alongside'> => {
  const sheets = screenRound(parts);
  const screening = sheets.find(({ sheet }) => sheet.name === chosen)?.screening;
  return {
    binding: screening?.binding,
    screening,
    alongside: sheets.filter(({ sheet }) => sheet.name !== chosen),
  };
};

/** Judges everything again from the snapshot at hand. */
export const rescreen = (session: Session): void => {
  const { sheet } = session.store.get();
  const parts = roundPartsOf(session);
  if (!parts.some((part) => part.sheet.name === sheet)) return;
  session.store.set({ joinable: joinableOf(session), ...screenParts(parts, sheet), stale: false });
  rankAgain(session);
};

export const screeningCommands = (session: Session) => ({
  /** Reads the workbook anew and screens the chosen sheet. */
  async screen(): Promise<void> {
    session.cancelled = false;
    session.store.set({ trouble: undefined, preview: undefined });
    if ((await readSnapshot(session)) === undefined || session.cancelled) return;
    session.store.set({ activity: { kind: 'screening' } });
    await session.pause();
    if (!session.cancelled) rescreen(session);
    session.store.set({ activity: { kind: 'idle' } });
  },
  cancel(): void {
    session.cancelled = true;
    session.store.set({ activity: { kind: 'idle' } });
  },
});
