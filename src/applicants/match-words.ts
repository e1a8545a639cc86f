import { akin, generic, times } from './header-words';
import type { Meaning } from './segment-header';
import { meaningOf } from './segment-header';

/** How well a header's words fit what it may stand for, 0 … 1, with the words they share. */
export interface WordMatch {
  readonly score: number;
  readonly shared: readonly string[];
  /** How much of the header the target explains, 0 … 1. */
  readonly precision: number;
  /** How much of the target's name the header says, 0 … 1. */
  readonly recall: number;
  /** They share only words that any header may hold, and the name says more. */
  readonly isVague: boolean;
  /** It is not the target's name that is alike, but what is said about it. */
  readonly isClue: boolean;
  /** Each says more of its own than they share. */
  readonly isCrossing: boolean;
  /** Whether the name that is alike speaks of bad news or of good; 0 where neither, or what is alike is no name. */
  readonly polarity: Meaning['polarity'];
}

/** All names of what is looked for, ready to be compared with a header. */
export interface WordIndex {
  /** Matches by target, in the order the index was made of; targets that share no word are absent. */
  match(header: Meaning, context: Meaning | undefined): ReadonlyMap<number, WordMatch>;
}

const AKIN = 0.6;
/** How much of a matched word of the group above, or of a target's further words, counts. */
const CONTEXT = 0.5;

/** A text about a target, and how far it speaks of that target, 0 … 1. */
export interface Clue {
  readonly text: string;
  readonly trust: number;
}

/** What is to be found by its names. */
interface IndexedTarget {
  readonly names: readonly string[];
  /** They explain words of a header, and lead to the target less surely than its names. */
  readonly clues: readonly Clue[];
  /** The names are sentences: a header need not say all of one. */
  readonly sentence: boolean;
}

/** A word, or the letter pairs of a stretch that no table knows. */
interface Piece {
  readonly words: readonly string[];
  readonly weight: number;
}

const piecesOf = ({ tokens }: Meaning, rarity: (word: string) => number): readonly Piece[] => {
  const pieces: { words: string[]; weight: number }[] = [];
  const runs = new Map<number, { words: string[]; weight: number }>();
  for (const { word, weight, run } of tokens) {
    const own = weight * rarity(word);
    const there = run === undefined ? undefined : runs.get(run);
    if (there !== undefined) {
      there.words.push(word);
      there.weight += own;
      continue;
    }
    const piece = { words: [word], weight: own };
    pieces.push(piece);
    if (run !== undefined) runs.set(run, piece);
  }
  return pieces;
};

const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * How much of a piece is matched: of a stretch, the letters that stand in some pair that is. Words that are `known`
 * otherwise count in part.
 */
const shareOf = ({ words }: Piece, matched: ReadonlyMap<string, number>, known: ReadonlySet<string>): number => {
  let covered = 0;
  let before = 0;
  for (const word of words) {
    const own = Math.max(matched.get(word) ?? 0, known.has(word) ? CONTEXT : 0);
    if (words.length === 1) return own;
    covered += Math.max(before, own);
    before = own;
  }
  return (covered + before) / (words.length + 1);
};

interface IndexedName {
  readonly target: number;
  readonly pieces: readonly Piece[];
  readonly words: readonly string[];
  readonly total: number;
  readonly sentence: boolean;
  readonly trust: number;
  readonly polarity: Meaning['polarity'];
}

interface Posting {
  readonly name: number;
  readonly word: string;
  readonly likeness: number;
}

/**
 * Indexes names by their words. A word counts the more the fewer targets have it.
 */
export const indexWords = (targets: readonly IndexedTarget[]): WordIndex => {
  const texts = targets.map(({ names, clues, sentence }) => [
    ...names.map((text) => ({ meaning: meaningOf(text), sentence, trust: 1 })),
    ...clues.map(({ text, trust }) => ({ meaning: meaningOf(text), sentence: true, trust })),
  ]);
  const counts = new Map<string, number>();
  for (const own of texts)
    for (const word of new Set(own.flatMap(({ meaning: { tokens } }) => tokens.map((token) => token.word))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = (word: string): number =>
    Math.log(1 + targets.length / (counts.get(word) ?? 1)) / Math.log(1 + targets.length);
  const names: IndexedName[] = [];
  const postings = new Map<string, Posting[]>();
  const post = (word: string, posting: Posting): void => {
    const there = postings.get(word);
    if (there === undefined) postings.set(word, [posting]);
    else there.push(posting);
  };
  texts.forEach((own, target) => {
    for (const { meaning, sentence, trust } of own) {
      const pieces = piecesOf(meaning, rarity);
      const words = meaning.tokens.map(({ word }) => word);
      const total = pieces.reduce((sum, { weight }) => sum + weight, 0);
      if (total === 0) continue;
      const polarity = trust < 1 ? 0 : meaning.polarity;
      const name = names.push({ target, pieces, words, total, sentence, trust, polarity }) - 1;
      for (const word of words) {
        post(word, { name, word, likeness: 1 });
        for (const other of akin.get(word) ?? []) post(other, { name, word, likeness: AKIN });
      }
    }
  });
  const further = targets.map(
    ({ clues }) => new Set(clues.flatMap(({ text }) => meaningOf(text).tokens.map(({ word }) => word))),
  );

  return {
    match: (header, context) => {
      const pieces = piecesOf(header, rarity);
      const weights = header.tokens.map(({ word, weight }) => ({ word, weight: weight * rarity(word) }));
      const total = weights.reduce((sum, { weight }) => sum + weight, 0);
      const found = new Map<number, { ofHeader: Map<string, number>; ofName: Map<string, number> }>();
      // Words that many share lead nowhere by themselves; they count where a rarer one has led.
      const telling = Math.max(...weights.map(({ weight }) => weight)) * TELLING;
      for (const { word, weight } of [...weights].sort((one, other) => other.weight - one.weight))
        for (const { name, word: named, likeness } of postings.get(word) ?? []) {
          let entry = found.get(name);
          if (entry === undefined && weight < telling) continue;
          if (entry === undefined) found.set(name, (entry = { ofHeader: new Map(), ofName: new Map() }));
          entry.ofHeader.set(word, Math.max(entry.ofHeader.get(word) ?? 0, likeness));
          entry.ofName.set(named, Math.max(entry.ofName.get(named) ?? 0, likeness));
        }
      const contextWords = new Set(context?.tokens.map(({ word }) => word));
      const best = new Map<number, WordMatch>();
      for (const [at, { ofHeader, ofName }] of found) {
        const name = names[at];
        if (name === undefined) continue;
        let matched = 0;
        for (const piece of pieces) matched += piece.weight * shareOf(piece, ofHeader, NO_WORDS);
        const mass = Math.sqrt(Math.min(1, matched / FULL_MASS));
        const share = name.sentence ? OF_SENTENCE : OF_NAME;
        // What cannot come near the best so far need not be weighed.
        const most = name.trust * mass * Math.min(1, (matched + CONTEXT * (total - matched)) / total) ** (1 - share);
        if (most < Math.max(FAINT, best.get(name.target)?.score ?? 0)) continue;
        const known = further[name.target] ?? NO_WORDS;
        let explained = 0;
        for (const piece of pieces) explained += piece.weight * shareOf(piece, ofHeader, known);
        let covered = 0;
        for (const piece of name.pieces) covered += piece.weight * shareOf(piece, ofName, contextWords);
        const precision = explained / total;
        const recall = covered / name.total;
        const whole = name.trust * precision ** (1 - share) * recall ** share * mass;
        if (whole < FAINT) continue;
        // 园区类型 shares no more with 单位类型 than any type of anything does.
        const isVague =
          weights.some(({ word }) => !ofHeader.has(word) && !generic.has(word) && !times.has(word)) &&
          [...ofHeader.keys()].every((word) => generic.has(word));
        const isCrossing =
          !name.sentence &&
          precision < MOST &&
          recall < MOST &&
          weights.some(({ word, weight }) => weight > 0 && !ofHeader.has(word)) &&
          name.words.some((word) => !ofName.has(word));
        const score = whole * (isVague ? VAGUE : 1) * (isCrossing ? CROSSING : 1);
        if (score < FAINT) continue;
        const there = best.get(name.target);
        if (there === undefined || score > there.score)
          best.set(name.target, {
            score,
            shared: [...ofHeader.keys()],
            precision,
            recall,
            isVague,
            isCrossing,
            isClue: name.trust < 1,
            polarity: name.polarity,
          });
      }
      return best;
    },
  };
};

/** Of a header's words, those of so much of the rarest one's weight find names. */
const TELLING = 0.3;
/** Fainter matches are not worth a look. */
const FAINT = 0.18;

/** What counts less where only words that any header may hold are shared. */
const VAGUE = 0.6;
/** What counts less where header and name each say something that the other does not. */
const CROSSING = 0.75;
const MOST = 0.62;

/** How much what the header leaves out of a name weighs, beside what it adds. */
const OF_NAME = 0.5;
const OF_SENTENCE = 0.4;

/** Weight of shared words from which on their sheer number adds nothing. */
const FULL_MASS = 0.5;
