import { useState } from 'react';
import { wordEither, wordReason } from '../../report/word-finding';
import type { ApplicantResult, Finding, MissingFact } from '../../screening/types';
import { useReportWords, useReviewState, useWords } from '../review-context';

const none: readonly (readonly MissingFact[])[] = [];

/** True where the reason is more than what the entry shows anyhow: title, missing facts, a person's answer. */
const hasReason = ({ answer, override, softened, verdict }: Finding): boolean =>
  override === undefined && ((answer === undefined && (verdict === 'met' || verdict === 'notMet')) || softened);

/** What a criterion's entry shows beside clause and title. */
export const useCriterionEntry = ({ row, table }: ApplicantResult, finding: Finding) => {
  const words = useWords();
  const { or } = useReportWords();
  const language = useReviewState((state) => state.language);
  const [overriding, setOverriding] = useState(false);
  const { alternatives, answer, awaiting, criterion, missing, override, softened, verdict } = finding;
  const by = [override?.by, override?.on].filter((part) => part !== undefined && part !== '').join(' ');
  const isOpen = verdict === 'undetermined' && override === undefined && !softened;
  const either = isOpen ? wordEither(finding, table, language) : '';
  const reason = hasReason(finding) ? wordReason(finding, table, row, language) : either;
  return {
    judged: criterion.kind === 'judgement' || awaiting || answer !== undefined,
    overridden: by === '' ? words.card.overridden : words.card.overriddenBy(by),
    overriding,
    /** One line for each alternative. */
    reasons: reason === '' || reason === criterion.title ? [] : reason.split(or),
    setOverriding,
    sets:
      missing.length === 0 || verdict !== 'undetermined'
        ? none
        : [missing, ...alternatives].sort((left, right) => left.length - right.length),
    short: verdict === 'notMet',
    words,
  };
};
