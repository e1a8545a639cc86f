import { EMPTY_MEMORY } from '../memory/memory';
import { DEFAULT_SETTLE_RULE } from '../reviewers/settle';
import { bindingCommands } from './bind-sheets';
import { settingCommands } from './choose-settings';
import { rosterCommands } from './choose-rosters';
import { judgementCommands, scoringCommands } from './judge-applicants';
import { openWorkbook } from './open-workbook';
import { reviewerCommands } from './enter-decisions';
import { foldReviewer } from '../reviewers/types';
import { rankingCommands } from './rank-round';
import { screeningCommands } from './screen-sheets';
import type { Session } from './session';
import { createStore } from './session';
import type { OpenReview } from './types';
import { watchWorkbook } from './watch-workbook';
import { writingCommands } from './write-results';

/** Starts a review on a workbook. Nothing is read before `open`, nothing written before `write`. */
export const openReview: OpenReview = ({
  host,
  library,
  language,
  today,
  clock = () => `${today} 00:00:00`,
  reviewer,
  loadSolver,
  readFile,
  pause,
  now,
}) => {
  const store = createStore({
    language,
    activity: { kind: 'idle' },
    workbook: undefined,
    sheets: [],
    memory: EMPTY_MEMORY,
    guidelines: library.list(),
    guideline: undefined,
    binding: undefined,
    columns: [],
    trial: undefined,
    joinable: [],
    rosters: [],
    profiles: [],
    offered: [],
    round: [],
    stale: false,
    ranking: undefined,
    selected: undefined,
    preview: undefined,
    lastWrite: undefined,
    trouble: undefined,
    lastEditCost: undefined,
    reviewer: reviewer && foldReviewer(reviewer),
    disputes: [],
    settleRule: DEFAULT_SETTLE_RULE,
    reviewerIssues: [],
    unwritten: undefined,
    carryOver: undefined,
  });
  const session: Session = {
    host,
    library,
    store,
    loadSolver,
    solver: undefined,
    readFile,
    rosterFiles: new Map(),
    rosterTroubles: new Map(),
    pause,
    now,
    today,
    snapshot: undefined,
    turn: 0,
    rankTurn: 0,
    run: undefined,
    triesOut: false,
    cancelled: false,
    clock,
    heard: undefined,
    signed: new Map(),
    old: new Map(),
    writing: Promise.resolve(),
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
    ...bindingCommands(session),
    ...rosterCommands(session),
    ...screeningCommands(session),
    ...judgementCommands(session),
    ...scoringCommands(session),
    ...reviewerCommands(session),
    ...writingCommands(session),
    ...rankingCommands(session),
    dismissTrouble: () => store.set({ trouble: undefined }),
    close: () => stopWatching?.(),
  };
};
