import type { Conclusion, Verdict } from '../screening/types';

/** How a verdict feels; colour always comes with an icon and a word. */
export type PaneTone = 'good' | 'bad' | 'warning' | 'waiting' | 'none';

export const conclusionTones: Readonly<Record<Conclusion, PaneTone>> = {
  unqualified: 'bad',
  incomplete: 'warning',
  pending: 'waiting',
  qualified: 'good',
};

export const verdictTones: Readonly<Record<Verdict, PaneTone>> = {
  notMet: 'bad',
  undetermined: 'warning',
  met: 'good',
  notApplicable: 'none',
  unchecked: 'none',
};

/** Conclusions in order of precedence (rule V5). */
export const conclusionOrder: readonly Conclusion[] = ['unqualified', 'incomplete', 'pending', 'qualified'];
