import { foldReviewer } from '../reviewers/types';
import { dimensionName } from '../plans/reviewers/sheet-tables';
import type { Answer, Override } from '../screening/types';
import type { CellAddress } from '../workbook/types';
import { enter, reviewerCommands } from './enter-decisions';
import { hearAgain } from './hear-again';
import { rankAgain } from './screen-sheets';
import type { Session } from './session';
import { changeReview, remember, showTrouble } from './session';
import type { GivenAnswer } from './types';
import type { RubricIssue, Rubric, Scoring } from '../ranking/rubric';
import { checkRubric, checkScore, rubricFor } from '../ranking/rubric';

/** Commands of the applicant's card. */
export const judgementCommands = (session: Session) => {
  const { store } = session;
  const { signAs } = reviewerCommands(session);
  const answerMany = (answers: readonly GivenAnswer[]) =>
    enter(
      session,
      answers.map(({ key, criterion, answer }) => ({
        key,
        about: { kind: 'answer', criterion },
        value: answer?.answer,
        note: answer?.note,
      })),
    );
  return {
    select: (selected: string | undefined) => store.set({ selected }),
    async reveal(cell: CellAddress) {
      const outcome = await session.host.reveal(cell);
      if (!outcome.ok) showTrouble(session, outcome.issue);
    },
    answer: (key: string, criterion: string, answer: Answer | undefined) => answerMany([{ key, criterion, answer }]),
    answerMany,
    async override(key: string, criterion: string, override: Override | undefined) {
      const { by = '', reason, verdict } = override ?? {};
      // Who gives his name with an override has signed.
      if (store.get().reviewer === undefined && by.trim() !== '') signAs({ name: by, unit: '', role: 'examiner' });
      await enter(session, [{ key, about: { kind: 'override', criterion }, value: verdict, note: reason }]);
    },
  };
};

/** Commands of an expert who scores by rubric. */
export const scoringCommands = (session: Session) => {
  const change = async (scoring: Scoring) => {
    changeReview(session, { scoring });
    // Scores stand under names of dimensions; the rubric tells their ids.
    hearAgain(session);
    await rankAgain(session);
    await remember(session);
  };
  const applicantOf = (key: string) =>
    session.store.get().screening?.applicants.find((applicant) => applicant.key === key);
  const named = (scoring: Scoring): boolean => {
    if (scoring.expert === '') showTrouble(session, { code: 'review.noExpert' });
    return scoring.expert !== '';
  };
  return {
    setExpert(name: string): Promise<void> {
      const { reviewer } = session.store.get();
      const isOther = foldReviewer({ name, unit: '', role: 'expert' })?.name !== reviewer?.name;
      if (isOther) reviewerCommands(session).signAs({ name, unit: '', role: 'expert' });
      return Promise.resolve();
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
      await enter(session, [{ key, about: { kind: 'score', dimension: dimensionName(asked.name) }, value }]);
    },
    async recuse(key: string, recused: boolean) {
      const { scoring } = session.store.get().review;
      if (named(scoring)) await enter(session, [{ key, about: { kind: 'recused' }, value: recused || undefined }]);
    },
    async setRubric(rubric: Rubric | undefined): Promise<readonly RubricIssue[]> {
      const issues = rubric === undefined ? [] : checkRubric(rubric);
      if (issues.length === 0) await change({ ...session.store.get().review.scoring, rubric });
      return issues;
    },
  };
};
