import { bindSnapshot, screenSnapshot } from './screen-snapshot';
import { readSnapshot } from './take-snapshot';
import { rankAgain } from './rank-again';
import { settingsOf, sheetOf } from './session';
import type { Session } from './session';

/** Binds the chosen sheet again, and screens it again where it had been screened. */
export const rebind = (session: Session): void => {
  const settings = settingsOf(session);
  const sheet = sheetOf(session);
  if (settings === undefined || sheet === undefined) {
    session.store.set({ binding: undefined, screening: undefined, preview: undefined });
    return;
  }
  const binding = bindSnapshot(sheet, settings);
  const hadRun = session.store.get().screening !== undefined;
  const screening = hadRun ? screenSnapshot(sheet, binding, settings) : undefined;
  session.store.set({ binding, screening, preview: undefined });
  rankAgain(session);
};

/** Judges everything again from the snapshot at hand. */
export const rescreen = (session: Session): void => {
  const settings = settingsOf(session);
  const sheet = sheetOf(session);
  if (settings === undefined || sheet === undefined) return;
  const binding = bindSnapshot(sheet, settings);
  session.store.set({ binding, screening: screenSnapshot(sheet, binding, settings), stale: false });
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
