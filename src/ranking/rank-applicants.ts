import type { Choices, Guideline } from '../guideline/types';
import { aggregateScores } from './aggregate-scores';
import type { Solver } from './best-total';
import { allocateBestTotal, findBestTotal } from './best-total';
import { allocatePlaces } from './allocate-places';
import { checkContest } from './caps';
import type { ListOfMarks } from './compare-lists';
import type { Aggregate, Allocation, Contest, ContestIssue, MarkSheet, Ranked } from './types';
import type { ApplicantResult } from '../screening/types';
import type { ContestParts, CountingIssue } from './build-contest';
import { buildContest } from './build-contest';
import type { GroupTable } from './quotas';
import type { JoinedMarks, JoinIssue, ExpertMarks, ScoringIssue } from './join-pane-marks';
import { joinPaneMarks, scoreInPane } from './join-pane-marks';
import type { RankNumbers, RankSettings, Changed } from './settings';
import { changeRankSettings } from './settings';
import type { ReadMarks, ScreenedSheet } from './read-marks';
import { candidateId, findMarkColumns, readMarks } from './read-marks';
import type { TieBreakIssue } from './tie-breaks';
import { readTieBreaks } from './tie-breaks';
import { foldName } from '../applicants/match-names';

/** One applicant in the ranking. */
export interface RankedApplicant {
  readonly applicant: ApplicantResult;
  readonly aggregate: Aggregate | undefined;
  readonly ranked: Ranked;
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
export const rankApplicants = (
  sheets: readonly ScreenedSheet[],
  groups: ReadonlyMap<string, GroupTable>,
  settings: RankSettings,
  solve?: Solver,
  equalsById = false,
): Ranking => {
  const [first] = sheets;
  if (first === undefined) throw new RangeError('At least one screened sheet');
  const { guideline, options } = first.screening;
  const marks = sheets.map(({ sheet, screening }) => {
    const named = settings.markHeaders;
    const columns = findMarkColumns(screening, screening.binding.ownColumns).filter(
      ({ header }) => named?.includes(header) ?? true,
    );
    return readMarks(sheet, screening.applicants, columns, candidateId);
  });
  const inPane = scoreInPane(
    sheets.map(({ screening, review }) => ({ applicants: screening.applicants, scoring: review?.scoring })),
    candidateId,
  );
  const joined = joinAllMarks(sheets, marks, inPane.experts, settings.markHeaders);
  const markSheet = {
    ...joined.sheet,
    weights: joined.sheet.experts.map((expert) => settings.weights.get(expert) ?? 1),
  };
  const aggregates = new Map(
    aggregateScores(markSheet, settings.method, settings.decimals).map((aggregate) => [aggregate.candidate, aggregate]),
  );
  const applicants = sheets.flatMap(({ screening }) => screening.applicants);
  const tieBreaks = readTieBreaks(sheets, settings.tieBreaks);
  const parts: ContestParts = {
    guideline,
    choices: options.choices,
    applicants,
    idOf: candidateId,
    scores: new Map([...aggregates].map(([id, { score }]) => [id, score])),
    tieBreaks: tieBreaks.byCandidate,
    groups,
    settings,
    equalsById,
  };
  const { contest, issues } = buildContest(parts);
  const inOrder = allocatePlaces(contest);
  const allocate = settings.official.list === 'bestTotal' ? allocateWith(solve) : allocatePlaces;
  const allocation = settings.official.list === 'bestTotal' ? allocate(contest) : inOrder;
  const byId = new Map(applicants.map((applicant) => [candidateId(applicant), applicant]));
  return {
    guideline,
    choices: options.choices,
    settings,
    marks,
    markSheet,
    paneMarks: joined.paneMarks,
    contest,
    allocation,
    inOrder,
    contestUnder: (numbers) => {
      const tried = changeRankSettings(settings, { budget: undefined, perProject: undefined, ...numbers });
      return buildContest({ ...parts, settings: tried }).contest;
    },
    allocate,
    applicants: allocation.ranked.flatMap((ranked): readonly RankedApplicant[] => {
      const applicant = byId.get(ranked.id);
      return applicant === undefined ? [] : [{ applicant, aggregate: aggregates.get(ranked.id), ranked }];
    }),
    issues: [...issues, ...checkContest(contest), ...tieBreaks.issues, ...inPane.issues, ...joined.issues],
  };
};

const allocateWith =
  (solve: Solver | undefined) =>
  (contest: Contest): Allocation => {
    if (solve === undefined) throw new RangeError('The best total is official but no solver was given');
    return allocateBestTotal(contest, findBestTotal(contest, allocatePlaces(contest), solve));
  };

/** Several sheets' marks as one; a column of the same header is the same expert. */
const joinMarkSheets = (sheets: readonly MarkSheet[]): MarkSheet => {
  const experts = [...new Set(sheets.flatMap((sheet) => sheet.experts))];
  return {
    candidates: sheets.flatMap(({ candidates }) => candidates),
    experts,
    marks: sheets.flatMap((sheet) =>
      sheet.marks.map((row) => experts.map((expert) => row[sheet.experts.indexOf(expert)] ?? 'notAsked')),
    ),
  };
};

/** All sheets' marks with those of the pane; `named` leaves out experts as it leaves out columns. */
const joinAllMarks = (
  sheets: readonly ScreenedSheet[],
  marks: readonly ReadMarks[],
  experts: readonly ExpertMarks[],
  named: readonly string[] | undefined,
): JoinedMarks => {
  const rows = new Map(
    sheets.flatMap(({ sheet, screening }) =>
      screening.applicants.map((applicant) => [`${sheet.name}\n${applicant.sheetRow}`, candidateId(applicant)]),
    ),
  );
  const unreadable = new Set(
    marks.flatMap((read) =>
      read.unreadable.map(({ cell, header }) => `${rows.get(`${cell.sheet}\n${cell.row}`)}\n${header}`),
    ),
  );
  return joinPaneMarks(joinMarkSheets(marks.map(({ sheet }) => sheet)), experts, named, (candidate, header) =>
    unreadable.has(`${candidate}\n${header}`),
  );
};

/** The changed places of a group and the name they stand under, as people name it: 苏州市 for 江苏省/苏州市. */
export const changedOfGroup = (
  table: ReadonlyMap<string, Changed<number>> | undefined,
  label: string,
): { readonly name: string; readonly changed: Changed<number> } | undefined => {
  const names = new Set([foldName(label), foldName(shortName(label)), foldName(label.split('/').at(-1) ?? label)]);
  const found = [...(table ?? [])].find(([name]) => names.has(foldName(name)));
  return found && { name: found[0], changed: found[1] };
};

/** A place as people name it, without its province: 苏州市昆山市 for 江苏省/苏州市/昆山市; other names as they are. */
export const shortName = (label: string): string => {
  const [first = '', ...rest] = label.split('/');
  return rest.length > 0 && /[省市区]$/.test(first) ? rest.join('') : label;
};
