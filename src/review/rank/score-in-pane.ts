import type { ScoreIssue } from '../../ranking/check-score';
import { scoreRubric } from '../../ranking/score-rubric';
import type { RubricMark } from '../../ranking/score-rubric';
import { rubricFor } from '../../ranking/scoring';
import type { Scoring } from '../../ranking/scoring';
import type { ApplicantResult } from '../../screening/types';

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

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What experts entered in the pane as marks, by the rubric of each applicant's programme. Experts stand in the order
 * of their names, so that neither the order of scoring nor of rows shows in a list.
 */
export const scoreInPane = (
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
