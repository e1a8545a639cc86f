import type { ApplicantTable } from '../applicants/types';
import type { Language } from '../words/language';
import type { Finding, MissingFact } from '../screening/types';
import { reportWordsIn } from './report-words';

/** One missing fact with why: blank, unreadable with what stands there, without a column, or too coarse. */
export const wordMissing = (missing: MissingFact, table: ApplicantTable, row: number, language: Language): string => {
  const words = reportWordsIn(language);
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
): string => missing.map((one) => wordMissing(one, table, row, language)).join(reportWordsIn(language).listComma);

/** Other sets are told only as long as there are few. */
const SETS_TOLD = 4;

/** What a finding waits for, alternatives told as such: 发明专利数未填，或实用新型专利数未填，任一即可. */
export const wordChoices = (finding: Finding, table: ApplicantTable, row: number, language: Language): string => {
  const sets = [finding.missing, ...finding.alternatives];
  if (sets.length === 1 || sets.length > SETS_TOLD) return wordMissingAll(finding.missing, table, row, language);
  return reportWordsIn(language).anyOf(sets.map((set) => wordMissingAll(set, table, row, language)));
};
