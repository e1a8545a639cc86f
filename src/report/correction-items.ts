import type { Language } from '../words/language';
import type { ApplicantResult, Finding } from '../screening/types';
import { reportWordsIn } from './report-words';
import { wordMissingAll } from './word-missing';
import { wordReason } from './word-finding';

/** One thing to correct, with the clause that asks for it. */
export interface CorrectionItem {
  readonly clause: string;
  readonly text: string;
}

/**
 * Everything an applicant has to correct, once and complete: papers not handed in, targets too low, and the facts in the
 * smallest set that settles it (rule V3). Empty where a definite failure decides.
 */
export const correctionItems = (applicant: ApplicantResult, language: Language): readonly CorrectionItem[] => {
  if (applicant.conclusion !== 'incomplete') return [];
  const words = reportWordsIn(language);
  const { table, row } = applicant;
  if (applicant.programme === undefined)
    return [{ clause: '', text: wordMissingAll(applicant.missing, table, row, language) }];
  const wanted = new Set(applicant.missing.map(({ fact, year }) => `${fact} ${year}`));
  return applicant.verdicts.flatMap((verdict, index): readonly CorrectionItem[] => {
    if (verdict !== 'notMet' && verdict !== 'undetermined') return [];
    const finding = applicant.findingOf(index);
    const { clause, kind, title } = finding.criterion;
    if (verdict === 'notMet') {
      const text = kind === 'material' ? words.notice.material(title) : wordReason(finding, table, row, language);
      return [{ clause, text }];
    }
    if (finding.awaiting) return [];
    if (kind === 'material') return [{ clause, text: words.notice.material(title) }];
    const missing = setWithin(finding, wanted);
    return [{ clause, text: `${title}${words.colon}${wordMissingAll(missing, table, row, language)}` }];
  });
};

/** Of a finding's sets the one that the applicant's smallest set holds, so that nothing more is asked. */
const setWithin = ({ missing, alternatives }: Finding, wanted: ReadonlySet<string>) =>
  [missing, ...alternatives].find((set) => set.every(({ fact, year }) => wanted.has(`${fact} ${year}`))) ?? missing;
