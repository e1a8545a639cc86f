import type { Reviewer } from './types';
import { reviewerId } from './types';

/**
 * Whether what others say of applicants is kept from somebody: an expert sees his own scores alone until the office opens
 * them (盲评), neither others' scores nor what they come to. Nobody without a role is an expert.
 */
export const hidesOthers = (reviewer: Reviewer | undefined, areMarksOpen: boolean): boolean =>
  reviewer?.role === 'expert' && !areMarksOpen;

/** Whether a name under which scores are kept is the reviewer's own, with or without his unit. */
export const isOwnName = ({ name, unit }: Reviewer, expert: string): boolean =>
  [name, `${name}（${unit}）`].some(
    (own) => reviewerId({ name: own, unit: '' }) === reviewerId({ name: expert, unit: '' }),
  );
