import { listJoinable } from './list-joinable';
import { roundPartsOf } from './round';
import { screenRoundInSteps } from './screen-round';
import { readSnapshot } from './take-snapshot';
import { rankAgain } from './rank-again';
import type { Session } from './session';
import { takeTurns } from './take-turns';

/** Binds the chosen sheet again, and screens it again where it had been screened. */
export const rebind = async (session: Session): Promise<void> => {
  session.turn += 1;
  session.store.set({ joinable: joinableOf(session), preview: undefined });
  if (session.store.get().screening !== undefined) {
    await rescreen(session);
    return;
  }
  const { sheet } = session.store.get();
  const binding = roundPartsOf(session).find((part) => part.sheet.name === sheet)?.binding;
  session.store.set({ binding, alongside: [] });
  rankAgain(session);
};

const joinableOf = (session: Session) => {
  const { guideline, sheet } = session.store.get();
  if (guideline === undefined) return [];
  return listJoinable(session.snapshot?.sheets ?? [], guideline, sheet, session.memory?.ownSheets ?? []);
};

/**
 * Judges everything again from the snapshot at hand. One run at a time: what changes on the way is judged
 * before the run ends, and who asks meanwhile waits for the same run.
 */
export const rescreen = (session: Session, isCancelled?: () => boolean): Promise<void> => {
  session.turn += 1;
  const run = async () => {
    try {
      let changed = true;
      while (changed) changed = await screenOnce(session, isCancelled);
    } finally {
      session.run = undefined;
    }
  };
  return (session.run ??= run());
};

/** Screens the round and shows it; true where cells or settings changed on the way, and nothing is shown. */
const screenOnce = async (session: Session, isCancelled?: () => boolean): Promise<boolean> => {
  const parts = roundPartsOf(session);
  const { sheet: chosen } = session.store.get();
  if (!parts.some(({ sheet }) => sheet.name === chosen)) {
    session.store.set({ binding: undefined, screening: undefined, alongside: [], preview: undefined });
    rankAgain(session);
    return false;
  }
  const { snapshot, turn } = session;
  const sheets = await takeTurns(session, screenRoundInSteps(parts), isCancelled);
  if (sheets === undefined) return false;
  if (session.snapshot !== snapshot || session.turn !== turn) return true;
  const screening = sheets.find(({ sheet }) => sheet.name === chosen)?.screening;
  session.store.set({
    binding: screening?.binding,
    screening,
    alongside: sheets.filter(({ sheet }) => sheet.name !== chosen),
    joinable: joinableOf(session),
    preview: undefined,
    stale: false,
  });
  rankAgain(session);
  return false;
};

export const screeningCommands = (session: Session) => ({
  /** Reads the workbook anew and screens the chosen sheet. */
  async screen(): Promise<void> {
    session.cancelled = false;
    session.store.set({ trouble: undefined, preview: undefined });
    if ((await readSnapshot(session)) === undefined || session.cancelled) return;
    session.store.set({ activity: { kind: 'screening' } });
    await session.pause();
    if (!session.cancelled) await rescreen(session, () => session.cancelled);
    session.store.set({ activity: { kind: 'idle' } });
  },
  cancel(): void {
    session.cancelled = true;
    session.store.set({ activity: { kind: 'idle' } });
  },
});
