import type { Words } from '../shape';

import { expression } from './expression';

const remark = (note: string) => (note === '' ? '' : ` (${note})`);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export const findings: Words['findings'] = {
  conclusions: {
    unqualified: 'Not qualified',
    incomplete: 'To be corrected',
    partial: 'Not fully checked',
    pending: 'Awaiting review',
    qualified: 'Qualified',
  },
  verdicts: {
    met: 'Met',
    notMet: 'Not met',
    undetermined: 'Undetermined',
    notApplicable: 'Not applicable',
    unchecked: 'Unchecked',
  },
  columns: {
    conclusion: 'Eligibility',
    notMet: 'Clauses not met',
    missing: 'What is missing',
    awaiting: 'Awaiting review',
    priorities: 'Priorities',
    limits: 'Limits exceeded',
    remarks: 'Readings and overrides',
    points: 'Points by rule',
    score: 'Score',
    rank: 'Rank',
    placement: 'Placement',
    placementReason: 'Placement reason',
  },
  comparators: { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' },
  dateComparators: {
    '=': 'on',
    '!=': 'not on',
    '<': 'before',
    '<=': 'no later than',
    '>': 'after',
    '>=': 'no earlier than',
  },
  textComparators: { '=': 'to be', '!=': 'not to be', '<': '<', '<=': '≤', '>': '>', '>=': '≥' },
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  listComma: ', ',
  or: '; or ',
  yes: 'yes',
  no: 'no',
  none: 'none',
  amountUnit: '万元',
  pointsUnit: 'points',
  quote: (text) => `“${text}”`,
  inBrackets: (text) => ` (${text})`,
  between: (least, greatest) => `${least}–${greatest}`,
  anyNumber: 'any number',
  number: (value, unit) => (unit === '' || unit === '%' ? `${value}${unit}` : `${value} ${unit}`),
  year: (year, name) => `${name} ${year}`,
  month: (year, month) => `${MONTHS[month - 1] ?? month} ${year}`,
  yearAlone: (year) => String(year),
  duration: (amount, unit) => `${amount} ${unit}`,
  actual: (label, value) => `${label} ${value}`,
  required: (comparator, value) => `required ${comparator} ${value}`,
  short: (gap) => `${gap} short`,
  over: (gap) => `${gap} over`,
  oneOf: (options) => `required one of ${options}`,
  noneOf: (options) => `required none of ${options}`,
  isNo: (name) => `${name}: not met (no)`,
  isYes: (name) => `${name}: yes`,
  isRightlyNo: (name) => `${name}: no`,
  shouldBeNo: (name) => `${name}: yes (required no)`,
  unmet: (text) => `${text}: not met`,
  fulfilled: (text) => `${text}: met`,
  notHandedIn: (name) => `${name} not handed in`,
  causes: {
    blank: (fact) => `${fact} is blank`,
    unreadable: (fact, shown) => `${fact} is unreadable: “${shown}”`,
    noColumn: (fact) => `${fact} (no such column)`,
    insufficient: (fact, shown) => `${fact} “${shown}” does not settle it, please verify`,
  },
  coarseDate: (fact, shown) => `${fact} “${shown}” needs its day`,
  dateWithoutTime: (fact, shown) => `${fact} “${shown}” needs its time of day`,
  anyOf: (options) => `either ${options.join(' or ')}`,
  otherWays: (listed) => `${listed} (other facts would do as well)`,
  awaiting: (title) => title,
  softened: (reason) => `${reason}; a rule “in principle”, please decide whether to accept`,
  refused: (note) => `refused by review${remark(note)}`,
  accepted: (note) => `accepted by review${remark(note)}`,
  overridden: (verdict, reason, by, on) =>
    `overridden as ${verdict.toLowerCase()}: ${reason}${remark([by, on].filter((part) => part !== '').join(', '))}`,
  doesNotApply: 'does not apply',
  listedOnly: 'for reading only, not decided',
  mayHave: (title) => `${title} (to be verified)`,
  programmeUnknown: (shown) =>
    shown === ''
      ? 'No programme stated'
      : `Programme to be settled: “${shown}” is no programme’s name in this guideline`,
  limit: (title, value, others) => `${title}: ${value}, shared with ${others}`,
  overPlaces: (title, group, recommended, places) =>
    `${title}: ${group} recommends ${recommended}, has ${places}, ${recommended - places} too many`,
  limitAlike: (title, value, others) => `${title}: much alike (${value}), please see whether it is the same: ${others}`,
  limitSameNumber: (title, value, others) => `${title}: same “${value}”, please see whether it is the same: ${others}`,
  limitNamesake: (title, value, others) =>
    `${title}: of one name (${value}), please see whether it is one person: ${others}`,
  overSum: (title, value, total, most, others) =>
    `${title}: ${value} comes to ${total} (10,000 yuan), at most ${most}; counted together with ${others}`,
  limitLacksColumns: (title, columns) => `${title}: the sheet has no column for ${columns}, not checked`,
  limitLacksPlaces: (title, groups) =>
    `${title}: nothing tells the places of ${groups}, not checked; add a sheet about the recommending offices`,
  limitRow: (name, row, sheet, programme) => `${name} (${sheet} row ${row}${programme === '' ? '' : `, ${programme}`})`,
  dependsOn: (reading, option, conclusion) =>
    `Depends on a reading: with “${option}” for ${reading} it would be ${conclusion.toLowerCase()}`,
  unstated: (columns) => `checked only where the sheet has the column ${columns}, which it has not`,
  unfilled: (columns) => `checked only where ${columns} is filled in, which it is not`,
  lacksColumns: (columns) => `unchecked: the sheet has no column ${columns}`,
  partly: (count, clauses, columns) => `${count} unchecked (${clauses}): the sheet has no column ${columns}`,
  elsewhere: (reason, by, on) =>
    `checked elsewhere: ${reason}${remark([by, on].filter((part) => part !== '').join(', '))}`,
  elsewhereClauses: (said, count, clauses) => `${said}; ${count} clauses: ${clauses}`,
  andOtherColumns: (count) => ` and others, ${count} in all`,
  andMore: (count) => `… ${count} more`,
  moreRows: (count) => `${count} more rows`,
  expression,
};
