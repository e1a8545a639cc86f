import type { Words } from '../shape';

/** What columns are thought to stand for, and why. */
export const proposals: Words['proposals'] = {
  separator: '; ',
  line: (headers, target, turned) =>
    `"${headers.join('", "')}" → ${target}${turned ? ' (the opposite: a yes in the column counts as a no)' : ''}`,
  name: 'the header is its name',
  words: (words) => `both mean ${words.join(', ')}`,
  upper: (words) => `the header row above says ${words.join(', ')}`,
  unitFits: (unit) => `the unit ${unit} fits`,
  unitMisfits: (unit) => `the unit ${unit} does not fit`,
  cells: (share) => `${Math.round(share * 100)}% of the cells look like it`,
  part: (text) => `"${text}" in the header`,
  turned: 'the opposite: a yes in the column counts as a no',
  computed: (expression) => `computed as ${expression}`,
};
