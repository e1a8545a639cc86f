import { findWorkday } from 'chinese-days';
import type { Guideline } from '../guideline/types';
import type { ApplicantResult, Finding } from '../screening/types';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import { wordOpen, wordMissingAll, wordReason } from './finding';
import { wordPartlyNotice } from './unchecked';

/** Working days given where the caller names no other number. */
const WORKING_DAYS = 5;

/**
 * The whole correction notice (补正通知) of one applicant: everything to correct, with clauses, and by when.
 *
 * @param from ISO date of the notice; the first working day after it counts as one
 * @param workingDays working days by the national holiday calendar (调休 included)
 */
export const writeNotice = (
  applicant: ApplicantResult,
  guideline: Guideline,
  from: string,
  language: Language,
  workingDays: number = WORKING_DAYS,
): string => {
  const { findings: words, notice } = wordsIn(language);
  const dated = (iso: string) => {
    const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
    return notice.date(year, month, day);
  };
  const items = correctionItems(applicant, language).map(
    ({ clause, text }, index) => `${index + 1}. ${text}${clause === '' ? '' : words.inBrackets(clause)}`,
  );
  const body =
    items.length === 0
      ? [wordNothing(applicant, language)]
      : [...items, notice.deadline(dated(findWorkday(workingDays, from)), workingDays)];
  const opening = notice.opening(guideline.title, applicant.programme?.name ?? '—');
  return [
    notice.heading,
    notice.addressee(applicant.name),
    ...(items.length === 0 ? [] : [opening]),
    ...body,
    notice.closing(guideline.authority, dated(from)),
  ].join('\n');
};

/** What stands in place of things to correct. */
const wordNothing = (applicant: ApplicantResult, language: Language): string => {
  const { notice } = wordsIn(language);
  if (applicant.conclusion !== 'partial') return notice.nothing;
  return applicant.programme === undefined ? notice.programmeOpen : wordPartlyNotice(applicant, language);
};

/** One thing to correct, with the clause that asks for it. */
interface CorrectionItem {
  readonly clause: string;
  readonly text: string;
}

/**
 * Everything an applicant has to correct, once and complete: papers not handed in, targets too low, and the facts in the
 * smallest set that settles it (rule V3). Empty where a definite failure decides.
 */
export const correctionItems = (applicant: ApplicantResult, language: Language): readonly CorrectionItem[] => {
  if (applicant.conclusion !== 'incomplete') return [];
  const { findings: words, notice } = wordsIn(language);
  const { table, row } = applicant;
  if (applicant.programme === undefined)
    return [{ clause: '', text: wordMissingAll(applicant.missing, table, row, language) }];
  const wanted = new Set(applicant.missing.map(({ fact, year }) => `${fact} ${year}`));
  return applicant.verdicts.flatMap((verdict, index): readonly CorrectionItem[] => {
    if (verdict !== 'notMet' && verdict !== 'undetermined') return [];
    const finding = applicant.findingOf(index);
    const { clause, kind, title } = finding.criterion;
    if (verdict === 'notMet') {
      const text = kind === 'material' ? notice.material(title) : wordReason(finding, table, row, language);
      return [{ clause, text }];
    }
    if (finding.awaiting) return [];
    if (kind === 'material') return [{ clause, text: notice.material(title) }];
    const missing = setWithin(finding, wanted);
    return [{ clause, text: `${title}${words.colon}${wordOpen(finding, missing, table, row, language)}` }];
  });
};

/** Of a finding's sets the one that the applicant's smallest set holds, so that nothing more is asked. */
const setWithin = ({ missing, alternatives }: Finding, wanted: ReadonlySet<string>) =>
  [missing, ...alternatives].find((set) => set.every(({ fact, year }) => wanted.has(`${fact} ${year}`))) ?? missing;
