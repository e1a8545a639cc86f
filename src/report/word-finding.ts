import type { ApplicantTable } from '../applicants/types';
import type { Language } from '../words/language';
import { describeMissing } from '../screening/missing-facts';
import type { Finding } from '../screening/types';
import { reportWordsIn } from './report-words';
import type { ReportWords } from './report-words';
import { wordExplanation } from './word-explanation';
import { wordOpenChoice } from './word-choice';
import { wordChoices, wordMissingAll } from './word-missing';

/** A finding as one sentence with its clause: `附件3 三（一）1（4）：有效发明专利折算 48 件，要求 ≥ 50 件，差 2 件` (rule V2). */
export const wordFinding = (finding: Finding, table: ApplicantTable, row: number, language: Language): string => {
  const { colon } = reportWordsIn(language);
  return `${finding.criterion.clause}${colon}${wordReason(finding, table, row, language)}`;
};

/** A finding's reason without its clause; an override is told with the reason it was given (rule V4). */
export const wordReason = (finding: Finding, table: ApplicantTable, row: number, language: Language): string => {
  const words = reportWordsIn(language);
  const { override } = finding;
  if (override === undefined) return wordUnforced(finding, table, row, language, words);
  const told = words.overridden(
    words.verdicts[override.verdict],
    override.reason,
    override.by ?? '',
    override.on ?? '',
  );
  return `${finding.criterion.title}${words.comma}${told}`;
};

const wordUnforced = (
  finding: Finding,
  table: ApplicantTable,
  row: number,
  language: Language,
  words: ReportWords,
): string => {
  const { criterion, answer } = finding;
  const decided = () => wordDecided(finding, table, row, language, words);
  switch (finding.verdict) {
    case 'met':
      if (answer?.answer === 'yes') return join(words, criterion.title, words.accepted(answer.note ?? ''));
      return decided();
    case 'notMet':
      if (answer?.answer === 'no') return join(words, criterion.title, words.refused(answer.note ?? ''));
      return criterion.kind === 'material' ? words.notHandedIn(criterion.title) : decided();
    case 'undetermined':
      if (finding.softened) return words.softened(decided());
      if (finding.awaiting) return words.awaiting(criterion.title);
      return `${criterion.title}${words.colon}${wordUndetermined(finding, table, row, language, words)}`;
    case 'notApplicable':
      return join(words, criterion.title, words.doesNotApply);
    case 'unchecked':
      if (finding.missing.length === 0 && criterion.require === undefined && criterion.material === undefined)
        return join(words, criterion.title, words.listedOnly);
      return join(words, criterion.title, words.verdicts.unchecked);
  }
};

const join = (words: ReportWords, title: string, said: string) => `${title}${words.comma}${said}`;

/** What is missing and, where it decides which of two requirements applies, what is required in either case. */
const wordUndetermined = (
  finding: Finding,
  table: ApplicantTable,
  row: number,
  language: Language,
  words: ReportWords,
): string => {
  const missing = wordChoices(finding, table, row, language);
  const either = wordEither(finding, table, language);
  return either === '' ? missing : `${missing}${words.semicolon}${either}`;
};

/** What is required in either case, where nobody knows yet which requirement applies; empty otherwise. */
export const wordEither = ({ explanation }: Finding, table: ApplicantTable, language: Language): string => {
  const context = { words: reportWordsIn(language), facts: table.facts };
  return (explanation && wordOpenChoice(explanation, context)) ?? '';
};

const wordDecided = (
  finding: Finding,
  table: ApplicantTable,
  row: number,
  language: Language,
  words: ReportWords,
): string => {
  const { explanation, criterion } = finding;
  if (explanation === undefined) return criterion.title;
  const tellMissing = (names: readonly string[]) =>
    wordMissingAll(
      names.map((name) => describeMissing(name, table, row)),
      table,
      row,
      language,
    );
  const told = wordExplanation(explanation, criterion.title, { words, facts: table.facts, tellMissing });
  return told === '' ? criterion.title : told;
};
