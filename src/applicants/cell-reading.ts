import type { ExpectedForm } from './types';

/** What reading one cell came to. Everything but `known` leaves the fact unknown; all but `blank` is reported. */
export type CellReading<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly expected: ExpectedForm; readonly candidates: readonly string[] }
  | { readonly kind: 'unitConflict'; readonly headerUnit: string; readonly cellUnit: string }
  | { readonly kind: 'checkDigit' }
  | { readonly kind: 'lostDigits' };

export const BLANK: { readonly kind: 'blank' } = { kind: 'blank' };

export const known = <T>(value: T): { readonly kind: 'known'; readonly value: T } => ({ kind: 'known', value });

export const unreadable = (
  expected: ExpectedForm,
  candidates: readonly string[] = [],
): { readonly kind: 'unreadable'; readonly expected: ExpectedForm; readonly candidates: readonly string[] } => ({
  kind: 'unreadable',
  expected,
  candidates,
});
