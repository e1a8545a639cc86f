import { useCallback, useMemo, useState } from 'react';
import type { Answer, ApplicantResult } from '../../screening/types';
import { countStandings, listQuestions, questionsOf } from '../../screening/ask-persons';
import type { Question } from '../../screening/ask-persons';
import { useBenchNavigation } from '../bench-context';
import { useReview, useReviewState, useWords } from '../review-context';
import { useJudgingState } from './judging-state';
import type { JudgingItem } from './list-items';
import { itemOf, passesFilter } from './list-items';
import { useGivenAnswers } from './use-given-answers';

const noQuestions: readonly Question[] = [];
const noItems: readonly JudgingItem[] = [];
const noApplicants: readonly ApplicantResult[] = [];
const nothingSelected: ReadonlySet<string> = new Set();

/** All questions with their rows, the applicants that are asked anything, and the one of each that is chosen. */
const useQuestions = () => {
  const screening = useReviewState((state) => state.screening);
  const answers = useReviewState((state) => state.review.answers);
  const { applicant: key, axis, question: id } = useJudgingState();
  const questions = useMemo(() => (screening === undefined ? noQuestions : listQuestions(screening)), [screening]);
  const applicants = useMemo(
    () => screening?.applicants.filter(({ asked }) => asked.length > 0) ?? noApplicants,
    [screening],
  );
  const question = questions.find((one) => one.id === id) ?? questions[0];
  const applicant = applicants.find((one) => one.key === key) ?? applicants[0];
  const rowsOf = useCallback(
    (asked: Question['asked']) =>
      screening === undefined ? noItems : asked.map((one) => itemOf(one, screening, answers)),
    [answers, screening],
  );
  const items = useMemo(() => {
    if (axis === 'question') return question === undefined ? noItems : rowsOf(question.asked);
    return applicant === undefined ? noItems : rowsOf(questionsOf(applicant));
  }, [applicant, axis, question, rowsOf]);
  const leftOf = useMemo(
    () =>
      new Map(
        questions.map((one) => [one.id, countStandings(rowsOf(one.asked).map(({ said }) => said.standing)).left]),
      ),
    [questions, rowsOf],
  );
  return { applicant, applicants, items, leftOf, question, questions, rowsOf };
};

/** The rows one chose to answer together; kept only as long as they are shown. */
const useSelection = (shown: readonly JudgingItem[]) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(nothingSelected);
  const selected = useMemo(() => shown.filter(({ id }) => chosen.has(id)), [chosen, shown]);
  return {
    clear: () => setChosen(nothingSelected),
    isSelected: (id: string) => chosen.has(id),
    select: (ids: readonly string[]) => setChosen((before) => new Set([...before, ...ids])),
    selected,
    toggle: (id: string) =>
      setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id])),
  };
};

/** Judging: what is asked, what was said, where one stands, and every move there is. */
export const useJudging = () => {
  const words = useWords();
  const review = useReview();
  const { openCard } = useBenchNavigation();
  const { change, ...state } = useJudgingState();
  const { applicant, applicants, items, leftOf, question, questions, rowsOf } = useQuestions();
  const { axis, cursor, filter } = state;
  const shown = useMemo(() => items.filter(({ said }) => passesFilter(said.standing, filter)), [filter, items]);
  const found = shown.findIndex(({ id }) => id === cursor.id);
  const index = found >= 0 ? found : Math.min(cursor.at, shown.length - 1);
  const active = shown[index];
  const selection = useSelection(shown);
  const counts = useMemo(() => countStandings(items.map(({ said }) => said.standing)), [items]);
  const nameOf = (item: JudgingItem) => (axis === 'question' ? item.applicant.name : item.criterion.title);
  const goTo = (at: number) => change({ cursor: { id: shown[at]?.id, at: Math.max(at, 0) } });
  const turnTo = (item: JudgingItem) => {
    selection.clear();
    const inQuestion = questions.find(({ asked }) =>
      asked.some((one) => one.applicant.key === item.applicant.key && one.criterion.id === item.criterion.id),
    );
    change({ question: inQuestion?.id, applicant: item.applicant.key, cursor: { id: item.id, at: 0 } });
  };
  const choose = (next: { readonly question?: string | undefined; readonly applicant?: string | undefined }) => {
    selection.clear();
    change({ ...next, cursor: { id: undefined, at: 0 } });
  };
  const find = (key: string, criterion: string): JudgingItem | undefined => {
    const isIt = (one: Question['asked'][number]) => one.applicant.key === key && one.criterion.id === criterion;
    return rowsOf(questions.flatMap(({ asked }) => asked.filter(isIt)))[0];
  };
  const given = useGivenAnswers({ counts, find, nameOf });

  /** Answers the selected rows, asked back first where there are several, or else the one that one stands on. */
  const answer = (said: Answer['answer']) => {
    const [only] = selection.selected;
    if (selection.selected.length > 1) given.ask(selection.selected, said);
    else if (given.give(only ?? active, said)) {
      if (only !== undefined) selection.clear();
      change({ cursor: { id: (shown[index + 1] ?? shown[index])?.id, at: index } });
    }
  };
  const nextLeft = () => {
    const isLeft = ({ said }: JudgingItem) => said.standing === 'left';
    const after = items.findIndex(({ id }) => id === active?.id) + 1;
    const here = [...items.slice(after), ...items.slice(0, after)].find(isLeft);
    const elsewhere = () =>
      axis === 'question'
        ? rowsOf(questions.find(({ id }) => (leftOf.get(id) ?? 0) > 0)?.asked ?? []).find(isLeft)
        : applicants.flatMap((one) => rowsOf(questionsOf(one))).find(isLeft);
    const next = here ?? elsewhere();
    if (next === undefined) given.announce(words.judging.allAnswered);
    else {
      if (!passesFilter('left', filter)) change({ filter: 'left' });
      turnTo(next);
    }
  };
  const turn = (by: 1 | -1) => {
    if (axis === 'question') {
      const next = questions[questions.findIndex((one) => one === question) + by];
      if (next !== undefined) choose({ question: next.id });
    } else {
      const next = applicants[applicants.findIndex((one) => one === applicant) + by];
      if (next !== undefined) choose({ applicant: next.key });
    }
  };
  return {
    ...given,
    active,
    answer,
    applicant,
    applicants,
    axis,
    choose,
    close: () => change({ on: false }),
    counts,
    filter,
    goTo,
    index,
    items,
    leftOf,
    nameOf,
    nextLeft,
    open: () => active !== undefined && openCard(active.applicant.key),
    question,
    questions,
    reveal: review.reveal,
    selection,
    setAxis: (next: typeof axis) => {
      selection.clear();
      if (active === undefined) change({ axis: next });
      else {
        turnTo(active);
        change({ axis: next });
      }
    },
    setFilter: (next: typeof filter) => change({ filter: next }),
    shown,
    turn,
    undo: () => {
      const back = given.undo();
      if (back !== undefined) turnTo(back);
    },
    words: words.judging,
  };
};

export type Judging = ReturnType<typeof useJudging>;
