import { showInLine } from '../applicants/cell-text';
import type { RosterEvidence, RosterFound, RosterSource } from '../applicants/rosters/types';
import type { ApplicantTable } from '../applicants/types';
import type { RosterCause } from '../logic/columns';
import type { MissingFact, RosterReading } from '../screening/types';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';

/** Rows of a roster named before the rest is only counted. */
const ROWS_NAMED = 3;

/** Where an entry stands: 历年立项.xlsx 第 37 行. */
const wordEntryPlace = ({ file, sheet }: RosterSource, sheetRow: number, language: Language): string =>
  wordsIn(language).rosters.at(file, sheet, sheetRow + 1);

/** Why an entry is the applicant's, may be, or is not. */
const wordWhy = ({ by, counts, kind }: RosterEvidence, language: Language): string => {
  const { rosters: words, findings } = wordsIn(language);
  if (kind === 'otherCode') return words.otherCode;
  if (kind === 'refused') return words.refused;
  const how = by === 'code' || by === 'name' || by === 'person' ? words.by[by] : words.why[by];
  const also = counts === 'no' ? [words.outside] : counts === 'unknown' ? [words.undated] : [];
  return [how, ...also].join(findings.comma);
};

/** One entry with its file, row, name and why: 历年立项.xlsx 第 37 行“甲公司”（信用代码相同）. */
export const wordEvidence = (source: RosterSource, evidence: RosterEvidence, language: Language): string =>
  wordsIn(language).rosters.evidence(
    wordEntryPlace(source, evidence.entry.sheetRow, language),
    showInLine(evidence.entry.name),
    wordWhy(evidence, language),
  );

const wordSome = (found: RosterFound, shown: readonly RosterEvidence[], language: Language): string => {
  const { source } = found;
  if (source === undefined) return '';
  const { findings } = wordsIn(language);
  const named = shown.slice(0, ROWS_NAMED).map((one) => wordEvidence(source, one, language));
  const rest = shown.length > named.length ? [findings.andMore(shown.length - named.length)] : [];
  return [...named, ...rest].join(findings.listComma);
};

/** What rosters have of an applicant, for whatever was decided by them; empty where there is nothing to say. */
export const wordRosterReadings = (readings: readonly RosterReading[], language: Language): string => {
  const { findings } = wordsIn(language);
  const worded = readings.map((reading) => wordSome(reading, reading.evidence, language));
  return [...new Set(worded.filter((text) => text !== ''))].join(findings.semicolon);
};

/** Why a roster does not tell a fact, with the entries it hangs on (rule S7). */
export const wordRosterCause = (
  { cause, fact, roster }: MissingFact & { readonly cause: RosterCause },
  table: ApplicantTable,
  row: number,
  language: Language,
): string => {
  const { rosters: words } = wordsIn(language);
  const found = rosterBehind(fact, table, row);
  const name = roster ?? found?.lookup.roster.name ?? '';
  const among = (shown: (one: RosterEvidence) => boolean): string =>
    found === undefined ? '' : wordSome(found, found.evidence.filter(shown), language);
  switch (cause) {
    case 'noRoster':
      return words.causes.noRoster(fact, name);
    case 'nearName':
      return words.causes.nearName(
        fact,
        name,
        among(({ kind, counts }) => kind === 'open' && counts !== 'no'),
      );
    case 'rosterCell':
      return words.causes.rosterCell(
        fact,
        name,
        among(({ kind, counts }) => kind === 'hit' && counts !== 'no'),
      );
    case 'contradicted': {
      const hits = among(({ kind, counts }) => kind === 'hit' && counts !== 'no');
      const there = hits === '' ? words.noEntry : words.hasEntry(hits);
      return words.causes.contradicted(fact, showInLine(found?.own ?? ''), name, there);
    }
    case 'notListed':
      return words.causes.notListed(fact, name);
  }
};

/** What the roster has that a fact follows from, by itself or through others. */
const rosterBehind = (fact: string, table: ApplicantTable, row: number): RosterFound | undefined => {
  const own = table.rosterOf(fact, row);
  if (own !== undefined) return own;
  for (const input of table.facts.get(fact)?.from?.facts ?? []) {
    const found = rosterBehind(input, table, row);
    if (found !== undefined) return found;
  }
  return undefined;
};
