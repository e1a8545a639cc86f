import type { Explanation } from '../feel/types';

/**
 * Conditions that ask one list to contain this and that, together; every other condition by itself. Of what a list is
 * not to contain each is told by itself, since "neither" and "not both" read alike.
 */
export const mergeInclusions = (
  parts: readonly Explanation[],
  negated: boolean,
): readonly (readonly Explanation[])[] => {
  const merged: Explanation[][] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const isSame =
      !negated && last?.[0] !== undefined && listOf(part) !== undefined && listOf(part) === listOf(last[0]);
    if (isSame) last?.push(part);
    else merged.push([part]);
  }
  return merged;
};

const listOf = ({ called, parts: [list] }: Explanation): string | undefined =>
  called === 'list contains' ? list?.text : undefined;
