import type { ApplicantResult, CheckedElsewhere, Lacking } from '../screening/types';
import type { Language, Words } from '../words/words';
import { wordsIn } from '../words/words';

/** Clauses named before the rest is only counted. */
const CLAUSES_NAMED = 6;

/** The columns that would settle unchecked findings, each once, in quotes; years of a series are columns of their own. */
export const wordColumns = (unchecked: readonly Lacking[], words: Words['findings']): string => {
  const columns = unchecked.flatMap(({ missing }) =>
    missing.map(({ fact, year }) => (year === undefined ? fact : words.year(year, fact))),
  );
  return [...new Set(columns)].map(words.quote).join('');
};

const wordClauses = (findings: readonly Lacking[], words: Words['findings']): string => {
  const clauses = [...new Set(findings.map(({ criterion }) => criterion.clause))];
  const named = clauses.slice(0, CLAUSES_NAMED).join(words.listComma);
  return clauses.length > CLAUSES_NAMED ? `${named}${words.listComma}…` : named;
};

/** What keeps an applicant 未查全, in one line; empty where nothing does (rule V9). */
export const wordPartly = ({ lacking }: ApplicantResult, language: Language): string => {
  const [first] = lacking;
  if (first === undefined) return '';
  const known = worded.get(first);
  if (known?.language === language && isSameList(known.lacking, lacking)) return known.sentence;
  const words = wordsIn(language).findings;
  const sentence = words.partly(lacking.length, wordClauses(lacking, words), wordColumns(lacking, words));
  worded.set(first, { language, lacking, sentence });
  return sentence;
};

/** The sentence of rows that lack the same, by the first of what they lack. */
const worded = new WeakMap<Lacking, { language: Language; lacking: readonly Lacking[]; sentence: string }>();

const isSameList = (one: readonly Lacking[], other: readonly Lacking[]): boolean =>
  one.length === other.length && one.every((lacking, index) => lacking === other[index]);

/** The sentence that a notice to an applicant has in place of things to correct. */
export const wordPartlyNotice = ({ lacking }: ApplicantResult, language: Language): string => {
  const { findings, notice } = wordsIn(language);
  return notice.partly(wordClauses(lacking, findings), wordColumns(lacking, findings));
};

/** 另行核查 with where, who and when. */
export const wordElsewhere = ({ reason, by, on }: CheckedElsewhere, words: Words['findings']): string =>
  words.elsewhere(reason, by ?? '', on ?? '');

/**
 * All clauses of some applicants that were checked elsewhere, one line for each thing said (rule V9); `unsigned` leaves
 * out who said it.
 */
export const listElsewhere = (
  applicants: readonly ApplicantResult[],
  language: Language,
  signed: 'signed' | 'unsigned' = 'signed',
): readonly string[] => {
  const words = wordsIn(language).findings;
  const clauses = new Map<string, Set<string>>();
  for (const { elsewhere } of applicants)
    for (const { criterion, elsewhere: said } of elsewhere) {
      if (said === undefined) continue;
      const worded = wordElsewhere(signed === 'signed' ? said : { ...said, by: '' }, words);
      const own = clauses.get(worded) ?? new Set();
      clauses.set(worded, own.add(`${criterion.clause} ${criterion.title}`));
    }
  return [...clauses].map(([worded, own]) => `${worded}${words.semicolon}${[...own].join(words.semicolon)}`);
};
