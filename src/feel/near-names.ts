/**
 * At most three names that may have been meant, nearest first: half of the letters may differ, as Chinese names are
 * short, and a name that holds the other is one edit away.
 */
export const nearNames = (name: string, names: Iterable<string>): readonly string[] =>
  [...new Set(names)]
    .map((other) => ({ other, edits: isPartOf(name, other) ? 1 : countEdits(name, other) }))
    .filter(({ edits }) => edits <= Math.max(1, Math.floor(name.length / 2)))
    .sort((left, right) => left.edits - right.edits || (left.other < right.other ? -1 : 1))
    .slice(0, 3)
    .map(({ other }) => other);

const isPartOf = (left: string, right: string): boolean =>
  Math.min(left.length, right.length) >= 2 && (left.includes(right) || right.includes(left));

/** Insertions, deletions and replacements that turn one word into the other. */
const countEdits = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[right.length] ?? 0;
};
