import type { ApplicantTable } from '../applicants/types';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import type { Finding, MissingFact, ApplicantResult } from '../screening/types';
import { wordReason } from './finding';

/** One missing fact with why: blank, unreadable with what stands there, without a column, or too coarse. */
const wordMissing = (missing: MissingFact, table: ApplicantTable, row: number, language: Language): string => {
  const words = wordsIn(language).findings;
  const name = missing.year === undefined ? missing.fact : words.year(missing.year, missing.fact);
  const shown = table.shownOf(cellNameOf(missing, table), row);
  if (missing.cause === 'insufficient' && table.facts.get(missing.fact)?.type === 'date')
    return words.coarseDate(name, shown);
  return words.causes[missing.cause](name, shown);
};

/** One year of a series is looked up as its item, so that only its own cell is told. */
const cellNameOf = ({ fact, year }: MissingFact, table: ApplicantTable): string => {
  const item = year === undefined ? -1 : (table.facts.get(fact)?.years?.indexOf(year) ?? -1);
  return item < 0 ? fact : `${fact}[${item}]`;
};

/** Several missing facts, all of which are needed. */
export const wordMissingAll = (
  missing: readonly MissingFact[],
  table: ApplicantTable,
  row: number,
  language: Language,
): string => missing.map((one) => wordMissing(one, table, row, language)).join(wordsIn(language).findings.listComma);

/** Other sets are told only as long as there are few. */
const SETS_TOLD = 4;

/** What a finding waits for, alternatives told as such: 发明专利数未填，或实用新型专利数未填，任一即可. */
export const wordChoices = (finding: Finding, table: ApplicantTable, row: number, language: Language): string => {
  const sets = [finding.missing, ...finding.alternatives];
  if (sets.length === 1 || sets.length > SETS_TOLD) return wordMissingAll(finding.missing, table, row, language);
  return wordsIn(language).findings.anyOf(sets.map((set) => wordMissingAll(set, table, row, language)));
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
    return [{ clause, text: `${title}${words.colon}${wordMissingAll(missing, table, row, language)}` }];
  });
};

/** Of a finding's sets the one that the applicant's smallest set holds, so that nothing more is asked. */
const setWithin = ({ missing, alternatives }: Finding, wanted: ReadonlySet<string>) =>
  [missing, ...alternatives].find((set) => set.every(({ fact, year }) => wanted.has(`${fact} ${year}`))) ?? missing;
