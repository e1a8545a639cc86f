import type { Words } from '../shape';

/** What columns are thought to stand for, and why. */
export const proposals: Words['proposals'] = {
  separator: '; ',
  line: (headers, target, turned) =>
    `"${headers.join('", "')}" → ${target}${turned ? ' (the opposite: a yes in the column counts as a no)' : ''}`,
  name: 'the header is its name',
  words: (words) => `close in meaning: ${words.slice(0, 3).join(', ')}`,
  upper: (words) => `the header row above says ${words.join(', ')}`,
  unitFits: (unit) => `the unit ${unit} fits`,
  unitMisfits: (unit) => `the unit ${unit} does not fit`,
  cells: (share) =>
    share >= 0.95 ? 'the cells fit' : share >= 0.5 ? 'most cells fit' : `${Math.round(share * 100)}% of the cells fit`,
  part: (text) => `"${text}" in the header`,
  turned: 'the opposite: a yes in the column counts as a no',
  computed: (expression) => `computed as ${expression}`,
};
