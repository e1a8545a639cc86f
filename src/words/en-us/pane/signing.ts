import type { Words } from '../../shape';

export const signing: Words['pane']['signing'] = {
  reviewer: (name, unit, role) => `Reviewer: ${name} (${unit === '' ? role : `${unit}, ${role}`})`,
  unsigned: 'Reviewer: not signed',
  unsignedHint:
    'Checks and overrides without a name go to the sheet “Review unsigned”; what somebody signs later goes before them.',
  sign: 'Sign',
  change: 'Change',
  name: 'Name',
  unit: 'Organisation (optional)',
  role: 'Role',
  save: 'Save',
  needsName: 'Enter a name.',
  unwritten: (count, reason) =>
    `Not yet written into a sheet: ${count}. Nothing is lost; it is tried again by itself. ${reason}`,
  writeAgain: 'Try again now',
  carryOver: (answers, overrides, scored, sheets) =>
    `An earlier version left checks (${answers}), overrides (${overrides}) and scored applicants (${scored}) in this workbook that stand in no cell yet. They can be written into review sheets (${sheets}) once; a new decision does so too.`,
  carry: 'Write into review sheets',
  sheet: (name) => `Review ${name}`,
  comma: ', ',
  unread: (count) => `Places in review sheets that could not be read: ${count}.`,
  more: (count) => `And ${count} more.`,
};
