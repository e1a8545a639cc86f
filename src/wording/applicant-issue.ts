import type { ApplicantIssue } from '../applicants/types';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';

/** One sentence or two on a problem in the applicants' sheet: where, expected, found, what to do. */
export const wordApplicantIssue = (issue: ApplicantIssue, language: Language): string =>
  wordsIn(language).issues.applicant(issue);
