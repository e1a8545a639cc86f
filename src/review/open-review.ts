import { NO_SCORING } from '../ranking/scoring';
import { judgementCommands } from './judge-applicants';
import { openWorkbook } from './open-workbook';
import type { Session } from './session';
import { screeningCommands } from './run-screening';
import { settingCommands } from './choose-settings';
import { DEFAULT_RANK_SETTINGS } from './rank/rank-settings';
import { rankingCommands } from './run-ranking';
import { scoringCommands } from './score-applicants';
import { createStore } from './store';
import type { OpenReview, ReviewState } from './types';
import { watchWorkbook } from './watch-workbook';
import { writingCommands } from './write-results';

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
