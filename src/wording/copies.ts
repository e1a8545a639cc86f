import { showInLine } from '../applicants/cell-text';
import type {
  ChangedCell,
  CollectedCopies,
  CollectedRows,
  CopyFinding,
  HandedOut,
  OfficeFinding,
} from '../reviewers/copies';
import type { About } from '../reviewers/entries';
import type { WithheldColumn, WithheldWhy } from '../reviewers/withhold-columns';
import { cellReference } from '../workbook/cell-addresses';
import type { Language, Words } from '../words/words';
import { wordsIn } from '../words/words';
import { wordReviewerIssue } from './reviewers';

const groupByWhy = (columns: readonly WithheldColumn[]): ReadonlyMap<WithheldWhy, readonly string[]> => {
  const groups = new Map<WithheldWhy, string[]>();
  for (const { header, why } of columns) groups.set(why, [...(groups.get(why) ?? []), showInLine(header)]);
  return groups;
};

/** Names listed before the rest is only counted. */
const NAMED = 10;

/** What was handed out, a line each: the copies, the columns left out and why, what nobody got. */
export const tellHandOut = (
  { copies, hidden, left, unknown, withheld }: HandedOut,
  folder: string,
  to: 'experts' | 'offices',
  language: Language,
): readonly string[] => {
  const { handedOut: words, why: reasons } = wordsIn(language).copies;
  return [
    words.copies(copies.length, folder),
    ...copies.map(({ count, file, to: who }) => `  ${words.copy(file, showInLine(who), count)}`),
    ...[...withheld].flatMap(([sheet, columns]) =>
      [...groupByWhy(columns)].map(([why, headers]) => words.withheld(sheet, headers, reasons[why])),
    ),
    ...(hidden === 0 ? [] : [words.hidden(hidden)]),
    ...(unknown.length === 0 ? [] : [words.unknown(unknown)]),
    ...(left.length === 0
      ? []
      : [to === 'offices' ? words.noOffice(left) : words.nobody(left.length, left.slice(0, NAMED))]),
  ];
};

/** The same for a program to read. */
export const handOutJson = ({ copies, hidden, left, unknown, withheld }: HandedOut, folder: string) => ({
  folder,
  copies: copies.map(({ count, file, to }) => ({ to, file, applicants: count })),
  withheld: [...withheld].flatMap(([sheet, columns]) => columns.map(({ header, why }) => ({ sheet, header, why }))),
  hiddenCells: hidden,
  unknown,
  left,
});

const wordAbout = (about: About, words: Words['copies']['collected']): string => {
  switch (about.kind) {
    case 'score':
      return words.dimension(about.dimension);
    case 'recused':
      return words.recused;
    case 'opinion':
      return words.opinion;
    case 'answer':
    case 'override':
      return about.criterion;
  }
};

const wordChanged = (
  { after, applicant, before, column, files, id, outcome }: ChangedCell,
  words: Words['copies']['collected'],
): string => {
  const shown = (text: string) => (text === '' ? words.blank : showInLine(text));
  const what = words.changed(files.join(', '), applicant, column, shown(before), shown(after));
  switch (outcome) {
    case 'taken':
    case 'disputed':
      return `${what}${words.outcomes[outcome]}`;
    case 'left':
      return `${what}${words.outcomes.left(JSON.stringify(id))}`;
  }
};

/** What a copy has otherwise: where, what, and what was done about it. */
const wordCopyFinding = (finding: CopyFinding, language: Language): string => {
  const words = wordsIn(language).copies.collected;
  switch (finding.code) {
    case 'copy.otherMaster':
      return words.otherMaster(finding.file, showInLine(finding.from));
    case 'copy.notCopy':
      return words.notCopy(finding.file);
    case 'copy.noReviewer':
      return words.noReviewer(finding.file);
    case 'copy.older':
      return words.older(finding.file, showInLine(finding.on));
    case 'copy.severalReviewers':
      return words.severalReviewers(finding.file, finding.reviewers);
    case 'copy.notInAssignment':
      return words.notInAssignment(finding.file, finding.reviewer);
    case 'copy.notAssigned':
      return words.notAssigned(finding.file, finding.reviewer, finding.applicant);
    case 'copy.unknownApplicant':
      return words.unknownApplicant(finding.file, finding.reviewer, showInLine(finding.key));
    case 'copy.unreadable':
      return words.unreadable(finding.file, wordReviewerIssue(finding.issue, language));
    case 'copy.added':
      return words.added(finding.file, finding.cell.sheet, finding.cell.row + 1, showInLine(finding.shown));
    case 'copy.twice':
      return words.twice(finding.file, finding.cell.sheet, finding.cell.row + 1, finding.applicant);
    case 'copy.gone':
      return words.gone(finding.file, finding.applicant);
    case 'collect.recusedScore':
      return words.recusedScore(finding.reviewer, finding.applicant);
    case 'collect.selfConflict':
      return words.selfConflict(
        finding.reviewer,
        finding.applicant,
        wordAbout(finding.about, words),
        finding.said.map((text) => (text === '' ? words.takenBack : showInLine(text))),
      );
    case 'copy.changed':
      return wordChanged(finding, words);
  }
};

/** What was collected, a line each. */
export const tellCollected = (collected: CollectedCopies, language: Language): readonly string[] => {
  const words = wordsIn(language).copies.collected;
  const { copies, findings, fresh, reviewers } = collected;
  const all = reviewers.reduce((sum, { entries }) => sum + entries, 0);
  return [
    words.copies(copies, reviewers.length, all),
    words.fresh(fresh),
    ...reviewers.map(({ entries, name, sheet }) => `  ${words.reviewer(name, sheet, entries)}`),
    ...(findings.length === 0
      ? [words.clean]
      : [words.differences, ...findings.map((one) => `  ${wordCopyFinding(one, language)}`)]),
  ];
};

/** The same for a program to read, each finding with its sentence. */
export const collectedJson = ({ copies, findings, fresh, reviewers }: CollectedCopies, language: Language) => ({
  copies,
  reviewers,
  fresh,
  findings: findings.map((finding) => ({
    ...finding,
    ...('cell' in finding && { cell: `${finding.cell.sheet}!${cellReference(finding.cell.row, finding.cell.column)}` }),
    text: wordCopyFinding(finding, language),
  })),
});

const wordOfficeFinding = (finding: OfficeFinding, language: Language): string => {
  const words = wordsIn(language).copies.joined;
  switch (finding.code) {
    case 'office.noSheet':
      return words.noSheet(finding.file);
    case 'office.column':
      return words.column(finding.file, finding.sheet, showInLine(finding.header));
    case 'office.twice':
      return finding.other === ''
        ? words.inMaster(finding.file, finding.applicant)
        : words.twice(finding.file, finding.applicant, finding.other);
  }
};

/** What was joined of offices' sheets, a line each. */
export const tellJoined = ({ appended, findings }: CollectedRows, language: Language): readonly string[] => {
  const words = wordsIn(language).copies.joined;
  return [
    words.rows(
      appended.length,
      appended.reduce((sum, { count }) => sum + count, 0),
    ),
    ...appended.map(({ count, file }) => `  ${words.file(file, count)}`),
    ...findings.map((one) => wordOfficeFinding(one, language)),
  ];
};

/** The same for a program to read. */
export const joinedJson = ({ appended, findings }: CollectedRows, language: Language) => ({
  appended,
  findings: findings.map((finding) => ({ ...finding, text: wordOfficeFinding(finding, language) })),
});
