import type { Words } from '../shape';
import { counted } from './counted';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** Who assesses whom, and who must not. */
export const assignment: Words['assignment'] = {
  help: {
    command:
      'assign experts to applicants: conflicts of interest found by rule, so many for each, loads level; written as sheets of the workbook',
    experts:
      'expert list: file[:sheet], or a sheet of this workbook, with name and unit, and if wanted fields, units to stay away from and most applicants; without it, the sheet of that name',
    per: 'experts for each applicant',
    fix: 'decisions by hand (YAML): assign, exclude, clear, each entry with expert, applicant and reason',
    out: 'workbook with the assignment, the experts’ tasks and the conflicts of interest',
    json: 'assignment (JSON)',
  },
  sheetNames: { seats: 'Assignment', tasks: 'Experts’ tasks', recusals: 'Conflicts of interest' },
  expertSheets: 'Experts',
  columns: {
    number: 'No.',
    programme: 'Programme',
    organisation: 'Applicant',
    project: 'Project',
    conclusion: 'Conclusion',
    note: 'Note',
    key: 'Key',
    sheet: 'Sheet',
    expert: 'Expert',
    unit: 'Expert’s unit',
    fields: 'Fields',
    load: 'Tasks',
    most: 'At most',
    tasks: 'Applicants (projects)',
    because: 'Because',
    outcome: 'Outcome',
    concerned: 'Applicants concerned',
    cells: 'Cells',
  },
  seat: (number) => `Expert ${number}`,
  task: (name, project) => (project === '' ? name : `${name} (${project})`),
  basis: (per, highest, lowest, filled, proven) =>
    `${counted(per, 'expert')} each; ${lowest === highest ? lowest : `${lowest} to ${highest}`} applicants an expert${filled === 0 ? '' : `, ${filled} more have all they can take`}${proven ? ' (proven, nothing is more level)' : ''}`,
  signature: 'Assigned by:                    Responsible:                    Date:',
  recusalHint:
    'Conflicts that are certain are never assigned. Those to be decided are for the person responsible; until then they are assigned only where there is nobody else, and noted beside the applicant.',
  parties: {
    organisation: 'applicant',
    partner: 'partner',
    office: 'recommending office',
    leaderUnit: 'leader’s unit',
    parent: 'parent or superior body',
    subsidiary: 'subsidiary',
  },
  persons: { leader: 'leader', member: 'project member' },
  relations: {
    same: 'are one',
    part: 'belong together: one is part of the other',
    contains: 'may belong together: one name holds the other; please check',
    group: 'may belong to one group; please check',
    bureau: 'are of one place; please check whether it is the office',
    spelling: 'differ in one character; please check',
    form: 'differ in the legal form only; please check',
    former: 'share a former name; please check',
    place: 'differ in the place only; please check',
  },
  identities: {
    identity: 'are one person by identity number',
    unit: 'are one person by name and unit',
    namesake: 'share a name; please check whether they are one person',
  },
  byUnit: (mine, party, theirs, relation) => `the expert’s unit “${mine}” and the ${party} “${theirs}” ${relation}`,
  byDeclared: (mine, party, theirs, relation) => `the declared “${mine}” and the ${party} “${theirs}” ${relation}`,
  byPerson: (mine, person, relation) => `the expert “${mine}” and the ${person} ${relation}`,
  byHand: (reason) => `excluded by hand: ${reason}`,
  outcomes: {
    recused: 'recused',
    pending: 'to be decided',
    pendingAssigned: 'to be decided before the assessment: assigned for now',
    cleared: (reason) => `no conflict (${reason})`,
  },
  allApplicants: 'all applicants',
  more: (shown, count) => `${shown} and others, ${count} in all`,
  fixed: (expert, reason) => `${expert} was assigned by hand: ${reason}`,
  pending: (expert, because) => `${expert} is to be decided: ${because}`,
  lacks: (count, because) => `${count} lacking: ${because}`,
  keptFrom: (expert, because) => `${expert} (${because})`,
  full: (experts) => `${experts.join(', ')} reached the most they take`,
  noMore: 'nobody else is on the list',
  andMore: (count) => `${count} more`,
  summary: {
    assessed: (count, kinds, left) =>
      `To be assessed: ${counted(count, 'applicant')} (${kinds})${left === 0 ? '' : `; ${left} unqualified get no expert`}`,
    kind: (label, count) => `${label} ${count}`,
    comma: ', ',
    level: (experts, seats, basis) => `${counted(experts, 'expert')}, ${counted(seats, 'seat')}; ${basis}`,
    recusals: (certain, open, used) =>
      `Conflicts of interest: ${certain} certain, ${open} to be decided${used === 0 ? '' : `; ${used} of these assigned for want of anybody else, to be decided before the assessment`}`,
    none: 'No conflict of interest was found',
    short: (count) => `${counted(count, 'applicant')} without all experts:`,
    pending: (count) => `Assigned for now and to be decided, ${counted(count, 'pair')}:`,
    line: (name, text) => `“${name}”: ${text}`,
    changed: (sheet, count) =>
      `${counted(count, 'applicant')} with other experts than “${sheet}” in the workbook had (what was changed there by hand is kept only where --fix says so):`,
    change: (before, after) =>
      `${before.length === 0 ? 'nobody' : before.join(', ')} → ${after.length === 0 ? 'nobody' : after.join(', ')}`,
    rest: (count) => `${count} more, see the sheet`,
    list: (sheet, experts) => `Expert list “${sheet}”: ${counted(experts, 'expert')}`,
    issues: 'To be looked at in the expert list:',
    json: (path) => `Assignment: ${path}`,
    solving: 'Assigning experts…',
  },
  issues: {
    noHeader: (sheet) =>
      `Expert list “${sheet}”: no header row was found. Expected one with name and unit at least. Add it.`,
    noNames: (sheet, headers) =>
      `Expert list “${sheet}”: expected a column of names, found ${quoted(headers)}. Call that column “Name”.`,
    twoColumns: (sheet, column, headers) =>
      `Expert list “${sheet}”: expected one column ${column}, found ${quoted(headers)}. Keep one, or rename the others.`,
    empty: (sheet, header) => `Expert list “${sheet}”: no row below “${header}” has a name. Fill it in.`,
    noUnitColumn: (sheet, headers) =>
      `“${sheet}” has no column of units (found ${quoted(headers)}): conflicts by unit cannot be found. Add one, called “Unit”.`,
    noUnit: (row, name) => `Row ${row}, “${name}”: no unit, so that conflicts by unit cannot be found. Fill it in.`,
    noName: (row, shown) => `Row ${row} has no name (“${shown}”) and was left out. Fill it in or take it away.`,
    twice: (name, rows) =>
      `“${name}” stands in rows ${rows.join(', ')} with the same unit: counted once, declared units joined, the smaller number taken.`,
    unreadable: (cell, name, column, shown) =>
      `${cell}: ${column} of “${name}” cannot be read, found “${shown}”; it was left out. Correct it.`,
  },
  refused: {
    noExperts: (workbook, name) =>
      `${workbook}: no expert list was given, and there is no sheet “${name}”. Give a file or a sheet with --experts.`,
    noExpertFile: (text, sheets) =>
      `--experts: there is no file “${text}”, nor a sheet of that name in this workbook (${quoted(sheets)}). Correct it.`,
    expertSheets: (path, sheets) =>
      `--experts: ${path} has several sheets (${sheets.join(', ')}) and none is plainly the expert list. Write “${path}:sheet”.`,
    notPer: (found) => `--per: expected a whole number from 1 to 99 such as 3, found “${found}”.`,
    nobody: (path) => `${path}: nobody is to be assessed (all are unqualified).`,
    noFix: (path) => `--fix: there is no file ${path}. Check the path.`,
    notFix: (where) =>
      `${where}: expected lists assign, exclude and clear with entries such as { expert: name, applicant: name, reason: why }; a reason is needed, exclude may leave out the applicant (all of them).`,
    noExpert: (expert, near) =>
      `“${expert}” is not on the expert list. ${near.length === 0 ? 'Correct the name.' : `Did you mean ${quoted(near)}?`}`,
    manyExperts: (expert, labels) => `Several experts are called “${expert}”: ${quoted(labels)}. Add the unit.`,
    noApplicant: (applicant, near) =>
      `“${applicant}” is not among those to be assessed. ${near.length === 0 ? 'Correct the name (the unqualified get no expert).' : `Did you mean ${quoted(near)}?`}`,
    manyApplicants: (applicant, projects) =>
      `“${applicant}” has several applications: ${quoted(projects)}. Name the project.`,
    recused: (expert, applicant, because) =>
      `“${expert}” cannot be assigned to “${applicant}”: ${because}. Where it was checked and is none, add it to clear with the reason.`,
    twoWays: (expert, applicant) => `“${expert}” is both assigned to and excluded from “${applicant}”. Keep one.`,
    nothing: (expert, applicant) =>
      `There is no conflict between “${expert}” and “${applicant}” to be cleared. Take it away.`,
  },
};
