import type { ApplicantResult } from '../../screening/types';
import { useReviewState, useWords } from '../review-context';
import { wordFirstReason } from '../../report/word-first-reason';

/** What a row of the list says beside name and conclusion. */
export const useApplicantRow = (applicant: ApplicantResult) => {
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const severalProgrammes = useReviewState((state) => state.programme.kind === 'column');
  const { dependsOn, limits, overridden, programme } = applicant;
  return {
    flags: [
      ...(limits.length > 0 ? [words.screening.limitFlag] : []),
      ...(dependsOn.length > 0 ? [words.screening.readingFlag] : []),
      ...(overridden ? [words.screening.overrideFlag] : []),
    ],
    programme: programme === undefined ? words.screening.noProgramme : severalProgrammes ? programme.name : undefined,
    reason: wordFirstReason(applicant, language),
  };
};
