import type { Setting } from '../memory/setting-rows';
import { planSettings } from '../plans/reviewers/settings-sheet';
import { nameReviewerSheet, planReviewerSheet } from '../plans/reviewers/plan-reviewer-sheet';
import { planEntries } from '../plans/reviewers/plan-entries';
import { readReviewerSheet } from '../plans/reviewers/read-reviewer-sheet';
import type { ReviewerParts, SheetApplicant } from '../plans/reviewers/score-rows';
import { rowIdOf } from '../plans/reviewers/score-rows';
import { findTables, isScoreEntry } from '../plans/reviewers/sheet-tables';
import { rubricFor } from '../ranking/rubric';
import type { Entry } from '../reviewers/entries';
import { registerOf } from '../reviewers/entries';
import type { Reviewer } from '../reviewers/types';
import { nameInId, reviewerId } from '../reviewers/types';
import type { HostIssue, SheetSnapshot, WritePlan } from '../workbook/types';
import { wordsIn } from '../words/words';
import { isUnsigned } from './hear-reviewers';
import { patchWritten, takeSnapshot } from './read-snapshot';
import type { Session } from './session';
import { reviewedSheets, sheetNamesOf } from './session';

/**
 * Writes what was decided and stands in no cell yet into the sheets of those who decided it, one write after the other
 * (rules C1, C2). What cannot be written stays, is told, and is tried again whenever this is called.
 */
export const writeWaiting = (session: Session): Promise<void> => {
  session.writing = session.writing.then(() => writeAll(session));
  return session.writing;
};

const writeAll = async (session: Session): Promise<void> => {
  const { store } = session;
  const tried = new Set<string>();
  let issue: HostIssue | undefined;
  for (;;) {
    const id = store.get().memory.waiting.find(({ reviewer }) => !tried.has(reviewer))?.reviewer;
    if (id === undefined || session.snapshot === undefined) break;
    tried.add(id);
    issue ??= await writeOwn(session, session.signed.get(id) ?? reviewerOf(id));
  }
  const count = store.get().memory.waiting.length;
  const before = store.get().unwritten;
  const unwritten = issue === undefined || count === 0 ? undefined : { count, issue };
  if (before !== undefined || unwritten !== undefined) store.set({ unwritten });
};

/** Who entered something that waits since another session. */
const reviewerOf = (id: string): Reviewer => ({
  name: nameInId(id),
  unit: id.split('|')[1] ?? '',
  role: isUnsigned(id) ? 'examiner' : 'expert',
});

/** Faults after which the workbook is looked at anew, since somebody else changed it meanwhile. */
const MOVED: readonly HostIssue['code'][] = [
  'host.sheetChanged',
  'host.sheetGone',
  'host.sheetNameTaken',
  'host.readBack',
];

const TRIES = 3;

/** Writes what waits of one reviewer; the fault that kept it from being written. */
const writeOwn = async (session: Session, reviewer: Reviewer): Promise<HostIssue | undefined> => {
  const id = reviewerId(reviewer);
  let issue: HostIssue | undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const entries = session.store.get().memory.waiting.filter((entry) => entry.reviewer === id);
    issue = await applyAll(session, planOwn(session, reviewer, entries));
    if (issue === undefined) {
      dropWritten(session, id);
      return undefined;
    }
    if (!MOVED.includes(issue.code) || (await takeSnapshot(session)) !== undefined) return issue;
  }
  return issue;
};

/** Plans a reviewer's entries into his sheet; where he has none yet, a sheet of his own. */
const planOwn = (session: Session, reviewer: Reviewer, entries: readonly Entry[]): readonly WritePlan[] => {
  const { language } = session.store.get();
  const parts = partsOf(session, reviewer);
  for (const sheet of ownSheetsOf(session, reviewerId(reviewer))) {
    const plans = planEntries(sheet, parts, entries);
    if (plans !== undefined) return plans;
  }
  const name = nameReviewerSheet(reviewer, sheetNamesOf(session), wordsIn(language).reviewers);
  return [
    { blocks: [], sheets: [planReviewerSheet(listedIn(session, parts, entries), entries, name)], memory: undefined },
  ];
};

const ownSheetsOf = ({ snapshot }: Session, id: string): readonly SheetSnapshot[] =>
  (snapshot?.sheets ?? []).filter((sheet) => {
    const read = readReviewerSheet(sheet);
    return read !== undefined && reviewerId(read.reviewer) === id && findTables(sheet).length > 0;
  });

/** All applicants, with what tells of them beside their key. */
const partsOf = (session: Session, reviewer: Reviewer): ReviewerParts => {
  const { guideline, language } = session.store.get();
  const applicants = reviewedSheets(session).flatMap(({ review, screening, sheet }) =>
    screening.applicants.map(({ key, name, programme }): SheetApplicant => {
      const rubric = rubricFor(review.scoring, programme);
      return { sheet: sheet.name, key, name, programme: programme?.name ?? '', rubric };
    }),
  );
  const all = guideline?.programmes.flatMap(({ criteria }) => criteria) ?? [];
  return { reviewer, applicants, criterionOf: (_, criterion) => all.find(({ id }) => id === criterion), language };
};

/** Those who can be scored stand in an expert's new sheet from the beginning; who is out does only once it is spoken of. */
const listedIn = (session: Session, parts: ReviewerParts, entries: readonly Entry[]): ReviewerParts => {
  if (parts.reviewer.role !== 'expert' && !entries.some(isScoreEntry)) return parts;
  const out = new Set(
    reviewedSheets(session).flatMap(({ screening, sheet }) =>
      screening.applicants.flatMap(({ conclusion, key }) =>
        conclusion === 'unqualified' ? [rowIdOf({ sheet: sheet.name, key })] : [],
      ),
    ),
  );
  const spoken = new Set(entries.map(rowIdOf));
  const isListed = (one: SheetApplicant) =>
    spoken.has(rowIdOf(one)) || (one.rubric !== undefined && !out.has(rowIdOf(one)));
  return { ...parts, applicants: parts.applicants.filter(isListed) };
};

/** Carries plans out one after the other; the snapshot is after each as the workbook is. */
const applyAll = async (session: Session, plans: readonly WritePlan[]): Promise<HostIssue | undefined> => {
  for (const plan of plans) {
    const outcome = await session.host.apply(plan, { pause: session.pause });
    if (!outcome.ok) return outcome.issue;
    if (session.snapshot !== undefined) session.snapshot = patchWritten(session.snapshot, plan);
    for (const { name } of plan.sheets) await readWhole(session, name);
  }
  return undefined;
};

/** Rows beyond those known that may have been added to a sheet. */
const ROWS_AHEAD = 200;

/** Reads one sheet anew as a whole. */
export const readWhole = async (session: Session, name: string): Promise<HostIssue | undefined> => {
  const known = session.snapshot?.sheets.find((sheet) => sheet.name === name)?.rows.length ?? 0;
  const outcome = await session.host.readRows(name, 0, known + ROWS_AHEAD);
  if (!outcome.ok) return outcome.issue;
  const last = outcome.value.findLastIndex((cells) => cells.some((cell) => cell !== null && cell !== ''));
  const rows = outcome.value.slice(0, last + 1);
  if (session.snapshot !== undefined)
    session.snapshot = {
      ...session.snapshot,
      sheets: session.snapshot.sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows } : sheet)),
    };
  return undefined;
};

/** Entries that the sheet says, or says something later instead of, wait no longer. */
const dropWritten = (session: Session, id: string): void => {
  const { store } = session;
  const said = new Map<string, string>();
  for (const sheet of ownSheetsOf(session, id))
    for (const entry of readReviewerSheet(sheet)?.entries ?? []) {
      const there = said.get(registerOf(entry));
      if (there === undefined || there < entry.on) said.set(registerOf(entry), entry.on);
    }
  const { memory } = store.get();
  const waiting = memory.waiting.filter((entry) => {
    const on = entry.reviewer === id ? said.get(registerOf(entry)) : undefined;
    return on === undefined || on < entry.on;
  });
  store.set({ memory: { ...memory, waiting } });
};

/** Writes settings, each into a row of its own (rule C2). */
export const writeSettings = (session: Session, changed: readonly Setting[]): Promise<void> => {
  session.writing = session.writing.then(async () => {
    const { language, reviewer } = session.store.get();
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (session.snapshot === undefined) return;
      const plan = planSettings(session.snapshot, changed, reviewer?.name ?? '', session.clock(), language);
      const issue = plan && (await applyAll(session, [plan]));
      if (issue === undefined) return;
      if (!MOVED.includes(issue.code) || (await takeSnapshot(session)) !== undefined) {
        session.store.set({ trouble: issue });
        return;
      }
    }
  });
  return session.writing;
};
