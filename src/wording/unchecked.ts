import type { ApplicantResult, CheckedElsewhere, Finding, Lacking } from '../screening/types';
import type { Language, Words } from '../words/words';
import { wordsIn } from '../words/words';

/** Clauses named before the rest is only counted. */
const CLAUSES_NAMED = 6;

/** Columns named in a line of a row before the rest is only counted; the sheet's summary names them all. */
const COLUMNS_NAMED = 8;

/** The columns that would settle unchecked findings, each once, in quotes; years of a series are columns of their own. */
export const wordColumns = (unchecked: readonly Lacking[], words: Words['findings'], most = Infinity): string => {
  const columns = new Set(
    unchecked.flatMap(({ missing }) =>
      missing
        .filter(({ roster }) => roster === undefined)
        .map(({ fact, year }) => (year === undefined ? fact : words.year(year, fact))),
    ),
  );
  const named = [...columns].slice(0, most).map(words.quote).join('');
  return columns.size > most ? `${named}${words.andOtherColumns(columns.size)}` : named;
};

/** What unchecked findings lack: columns, rosters, or both. */
export const wordLacking = (unchecked: readonly Lacking[], language: Language, most = Infinity): string => {
  const { findings, rosters } = wordsIn(language);
  const names = new Set(unchecked.flatMap(({ missing }) => missing.flatMap(({ roster }) => roster ?? [])));
  const quoted = [...names].map(findings.quote).join(findings.listComma);
  const columns = wordColumns(unchecked, findings, most);
  if (names.size === 0) return rosters.lackColumns(columns);
  return columns === '' ? rosters.lackRosters(quoted) : rosters.lackBoth(columns, quoted);
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
  const lacked = wordLacking(lacking, language, COLUMNS_NAMED);
  const sentence = words.partly(lacking.length, wordClauses(lacking, words), lacked);
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
  return notice.partly(wordClauses(lacking, findings), wordLacking(lacking, language));
};

/** 另行核查 with where, who and when. */
export const wordElsewhere = ({ reason, by, on }: CheckedElsewhere, words: Words['findings']): string =>
  words.elsewhere(reason, by ?? '', on ?? '');

/** Clauses that a row names with their titles; of more only the numbers stand there. */
const TITLES_NAMED = 3;

/** What was checked elsewhere for one applicant, a line for each thing said; many clauses by number, whole in the lists. */
export const wordElsewhereBriefly = (
  { elsewhere }: Pick<ApplicantResult, 'elsewhere'>,
  language: Language,
): readonly string[] => {
  const words = wordsIn(language).findings;
  const said = new Map<string, Finding[]>();
  for (const finding of elsewhere) {
    if (finding.elsewhere === undefined) continue;
    const sentence = wordElsewhere(finding.elsewhere, words);
    said.set(sentence, [...(said.get(sentence) ?? []), finding]);
  }
  return [...said].map(([sentence, findings]) => {
    if (findings.length > TITLES_NAMED)
      return words.elsewhereClauses(sentence, findings.length, wordClauses(findings, words));
    const titled = findings.map(({ criterion }) => `${criterion.clause} ${criterion.title}`);
    return [sentence, ...titled].join(words.semicolon);
  });
};

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
