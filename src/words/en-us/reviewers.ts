import type { Words } from '../shape';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const reviewers: Words['reviewers'] = {
  sheetPrefix: 'Review ',
  withUnit: (name, unit) => `${name} (${unit})`,
  unsigned: 'unsigned',
  title: (name) => `Review sheet (${name})`,
  labels: { name: 'Name', unit: 'Organisation', role: 'Role' },
  label: (label, text) => `${label}: ${text}`,
  roles: { examiner: 'examiner', expert: 'expert', lead: 'lead' },
  scores: {
    number: 'No.',
    sheet: 'Sheet',
    organisation: 'Applicant',
    programme: 'Programme',
    key: 'Key',
    total: 'Total',
    recused: 'Recused',
    opinion: 'Opinion',
    on: 'Entered',
    times: 'Times by item',
  },
  dimension: (name, max) => `${name} (${max} points)`,
  yes: 'yes',
  no: 'no',
  signature: 'Signature:                    Date:',
  decisionsTitle: 'Checks and overrides (a row each time; the latest counts; to take one back add a row “withdrawn”)',
  decisions: {
    sheet: 'Sheet',
    organisation: 'Applicant',
    key: 'Key',
    clause: 'Clause',
    title: 'Criterion',
    criterion: 'Criterion id',
    kind: 'Kind',
    verdict: 'Conclusion',
    reason: 'Reason',
    on: 'When',
  },
  kinds: { answer: 'check', override: 'override' },
  answers: { yes: 'yes', no: 'no', open: 'open' },
  overrides: { met: 'met', notMet: 'not met', notApplicable: 'not applicable' },
  takenBack: 'withdrawn',
  dispute: (voices) => `Disputed: ${voices}`,
  voice: (name, stance) => `${name} says ${stance}`,
  voiceWhy: (name, stance, note) => `${name} says ${stance} (${note})`,
  voiceSeparator: '; ',
  issues: {
    noName: (sheet) =>
      `“${sheet}”: a line “Name:” is expected and not there; the reviewer is taken from the sheet's name. Add the name.`,
    noTable: (sheet) =>
      `“${sheet}”: no header of scores or checks was found, so nothing was read. Put the header row back.`,
    role: (cell, shown, roles) =>
      `${cell}: the role should be one of ${list(roles)} and is “${shown}”; taken as expert for now. Change it.`,
    score: (cell, dimension, max, shown) =>
      `${cell}: “${dimension}” should be a number from 0 to ${max} and is “${shown}”. It does not count, not as 0 either. Change it.`,
    recused: (cell, shown) => `${cell}: “Recused” should be “yes” or blank and is “${shown}”; not read. Change it.`,
    opinion: (cell, shown) => `${cell}: “Opinion” should be text and is “${shown}”; not read. Change it.`,
    verdict: (cell, shown, words) =>
      `${cell}: the conclusion should be one of ${list(words)} and is “${shown}”; the row is not read. Change it.`,
    kind: (cell, shown, words) =>
      `${cell}: the kind should be one of ${list(words)} and is “${shown}”; the row is not read. Change it.`,
    blank: (cell, header) => `${cell}: the row has content but “${header}” is blank; not read. Fill it in.`,
    time: (cell, shown) =>
      `${cell}: the time should look like “2026-03-01 09:30:00” and is “${shown}”; taken as without a time. Change it.`,
    column: (cell, header) =>
      `${cell}: which score the column “${header}” holds cannot be told; not read. Give the highest score in the header, such as “Novelty (30 points)”.`,
  },
};
