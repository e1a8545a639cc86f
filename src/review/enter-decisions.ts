import type { Decisions } from '../memory/sheet-review';
import { roundOf } from '../memory/sheet-review';
import type { About, Entry } from '../reviewers/entries';
import { mergeEntries, momentAfter, registerOf } from '../reviewers/entries';
import type { SettleRule } from '../reviewers/settle';
import { DEFAULT_SETTLE_RULE } from '../reviewers/settle';
import type { Reviewer } from '../reviewers/types';
import { foldReviewer, reviewerId } from '../reviewers/types';
import { diffSettings, settingsOfWorkbook } from '../memory/setting-rows';
import { entriesOfOld } from './carry-over';
import { hearAgain } from './hear-again';
import { isUnsigned, sameAs, unsignedIn } from './hear-reviewers';
import { rankAgain, rejudge, rescreen } from './screen-sheets';
import type { Session } from './session';
import { remember } from './session';
import { writeSettings, writeWaiting } from './write-decisions';

/** Hears all reviewers and judges again what is other than before. */
export const hearAndJudge = async (session: Session): Promise<void> => {
  const { store } = session;
  const before = store.get();
  hearAgain(session);
  const after = store.get();
  if (before.memory.sheets === after.memory.sheets) return;
  const [was, is] = [before, after].map(({ memory }) => roundOf(memory.sheets, memory.sheet));
  const names = after.round.map((one) => one.sheet.name);
  const isOther = (name: string, what: 'answers' | 'overrides') => {
    const [old, own] = [was?.get(name), is?.get(name)];
    return old === undefined || own === undefined ? new Set<string>() : otherKeys<unknown>(old[what], own[what]);
  };
  const changed = new Map(
    names.map((name) => [name, new Set([...isOther(name, 'answers'), ...isOther(name, 'overrides')])]),
  );
  const beside = names.some((name) => name !== after.sheet && (changed.get(name)?.size ?? 0) > 0);
  const keys = changed.get(after.sheet ?? '') ?? new Set();
  if (beside) await rescreen(session);
  else if (keys.size > 0) {
    const rows = new Set(
      (after.screening?.applicants ?? []).filter(({ key }) => keys.has(key)).map(({ sheetRow }) => sheetRow),
    );
    if (rows.size > 0) await rejudge(session, (row) => rows.has(row));
  } else if (names.some((name) => !sameAs(was?.get(name)?.scoring.marks, is?.get(name)?.scoring.marks)))
    await rankAgain(session);
};

const otherKeys = <T>(before: Decisions<T>, after: Decisions<T>): ReadonlySet<string> =>
  new Set([...before.keys(), ...after.keys()].filter((key) => !sameAs(before.get(key), after.get(key))));

/** What is said of one applicant of the chosen sheet. */
export interface Said {
  readonly key: string;
  readonly about: About;
  readonly value: Entry['value'];
  readonly note?: string | undefined;
}

/** Enters what whoever signed here decided: judged at once, then written into his sheet. */
export const enter = async (session: Session, said: readonly Said[]): Promise<void> => {
  const { store } = session;
  const { language, reviewer = unsignedIn(language), sheet } = store.get();
  if (sheet === undefined || said.length === 0) return;
  startCarrying(session);
  const id = reviewerId(reviewer);
  session.signed.set(id, reviewer);
  const known = session.heard?.entries ?? [];
  const now = session.clock();
  const entries = said.flatMap(({ note, ...one }): readonly Entry[] => {
    const place = { reviewer: id, sheet, ...one } as Omit<Entry, 'on'>;
    const before = known.filter((other) => sameRegister(other, place));
    const taken = [
      ...before,
      ...known.filter((other) => isUnsigned(other.reviewer) && sameRegister({ ...other, reviewer: id }, place)),
    ];
    // Nothing is taken back that nobody said.
    if (one.value === undefined && taken.every(({ value }) => value === undefined)) return [];
    return [{ ...place, ...(note !== undefined && note !== '' && { note }), on: momentAfter(before, now) } as Entry];
  });
  if (entries.length === 0) return;
  const { memory } = store.get();
  store.set({ memory: { ...memory, waiting: mergeEntries(memory.waiting, entries) } });
  await hearAndJudge(session);
  await writeWaiting(session);
  await remember(session);
};

const sameRegister = (a: Parameters<typeof registerOf>[0], b: Parameters<typeof registerOf>[0]): boolean =>
  a.key === b.key && a.about.kind === b.about.kind && registerOf(a) === registerOf(b);

/** What was decided before there were cells is from now on to be written into them, each to the sheet of who said it. */
const startCarrying = (session: Session): void => {
  const { store } = session;
  if (session.old.size === 0) return;
  const { entries, reviewers } = entriesOfOld(session);
  for (const [id, reviewer] of reviewers) session.signed.set(id, reviewer);
  session.old = new Map();
  const { memory } = store.get();
  store.set({ memory: { ...memory, carried: true, waiting: mergeEntries(memory.waiting, entries) } });
  hearAgain(session);
};

/** Commands of those who review, and of how they are settled. */
export const reviewerCommands = (session: Session) => {
  const { store } = session;
  return {
    signAs(reviewer: Reviewer): void {
      const signed = foldReviewer(reviewer);
      if (sameAs(signed, store.get().reviewer)) return;
      store.set({ reviewer: signed });
      hearAgain(session);
    },
    async setSettleRule(rule: SettleRule): Promise<void> {
      const before = settingsOfWorkbook({ settle: store.get().settleRule ?? DEFAULT_SETTLE_RULE });
      await writeSettings(session, diffSettings(before, settingsOfWorkbook({ settle: rule })));
      await hearAndJudge(session);
    },
    async carryOver(): Promise<void> {
      startCarrying(session);
      await hearAndJudge(session);
      await writeWaiting(session);
      await remember(session);
    },
    async writeAgain(): Promise<void> {
      await writeWaiting(session);
      await remember(session);
    },
  };
};
