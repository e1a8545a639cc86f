import { allocatePlaces } from '../src/ranking/allocate-places';
import type { Solver } from '../src/ranking/best-total';
import { findBestTotal } from '../src/ranking/best-total';
import type { Allocation, BestTotal, Candidate, Cap, Contest } from '../src/ranking/types';
import { listTooClose } from '../src/ranking/try-scores';
import type { Line } from './measure';
import { inMilliseconds, measure } from './measure';
import { seeded } from './rows';

const CANDIDATES = 3_000;
const PROGRAMMES = 9;
const OFFICES = 13;
const ORGANISATIONS = 1_800;
const LEADERS = 2_600;
const BUDGET = 150;
const CLOSE_BUDGET = 2_000;

const inventContest = (): Contest => {
  const next = seeded(3000);
  const below = (limit: number) => Math.floor(next() * limit);
  const caps: readonly Cap[] = [
    ...Array.from({ length: OFFICES }, (_, at): Cap => ({
      id: `office:${at}`,
      kind: 'office',
      quota: 'q',
      group: `${at}`,
      limit: 20 + (at % 5),
    })),
    ...Array.from({ length: ORGANISATIONS }, (_, at): Cap => ({
      id: `organisation:${at}`,
      kind: 'organisation',
      rule: 'r',
      value: `${at}`,
      limit: 2,
    })),
    ...Array.from({ length: LEADERS }, (_, at): Cap => ({
      id: `leader:${at}`,
      kind: 'leader',
      rule: 'r',
      value: `${at}`,
      limit: 1,
    })),
  ];
  const candidates = Array.from({ length: CANDIDATES }, (_, at): Candidate => ({
    id: `c${at}`,
    programme: `p${below(PROGRAMMES)}`,
    score: 60 + below(4000) / 100,
    bonus: 0,
    priority: below(3),
    tieBreaks: [],
    caps: [
      { cap: `office:${below(OFFICES)}`, weight: 1 },
      { cap: `organisation:${below(ORGANISATIONS)}`, weight: 1 },
      { cap: `leader:${below(LEADERS)}`, weight: 1 },
    ],
    shutsOut: [],
  }));
  const programmes = Array.from({ length: PROGRAMMES }, (_, at) => ({ programme: `p${at}`, places: 30, reserve: 5 }));
  return { programmes, candidates, caps, decisions: [], tieRule: { kind: 'draw', seed: '2022' } };
};

/** Places for 3,000 candidates under caps by programme, office, organisation and leader, with reasons and the best total. */
export const benchAllocation = (solve: Solver): readonly Line[] => {
  const contest = inventContest();
  let allocation: Allocation | undefined;
  let best: BestTotal | undefined;
  const order = measure(5, () => {
    allocation = allocatePlaces(contest);
  });
  const given = allocation;
  if (given === undefined) throw new Error('Nothing was allocated');
  const optimum = measure(5, () => {
    best = findBestTotal(contest, given, solve);
  });
  if (best?.proven !== true || best.total < given.total) throw new Error('The best total is none');
  const close = measure(3, () => void listTooClose({ contest, allocation: given, allocate: allocatePlaces }));
  return [
    { what: 'in score order, with reasons', took: inMilliseconds(order) },
    { what: 'best total, proven', took: inMilliseconds(optimum) },
    {
      what: '±0.5 point for each',
      took: inMilliseconds(close),
      budget: `at most ${inMilliseconds(CLOSE_BUDGET)}`,
      kept: close <= CLOSE_BUDGET,
    },
    {
      what: 'both',
      took: inMilliseconds(order + optimum),
      budget: `at most ${BUDGET} ms`,
      kept: order + optimum <= BUDGET,
    },
  ];
};
