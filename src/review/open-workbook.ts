import type { ReviewMemory } from '../memory/memory';
import type { Guideline } from '../guideline/types';
import { decodeMemory, EMPTY_MEMORY, findRename, renameInMemory } from '../memory/memory';
import type { SheetReview } from '../memory/sheet-review';
import { NEW_SHEET_REVIEW, roundOf } from '../memory/sheet-review';
import { NO_SCORING } from '../ranking/rubric';
import type { WorkbookSnapshot } from '../workbook/types';
import { proposeByColumns, proposeGuideline } from './propose-guideline';
import { applicantSheets, filledRows, readSnapshot } from './read-snapshot';
import { hearAgain } from './hear-again';
import { writeWaiting } from './write-decisions';
import { hearReviewers, oldDecisions } from './hear-reviewers';
import { rebind } from './screen-sheets';
import type { Session } from './session';

/** Reads the workbook, brings back what was remembered, proposes sheet and guideline (rule B4). */
export const openWorkbook = async (session: Session): Promise<void> => {
  const snapshot = await readSnapshot(session);
  if (snapshot === undefined) return;
  await session.pause();
  const kept = readMemory(session, snapshot);
  session.old = oldDecisions(kept, hearReviewers(snapshot, kept.renamed, session.store.get().language));
  // Without anything to carry over all that is decided from now on is in cells.
  const memory = { ...kept, carried: kept.carried || session.old.size === 0 };
  session.store.set({ memory });
  keepExpert(session, kept);
  const isThere = snapshot.sheets.some(({ name }) => name === memory.sheet);
  hearAgain(session);
  const { ownSheets } = session.store.get().memory;
  await turnToSheet(session, isThere ? memory.sheet : fullestSheet(snapshot, ownSheets));
  await rebind(session);
  await writeWaiting(session);
};

/** What was remembered in the workbook; trouble is shown where it cannot be read. */
const readMemory = (session: Session, { memory: kept, sheets }: WorkbookSnapshot): ReviewMemory => {
  if (kept === undefined) return EMPTY_MEMORY;
  const memory = decodeMemory(kept);
  if (memory === undefined) session.store.set({ trouble: { code: 'review.memoryUnreadable' } });
  if (memory === undefined) return EMPTY_MEMORY;
  const rename = findRename(memory, applicantSheets(sheets));
  return rename === undefined ? memory : renameInMemory(memory, rename);
};

/** The sheet with the most filled rows among those one can see and that are not ours. */
const fullestSheet = (snapshot: WorkbookSnapshot, own: readonly string[]): string | undefined =>
  snapshot.sheets
    .filter(({ name, visibility }) => visibility === 'visible' && !own.includes(name))
    .map((sheet) => ({ name: sheet.name, rows: filledRows(sheet) }))
    .sort((a, b) => b.rows - a.rows)[0]?.name;

/**
 * Turns to a sheet with what was chosen and decided for it. One that is screened together with the chosen one keeps the
 * round as it is; a sheet seen for the first time gets the guideline that it speaks of, or keeps the one at hand.
 */
export const turnToSheet = async (session: Session, name: string | undefined): Promise<void> => {
  const { store } = session;
  const { memory, review: before } = store.get();
  if (name === undefined) {
    store.set({ memory: { ...memory, sheet: undefined } });
    return;
  }
  const kept = memory.sheets.get(name);
  const inRound = name === memory.sheet ? undefined : roundOf(memory.sheets, memory.sheet).get(name);
  const proposed =
    inRound === undefined
      ? withExpert(kept ?? (await proposeReview(session, name)), before)
      : turnInRound(memory, inRound, name, kept?.guideline === before.guideline);
  const chosen = memory.sheet === undefined ? store.get().guideline : undefined;
  // What a person chose before there was a sheet, or while guidelines were looked through, goes before what is proposed.
  const review = chosen === undefined || kept !== undefined ? proposed : goBy(chosen, proposed);
  const isListed = session.library.list().some(({ id }) => id === review.guideline);
  const guideline =
    review.guideline !== undefined && isListed ? await session.library.load(review.guideline) : undefined;
  const round = inRound === undefined ? [] : store.get().round;
  const now = store.get().memory;
  store.set({
    guideline,
    memory: { ...now, sheet: name, sheets: new Map(now.sheets).set(name, review) },
    round,
    binding: round.find(({ sheet }) => sheet.name === name)?.screening.binding,
  });
  hearAgain(session);
};

/** Who scored last in a workbook from before reviewers signed goes on scoring, unless the entry knows better. */
const keepExpert = ({ store }: Session, { carried, sheet, sheets }: ReviewMemory): void => {
  const expert = sheet === undefined ? undefined : sheets.get(sheet)?.scoring.expert;
  if (!carried && expert !== undefined && expert !== '' && store.get().reviewer === undefined)
    store.set({ reviewer: { name: expert, unit: '', role: 'expert' } });
};

/** A sheet's review under a guideline that a person chose. */
const goBy = ({ id, programmes }: Guideline, review: SheetReview): SheetReview => {
  const [only, ...others] = programmes;
  const isOne = only !== undefined && others.length === 0;
  return {
    ...NEW_SHEET_REVIEW,
    guideline: id,
    programme: isOne ? { kind: 'one', id: only.id } : { kind: 'column' },
    scoring: { ...NO_SCORING, expert: review.scoring.expert },
  };
};

const withExpert = (review: SheetReview, { scoring: { expert } }: SheetReview): SheetReview =>
  review.scoring.expert === '' ? { ...review, scoring: { ...review.scoring, expert } } : review;

/** The sheet as it stands in the round, joined with the other sheets of it; who scores goes on scoring. */
const turnInRound = (
  { sheet, sheets }: ReviewMemory,
  review: SheetReview,
  name: string,
  hasOwnMarks: boolean,
): SheetReview => {
  const round = roundOf(sheets, sheet);
  const scoring = (sheet === undefined ? undefined : sheets.get(sheet))?.scoring ?? NO_SCORING;
  return {
    ...review,
    together: new Map([...round].filter(([other]) => other !== name).map(([other, own]) => [other, own.programme])),
    scoring: hasOwnMarks ? { ...review.scoring, expert: scoring.expert } : { ...scoring, marks: NO_SCORING.marks },
  };
};

/** Guideline and programme that a sheet seen for the first time speaks of; else those at hand. Decisions are none. */
const proposeReview = async (session: Session, name: string): Promise<SheetReview> => {
  const { guideline, programme, asOf, readings, rosterChoices, scoring } = session.store.get().review;
  const sheet = session.snapshot?.sheets.find((one) => one.name === name);
  const named = sheet && proposeGuideline(sheet, session.library.list());
  // Reading all guidelines takes its time: only where the sheet names none, and none is at hand.
  const proposed = named ?? (sheet && guideline === undefined ? await proposeByColumns(session, sheet) : undefined);
  if (proposed !== undefined && proposed.guideline !== guideline)
    return { ...NEW_SHEET_REVIEW, ...proposed, scoring: { ...NO_SCORING, expert: scoring.expert } };
  return {
    ...NEW_SHEET_REVIEW,
    guideline,
    programme: proposed?.programme ?? programme,
    asOf,
    readings,
    rosterChoices,
    // Who scores and by what rubric holds for the next sheet of the same guideline; marks are the other sheet's own.
    scoring: { ...scoring, marks: NO_SCORING.marks },
  };
};
