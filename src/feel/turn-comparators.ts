import type { Comparator } from './types';

const MIRRORED: Readonly<Record<Comparator, Comparator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

const NEGATED: Readonly<Record<Comparator, Comparator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** The operator as it reads with the two sides exchanged. */
export const mirror = (operator: Comparator): Comparator => MIRRORED[operator];

/** The operator that holds exactly where this one does not. */
export const negate = (operator: Comparator): Comparator => NEGATED[operator];
