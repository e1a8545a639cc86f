import { showInLine } from '../applicants/cell-text';
import type { ReviewerIssue, SettingIssue } from '../reviewers/issues';
import type { Dispute } from '../reviewers/settle';
import { cellReference } from '../workbook/cell-addresses';
import type { CellAddress } from '../workbook/types';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import { wordNumber } from './values';

const place = ({ sheet, row, column }: CellAddress) => `${sheet}!${cellReference(row, column)}`;

/** What could not be read of a reviewer's sheet: where, expected, found, what to do. */
export const wordReviewerIssue = (issue: ReviewerIssue, language: Language): string => {
  const { issues, roles, answers, overrides, kinds, takenBack } = wordsIn(language).reviewers;
  switch (issue.code) {
    case 'reviewers.noName':
      return issues.noName(issue.sheet);
    case 'reviewers.noTable':
      return issues.noTable(issue.sheet);
    case 'reviewers.role':
      return issues.role(place(issue.cell), showInLine(issue.shown), Object.values(roles));
    case 'reviewers.recused':
      return issues.recused(place(issue.cell), showInLine(issue.shown));
    case 'reviewers.opinion':
      return issues.opinion(place(issue.cell), showInLine(issue.shown));
    case 'reviewers.verdict': {
      const words = [...Object.values(answers), ...Object.values(overrides), takenBack];
      return issues.verdict(place(issue.cell), showInLine(issue.shown), words);
    }
    case 'reviewers.kind':
      return issues.kind(place(issue.cell), showInLine(issue.shown), Object.values(kinds));
    case 'reviewers.time':
      return issues.time(place(issue.cell), showInLine(issue.shown));
    case 'reviewers.score':
      return issues.score(place(issue.cell), issue.dimension, wordNumber(issue.max), showInLine(issue.shown));
    case 'reviewers.blank':
      return issues.blank(place(issue.cell), issue.header);
    case 'reviewers.column':
      return issues.column(place(issue.cell), issue.header);
  }
};

/** Who said what where they differ, with their reasons: the note of what a dispute leaves open (rule C5). */
export const wordDispute = ({ voices }: Dispute, language: Language): string => {
  const words = wordsIn(language).reviewers;
  const said = voices.map(({ name, stance, entry: { note = '' } }) => {
    const verdict = words.overrides[stance];
    return note.trim() === '' ? words.voice(name, verdict) : words.voiceWhy(name, verdict, showInLine(note));
  });
  return words.dispute(said.join(words.voiceSeparator));
};

/** What is not in effect of the sheet of settings, or otherwise than it shows. */
export const wordSettingIssue = (issue: SettingIssue, language: Language): string => {
  const { issues } = wordsIn(language).reviewers.settings;
  const at = place(issue.cell);
  switch (issue.code) {
    case 'settings.unreadable':
      return issues.unreadable(at, issue.item);
    case 'settings.unknown':
      return issues.unknown(at, issue.item);
    case 'settings.edited':
      return issues.edited(at, showInLine(issue.shown), showInLine(issue.counts));
    case 'settings.twice':
      return issues.twice(at, issue.item, showInLine(issue.counts));
  }
};
