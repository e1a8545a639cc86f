import type { Words } from '../../shape';
import { counted } from '../counted';

export const disagreement: Words['pane']['disagreement'] = {
  title: 'Where experts differ',
  summary: (most, disputes) =>
    `${most === '' ? 'nothing to compare' : `largest deviation ${most}`}${disputes > 0 ? `, ${counted(disputes, 'dispute')}` : ''}`,
  disputes: (count) => `${counted(count, 'judgement')} in dispute`,
  voice: (name, stance) => `${name}: ${stance}`,
  noReason: 'no reason given',
  stances: { met: 'met', notMet: 'not met', notApplicable: 'not applicable', open: 'open' },
  counts: (stance) => `Counts as “${stance}”`,
  applicants: 'Marks apart, by applicant',
  none: 'No applicant was marked by two experts.',
  ends: (lowest, highest) => `${lowest} – ${highest}`,
  end: (mark, experts) => `${mark} (${experts.join(', ')})`,
  spread: (spread) => `deviation ${spread}`,
  ofApplicant: (ends, spread) => `Experts’ marks ${ends}, ${spread}`,
  apart: (range) => `${range} apart`,
  experts: 'Without one expert',
  expert: 'Score column',
  moves: 'Ranks change',
  movesOf: (count, furthest) => (count === 0 ? 'none' : `${count}, by ${furthest} at most`),
  unranked: (count) => `, ${count} without a score`,
  line: 'Cross the line',
  lineOf: (enters, leaves) => (enters + leaves === 0 ? 'none' : `${enters} in / ${leaves} out`),
  show: (expert) => `Show changes: ${expert}`,
  move: (name, from, to) => `${name} ${from} → ${to}`,
  semicolon: '; ',
  phase: 'Open the scores',
  phaseHint: {
    blind: 'Blind phase: experts see their own scores alone.',
    open: 'Open phase: experts see others’ scores, how they differ, and the order.',
  },
  hiddenTitle: 'Blind phase',
  hiddenBody:
    'Until scores are opened, others’ scores, how they differ and the order they make are not shown. Enter your own on the applicant’s card.',
  own: (name) => `You score as “${name}”; in the blind phase others’ scores are not shown.`,
};
