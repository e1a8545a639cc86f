import { useState } from 'react';
import type { Answer } from '../../screening/types';
import type { AnswerCounts } from '../../screening/ask-persons';
import { useReview, useWords } from '../review-context';
import type { Given } from './judging-state';
import { useJudgingState } from './judging-state';
import type { JudgingItem } from './list-items';

/** An answer to several rows that waits for a yes. */
export interface AskedBack {
  readonly items: readonly JudgingItem[];
  readonly answer: Answer['answer'];
}

const isSame = (one: Answer | undefined, other: Answer | undefined): boolean =>
  one?.answer === other?.answer && one?.note === other?.note;

/** Giving answers, to one row or to several, and taking the last back; what was done is said. */
export const useGivenAnswers = ({
  counts,
  find,
  nameOf,
}: {
  readonly counts: AnswerCounts;
  /** A row of any question. */
  readonly find: (key: string, criterion: string) => JudgingItem | undefined;
  readonly nameOf: (item: JudgingItem) => string;
}) => {
  const review = useReview();
  const { judging: words } = useWords();
  const { change, history } = useJudgingState();
  const [asking, setAsking] = useState<AskedBack>();
  const [said, setSaid] = useState('');
  const keptOf = (key: string, criterion: string) => review.getState().review.answers.get(key)?.get(criterion);

  /** Left once these are answered. */
  const leftAfter = (changed: readonly JudgingItem[]) =>
    counts.left - changed.filter((item) => item.said.standing === 'left').length;
  const enter = (changed: readonly JudgingItem[], answerOf: (item: JudgingItem) => Answer | undefined) => {
    const given = changed.map((item): Given => {
      const { applicant, criterion } = item;
      const before = keptOf(applicant.key, criterion.id);
      return { key: applicant.key, criterion: criterion.id, answer: answerOf(item), before };
    });
    change({ history: [...history, given] });
    void review.answerMany(given.map(({ answer, criterion, key }) => ({ answer, criterion, key })));
  };
  const withNote = (answer: Answer['answer'], note: string): Answer => {
    const text = note.trim();
    return text === '' ? { answer } : { answer, note: text };
  };
  /** False where it has no effect. */
  const canAnswer = (item: JudgingItem | undefined): item is JudgingItem => {
    if (item === undefined) return false;
    if (item.said.standing !== 'overridden') return true;
    setSaid(words.isOverridden(nameOf(item)));
    return false;
  };
  return {
    announce: setSaid,
    announced: said,
    /** Asks back before several rows are given one answer. */
    ask: (rows: readonly JudgingItem[], answer: Answer['answer']) => setAsking({ items: rows, answer }),
    asking,
    dismiss: () => setAsking(undefined),
    /** Answers one row; a note that is there stays. */
    give: (item: JudgingItem | undefined, answer: Answer['answer']): boolean => {
      if (!canAnswer(item)) return false;
      enter([item], () => withNote(answer, item.said.note));
      setSaid(words.said(nameOf(item), words.standings[answer], leftAfter([item])));
      return true;
    },
    giveAll: ({ answer, items: rows }: AskedBack, note: string) => {
      const changed = rows.filter(({ said: { standing } }) => standing !== 'overridden');
      enter(changed, (item) => withNote(answer, note.trim() === '' ? item.said.note : note));
      setSaid(words.saidMany(changed.length, words.standings[answer], leftAfter(changed)));
      setAsking(undefined);
    },
    /** A note without an answer puts the question off. */
    keepNote: (item: JudgingItem, note: string) => {
      const { standing } = item.said;
      if (note.trim() === item.said.note || !canAnswer(item)) return;
      const answer = standing === 'yes' || standing === 'no' ? standing : 'open';
      enter([item], () => withNote(answer, note));
      setSaid(words.said(nameOf(item), words.standings[answer], leftAfter([item])));
    },
    takeBack: (item: JudgingItem | undefined) => {
      if (!canAnswer(item) || keptOf(item.applicant.key, item.criterion.id) === undefined) return;
      enter([item], () => undefined);
      setSaid(words.undone(nameOf(item)));
    },
    /** Undoes what was given last, but for what somebody changed since; gives the first row of it. */
    undo: (): JudgingItem | undefined => {
      const last = history.at(-1);
      if (last === undefined) {
        setSaid(words.nothingToUndo);
        return undefined;
      }
      const own = last.filter(({ answer, criterion, key }) => isSame(keptOf(key, criterion), answer));
      change({ history: history.slice(0, -1) });
      if (own.length > 0)
        void review.answerMany(own.map(({ before, criterion, key }) => ({ key, criterion, answer: before })));
      const [first] = last;
      const back = first && find(first.key, first.criterion);
      setSaid(last.length > 1 || back === undefined ? words.undoneMany(own.length) : words.undone(nameOf(back)));
      return back;
    },
  };
};
