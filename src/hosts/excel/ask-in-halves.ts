import type { HostIssue } from '../../workbook/types';
import { inTurn } from './in-turn';

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ResponsePayloadSizeLimitExceeded';

/**
 * Asks for several things in one round trip; where the answer is larger than Excel gives, for half of them
 * at a time, and a single thing in halves of itself. `halve` gives one thing back where it cannot be cut.
 */
export const askInHalves = async <T>(
  things: readonly T[],
  ask: (things: readonly T[]) => Promise<HostIssue | undefined>,
  halve: (thing: T) => readonly T[],
): Promise<HostIssue | undefined> => {
  try {
    return await ask(things);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const middle = Math.ceil(things.length / 2);
    const halves =
      things.length > 1 ? [things.slice(0, middle), things.slice(middle)] : things.flatMap(halve).map((half) => [half]);
    if (halves.length < 2) throw error;
    return inTurn(halves, (half) => askInHalves(half, ask, halve));
  }
};

/** Halves of something that stands in rows from `top` to `bottom`. */
export const halveRows = <T extends { readonly top: number; readonly bottom: number }>(thing: T): readonly T[] => {
  const { top, bottom } = thing;
  const middle = Math.floor((top + bottom) / 2);
  return top === bottom
    ? [thing]
    : [
        { ...thing, bottom: middle },
        { ...thing, top: middle + 1 },
      ];
};
