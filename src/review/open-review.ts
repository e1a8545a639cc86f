import { NO_SCORING } from '../ranking/scoring';
import { judgementCommands } from './judgements';
import { openWorkbook } from './open-workbook';
import type { Session } from './session';
import { screeningCommands } from './screening';
import { settingCommands } from './settings';
import { DEFAULT_RANK_SETTINGS } from '../ranking/settings';
import { rankingCommands } from './ranking';
import { scoringCommands } from './scoring';
import type { OpenReview, ReviewState } from './types';
import { watchWorkbook } from './watch-workbook';
import { writingCommands } from './writing';

/** Starts a review on a workbook. Nothing is read before `open`, nothing written before `write`. */
export const openReview: OpenReview = ({ host, library, language, today, loadSolver, pause, now }) => {
  const initial: ReviewState = {
    language,
    activity: { kind: 'idle' },
    workbook: undefined,
    sheets: [],
    sheet: undefined,
    guidelines: library.list(),
    guideline: undefined,
    programme: { kind: 'column' },
    asOf: undefined,
    readings: new Map(),
    strict: false,
    binding: undefined,
    joinable: [],
    together: new Map(),
    alongside: [],
    screening: undefined,
    stale: false,
    ranking: undefined,
    rankSettings: DEFAULT_RANK_SETTINGS,
    scoring: NO_SCORING,
    selected: undefined,
    preview: undefined,
    lastWrite: undefined,
    trouble: undefined,
    lastEditCost: undefined,
  };
  const store = createStore(initial);
  const session: Session = {
    host,
    library,
    store,
    loadSolver,
    solver: undefined,
    pause,
    now,
    today,
    snapshot: undefined,
    memory: undefined,
    fixed: new Map(),
    answers: new Map(),
    overrides: new Map(),
    turn: 0,
    run: undefined,
    cancelled: false,
  };
  let stopWatching: (() => void) | undefined;
  return {
    getState: store.get,
    subscribe: store.subscribe,
    async open() {
      await openWorkbook(session);
      stopWatching ??= await watchWorkbook(session);
    },
    ...settingCommands(session),
    ...screeningCommands(session),
    ...judgementCommands(session),
    ...scoringCommands(session),
    ...writingCommands(session),
    ...rankingCommands(session),
    dismissTrouble: () => store.set({ trouble: undefined }),
    close: () => stopWatching?.(),
  };
};

/** A value that is replaced as a whole, with listeners told after each replacement. */
export interface Store<T> {
  get(): T;
  /** Replaces the named parts; listeners are told once. */
  set(parts: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

/** Makes a store; a change to equal parts tells nobody. */
const createStore = <T extends object>(initial: T): Store<T> => {
  let state = initial;
  const listeners = new Set<() => void>();
  const isChange = (parts: Partial<T>) =>
    (Object.keys(parts) as (keyof T)[]).some((key) => !Object.is(parts[key], state[key]));
  return {
    get: () => state,
    set(parts) {
      if (!isChange(parts)) return;
      state = { ...state, ...parts };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
