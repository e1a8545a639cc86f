import { foldText } from '../guideline/fold-text';

/** Two texts are near when one holds the other or when they share at least half of their letter pairs. */
const NEAR = 0.5;

const pairsOf = (folded: string): readonly string[] => {
  const letters = [...`^${folded}$`];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
};

/** A text ready to be compared: its letter pairs, with how often each stands in it. */
interface Spelled {
  readonly folded: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly count: number;
}

const spell = (text: string): Spelled => {
  const folded = foldText(text);
  const all = pairsOf(folded);
  const pairs = new Map<string, number>();
  for (const pair of all) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  return { folded, pairs, count: all.length };
};

/** How like two texts are that share so many letter pairs: 2 the same, from `NEAR` on near. */
const likeness = (left: Spelled, right: Spelled, shared: number): number => {
  if (left.folded === right.folded) return 2;
  const dice = (2 * shared) / (left.count + right.count);
  const holds =
    Math.min(left.folded.length, right.folded.length) >= 2 &&
    (left.folded.includes(right.folded) || right.folded.includes(left.folded));
  return holds ? Math.max(dice, NEAR + dice / 2) : dice;
};

/** A thing one may have meant, under each of its names. */
interface NamedThing {
  readonly name: string;
  readonly names: readonly string[];
}

/** Finds the names of the things most like a text; only for suggesting, never for choosing. */
type FindNear = (text: string, limit?: number) => readonly string[];

/** Makes the things ready to be looked for, many times. */
export const indexNear = (things: readonly NamedThing[]): FindNear => {
  const spelled = things.flatMap(({ names }, thing) => names.map((name) => ({ thing, text: spell(name) })));
  const holders = new Map<string, number[]>();
  spelled.forEach(({ text: { pairs } }, at) => {
    for (const pair of pairs.keys()) {
      const there = holders.get(pair);
      if (there === undefined) holders.set(pair, [at]);
      else there.push(at);
    }
  });
  return (text, limit = 3) => {
    const own = spell(text);
    if (own.folded === '') return [];
    const shared = new Map<number, number>();
    for (const [pair, times] of own.pairs)
      for (const at of holders.get(pair) ?? []) {
        const others = spelled[at]?.text.pairs.get(pair) ?? 0;
        shared.set(at, (shared.get(at) ?? 0) + Math.min(times, others));
      }
    const scores = new Map<number, number>();
    for (const [at, count] of shared) {
      const found = spelled[at];
      if (found === undefined || found.text.folded === '') continue;
      const score = likeness(own, found.text, count);
      if (score >= NEAR && score > (scores.get(found.thing) ?? 0)) scores.set(found.thing, score);
    }
    return [...scores]
      .sort(([one, left], [other, right]) => right - left || one - other)
      .slice(0, limit)
      .map(([thing]) => things[thing]?.name ?? '');
  };
};

/** Names of things most like the text, best first, at most `limit`; only for suggesting, never for choosing. */
export const nearTexts = (text: string, things: readonly NamedThing[], limit = 3): readonly string[] =>
  indexNear(things)(text, limit);

const SPACES_AND_BRACKETS = /[\s\u200b-\u200f\ufeff()[\]{}【】〔〕〈〉《》「」『』“”"'‘’]/g;

/**
 * Folds the name of an organisation, a person or a project for comparison (rules F11, X2): width,
 * letter case, spaces and the brackets themselves no longer matter; what stands in brackets does.
 */
export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(SPACES_AND_BRACKETS, '');
