import type { DateSpan, FeelValue } from '../feel/types';

/** Whether a value is a date known only to its month or year (rule F3). */
export const isCoarse = (value: FeelValue | undefined): value is DateSpan =>
  typeof value === 'object' && 'from' in value && value.from < value.to;
