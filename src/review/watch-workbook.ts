import type { CellRange, WorkbookEvent } from '../workbook/types';
import { hasReviewName } from '../plans/reviewers/sheet-tables';
import { hearAndJudge } from './enter-decisions';
import { hearAgain } from './hear-again';
import { patchRows, readSnapshot, takeSnapshot } from './read-snapshot';
import { readWhole, writeWaiting } from './write-decisions';
import { touchesLimits } from './screen-round';
import { rebind, rejudge, rescreen, tellsOfGroups } from './screen-sheets';
import type { Session } from './session';
import { showTrouble } from './session';

/** More rows than this at once are read as a whole sheet. */
const ROWS_READ_SINGLY = 2_000;

const followSelection = (session: Session, sheet: string, row: number) => {
  const { screening, sheet: chosen } = session.store.get();
  if (sheet !== chosen) return;
  const applicant = screening?.applicants.find(({ sheetRow }) => sheetRow === row);
  if (applicant !== undefined) session.store.set({ selected: applicant.key });
};

const followEdit = async (session: Session, range: CellRange) => {
  const { sheet, binding } = session.store.get();
  if (sheet === undefined || session.snapshot === undefined) return;
  const outcome = await session.host.readRows(sheet, range.top, range.bottom);
  if (!outcome.ok) {
    showTrouble(session, outcome.issue);
    return;
  }
  session.snapshot = patchRows(session.snapshot, sheet, range.top, outcome.value);
  const firstData = binding?.dataRows[0] ?? 0;
  const known = new Set(binding?.dataRows);
  const structural = range.top < firstData || !rangeRows(range).every((row) => known.has(row));
  const { guideline } = session.store.get();
  const wide = guideline !== undefined && binding !== undefined && touchesLimits(guideline, binding, range);
  if (structural || wide) await rescreen(session);
  else await rejudge(session, (row) => row >= range.top && row <= range.bottom);
};

const rangeRows = ({ top, bottom }: CellRange) => Array.from({ length: bottom - top + 1 }, (_, index) => top + index);

/** An edit in a sheet beside the chosen one, screened with it or telling of offices: limits and places may change. */
const followBeside = async (session: Session, sheet: string, range: CellRange) => {
  if (session.snapshot === undefined) return;
  const outcome = await session.host.readRows(sheet, range.top, range.bottom);
  if (!outcome.ok) {
    showTrouble(session, outcome.issue);
    return;
  }
  session.snapshot = patchRows(session.snapshot, sheet, range.top, outcome.value);
  if (session.store.get().screening !== undefined) await rescreen(session);
  else await rebind(session);
};

const readAgain = async (session: Session) => {
  const had = session.store.get().screening !== undefined;
  if ((await readSnapshot(session)) === undefined) return;
  hearAgain(session);
  if (had) await rescreen(session);
};

/** Whether a sheet is of reviewers or their settings, or may have come to be one. */
const speaks = ({ heard, snapshot }: Session, name: string): boolean =>
  (heard?.sheetNames.includes(name) ?? false) ||
  hasReviewName(name) ||
  !snapshot?.sheets.some((one) => one.name === name);

/** Somebody entered something in a sheet of reviewers, a co-author or whoever types there (rule C5). */
const followReviewers = async (session: Session, sheet: string): Promise<void> => {
  const isKnown = session.snapshot?.sheets.some(({ name }) => name === sheet) ?? false;
  const issue = isKnown ? await readWhole(session, sheet) : await takeSnapshot(session);
  // A sheet that is gone says nothing any more.
  const again = issue?.code === 'host.sheetGone' ? await takeSnapshot(session) : issue;
  if (again !== undefined) showTrouble(session, again);
  await hearAndJudge(session);
};

/** Lets the review follow what people do in the sheet, until the returned function is called. */
export const watchWorkbook = (session: Session): Promise<() => void> => {
  let queue: Promise<void> = Promise.resolve();
  const follow = async (event: WorkbookEvent): Promise<void> => {
    await followOne(event);
    // What could not be written before may be now.
    if (event.kind !== 'selected' && session.store.get().memory.waiting.length > 0) await writeWaiting(session);
  };
  const followOne = async (event: WorkbookEvent): Promise<void> => {
    const { review, sheet } = session.store.get();
    const { together } = review;
    switch (event.kind) {
      case 'selected':
        followSelection(session, event.sheet, event.row);
        return;
      case 'changed':
        if (event.sheet !== sheet && speaks(session, event.sheet)) {
          await followReviewers(session, event.sheet);
          return;
        }
        if (event.sheet !== sheet && !together.has(event.sheet) && !tellsOfGroups(session, event.sheet)) return;
        if (event.range === undefined || event.range.bottom - event.range.top >= ROWS_READ_SINGLY)
          await readAgain(session);
        else if (event.sheet === sheet) await followEdit(session, event.range);
        else await followBeside(session, event.sheet, event.range);
        return;
      case 'restructured':
        if (event.sheet !== undefined && event.sheet !== sheet && speaks(session, event.sheet)) {
          await followReviewers(session, event.sheet);
          return;
        }
        if (
          event.sheet === undefined ||
          event.sheet === sheet ||
          together.has(event.sheet) ||
          tellsOfGroups(session, event.sheet)
        )
          await readAgain(session);
        return;
    }
  };
  return session.host.watch((event) => {
    // One after the other: an edit must not be judged on a snapshot that an earlier one is still changing.
    queue = queue.then(() => follow(event));
  });
};
