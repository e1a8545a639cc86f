import { findWorkday } from 'chinese-days';
import type { Guideline } from '../guideline/types';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import type { ApplicantResult } from '../screening/types';
import { correctionItems } from './missing';

/** Working days given where the caller names no other number. */
export const WORKING_DAYS = 5;

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
      ? [notice.nothing]
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
