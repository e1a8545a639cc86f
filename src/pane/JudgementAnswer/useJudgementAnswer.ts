import { useEffect, useState } from 'react';
import type { Answer, Finding } from '../../screening/types';
import { useReview, useWords } from '../review-context';

/** A person's answer to one criterion; the note is kept when the field is left. */
export const useJudgementAnswer = (applicant: string, { answer: given, criterion }: Finding) => {
  const review = useReview();
  const words = useWords();
  const [note, setNote] = useState(given?.note ?? '');
  const [started, setStarted] = useState(false);
  useEffect(() => setNote(given?.note ?? ''), [given?.note]);

  const keep = (answer: Answer['answer'], text: string) => {
    const trimmed = text.trim();
    const nothing = answer === 'open' && trimmed === '';
    void review.answer(
      applicant,
      criterion.id,
      nothing ? undefined : { answer, ...(trimmed === '' ? {} : { note: trimmed }) },
    );
  };
  const answer = given?.answer ?? 'open';
  return {
    answer,
    choose: (next: Answer['answer']) => keep(next, note),
    focusNote: started,
    keepNote: () => {
      if (note.trim() !== (given?.note ?? '')) keep(answer, note);
    },
    note,
    noting: started || note !== '',
    setNote,
    startNote: () => setStarted(true),
    words,
  };
};
