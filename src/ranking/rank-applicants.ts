import type { Choices, Guideline } from '../guideline/types';
import type { Steps } from '../logic/steps';
import { runSteps } from '../logic/steps';
import { aggregateScores } from './aggregate-scores';
import type { Solver } from './best-total';
import { allocateBestTotal, findBestTotal } from './best-total';
import { allocatePlaces } from './allocate-places';
import { checkContest } from './caps';
import type { ListOfMarks } from './compare-lists';
import { withScores } from './compare-lists';
import type { OrderByRule } from './order-by-rule';
import { orderByRule, scoreWithMarks } from './order-by-rule';
import type { Aggregate, Allocation, Contest, ContestIssue, MarkSheet, Ranked } from './types';
import type { ApplicantResult } from '../screening/types';
import type { ContestParts } from './build-contest';
import { buildContest } from './build-contest';
import type { CountingIssue } from './count-groups';
import type { GroupTable } from '../screening/quotas';
import type { ExpertMarks, JoinIssue, ScoringIssue } from './join-pane-marks';
import { gatherMarks } from './join-pane-marks';
import type { RankNumbers, RankSettings } from './settings';
import { changeRankSettings } from './settings';
import type { ReadMarks, ScreenedSheet } from './read-marks';
import { candidateId } from './read-marks';
import type { TieBreakIssue } from './tie-breaks';
import { readTieBreaks } from './tie-breaks';

/** One applicant in the ranking. */
export interface RankedApplicant {
  readonly applicant: ApplicantResult;
  readonly aggregate: Aggregate | undefined;
  readonly ranked: Ranked;
  /** What orders it by rule, where experts' marks alone do not. */
  readonly order?: OrderByRule;
}

/** A ranking with everything it rests on. */
export interface Ranking extends ListOfMarks {
  readonly guideline: Guideline;
  readonly choices: Choices;
  readonly settings: RankSettings;
  readonly marks: readonly ReadMarks[];
  readonly markSheet: MarkSheet;
  /** Marks from the pane, which are in the sheet of marks too, by column. */
  readonly paneMarks: ReadonlyMap<string, ExpertMarks>;
  readonly contest: Contest;
  /** The official list: in strict order, or of the best total where the settings say so. */
  readonly allocation: Allocation;
  /** The list in strict order of merit, official or not. */
  readonly inOrder: Allocation;
  /** The same scores and ties under other places, quotas and budget, to see what would follow. */
  readonly contestUnder: (numbers: RankNumbers) => Contest;
  /** By programme in the document's order, then rank; the withheld last. */
  readonly applicants: readonly RankedApplicant[];
  readonly issues: readonly (ContestIssue | CountingIssue | JoinIssue | ScoringIssue | TieBreakIssue)[];
}

/**
 * Scores, order, places: from screened sheets to the official list. Marks are looked for in the columns
 * whose headers say so, or in those that the settings name. Where the best total is official a solver has
 * to be given; a RangeError without one. `equalsById` lists settled ties as records of older forms do.
 */
export const rankApplicants = (...given: Parameters<typeof rankInSteps>): Ranking => runSteps(rankInSteps(...given));

/** The same in pieces, for a page that must not wait for all of it. */
export function* rankInSteps(
  sheets: readonly ScreenedSheet[],
  groups: ReadonlyMap<string, GroupTable>,
  settings: RankSettings,
  solve?: Solver,
  equalsById = false,
): Steps<Ranking> {
  const [first] = sheets;
  if (first === undefined) throw new RangeError('At least one screened sheet');
  const { guideline, options } = first.screening;
  const { markSheet, ...gathered } = gatherMarks(sheets, settings);
  yield;
  const aggregates = new Map(
    aggregateScores(markSheet, settings.method, settings.decimals).map((aggregate) => [aggregate.candidate, aggregate]),
  );
  yield;
  const applicants = sheets.flatMap(({ screening }) => screening.applicants);
  const tieBreaks = readTieBreaks(sheets, settings.tieBreaks);
  const byRule = new Map(
    orderByRule(
      applicants,
      options.choices,
      settings,
      (applicant) => aggregates.get(candidateId(applicant))?.score,
    ).map((own) => [candidateId(own.applicant), own]),
  );
  yield;
  const parts: ContestParts = {
    guideline,
    choices: options.choices,
    applicants,
    idOf: candidateId,
    scores: new Map(
      applicants.map((applicant) => {
        const id = candidateId(applicant);
        const own = byRule.get(id);
        return [id, own === undefined ? aggregates.get(id)?.score : own.score];
      }),
    ),
    tieBreaks: tieBreaks.byCandidate,
    byRule,
    groups,
    settings,
    equalsById,
  };
  const { contest, issues } = buildContest(parts);
  yield;
  const inOrder = allocatePlaces(contest);
  yield;
  const allocate = settings.official.list === 'bestTotal' ? allocateWith(solve) : allocatePlaces;
  const allocation = settings.official.list === 'bestTotal' ? allocate(contest) : inOrder;
  const byId = new Map(applicants.map((applicant) => [candidateId(applicant), applicant]));
  return {
    guideline,
    choices: options.choices,
    settings,
    marks: gathered.marks,
    markSheet,
    paneMarks: gathered.paneMarks,
    contest,
    allocation,
    inOrder,
    contestUnder: (numbers) => {
      const tried = changeRankSettings(settings, { budget: undefined, perProject: undefined, ...numbers });
      return buildContest({ ...parts, settings: tried }).contest;
    },
    contestWith: (scores) =>
      withScores(
        contest,
        scores.map((aggregate) => {
          const own = byRule.get(aggregate.candidate);
          return own === undefined
            ? aggregate
            : { ...aggregate, score: scoreWithMarks(own, aggregate.score, settings.decimals) };
        }),
      ),
    allocate,
    applicants: allocation.ranked.flatMap((ranked): readonly RankedApplicant[] => {
      const applicant = byId.get(ranked.id);
      if (applicant === undefined) return [];
      const order = byRule.get(ranked.id);
      return [{ applicant, aggregate: aggregates.get(ranked.id), ranked, ...(order !== undefined && { order }) }];
    }),
    issues: [...issues, ...checkContest(contest), ...tieBreaks.issues, ...gathered.issues],
  };
}

const allocateWith =
  (solve: Solver | undefined) =>
  (contest: Contest): Allocation => {
    if (solve === undefined) throw new RangeError('The best total is official but no solver was given');
    return allocateBestTotal(contest, findBestTotal(contest, allocatePlaces(contest), solve));
  };
