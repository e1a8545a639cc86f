import { foldText } from '../guideline/fold-text';

/** How a header's letters go with those of a target, all 0 … 1. */
export interface LetterMatch {
  /** Cosine of the letter pairs of the header and of the target's name that is most alike. */
  readonly likeness: number;
  /** Of the header's pairs that stand in any target, how much stands in what is said of this one. */
  readonly pairs: number;
  /** Of its single letters likewise. */
  readonly letters: number;
  /** How much of the best name's letters the header has. */
  readonly named: number;
}

/** Letters of all targets, weighed by how few of them have each. */
export interface LetterIndex {
  /** By index of the target; worked out once a text. */
  match(text: string): ReadonlyMap<number, LetterMatch>;
}

const HAN = /[\p{Script=Han}a-z]/u;

const lettersOf = (text: string): readonly string[] => [...foldText(text)].filter((letter) => HAN.test(letter));

const pairsOf = (text: string): ReadonlySet<string> => {
  const letters = [...foldText(text)];
  return new Set(
    letters.slice(1).flatMap((letter, at) => {
      const before = letters[at] ?? '';
      return HAN.test(before) && HAN.test(letter) ? [before + letter] : [];
    }),
  );
};

interface Texts {
  readonly names: readonly string[];
  readonly others: readonly string[];
}

interface Name {
  readonly target: number;
  readonly pairs: ReadonlySet<string>;
  readonly norm: number;
  readonly letters: ReadonlySet<string>;
  readonly mass: number;
}

/** Indexes the letters and letter pairs of names, and of what else is said of each target. */
export const indexLetters = (targets: readonly Texts[]): LetterIndex => {
  const counts = new Map<string, number>();
  const postings = new Map<string, Set<number>>();
  targets.forEach(({ names, others }, at) => {
    const own = new Set([...names, ...others].flatMap((text) => [...pairsOf(text), ...lettersOf(text)]));
    for (const piece of own) {
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
      const there = postings.get(piece);
      if (there === undefined) postings.set(piece, new Set([at]));
      else there.add(at);
    }
  });
  const scale = Math.log(1 + targets.length);
  const rarity = (piece: string): number => {
    const count = counts.get(piece);
    return count === undefined ? 1 : Math.log(1 + targets.length / count) / scale;
  };
  const massOf = (pieces: Iterable<string>): number => [...pieces].reduce((sum, piece) => sum + rarity(piece), 0);
  const names = targets.flatMap(({ names: own }, target) =>
    own.map((text): Name => {
      const pairs = pairsOf(text);
      const letters = new Set(lettersOf(text));
      const norm = Math.sqrt([...pairs].reduce((sum, pair) => sum + rarity(pair) ** 2, 0));
      return { target, pairs, norm, letters, mass: massOf(letters) };
    }),
  );
  const namesOf = new Map<number, Name[]>();
  for (const name of names) namesOf.set(name.target, [...(namesOf.get(name.target) ?? []), name]);
  const matchLetters = (text: string): ReadonlyMap<number, LetterMatch> => {
    const pairs = pairsOf(text);
    const letters = new Set(lettersOf(text));
    const norm = Math.sqrt([...pairs].reduce((sum, pair) => sum + rarity(pair) ** 2, 0));
    const pairMass = massOf([...pairs].filter((pair) => counts.has(pair)));
    const letterMass = massOf([...letters].filter((letter) => counts.has(letter)));
    const found = new Map<number, { pairs: number; letters: number }>();
    const note = (piece: string, kind: 'pairs' | 'letters'): void => {
      for (const at of postings.get(piece) ?? []) {
        let there = found.get(at);
        if (there === undefined) found.set(at, (there = { pairs: 0, letters: 0 }));
        there[kind] += rarity(piece);
      }
    };
    for (const pair of pairs) note(pair, 'pairs');
    for (const letter of letters) note(letter, 'letters');
    return new Map(
      [...found].map(([at, own]) => {
        let [likeness, named] = [0, 0];
        for (const name of namesOf.get(at) ?? []) {
          let dot = 0;
          for (const pair of pairs) if (name.pairs.has(pair)) dot += rarity(pair) ** 2;
          let covered = 0;
          for (const letter of letters) if (name.letters.has(letter)) covered += rarity(letter);
          likeness = Math.max(likeness, dot === 0 ? 0 : dot / (norm * name.norm));
          named = Math.max(named, name.mass === 0 ? 0 : covered / name.mass);
        }
        return [
          at,
          {
            likeness,
            named,
            pairs: pairMass === 0 ? 0 : own.pairs / pairMass,
            letters: letterMass === 0 ? 0 : own.letters / letterMass,
          },
        ];
      }),
    );
  };
  const known = new Map<string, ReadonlyMap<number, LetterMatch>>();
  return {
    match: (text) => {
      const there = known.get(text) ?? matchLetters(text);
      known.set(text, there);
      return there;
    },
  };
};
