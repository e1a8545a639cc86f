import { listJoinable } from './open-workbook';
import type { Session } from './session';
import { roundPartsOf } from './session';
import type { ScreenSettings } from './screen-snapshot';
import { screenRoundInSteps, screenSnapshot } from './screen-snapshot';
import { readSnapshot } from './snapshot';
import { rankAgain } from './ranking';
import { takeTurns } from './watch-workbook';
import type { SheetScreening } from '../screening/types';
import type { SheetSnapshot, CellRange } from '../workbook/types';
import type { SheetBinding } from '../applicants/types';
import type { Guideline } from '../guideline/types';

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

/**
 * Judges some sheet rows again and keeps all other results as they are. `undefined` where that is not
 * sound and the whole sheet has to be screened: an applicant's identity changed, or it is in a limit
 * with others.
 */
export const rescreenRows = (
  sheet: SheetSnapshot,
  before: SheetScreening,
  settings: ScreenSettings,
  isTouched: (sheetRow: number) => boolean,
): SheetScreening | undefined => {
  const dataRows = before.binding.dataRows.filter(isTouched);
  const part = screenSnapshot(sheet, { ...before.binding, dataRows }, settings);
  const byRow = new Map(part.applicants.map((applicant) => [applicant.sheetRow, applicant]));
  const counts = { ...before.counts };
  let sound = true;
  const applicants = before.applicants.map((old) => {
    const fresh = byRow.get(old.sheetRow);
    if (fresh === undefined) return old;
    if (fresh.key !== old.key || old.limits.length > 0 || fresh.programme?.id !== old.programme?.id) sound = false;
    counts[old.conclusion] -= 1;
    counts[fresh.conclusion] += 1;
    return fresh;
  });
  if (!sound) return undefined;
  const issues = [
    ...before.issues.filter((issue) => !('cell' in issue) || !isTouched(issue.cell.row)),
    ...part.issues.filter((issue) => 'cell' in issue),
  ];
  return { ...before, applicants, counts, issues };
};

/**
 * Whether an edit can change who is in a limit with whom: it touches a column that a limit reads,
 * or one that tells who the applicant is. Then all rows have to be judged again, not only the edited one.
 */
export const touchesLimits = (guideline: Guideline, binding: SheetBinding, range: CellRange): boolean => {
  const read = new Set(guideline.limits.flatMap(({ facts }) => facts));
  const identifying = new Set(
    guideline.programmes.flatMap(({ facts }) => facts.flatMap(({ name, role }) => (role === undefined ? [] : [name]))),
  );
  return binding.bindings.some(
    ({ fact, column }) => column >= range.left && column <= range.right && (read.has(fact) || identifying.has(fact)),
  );
};
