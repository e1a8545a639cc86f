import type { FixedBindings } from '../applicants/types';
import type { ReviewMemory } from '../report/memory';
import type { Solver } from '../ranking/find-best-total';
import type { Answer, Override } from '../screening/types';
import type { WorkbookHost, WorkbookSnapshot } from '../workbook/types';
import type { ScreenSettings } from './screen-snapshot';
import { choicesFor } from './screen-snapshot';
import type { Store } from './store';
import type { GuidelineLibrary, ReviewIssue, ReviewState } from './types';

type ByApplicant<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

/** What a review knows beside its visible state. */
export interface Session {
  readonly host: WorkbookHost;
  readonly library: GuidelineLibrary;
  readonly store: Store<ReviewState>;
  readonly loadSolver: (() => Promise<Solver>) | undefined;
  /** Once loaded. */
  solver: Solver | undefined;
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  /** ISO date, given by the entry. */
  readonly today: string;
  snapshot: WorkbookSnapshot | undefined;
  memory: ReviewMemory | undefined;
  fixed: FixedBindings;
  answers: ByApplicant<Answer>;
  overrides: ByApplicant<Override>;
  /** Counts changes of what a screening goes by, so that one under way knows that it is out of date. */
  turn: number;
  /** The screening under way. */
  run: Promise<void> | undefined;
  /** Set by `cancel`; long runs look at it between blocks. */
  cancelled: boolean;
}

/** The settings of a screening as they stand; `undefined` until a guideline is chosen. */
export const settingsOf = (session: Session): ScreenSettings | undefined => {
  const { guideline, programme, asOf, readings, strict } = session.store.get();
  if (guideline === undefined) return undefined;
  return {
    guideline,
    programme,
    choices: choicesFor(guideline, asOf, readings),
    strict,
    fixed: session.fixed,
    answers: session.answers,
    overrides: session.overrides,
  };
};

/** The chosen sheet as last read. */
export const sheetOf = (session: Session) => {
  const { sheet } = session.store.get();
  return session.snapshot?.sheets.find(({ name }) => name === sheet);
};

/** Names of all sheets as last read, with those written since. */
export const sheetNamesOf = (session: Session): readonly string[] =>
  session.snapshot?.sheets.map(({ name }) => name) ?? [];

/** Shows trouble and ends whatever was going on. */
export const showTrouble = (session: Session, trouble: ReviewIssue) =>
  session.store.set({ trouble, activity: { kind: 'idle' } });

/** A copy with one entry set, or taken out where the value is `undefined`. */
export const withEntry = <T>(all: ByApplicant<T>, key: string, id: string, value: T | undefined): ByApplicant<T> => {
  const own = new Map(all.get(key));
  if (value === undefined) own.delete(id);
  else own.set(id, value);
  const copy = new Map(all);
  if (own.size === 0) copy.delete(key);
  else copy.set(key, own);
  return copy;
};
