import type { LetterIndex } from './letter-likeness';
import { indexLetters } from './letter-likeness';
import { indexWords } from './match-words';
import type { WordIndex } from './match-words';
import type { Meaning } from './segment-header';
import { meaningOf, senseOf } from './segment-header';
import type { Target } from './targets';
import { isPromise } from './targets';

/** One of two figures that a ratio is made of; its header may stand in the sheet where the ratio's own does not. */
interface Figure {
  readonly sense: string;
  readonly text: string;
}

/** A ratio of two figures (`甲占乙的比例`, `甲 ÷ 乙`). */
interface Ratio {
  /** Index of the target. */
  readonly at: number;
  readonly figures: readonly [Figure, Figure];
}

const SHARE = /^(.{2,}?)占(.{2,}?)的?(?:比例|比重|占比|比|百分比|份额)$/;
const QUOTIENT = /^(.{2,}?)\s*[÷/]\s*(.{2,}?)$/;

const figureOf = (text: string): Figure | undefined => {
  const sense = senseOf(meaningOf(text));
  return sense === '' ? undefined : { sense, text: text.trim() };
};

/** The ratios among the targets whose names or hints say what they are made of. */
const findRatios = (targets: readonly Target[]): readonly Ratio[] =>
  targets.flatMap(({ name, aliases, hint, type, years }, at): readonly Ratio[] => {
    if (type !== 'ratio' || years !== undefined) return [];
    for (const text of [name, ...aliases, hint ?? '']) {
      const [, above = '', below = ''] = SHARE.exec(text) ?? QUOTIENT.exec(text) ?? [];
      const [upper, lower] = [figureOf(above), figureOf(below)];
      if (upper !== undefined && lower !== undefined) return [{ at, figures: [upper, lower] }];
    }
    return [];
  });

/** The figures themselves, to be looked for among the columns; each once. */
const figuresOf = (ratios: readonly Ratio[]): readonly Target[] => {
  const bySense = new Map(ratios.flatMap(({ figures }) => figures).map((figure) => [figure.sense, figure]));
  return [...bySense.values()].map(({ text }) => ({ name: text, type: 'amount', aliases: [], options: [] }));
};

/** What columns may stand for, ready to be compared with headers. */
export interface TargetIndex {
  /** All targets, then the figures of ratios; what points to a target is an index into these. */
  readonly sought: readonly Target[];
  /** How many of them are targets. */
  readonly count: number;
  readonly ratios: readonly Ratio[];
  readonly words: WordIndex;
  readonly letters: LetterIndex;
  /** What the name of each says. */
  readonly named: readonly Meaning[];
  /** Those whose cells tell them where no header does: names of organisations, credit codes, options. */
  readonly toldByCells: readonly number[];
  /** Type and words of each, times aside: equal for those that mean the same. */
  readonly senses: readonly string[];
}

/** Fewer options than these stand in too many columns by chance. */
const TELLING_OPTIONS = 3;

const wordsOf = ({ name, aliases, kind }: Target): readonly string[] =>
  kind === 'judgement' ? aliases.slice(0, 1) : [name, ...aliases];

const SUBJECT = /^(?!承诺)(.{3,}?)(?:均?为|[均都]?属于?)(?=.{3,})/;

/** 专利权人 of 专利权人为申报单位: a column may name what is spoken of and say in its cells what it is. */
const subjectOf = ({ name, type, kind }: Target): readonly string[] => {
  const subject = type === 'yesNo' && kind === undefined ? SUBJECT.exec(name)?.[1] : undefined;
  return subject === undefined ? [] : [subject];
};

const known = new WeakMap<readonly Target[], TargetIndex>();

/** Everything that columns may stand for, ready to be compared with headers; made once for one list. */
export const indexTargets = (targets: readonly Target[]): TargetIndex => {
  const index = known.get(targets) ?? makeIndex(targets);
  known.set(targets, index);
  return index;
};

const makeIndex = (targets: readonly Target[]): TargetIndex => {
  const ratios = findRatios(targets);
  const sought = [...targets, ...figuresOf(ratios)];
  const words = indexWords(
    sought.map((target) => ({
      names: [...wordsOf(target), ...subjectOf(target)],
      clues: target.clues ?? [],
      sentence: target.kind === 'judgement',
    })),
  );
  const letters = indexLetters(
    sought.map((target) => ({ names: wordsOf(target), others: (target.clues ?? []).map(({ text }) => text) })),
  );
  const named = sought.map((target) => meaningOf(wordsOf(target)[0] ?? target.name));
  const senses = sought.map(
    ({ name, type }, at) => `${type} ${isPromise(name) ? '承诺 ' : ''}${senseOf(named[at] ?? meaningOf(name))}`,
  );
  const toldByCells = targets.flatMap(({ role, type, options }, at) =>
    role === 'organisation' ||
    role === 'creditCode' ||
    ((type === 'choice' || type === 'list') && options.length >= TELLING_OPTIONS)
      ? [at]
      : [],
  );
  return { sought, count: targets.length, ratios, words, letters, named, toldByCells, senses };
};
