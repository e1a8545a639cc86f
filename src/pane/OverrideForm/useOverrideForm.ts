import { useState, type FormEvent } from 'react';
import type { Finding, Override } from '../../screening/types';
import { useReportWords, useReview, useWords } from '../review-context';

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** The local day as an ISO date. */
const isoDay = (day: Date): string =>
  `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;

/** An override being written; it is refused without a reason. */
export const useOverrideForm = (parts: {
  readonly applicant: string;
  readonly finding: Finding;
  readonly onDone: () => void;
}) => {
  const review = useReview();
  const words = useWords();
  const { verdicts } = useReportWords();
  const { criterion, override, verdict: found } = parts.finding;
  const [verdict, setVerdict] = useState<Override['verdict']>(
    override?.verdict ?? (found === 'met' ? 'notMet' : 'met'),
  );
  const [reason, setReason] = useState(override?.reason ?? '');
  const [by, setBy] = useState(override?.by ?? '');
  const [refused, setRefused] = useState(false);
  return {
    by,
    exists: override !== undefined,
    reason,
    refused: refused && reason.trim() === '',
    remove: () => {
      void review.override(parts.applicant, criterion.id, undefined);
      parts.onDone();
    },
    setBy,
    setReason,
    setVerdict,
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (reason.trim() === '') {
        setRefused(true);
        return;
      }
      void review.override(parts.applicant, criterion.id, {
        verdict,
        reason: reason.trim(),
        on: isoDay(new Date()),
        ...(by.trim() === '' ? {} : { by: by.trim() }),
      });
      parts.onDone();
    },
    verdict,
    verdicts,
    words,
  };
};
