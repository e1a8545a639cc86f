import type { Words } from '../shape';

export const rubric: Words['rubric'] = {
  title: 'Scores',
  total: (mark) => `${mark} points`,
  missing: (count) => `${count} to go`,
  recusedMark: 'recused',
  expert: 'Expert',
  expertHint: 'When another expert takes over, change the name; all scores stay.',
  expertFirst: 'Enter the expert’s name first, then score.',
  recuse: 'Recused',
  recuseHint: 'A recused expert gives no mark, and no zero either.',
  dimensionHint: (max, share) => `out of ${max}, counts ${share}%`,
  descriptor: (from, text) => `from ${from}: ${text}`,
  totalLine: (mark) => `Weighted total ${mark} (of 100)`,
  missingLine: (names) => `Not scored yet: ${names}. Counts once complete; a blank is not a zero.`,
  nothingLine: 'Not scored yet.',
  refusedLine: (names) => `Scores that the rubric does not allow now do not count: ${names}. Please score again.`,
  recusedLine: 'Recused; no mark.',
  keys: 'Enter or ↓ for the next field, Alt+→ for the next applicant.',
  progress: (scored, all) => `${scored} of ${all} qualified scored`,
  notRanked: (conclusion) =>
    `This applicant is “${conclusion}” and not ranked now; scores are kept and count once it is qualified.`,
  notANumber: (name, max, found) => `“${name}” takes a number from 0 to ${max}, found “${found}”.`,
  outOfRange: (name, max, found) => `“${name}” goes from 0 to ${max}, found ${found}.`,
  notSaved: ' Not saved: change or clear it.',
  comma: ', ',
  noRubric: 'No rubric yet',
  noRubricHint:
    'The guideline brings none. Write your own: dimensions, weights, highest scores and descriptors, kept in the workbook.',
  write: 'Write a rubric',
  edit: 'Edit the rubric',
  backToGuideline: 'Back to the guideline’s rubric',
  ownRubric: 'Own rubric',
  editor: {
    title: 'Rubric',
    dimension: (number) => `Dimension ${number}`,
    name: 'Dimension',
    namePlaceholder: 'such as: novelty',
    max: 'Highest',
    weight: 'Weight',
    weightPlaceholder: 'as highest',
    descriptors: 'Descriptors',
    descriptorsPlaceholder: '18 leading worldwide\n12 leading at home\n0 ordinary',
    descriptorsHint: 'One a line: lowest score, space, text. Optional.',
    add: 'Add a dimension',
    remove: (name) => `Remove ${name}`,
    sums: (weights, highest) => `Weights sum to ${weights}, highest scores to ${highest}.`,
    sumIs100: 'Dimensions count by weight; the total is out of 100.',
    normalised: 'Weights need not sum to 100; each counts by its share, and the total is out of 100.',
    scoredAlready: (count) =>
      `${count} applicants are scored already. New weights give new totals; removed dimensions no longer count; scores above a new highest have to be given again.`,
    save: 'Save the rubric',
    noDimensions: 'At least one dimension is needed.',
    noName: 'Enter the dimension’s name.',
    sameName: (first) => `Same name as dimension ${first}; please change it.`,
    blankNumber: 'Enter a number above 0.',
    positive: (found) => `Should be a number above 0; found “${found}”.`,
    descriptorLine: (line, found) => `Line ${line} should be “lowest score, space, text”; found “${found}”.`,
    descriptorRange: (found, max) => `${found} is not from 0 to ${max}.`,
    descriptorTwice: (found) => `${found} stands twice.`,
  },
  trouble: {
    noExpert: 'The score was not saved: there is no expert’s name yet. Enter the name first.',
    refused: (applicant, expert, reason) =>
      `${expert}’s score for ${applicant} was not saved, please change it. ${reason}`,
  },
  lists: {
    rubricOf: (programme, dimensions) => `${programme}: ${dimensions}`,
    dimension: (name, weight, max) => `${name} (weight ${weight}, highest ${max})`,
    marksOf: (expert, given, partial, recused) =>
      `${expert}: ${given} complete, ${partial} incomplete, ${recused} recused`,
    dimensionColumn: (expert, name, max) => `${expert}: ${name} (${max})`,
  },
  issues: {
    conflict: (expert, applicant, inSheet, inPane) =>
      `${expert}’s mark for ${applicant} is ${inSheet} in the sheet and ${inPane} in the pane; the sheet counts for now. Check and make them agree, or clear the cell.`,
    unreadable: 'unreadable',
    recused: 'recused',
    refused: (expert, applicant, reason) =>
      `${expert}’s scores for ${applicant} do not fit the rubric and do not count: ${reason}`,
    ambiguous: (expert, headers) =>
      `Several columns look like marks of ${expert}: ${headers}. Marks from the pane count as a column of their own; keep one column, or give one the expert’s exact name.`,
    noRubric: (expert, count) =>
      `${expert}’s scores for ${count} applicants have no rubric to go by and do not count. Write a rubric.`,
  },
};
