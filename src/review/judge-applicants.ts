import { decide } from '../memory/sheet-review';
import type { Answer, Override } from '../screening/types';
import type { CellAddress } from '../workbook/types';
import { rejudge, rankAgain } from './screen-sheets';
import type { Session } from './session';
import { changeReview, remember, showTrouble } from './session';
import type { GivenAnswer } from './types';
import type { RubricIssue, Rubric, Scoring } from '../ranking/rubric';
import { checkRubric, checkScore, enterScore, rubricFor } from '../ranking/rubric';

/** Commands of the applicant's card. */
export const judgementCommands = (session: Session) => {
  const { store } = session;
  const rejudgeKeys = async (keys: ReadonlySet<string>) => {
    const applicants = store.get().screening?.applicants.filter(({ key }) => keys.has(key)) ?? [];
    const rows = new Set(applicants.map(({ sheetRow }) => sheetRow));
    if (rows.size > 0) await rejudge(session, (sheetRow) => rows.has(sheetRow));
    await remember(session);
  };
  const answerMany = async (answers: readonly GivenAnswer[]) => {
    const given = answers.reduce(
      (all, { key, criterion, answer }) => decide(all, key, criterion, answer),
      store.get().review.answers,
    );
    changeReview(session, { answers: given });
    await rejudgeKeys(new Set(answers.map(({ key }) => key)));
  };
  return {
    select: (selected: string | undefined) => store.set({ selected }),
    async reveal(cell: CellAddress) {
      const outcome = await session.host.reveal(cell);
      if (!outcome.ok) showTrouble(session, outcome.issue);
    },
    answer: (key: string, criterion: string, answer: Answer | undefined) => answerMany([{ key, criterion, answer }]),
    answerMany,
    async override(key: string, criterion: string, override: Override | undefined) {
      const dated = override && { on: session.today, ...override };
      changeReview(session, { overrides: decide(store.get().review.overrides, key, criterion, dated) });
      await rejudgeKeys(new Set([key]));
    },
  };
};

/** A name as it is kept: the same person under any width or spacing. */
const foldExpert = (name: string) => name.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** Commands of an expert who scores by rubric. */
export const scoringCommands = (session: Session) => {
  const change = async (scoring: Scoring) => {
    changeReview(session, { scoring });
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
