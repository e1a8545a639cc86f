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
}

/** All names of what is looked for, ready to be compared with a header. */
export interface WordIndex {
  /** Matches by target, in the order the index was made of; targets that share no word are absent. */
  match(header: Meaning, context: Meaning | undefined): ReadonlyMap<number, WordMatch>;
}

const AKIN = 0.6;
/** How much of a matched word of the group above, or of a target's further words, counts. */
const CONTEXT = 0.5;

/** What is to be found by its names. */
interface IndexedTarget {
  readonly names: readonly string[];
  /** Texts about it, which only explain words of a header. */
  readonly further: readonly string[];
  /** The names are sentences: a header need not say all of one. */
  readonly sentence: boolean;
}

interface IndexedName {
  readonly target: number;
  readonly meaning: Meaning;
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
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
  const meanings = targets.map(({ names }) => names.map(meaningOf));
  const counts = new Map<string, number>();
  for (const own of meanings)
    for (const word of new Set(own.flatMap(({ tokens }) => tokens.map((token) => token.word))))
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
  meanings.forEach((own, target) => {
    for (const meaning of own) {
      const weights = new Map(meaning.tokens.map(({ word, weight }) => [word, weight * rarity(word)]));
      const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
      if (total === 0) continue;
      const name = names.push({ target, meaning, weights, total }) - 1;
      for (const word of weights.keys()) {
        post(word, { name, word, likeness: 1 });
        for (const other of akin.get(word) ?? []) post(other, { name, word, likeness: AKIN });
      }
    }
  });
  const further = targets.map(
    ({ further: texts }) => new Set(texts.flatMap((text) => meaningOf(text).tokens.map(({ word }) => word))),
  );

  return {
    match: (header, context) => {
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
        const known = further[name.target] ?? new Set();
        let matched = 0;
        let explained = 0;
        for (const { word, weight } of weights) {
          const likeness = ofHeader.get(word) ?? 0;
          matched += weight * likeness;
          explained += weight * Math.max(likeness, known.has(word) ? CONTEXT : 0);
        }
        let covered = 0;
        for (const [word, weight] of name.weights)
          covered += weight * Math.max(ofName.get(word) ?? 0, contextWords.has(word) ? CONTEXT : 0);
        const precision = total === 0 ? 0 : explained / total;
        const recall = covered / name.total;
        const mass = Math.sqrt(Math.min(1, matched / FULL_MASS));
        const share = targets[name.target]?.sentence === true ? OF_SENTENCE : OF_NAME;
        // 园区类型 shares no more with 单位类型 than any type of anything does.
        const isVague =
          [...ofHeader.keys()].every((word) => generic.has(word)) &&
          weights.some(({ word }) => !ofHeader.has(word) && !generic.has(word) && !times.has(word));
        const isCrossing =
          targets[name.target]?.sentence !== true &&
          precision < MOST &&
          recall < MOST &&
          weights.some(({ word, weight }) => weight > 0 && !ofHeader.has(word)) &&
          [...name.weights.keys()].some((word) => !ofName.has(word));
        const score =
          precision ** (1 - share) * recall ** share * mass * (isVague ? VAGUE : 1) * (isCrossing ? CROSSING : 1);
        if (score < FAINT) continue;
        const there = best.get(name.target);
        if (there === undefined || score > there.score)
          best.set(name.target, { score, shared: [...ofHeader.keys()], precision, recall });
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
