import type { ReviewMemory } from '../memory/memory';
import { encodeMemory } from '../memory/memory';
import type { ReviewedSheet, SheetReview } from '../memory/sheet-review';
import { NEW_SHEET_REVIEW, roundOf } from '../memory/sheet-review';
import type { Solver } from '../ranking/best-total';
import { DEFAULT_RANK_SETTINGS } from '../ranking/settings';
import type { WorkbookHost, WorkbookSnapshot } from '../workbook/types';
import type { ReviewIssue } from '../wording/issue';
import type { Reviewer } from '../reviewers/types';
import type { HeardReviews, OldDecisions } from './hear-reviewers';
import type { ChosenSheet, FileTrouble, GuidelineLibrary, ReadFile, ReviewState } from './types';

/** What is set; what the state shows of the chosen sheet follows from it. */
export interface SessionState extends Omit<ReviewState, keyof ChosenSheet> {
  /** The workbook under review: the one place where sheets, choices and decisions stand. */
  readonly memory: ReviewMemory;
}

/** What a review knows beside its visible state. */
export interface Session {
  readonly host: WorkbookHost;
  readonly library: GuidelineLibrary;
  readonly store: Store;
  readonly loadSolver: (() => Promise<Solver>) | undefined;
  /** Once loaded. */
  solver: Solver | undefined;
  readonly readFile: ReadFile | undefined;
  /** Files picked as rosters since the workbook was opened, by roster id. */
  readonly rosterFiles: Map<string, WorkbookSnapshot>;
  /** Why the file picked last for a roster could not be read, by roster id. */
  readonly rosterTroubles: Map<string, FileTrouble>;
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  /** ISO date, given by the entry. */
  readonly today: string;
  snapshot: WorkbookSnapshot | undefined;
  /** Counts changes of what a screening goes by, so that one under way knows that it is out of date. */
  turn: number;
  /** Counts rankings that were begun. */
  rankTurn: number;
  /** The screening under way. */
  run: Promise<void> | undefined;
  /** Somebody looks at what a screening would come to. */
  triesOut: boolean;
  /** Set by `cancel`; long runs look at it between blocks. */
  cancelled: boolean;
  /** `YYYY-MM-DD HH:mm:ss`, given by the entry. */
  readonly clock: () => string;
  /** What reviewers' sheets said when they were last looked at; absent before the workbook is read. */
  heard: HeardReviews | undefined;
  /** Who decided something in this review, by id. */
  readonly signed: Map<string, Reviewer>;
  /** Decisions of the memory that no cell holds yet, by sheet. */
  old: ReadonlyMap<string, OldDecisions>;
  /** Writing into reviewers' sheets, one after the other. */
  writing: Promise<void>;
}

/** A value that is replaced as a whole, with listeners told after each replacement. */
export interface Store {
  get(): SessionState & ChosenSheet;
  /** Replaces the named parts; listeners are told once, and not at all where nothing differs. */
  set(parts: Partial<SessionState>): void;
  subscribe(listener: () => void): () => void;
}

/** Makes the store of a review. */
export const createStore = (initial: SessionState): Store => {
  let state = showChosen(initial);
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(parts) {
      if ((Object.keys(parts) as (keyof SessionState)[]).every((key) => Object.is(parts[key], state[key]))) return;
      state = showChosen({ ...state, ...parts });
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const showChosen = (state: SessionState): SessionState & ChosenSheet => {
  const { memory, round } = state;
  const { sheet } = memory;
  const review = (sheet === undefined ? undefined : memory.sheets.get(sheet)) ?? NEW_SHEET_REVIEW;
  return {
    ...state,
    sheet,
    review,
    screening: round.find((one) => one.sheet.name === sheet)?.screening,
    rankSettings:
      (review.guideline === undefined ? undefined : memory.rank.get(review.guideline)) ?? DEFAULT_RANK_SETTINGS,
  };
};

/** Changes what was chosen or decided for the chosen sheet; other parts of the state may change with it. */
export const changeReview = (
  { store }: Session,
  change: Partial<SheetReview>,
  parts: Partial<Omit<SessionState, 'memory'>> = {},
): void => {
  const { memory, review, sheet } = store.get();
  const sheets = sheet === undefined ? memory.sheets : new Map(memory.sheets).set(sheet, { ...review, ...change });
  store.set({ ...parts, memory: { ...memory, sheets } });
};

/** Stores the workbook's memory in it without touching a cell. */
export const remember = async (session: Session): Promise<void> => {
  if (session.snapshot === undefined) return;
  session.store.set({ memory: { ...session.store.get().memory, seen: sheetNamesOf(session) } });
  const outcome = await session.host.remember(encodeMemory(session.store.get().memory));
  if (!outcome.ok) showTrouble(session, outcome.issue);
};

/** Names of all sheets as last read, with those written since. */
export const sheetNamesOf = (session: Session): readonly string[] =>
  session.snapshot?.sheets.map(({ name }) => name) ?? [];

/** The screened sheets with what was chosen and decided for each until now; empty until the chosen one is screened. */
export const reviewedSheets = ({ store }: Session): readonly ReviewedSheet[] => {
  const { memory, round } = store.get();
  const reviews = roundOf(memory.sheets, memory.sheet);
  return round.map((one) => ({ ...one, review: reviews.get(one.sheet.name) ?? NEW_SHEET_REVIEW }));
};

/** Shows trouble and ends whatever was going on. */
export const showTrouble = (session: Session, trouble: ReviewIssue) =>
  session.store.set({ trouble, activity: { kind: 'idle' } });
