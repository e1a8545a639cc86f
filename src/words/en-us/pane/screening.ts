import { counted } from '../counted';
import type { Words } from '../../shape';

export const screening: Words['pane']['screening'] = {
  emptyTitle: 'Not screened yet',
  emptyBody:
    'Each applicant is held against every clause, with the cells behind each verdict. Nothing in the sheet changes.',
  start: 'Screen applicants',
  rescreen: 'Screen again',
  running: 'Screening clause by clause',
  picture: (parts) => `Conclusions: ${parts}`,
  part: (conclusion, count) => `${count} ${conclusion.toLowerCase()}`,
  filterBy: (conclusion, count) => `Only ${conclusion.toLowerCase()}, ${count}`,
  all: 'All',
  flags: {
    limits: 'Over a limit',
    dependsOn: 'Depends on reading',
    overridden: 'Overridden',
    nearLine: 'Near a pass line',
    issues: 'Data in doubt',
  },
  searchLabel: 'Search applicants',
  searchPlaceholder: 'Name, leader, office',
  shown: (shown, total) => (shown === total ? counted(total, 'applicant') : `${shown} of ${total}`),
  list: 'Applicants',
  listHint: 'Arrow keys move, Enter opens.',
  nothingFound: 'No applicant matches.',
  clearFilters: 'Clear filters',
  moreReasons: (count) => `and more, ${count} in all`,
  noProgramme: 'Programme to be settled',
  limitFlag: 'limit',
  readingFlag: 'reading',
  overrideFlag: 'override',
  write: 'Write results…',
  finished: (total) => `Screened ${counted(total, 'applicant')}.`,
  unchecked: (clauses) => `${counted(clauses, 'clause')} without a column, not checked yet.`,
  inferred: (parts) => `${parts} inferred: confirm before writing.`,
  uncheckedLink: 'Show',
};

export const preview: Words['pane']['preview'] = {
  title: 'Before writing',
  cells: (count) => `${counted(count, 'cell')} will be written`,
  freshColumns: 'New columns',
  replacedColumns: 'Updated columns',
  freshSheet: (name, rows) => `New sheet “${name}”, ${counted(rows, 'row')}`,
  replacedSheet: (name, rows) => `Sheet “${name}” replaced, ${counted(rows, 'row')}`,
  sheets: 'Sheets',
  kept: (count) => `${counted(count, 'cell')} kept as edited`,
  keptHint: 'Someone changed these since they were written; they stay as they are.',
  keptShown: 'now',
  keptOurs: 'would be',
  untouched: 'Your own columns, formats and formulas stay untouched. One step undoes it all.',
  nothing: 'There is nothing to write.',
  write: 'Write',
  written: (cells, columns, sheets) =>
    sheets > 0
      ? `Wrote ${counted(sheets, 'sheet')}, ${counted(cells, 'cell')}.`
      : `Wrote ${counted(columns, 'column')}, ${counted(cells, 'cell')}.`,
};

export const notices: Words['pane']['notices'] = {
  emptyTitle: 'No notices yet',
  emptyBody: 'After screening, each incomplete applicant has one complete notice here, clause by clause.',
  noneTitle: 'Nothing to correct',
  noneBody: 'No applicant is incomplete.',
  intro: (count) => `${counted(count, 'applicant')} to correct, each told everything at once.`,
  who: 'Applicants to notify',
  copyAll: 'Copy all',
  toSheet: 'Write as sheet…',
  noticeOf: (name) => `Notice to ${name}`,
  includeUnqualified: 'Include unqualified applicants',
};
