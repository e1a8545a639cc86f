import { byText, foldText } from '../guideline/fold-text';
import type { ScoreIssue, RubricMark } from './rubric';
import { markOf, scoreRubric } from './rubric';
import type { Mark, MarkSheet } from './types';
import type { Scoring } from './rubric';
import { rubricFor } from './rubric';
import type { ReadMarks, ScreenedSheet } from './read-marks';
import { candidateId, findMarkColumns, readMarks } from './read-marks';
import type { RankSettings } from './settings';
import type { ApplicantResult } from '../screening/types';

/** What joining the pane's marks with the sheet's left open; nothing is guessed. */
export type JoinIssue =
  /** Sheet and pane disagree; the sheet's cell counts. */
  | {
      readonly code: 'marks.conflict';
      readonly candidate: string;
      readonly expert: string;
      readonly inSheet: number | 'recused' | 'unreadable';
      readonly inPane: number | 'recused';
    }
  /** Several columns could be this expert's; the pane's marks stand in a column of their own. */
  | { readonly code: 'marks.ambiguousExpert'; readonly expert: string; readonly headers: readonly string[] };

/** The marks of sheet and pane as one. */
export interface JoinedMarks {
  readonly sheet: MarkSheet;
  /** The pane's own part by column. */
  readonly paneMarks: ReadonlyMap<string, ExpertMarks>;
  readonly issues: readonly JoinIssue[];
}

/** Marks are compared as sheets show them, with two decimals. */
const TOLERANCE = 0.005 + 1e-9;

const MARK_WORDS = /得分|评分|打分|分数|总分|scores?|marks?/gu;

/** The name in a header such as 张三评分. */
const nameIn = (header: string) => foldText(header).replace(MARK_WORDS, '');

const agree = (a: Mark, b: Mark) =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= TOLERANCE : a === b;

/**
 * Adds the pane's marks to those of the sheet. An expert with a column in the sheet (its header is the name, or the
 * name and a word for marks) has the pane's marks where that column's cells are blank; where both hold a mark and
 * disagree the sheet's counts and an issue says so. Everybody else becomes one more column. Where columns are
 * `named`, experts under no such name are left out as other columns are.
 * `isUnreadable` tells cells that hold something which is no mark: they are no blanks.
 */
export const joinPaneMarks = (
  sheet: MarkSheet,
  experts: readonly ExpertMarks[],
  named: readonly string[] | undefined,
  isUnreadable: (candidate: string, header: string) => boolean,
): JoinedMarks => {
  const issues: JoinIssue[] = [];
  const paneMarks = new Map<string, ExpertMarks>();
  for (const one of experts) {
    const headers = findColumns(sheet.experts, one.expert, experts);
    if (headers.length > 1) issues.push({ code: 'marks.ambiguousExpert', expert: one.expert, headers });
    const [column = one.expert] = headers.length === 1 ? headers : [];
    if (named?.includes(column) ?? true) paneMarks.set(column, one);
  }
  const all = [...new Set([...sheet.experts, ...paneMarks.keys()])];
  const marks = sheet.candidates.map((candidate, row) =>
    all.map((column, index): Mark => {
      const inSheet = sheet.marks[row]?.[index] ?? 'missing';
      const result = paneMarks.get(column)?.marks.get(candidate);
      const inPane = result === undefined ? 'missing' : markOf(result);
      if (inPane === 'missing') return inSheet;
      if (inSheet === 'notAsked') return inPane;
      const unreadable = isUnreadable(candidate, column);
      if (inSheet === 'missing' && !unreadable) return inPane;
      const shown = inSheet === 'missing' ? 'unreadable' : inSheet;
      if (!agree(inSheet, inPane))
        issues.push({ code: 'marks.conflict', candidate, expert: column, inSheet: shown, inPane });
      return inSheet;
    }),
  );
  return {
    sheet: { ...sheet, experts: all, marks },
    paneMarks,
    issues,
  };
};

/** The columns that are an expert's: of that very name, else of the name with a word for marks unless another has it. */
const findColumns = (
  headers: readonly string[],
  expert: string,
  experts: readonly ExpertMarks[],
): readonly string[] => {
  const name = foldText(expert);
  const same = headers.filter((header) => foldText(header) === name);
  if (same.length > 0) return same;
  const others = new Set(experts.map((one) => foldText(one.expert)));
  return headers.filter((header) => nameIn(header) === name && !others.has(foldText(header)));
};

/** One expert's marks from the pane. */
export interface ExpertMarks {
  readonly expert: string;
  /** By candidate; one that the expert did not touch is absent. */
  readonly marks: ReadonlyMap<string, RubricMark>;
}

/** Scores that cannot count, with why. */
export type ScoringIssue =
  | {
      readonly code: 'marks.refused';
      readonly candidate: string;
      readonly expert: string;
      readonly issues: readonly ScoreIssue[];
    }
  /** Scores of programmes that nothing brings a rubric for. */
  | { readonly code: 'marks.noRubric'; readonly expert: string; readonly candidates: readonly string[] };

/**
 * What experts entered in the pane as marks, by the rubric of each applicant's programme. Experts stand in the order
 * of their names, so that neither the order of scoring nor of rows shows in a list.
 */
const scoreInPane = (
  sheets: readonly { readonly applicants: readonly ApplicantResult[]; readonly scoring: Scoring | undefined }[],
  idOf: (applicant: ApplicantResult) => string,
): { readonly experts: readonly ExpertMarks[]; readonly issues: readonly ScoringIssue[] } => {
  const names = [...new Set(sheets.flatMap(({ scoring }) => [...(scoring?.marks.keys() ?? [])]))].sort(byText);
  const issues: ScoringIssue[] = [];
  const experts = names.map((expert): ExpertMarks => {
    const marks = new Map<string, RubricMark>();
    const without: string[] = [];
    for (const { applicants, scoring } of sheets)
      for (const applicant of applicants) {
        const entry = scoring?.marks.get(expert)?.get(applicant.key);
        if (scoring === undefined || entry === undefined) continue;
        const candidate = idOf(applicant);
        const rubric = rubricFor(scoring, applicant.programme);
        if (rubric === undefined && !entry.recused) without.push(candidate);
        const mark = scoreRubric(rubric ?? { dimensions: [] }, entry);
        if (mark.kind === 'refused') issues.push({ code: 'marks.refused', candidate, expert, issues: mark.issues });
        marks.set(candidate, mark);
      }
    if (without.length > 0) issues.push({ code: 'marks.noRubric', expert, candidates: without });
    return { expert, marks };
  });
  return { experts: experts.filter(({ marks }) => marks.size > 0), issues };
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

/** The marks of all sheets and of the pane, with what they rest on. */
interface GatheredMarks {
  readonly marks: readonly ReadMarks[];
  readonly markSheet: MarkSheet;
  readonly paneMarks: ReadonlyMap<string, ExpertMarks>;
  readonly issues: readonly (JoinIssue | ScoringIssue)[];
}

/**
 * Gathers the marks that count: of the columns whose headers say that they hold marks (those that the settings name,
 * where they do) and of the pane, each expert with the weight of the settings.
 */
export const gatherMarks = (
  sheets: readonly ScreenedSheet[],
  { markHeaders, weights }: Pick<RankSettings, 'markHeaders' | 'weights'>,
): GatheredMarks => {
  const marks = sheets.map(({ sheet, screening }) => {
    const columns = findMarkColumns(screening, screening.binding.ownColumns, markHeaders);
    const counted = columns.filter(({ header }) => markHeaders?.includes(header) ?? true);
    return readMarks(sheet, screening.applicants, counted, candidateId);
  });
  const inPane = scoreInPane(
    sheets.map(({ screening, review }) => ({ applicants: screening.applicants, scoring: review?.scoring })),
    candidateId,
  );
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
  const ofSheets = joinMarkSheets(marks.map(({ sheet }) => sheet));
  const joined = joinPaneMarks(ofSheets, inPane.experts, markHeaders, (candidate, header) =>
    unreadable.has(`${candidate}\n${header}`),
  );
  return {
    marks,
    markSheet: { ...joined.sheet, weights: joined.sheet.experts.map((expert) => weights.get(expert) ?? 1) },
    paneMarks: joined.paneMarks,
    issues: [...inPane.issues, ...joined.issues],
  };
};
