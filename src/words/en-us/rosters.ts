import { counted } from './counted';
import type { NearWhy, RosterEvidence, RosterIssue, RosterSource } from '../../applicants/rosters/types';
import type { RosterProblem, RosterTelling } from '../../guideline/fact-types';
import type { Words } from '../shape';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
const maybe = (candidates: readonly string[]): string =>
  candidates.length === 0 ? '' : `Perhaps ${list(candidates)} is meant. `;

const TELLS: Readonly<Record<RosterTelling, string>> = {
  listed: 'whether somebody is on the roster',
  absent: 'whether somebody is not on the roster',
  count: 'the number of entries',
  latest: 'the date of the last entry',
  value: 'what a column of the roster says',
};

/** What is wrong with a roster, or with a fact that follows from one, and what to do. */
export const wordRosterProblem = (problem: RosterProblem): string => {
  switch (problem.kind) {
    case 'unknown':
      return `There is no roster with the id “${problem.name}”. ${maybe(problem.candidates)}Declare it under rosters in guideline.yaml, or use one that is declared.`;
    case 'unused':
      return `The roster “${problem.name}” is declared, but no fact follows from it. Remove it, or write roster at a fact.`;
    case 'twoOrigins':
      return `The fact “${problem.fact}” should have one origin, but has both from and roster. Keep one.`;
    case 'unknownColumn':
      return problem.columns.length === 0
        ? `The roster declares no column “${problem.column}”. Declare it under its columns.`
        : `The roster declares no column “${problem.column}”, only ${list(problem.columns)}. Use one of them, or declare it first.`;
    case 'noDate':
      return problem.needs === 'period'
        ? `The roster “${problem.roster}” has within, so date should name the column that holds the dates. Add it.`
        : `The date of the last entry is asked for, so date of the roster “${problem.roster}” should name the column that holds the dates. Add it.`;
    case 'dateType':
      return `The column “${problem.column}” serves as the date and should be of type date, but is of type ${problem.found}. Change its type.`;
    case 'noColumn':
      return `The fact “${problem.fact}” takes what a column of the roster says, so column should name it. Add it.`;
    case 'type':
      return `The fact “${problem.fact}” takes ${TELLS[problem.tells]} and should be of type ${problem.expected.join(' or ')}, but is of type ${problem.found}. Change its type, or tells.`;
    case 'series':
      return `The fact “${problem.fact}” is a yearly figure and cannot follow from a roster. Declare it apart.`;
    case 'noLeader':
      return `The roster “${problem.roster}” is looked up by leader, but no fact has the role leader. Declare one under facts.`;
  }
};

const sourceName = ({ file, sheet }: RosterSource): string =>
  file === undefined ? `sheet “${sheet}”` : `“${file}”${sheet === '' ? '' : `, sheet “${sheet}”`}`;

/** What keeps a roster from being looked up in: where, expected, found, what to do. */
const issue = (found: RosterIssue): string => {
  const at = `The roster “${found.roster}” (${sourceName(found.source)})`;
  switch (found.code) {
    case 'roster.noHeader':
      return `${at} has no header row. A roster should have one, with at least a column of names. Add it.`;
    case 'roster.noNames':
      return found.by === 'leader'
        ? `${at} should have a column of persons' names; its columns are ${list(found.headers)}. Call that column 姓名, or name its header under headers in the guideline.`
        : `${at} should have a column of organisations' names; its columns are ${list(found.headers)}. Call that column 单位名称, or name its header under headers in the guideline.`;
    case 'roster.twoNames':
      return `${at} should have one column of names, but ${list(found.headers)} all look like it. Keep one, or rename the others.`;
    case 'roster.noColumn':
      return `${at} should have the column “${found.column}”; its columns are ${list(found.headers)}. Add it, or rename the header to “${found.column}”.`;
    case 'roster.empty':
      return `${at} has the header “${found.header}”, but no row below it names anybody. Give the roster as filled in; where nobody is on it, say so under checked elsewhere.`;
    case 'roster.noSheet':
      return `${at} is gone; the sheets are ${list(found.sheets)}. Choose again.`;
    case 'roster.noFile':
      return `${at} was not given this time. Give the file again (--roster on the command line), or copy the roster into a sheet of this workbook.`;
    case 'roster.whichSheet':
      return `${at} has several sheets: ${list(found.sheets)}. Say which of them is the roster.`;
  }
};

const WHY: Readonly<Record<NearWhy, string>> = {
  spelling: 'one character differs',
  form: 'only the legal form differs',
  former: 'the same as a former name',
  place: 'only the place differs',
  namesake: 'the same name, the organisation differs or is not given',
  codes: 'the same name under several credit codes',
};

const BY: Readonly<Record<Exclude<RosterEvidence['by'], NearWhy>, string>> = {
  code: 'same credit code',
  name: 'same name',
  person: 'confirmed by a person',
};

export const rosters: Words['rosters'] = {
  issue,
  why: WHY,
  by: BY,
  at: (file, sheet, row) => `${file ?? sheet} row ${row}`,
  evidence: (place, name, why) => `${place} “${name}” (${why})`,
  outside: 'outside the period or category that counts',
  undated: 'its date or category is not given',
  otherCode: 'the same name under another credit code, so another organisation',
  refused: 'not the same organisation, as a person confirmed',
  causes: {
    noRoster: (fact, roster) => `${fact} (the roster “${roster}” was not given)`,
    nearName: (fact, roster, entries) =>
      `${fact}: the roster “${roster}” has nearly the same name: ${entries}; check whether it is the same organisation`,
    rosterCell: (fact, roster, entries) =>
      `${fact}: the roster “${roster}” does not say clearly: ${entries}; to be checked`,
    contradicted: (fact, own, roster, entries) =>
      `${fact} is filled in as “${own}”, which the roster “${roster}” contradicts (${entries}); to be checked`,
    notListed: (fact, roster) => `${fact}: not on the roster “${roster}”, which would tell it`,
  },
  noEntry: 'no entry on the roster',
  hasEntry: (entries) => `on the roster: ${entries}`,
  lackColumns: (columns) => `the sheet has no column ${columns}`,
  lackRosters: (names) => `the roster ${names} was not given`,
  lackBoth: (columns, names) => `the sheet has no column ${columns}, and the roster ${names} was not given`,
  summary: {
    read: (name, source, rows, columns) => `Roster “${name}”: ${source}, ${rows} rows, looked up by ${columns}`,
    guessed: ' (its column of names was told by its cells; please check)',
    source: (source) => sourceName(source),
    missing: (name, criteria) =>
      `The roster “${name}” was not given, so ${criteria} clauses are unchecked: give it with --roster ${name}=file, or as a sheet named “${name}”`,
  },
  record: (name, source, rows, digest) => `${name}: ${source}, ${rows} rows, digest ${digest}`,
  recordMissing: (name) => `${name}: not given`,
  template: (name) => `Told by the roster “${name}”: may be left blank; what is filled in is compared with it`,
  outline: {
    by: {
      organisation: 'looked up by credit code, else by name',
      leader: 'looked up by person and organisation',
    },
    aliases: (names) => `also called ${names}`,
    columns: (names) => `further columns: ${names}`,
    period: {
      checkDate: (years) => `only entries of the ${counted(years, 'year')} before the check date count`,
      referenceYear: (years) => `only entries of the ${counted(years, 'year')} up to the reference year count`,
    },
    near: 'names nearly the same are asked',
    facts: (names) => `tells ${names}`,
  },
  pane: {
    title: 'Rosters',
    hint: 'Lists that the guideline asks applicants to be looked up in: a sheet that bears its name is used, and any other sheet or another file can be chosen. A roster that is not given leaves its clauses unchecked; nobody counts as "not on it".',
    none: (criteria) => (criteria === 0 ? 'Not given' : `Not given; ${counted(criteria, 'clause')} unchecked`),
    rows: (rows, columns) => `${counted(rows, 'row')} read, looked up by ${columns}`,
    hits: (count) => (count === 0 ? 'no applicant is on it' : `${counted(count, 'applicant')} on it`),
    from: 'From',
    choose: 'Choose a sheet',
    ofFile: (file, sheet) => `${file}: ${sheet}`,
    pickFile: 'Use another file',
    pickFileFor: (name) => `Use another file for the roster “${name}”`,
    takeBack: 'Undo choice',
    takeBackFor: (name) => `Undo the choice for the roster “${name}”`,
    trouble: (file, why) => `“${file}” is not used. ${why}`,
    columns: 'What its columns tell',
    automatic: 'Found by itself',
    notFound: 'No such column',
    near: (count) => `Nearly the same name: is it the same organisation? (${count})`,
    same: 'The same',
    different: 'Not the same',
    sameFor: (applicant, entry) => `“${applicant}” and “${entry}” on the roster are the same`,
    differentFor: (applicant, entry) => `“${applicant}” and “${entry}” on the roster are not the same`,
    undo: 'Undo',
    undoFor: (applicant, entry) => `Undo what was said of “${applicant}” and “${entry}”`,
    isSame: 'the same',
    isDifferent: 'not the same',
  },
};
