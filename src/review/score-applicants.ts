import type { RubricIssue, Rubric } from '../ranking/rubric';
import { checkRubric, checkScore } from '../ranking/rubric';
import type { Scoring } from '../ranking/rubric';
import { enterScore, rubricFor } from '../ranking/rubric';
import { rankAgain } from './screen-sheets';
import type { Session } from './session';
import { changeReview, remember, showTrouble } from './session';

/** A name as it is kept: the same person under any width or spacing. */
const foldExpert = (name: string) => name.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** Commands of an expert who scores by rubric. */
export const scoringCommands = (session: Session) => {
  const change = async (scoring: Scoring) => {
    changeReview(session, { scoring });
    rankAgain(session);
    await remember(session);
  };
  const applicantOf = (key: string) =>
    session.store.get().screening?.applicants.find((applicant) => applicant.key === key);
  const named = (scoring: Scoring): boolean => {
    if (scoring.expert === '') showTrouble(session, { code: 'review.noExpert' });
    return scoring.expert !== '';
  };
  return {
    async setExpert(name: string) {
      const { scoring } = session.store.get().review;
      const expert = foldExpert(name);
      if (expert !== scoring.expert) await change({ ...scoring, expert });
    },
    async score(key: string, dimension: string, value: number | undefined) {
      const { scoring } = session.store.get().review;
      if (!named(scoring)) return;
      const applicant = applicantOf(key);
      const asked = rubricFor(scoring, applicant?.programme)?.dimensions.find(({ id }) => id === dimension);
      if (applicant === undefined || asked === undefined) return;
      const issue = value === undefined ? undefined : checkScore(asked, value);
      if (issue !== undefined) {
        showTrouble(session, {
          code: 'review.scoreRefused',
          applicant: applicant.name,
          expert: scoring.expert,
          issue,
        });
        return;
      }
      await change(
        enterScore(scoring, key, ({ recused, scores }) => {
          const next = new Map(scores);
          if (value === undefined) next.delete(dimension);
          else next.set(dimension, value);
          return { recused, scores: next };
        }),
      );
    },
    async recuse(key: string, recused: boolean) {
      const { scoring } = session.store.get().review;
      if (named(scoring)) await change(enterScore(scoring, key, ({ scores }) => ({ recused, scores })));
    },
    async setRubric(rubric: Rubric | undefined): Promise<readonly RubricIssue[]> {
      const issues = rubric === undefined ? [] : checkRubric(rubric);
      if (issues.length === 0) await change({ ...session.store.get().review.scoring, rubric });
      return issues;
    },
  };
};
