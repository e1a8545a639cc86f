import { foldText } from '../guideline/fold-text';

/** Two texts are near when one holds the other or when they share at least half of their letter pairs. */
const NEAR = 0.5;

const pairsOf = (folded: string): readonly string[] => {
  const letters = [...`^${folded}$`];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
};

const likeness = (left: string, right: string): number => {
  if (left === '' || right === '') return 0;
  if (left === right) return 2;
  const rest = [...pairsOf(right)];
  const total = pairsOf(left).length + rest.length;
  let shared = 0;
  for (const pair of pairsOf(left)) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  const dice = (2 * shared) / total;
  const holds = Math.min(left.length, right.length) >= 2 && (left.includes(right) || right.includes(left));
  return holds ? Math.max(dice, NEAR + dice / 2) : dice;
};

/** A thing one may have meant, under each of its names. */
export interface NamedThing {
  readonly name: string;
  readonly names: readonly string[];
}

/** Names of the things most like the text, best first, at most `limit`; only for suggesting, never for choosing. */
export const nearTexts = (text: string, things: readonly NamedThing[], limit = 3): readonly string[] => {
  const folded = foldText(text);
  return things
    .map(({ name, names }) => ({ name, score: Math.max(...names.map((one) => likeness(folded, foldText(one)))) }))
    .filter(({ score }) => score >= NEAR)
    .sort((left, right) => right.score - left.score)
    .slice(0, limit)
    .map(({ name }) => name);
};
