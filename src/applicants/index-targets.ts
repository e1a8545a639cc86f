import { figuresOf, findRatios } from './propose-ratios';
import type { Ratio } from './propose-ratios';
import { indexWords } from './match-words';
import type { WordIndex } from './match-words';
import type { Meaning } from './segment-header';
import { meaningOf, senseOf } from './segment-header';
import type { Target } from './targets';

/** What columns may stand for, ready to be compared with headers. */
export interface TargetIndex {
  /** All targets, then the figures of ratios; what points to a target is an index into these. */
  readonly sought: readonly Target[];
  /** How many of them are targets. */
  readonly count: number;
  readonly ratios: readonly Ratio[];
  readonly words: WordIndex;
  /** What the name of each says. */
  readonly named: readonly Meaning[];
  /** Type and words of each, times aside: equal for those that mean the same. */
  readonly senses: readonly string[];
}

const PROMISE = /^(?:承诺|计划|预计|拟)/;

const wordsOf = ({ name, aliases, kind }: Target): readonly string[] =>
  kind === 'judgement' ? aliases.slice(0, 1) : [name, ...aliases];

/** Makes everything that columns may stand for ready to be compared with headers. */
export const indexTargets = (targets: readonly Target[]): TargetIndex => {
  const ratios = findRatios(targets);
  const sought = [...targets, ...figuresOf(ratios)];
  const words = indexWords(
    sought.map((target) => ({
      names: wordsOf(target),
      further: target.clues ?? [],
      sentence: target.kind === 'judgement',
    })),
  );
  const named = sought.map((target) => meaningOf(wordsOf(target)[0] ?? target.name));
  const senses = sought.map(
    ({ name, type }, at) => `${type} ${PROMISE.test(name) ? '承诺 ' : ''}${senseOf(named[at] ?? meaningOf(name))}`,
  );
  return { sought, count: targets.length, ratios, words, named, senses };
};
