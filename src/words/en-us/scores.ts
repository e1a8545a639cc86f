import type { Words } from '../shape';

export const scores: Words['scores'] = {
  full: (max) => `of ${max} points`,
  points: (points) => `${points} points`,
  present: (totals) => `at present ${totals}`,
  parts: (parts) => ` (${parts.join(', ')})`,
  mayBring: (more) => `can still bring ${more} points`,
  andEnds: ' and ',
  anyNumber: 'any number',
  outside: 'outside of all bands',
  per: (each, points, isWhole) => `${points} points for each ${isWhole ? 'whole ' : ''}${each}`,
  bandPoints: (band, points) => `${band}: ${points} points`,
  otherwise: 'any other',
  mark: "an expert's mark",
  markWithin: (range) => `expert’s mark within ${range}`,
  markBetween: (from, to) => `expert’s mark from ${from} to ${to}`,
  notes: {
    doesNotApply: 'does not apply',
    gap: 'between two bands, for which the guideline states no points; to be looked at',
    capped: 'counted as full marks',
    outOfRange: 'no mark that may be given, not counted; check it',
    notComputable: 'filled in and cannot be worked out all the same; check it',
  },
  line: (clause, title, said) => `${clause} ${title}: ${said}`,
  comma: ', ',
  semicolon: '; ',
  summary: (name, settled, range, open) =>
    `${name}: settled for ${settled}${settled === 0 ? '' : ` (${range} points)`}${open === 0 ? '' : `, open for ${open}`}`,
  outline: {
    best: (best) => `the ${best} highest count`,
    when: (condition) => `applies: ${condition}`,
    whenNot: {
      zero: 'no points where it does not apply',
      full: 'full marks where it does not apply',
      leftOut: 'left out where it does not apply, and the rest scaled up',
    },
  },
};
