import { showInLine } from '../applicants/cell-text';
import type { ApplicantTable } from '../applicants/types';
import { isListedOnly } from '../guideline/look-up';
import type { Explanation } from '../feel/types';
import type { Criterion } from '../guideline/types';
import { itemOfName, nameOfItem } from '../feel/series-item';
import type { Column } from '../logic/columns';
import { isRosterCause } from '../logic/columns';
import { describeMissing } from '../screening/missing-facts';
import type { ApplicantResult, Finding, MissingFact, Verdict } from '../screening/types';
import type { Language, Words } from '../words/words';
import { wordsIn } from '../words/words';
import { wordExplanation, wordOpenChoice } from './explanation';
import { wordPoints } from './values';
import { wordRosterCause, wordRosterReadings } from './roster';
import { wordTrouble } from './trouble';
import { wordColumns, wordElsewhere, wordLacking, wordPartly } from './unchecked';

/** A finding as one sentence with its clause: `附件3 三（一）1（4）：有效发明专利折算 48 件，要求 ≥ 50 件，差 2 件` (rule V2). */
export const wordFinding = (finding: Finding, table: ApplicantTable, row: number, language: Language): string => {
  const { colon } = wordsIn(language).findings;
  return `${finding.criterion.clause}${colon}${wordReason(finding, table, row, language)}`;
};

/** A finding's reason without its clause; an override is shown with the reason it was given (rule V4). */
export const wordReason = (finding: Finding, table: ApplicantTable, row: number, language: Language): string =>
  wordReasons(finding, table, row, language).join(wordsIn(language).findings.or);

/** The same as a sentence for each alternative, of which any would do. */
export const wordReasons = (
  finding: Finding,
  table: ApplicantTable,
  row: number,
  language: Language,
): readonly string[] => {
  const words = wordsIn(language).findings;
  const { override } = finding;
  if (override === undefined) return wordUnforced(finding, table, row, language, words);
  const forced = words.overridden(
    words.verdicts[override.verdict],
    override.reason,
    override.by ?? '',
    override.on ?? '',
  );
  return [join(words, finding.criterion.title, forced)];
};

const wordUnforced = (
  finding: Finding,
  table: ApplicantTable,
  row: number,
  language: Language,
  words: Words['findings'],
): readonly string[] => {
  const known = recallSentences(finding, language);
  if (known !== undefined) return known;
  let showsCells = finding.answer !== undefined || finding.elsewhere !== undefined;
  const sentences = wordAnew(finding, table, row, language, words, () => {
    showsCells = true;
  });
  // What is said of scores and rosters hangs on the whole row.
  const isOfRow = finding.scores.length > 0 || finding.rosters.length > 0;
  const isShared = !showsCells && !isOfRow && isOnlyBlank(finding);
  if (isShared && finding.explanation !== undefined)
    sentencesOf.set(finding.explanation, { finding, language, sentences });
  return sentences;
};

/** Sentences of what many rows share: one explanation, and the same facts left blank. */
const sentencesOf = new WeakMap<
  Explanation,
  { readonly finding: Finding; readonly language: Language; readonly sentences: readonly string[] }
>();

const recallSentences = (finding: Finding, language: Language): readonly string[] | undefined => {
  const known = finding.explanation && sentencesOf.get(finding.explanation);
  if (known === undefined || known.language !== language) return undefined;
  const other = known.finding;
  const isSame =
    other.verdict === finding.verdict &&
    other.criterion === finding.criterion &&
    other.softened === finding.softened &&
    other.awaiting === finding.awaiting &&
    finding.answer === undefined &&
    finding.elsewhere === undefined &&
    isSameSet(other.missing, finding.missing) &&
    other.alternatives.length === finding.alternatives.length &&
    other.alternatives.every((set, index) => isSameSet(set, finding.alternatives[index] ?? []));
  return isSame ? known.sentences : undefined;
};

const isSameSet = (one: readonly MissingFact[], other: readonly MissingFact[]): boolean =>
  one.length === other.length &&
  one.every(({ fact, year, cause }, index) => {
    const same = other[index];
    return same?.fact === fact && same.year === year && same.cause === cause;
  });

/** Whether what is missing is told without what stands in its cells. */
const isOnlyBlank = ({ missing, alternatives }: Finding): boolean =>
  [missing, ...alternatives].every((set) => set.every(({ cause }) => cause === 'blank' || cause === 'noColumn'));

/** @param onCells called where the sentences show what stands in the row's cells */
const wordAnew = (
  finding: Finding,
  table: ApplicantTable,
  row: number,
  language: Language,
  words: Words['findings'],
  onCells: () => void,
): readonly string[] => {
  const { criterion, answer } = finding;
  const decided = () => wordDecided(finding, table, row, language, words, onCells);
  switch (finding.verdict) {
    case 'met':
      if (answer?.answer === 'yes') return [join(words, criterion.title, words.accepted(answer.note ?? ''))];
      return withRosters(decided(), finding, words, language);
    case 'notMet':
      if (answer?.answer === 'no') return [join(words, criterion.title, words.refused(answer.note ?? ''))];
      if (criterion.kind === 'material') return [words.notHandedIn(criterion.title)];
      return withRosters(
        decided().map((way) => withParts(way, finding, language)),
        finding,
        words,
        language,
      );
    case 'undetermined':
      if (answer?.disputed === true) return [join(words, criterion.title, answer.note ?? '')];
      if (finding.softened) return [words.softened(decided().join(words.or))];
      if (finding.awaiting) return [words.awaiting(criterion.title)];
      return [`${criterion.title}${words.colon}${wordUndetermined(finding, table, row, language, words)}`];
    case 'notApplicable':
      return [join(words, criterion.title, words.doesNotApply)];
    case 'unchecked':
      if (finding.elsewhere !== undefined)
        return [join(words, criterion.title, wordElsewhere(finding.elsewhere, words))];
      if (isListedOnly(criterion)) return [join(words, criterion.title, words.listedOnly)];
      return [join(words, criterion.title, lacking(finding, words, language))];
  }
};

/** A decision with what rosters have of the applicant behind it (rule S7). */
const withRosters = (
  ways: readonly string[],
  { rosters }: Finding,
  words: Words['findings'],
  language: Language,
): readonly string[] => {
  const evidence = wordRosterReadings(rosters, language);
  return evidence === '' ? ways : ways.map((way) => `${way}${words.semicolon}${evidence}`);
};

const lacking = (finding: Finding, words: Words['findings'], language: Language) => {
  const isOfRoster = finding.missing.some(({ roster }) => roster !== undefined);
  if (finding.criterion.ifStated === undefined || isOfRoster) return words.lacks(wordLacking([finding], language));
  const columns = wordColumns([finding], words);
  return finding.missing.some(({ cause }) => cause === 'noColumn') ? words.unstated(columns) : words.unfilled(columns);
};

const join = (words: Words['findings'], title: string, said: string) => `${title}${words.comma}${said}`;

/** What is missing and, where it decides which of two requirements applies, what is required in either case. */
const wordUndetermined = (
  finding: Finding,
  table: ApplicantTable,
  row: number,
  language: Language,
  words: Words['findings'],
): string => {
  const missing = withTroubles(finding, wordChoices(finding, table, row, language), table, language);
  const either = wordEither(finding, table, language);
  const { scores } = wordsIn(language);
  const totals = wordPresentTotals(finding, words);
  return [missing, either, totals === '' ? '' : scores.present(totals)]
    .filter((text) => text !== '')
    .join(words.semicolon);
};

/** The totals that a finding asks about as they stand: 评价得分 51～61 分 (rule S5). */
const wordPresentTotals = ({ criterion, scores }: Finding, words: Words['findings']): string =>
  scores
    .flatMap(({ score, points, sections }) => [
      { name: score.name, points },
      ...sections.map((own) => ({ name: own.section.name, points: own.points })),
    ])
    .filter(({ name }) => criterion.scores?.includes(name))
    .map(({ name, points }) => words.actual(name, wordPoints(points, words)))
    .join(words.listComma);

/**
 * A sentence about a total that falls short, with what the total consists of: 专业化得分 10 分，创新得分 20 分 (rule S5);
 * sections are told, not each indicator.
 */
const withParts = (way: string, { criterion, scores }: Finding, language: Language): string => {
  const { findings, scores: words } = wordsIn(language);
  const [read, ...others] = scores.filter(({ score }) => criterion.scores?.includes(score.name));
  if (read === undefined || others.length > 0 || read.sections.length === 0) return way;
  if (!way.startsWith(findings.actual(read.score.name, ''))) return way;
  const parts = [
    ...read.sections.map(({ section, points }) => ({ name: section.name, points })),
    ...read.indicators.map(({ indicator, points }) => ({ name: indicator.title, points })),
  ];
  return `${way}${words.parts(parts.map(({ name, points }) => findings.actual(name, wordPoints(points, findings))))}`;
};

/** What is required in either case, where it is open which requirement applies; empty otherwise. */
export const wordEither = ({ explanation }: Finding, table: ApplicantTable, language: Language): string => {
  const context = { words: wordsIn(language).findings, facts: table.facts };
  return (explanation && wordOpenChoice(explanation, context)) ?? '';
};

const wordDecided = (
  finding: Finding,
  table: ApplicantTable,
  row: number,
  language: Language,
  words: Words['findings'],
  onCells: () => void,
): readonly string[] => {
  const { explanation, criterion } = finding;
  if (explanation === undefined) return [criterion.title];
  const missingText = (names: readonly string[]) => {
    onCells();
    return wordMissingAll(
      names.map((name) => describeMissing(name, table, row)),
      table,
      row,
      language,
    );
  };
  const ways = wordExplanation(explanation, criterion.title, { words, facts: table.facts, missingText });
  return ways.length === 0 ? [criterion.title] : ways;
};

/** What is wrong or open with an applicant, a sentence with its clause each. */
export const wordReasonsOf = (
  applicant: ApplicantResult,
  language: Language,
): Readonly<Record<'notMet' | 'missing' | 'awaiting', readonly string[]>> => {
  const { programme, conclusion, table, row } = applicant;
  const notMet: string[] = [];
  const missing: string[] = programme === undefined ? [wordNoProgramme(applicant, language)] : [];
  const awaiting: string[] = [];
  if (conclusion === 'partial' && programme !== undefined) missing.push(wordPartly(applicant, language));
  const waiting = applicant.awaiting;
  for (const [index, verdict] of applicant.verdicts.entries()) {
    if (verdict !== 'notMet' && verdict !== 'undetermined') continue;
    const criterion = waiting.includes(index) ? programme?.criteria[index] : undefined;
    if (criterion !== undefined) {
      awaiting.push(wordAwaiting(criterion, language));
      continue;
    }
    const finding = applicant.findingOf(index);
    const lines = verdict === 'notMet' ? notMet : finding.awaiting ? awaiting : missing;
    lines.push(wordFinding(finding, table, row, language));
  }
  return { notMet, missing, awaiting };
};

/** Most of what a long sheet says is that a person is still to judge: it is worded once. */
const wordAwaiting = (criterion: Criterion, language: Language): string => {
  const known = awaited.get(criterion);
  if (known?.language === language) return known.sentence;
  const words = wordsIn(language).findings;
  const sentence = `${criterion.clause}${words.colon}${words.awaiting(criterion.title)}`;
  awaited.set(criterion, { language, sentence });
  return sentence;
};

const awaited = new WeakMap<Criterion, { readonly language: Language; readonly sentence: string }>();

const wordNoProgramme = ({ table, row, missing }: ApplicantResult, language: Language): string => {
  const [fact] = missing;
  const isBound = fact !== undefined && table.facts.has(fact.fact);
  return wordsIn(language).findings.programmeUnknown(isBound ? showInLine(table.shownOf(fact.fact, row).trim()) : '');
};

/** Why an applicant stands where it stands, in one line; empty for the qualified. */
export const wordFirstReason = (applicant: ApplicantResult, language: Language): string => {
  const { programme, row, table } = applicant;
  if (programme === undefined) return wordNoProgramme(applicant, language);
  const finding = decidingFinding(applicant);
  if (finding === undefined) return '';
  if (finding.override === undefined && finding.verdict === 'undetermined' && !finding.awaiting)
    return wordOpen(finding, finding.missing, table, row, language);
  const [reason = ''] = wordReasons(finding, table, row, language);
  return reason;
};

/** The first finding that the conclusion rests on, in the guideline's order. */
const decidingFinding = (applicant: ApplicantResult): Finding | undefined => {
  const findings = function* (verdict: Verdict) {
    for (const [index, own] of applicant.verdicts.entries()) if (own === verdict) yield applicant.findingOf(index);
  };
  switch (applicant.conclusion) {
    case 'unqualified':
      return first(findings('notMet'), isFinal) ?? first(findings('notMet'));
    case 'incomplete':
      return first(findings('undetermined'), ({ awaiting }) => !awaiting) ?? first(findings('notMet'));
    case 'partial':
      return applicant.unchecked[0];
    case 'pending':
      return first(findings('undetermined'), ({ awaiting }) => awaiting) ?? first(findings('undetermined'));
    case 'qualified':
      return undefined;
  }
};

/** A failure that nothing handed in later can mend. */
const isFinal = ({ mends }: Finding) => !mends;

const first = (findings: Iterable<Finding>, suits: (finding: Finding) => boolean = () => true) => {
  for (const finding of findings) if (suits(finding)) return finding;
  return undefined;
};

/** One missing fact with why: blank, unreadable with what stands there, without a column, or too coarse. */
const wordMissing = (missing: MissingFact, table: ApplicantTable, row: number, language: Language): string => {
  const words = wordsIn(language).findings;
  const name = missing.year === undefined ? missing.fact : words.year(missing.year, missing.fact);
  if (missing.cause === 'blank') return words.causes.blank(name);
  if (missing.cause === 'noColumn') return words.causes.noColumn(name);
  const shown = showInLine(table.shownOf(cellNameOf(missing, table), row));
  if (missing.trouble !== undefined) return words.because(name, wordTrouble(missing.trouble, table, language));
  if (missing.cause === 'insufficient' && table.facts.get(missing.fact)?.type === 'date')
    return (isDay(table.column(missing.fact), row) ? words.dateWithoutTime : words.coarseDate)(name, shown);
  const { cause } = missing;
  if (isRosterCause(cause)) return wordRosterCause({ ...missing, cause }, table, row, language);
  return words.causes[cause](name, shown);
};

/** A date known to its day does not settle a criterion that asks for the time of day. */
const isDay = (column: Column | undefined, row: number): boolean =>
  column?.kind === 'date' && column.from[row] === column.to[row];

/** One year of a series is looked up as its item, so that only its own cell is shown. */
const cellNameOf = ({ fact, year }: MissingFact, table: ApplicantTable): string => {
  const item = year === undefined ? -1 : (table.facts.get(fact)?.years?.indexOf(year) ?? -1);
  return item < 0 ? fact : nameOfItem({ series: fact, index: item });
};

/** Several missing facts, all of which are needed. */
export const wordMissingAll = (
  missing: readonly MissingFact[],
  table: ApplicantTable,
  row: number,
  language: Language,
): string => missing.map((one) => wordMissing(one, table, row, language)).join(wordsIn(language).findings.listComma);

/** One set of missing facts of a finding, and what cannot be worked out (rule S8). */
export const wordOpen = (
  finding: Finding,
  missing: readonly MissingFact[],
  table: ApplicantTable,
  row: number,
  language: Language,
): string => withTroubles(finding, wordChosen(finding, missing, table, row, language), table, language);

const withTroubles = (finding: Finding, missing: string, table: ApplicantTable, language: Language): string =>
  [missing, ...wordTroubles(finding, table, language)]
    .filter((text) => text !== '')
    .join(wordsIn(language).findings.semicolon);

/** What cannot be worked out of a finding, a sentence each. */
export const wordTroubles = ({ troubles }: Finding, table: ApplicantTable, language: Language): readonly string[] => [
  ...new Set((troubles ?? []).map((trouble) => wordTrouble(trouble, table, language))),
];

/** What is known and to be looked at for another reason needs no word that it does not suffice. */
const withoutTroubled = ({ troubles }: Finding, missing: readonly MissingFact[]): readonly MissingFact[] => {
  const looked = new Set(
    (troubles ?? []).flatMap(({ facts }) => facts.map((fact) => itemOfName(fact)?.series ?? fact)),
  );
  return missing.filter(({ fact, cause }) => cause !== 'insufficient' || !looked.has(fact));
};

/** One set of missing facts of a finding, and a word that others would do where not all are told. */
const wordChosen = (
  finding: Finding,
  missing: readonly MissingFact[],
  table: ApplicantTable,
  row: number,
  language: Language,
): string => {
  const worded = wordMissingAll(withoutTroubled(finding, missing), table, row, language);
  const hasOthers = finding.otherWays === true || finding.alternatives.length >= SETS_LISTED;
  return hasOthers && worded !== '' ? wordsIn(language).findings.otherWays(worded) : worded;
};

/** More sets than this are too many to list. */
const SETS_LISTED = 4;

/** What a finding waits for, with its alternatives: 发明专利数未填，或实用新型专利数未填，任一即可. */
const wordChoices = (finding: Finding, table: ApplicantTable, row: number, language: Language): string => {
  const sets = [finding.missing, ...finding.alternatives];
  if (sets.length === 1 || sets.length > SETS_LISTED) return wordChosen(finding, finding.missing, table, row, language);
  const words = wordsIn(language).findings;
  const listed = words.anyOf(sets.map((set) => wordMissingAll(set, table, row, language)));
  return finding.otherWays === true ? words.otherWays(listed) : listed;
};
