/** Up to three of `known` that `name` may have been meant to be, the closest first. Empty when nothing is close. */
export function findNearestNames(name: string, known: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor(name.length / 2));
  return [...new Set(known)]
    .map((candidate) => ({ candidate, distance: contains(name, candidate) ? 1 : editDistance(name, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((left, right) => left.distance - right.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

const contains = (name: string, candidate: string): boolean =>
  Math.min(name.length, candidate.length) >= 2 && (candidate.includes(name) || name.includes(candidate));

/** Levenshtein distance in UTF-16 units. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
