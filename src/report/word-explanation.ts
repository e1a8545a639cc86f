import type { Explanation } from '../feel/types';
import { stepToDecisive } from '../screening/decisive-parts';
import { mergeInclusions } from './merge-inclusions';
import { readComparison } from './read-comparison';
import { isOpenChoice } from './resolve-branch';
import { askCall, askInclusions, listOptions, nameOf, wordAsked } from './state-condition';
import { wordChoice } from './word-choice';
import { unitOf, wordValue } from './word-value';
import type { WordContext } from './word-value';

/** Names worked out that are longer than this do not fit a cell; the criterion's title stands for them. */
const LONGEST_NAME = 28;

/**
 * What decided a condition, as one sentence without clause: 有效发明专利折算 48 件，要求 ≥ 50 件，差 2 件. Alternatives
 * are joined with "or". `title` stands for sums and the like that have no name of their own.
 */
export const wordExplanation = (explanation: Explanation, title: string, context: WordContext): string =>
  wordPart(explanation, { title, negated: false, alone: true }, context);

interface Position {
  readonly title: string;
  /** True under an odd number of `not`. */
  readonly negated: boolean;
  /** True where this is all that is said. */
  readonly alone: boolean;
}

const wordPart = (part: Explanation, position: Position, context: WordContext): string => {
  const { words } = context;
  if (isOpenChoice(part)) return wordChoice(part, position.negated, context);
  const step = stepToDecisive(part);
  if (step === undefined) return wordLeaf(part, position, context);
  const inner: Position = {
    title: position.title,
    negated: part.kind === 'not' ? !position.negated : position.negated,
    alone: position.alone && step.parts.length === 1,
  };
  const isEither = position.negated ? step.join === 'all' && part.kind === 'and' : step.join === 'any';
  const told = mergeInclusions(step.parts, inner.negated).map((merged) => {
    const [first] = merged;
    if (first === undefined) return '';
    return merged.length === 1
      ? wordPart(first, inner, context)
      : wordAsking(first, askInclusions(merged, !isEither, context), inner, context);
  });
  const worded = [...new Set(told)].filter((own) => own !== '');
  return worded.join(isEither ? words.or : words.semicolon);
};

const wordLeaf = (part: Explanation, position: Position, context: WordContext): string => {
  switch (part.kind) {
    case 'comparison':
      return wordComparison(part, position, context);
    case 'in':
      return wordMembership(part, position, context);
    case 'literal':
      return '';
    case 'call': {
      const asked = askCall(part, position.negated, context);
      return asked === undefined ? wordTruth(part, position, context) : wordAsking(part, asked, position, context);
    }
    case 'fact':
    case 'constant':
    case 'let':
    case 'arithmetic':
    case 'list':
    case 'and':
    case 'or':
    case 'not':
    case 'if':
    case 'every':
    case 'some':
      return wordTruth(part, position, context);
  }
};

const wordTruth = (part: Explanation, { negated, title }: Position, context: WordContext): string => {
  const { words } = context;
  const isNamed = part.kind === 'fact' || part.kind === 'let' || part.kind === 'constant';
  const label = isNamed ? nameOf(part, context) : title;
  if (part.value === undefined) return label;
  // A reading is chosen, nobody is asked to fulfil it.
  const isMet = (part.value === true) !== negated || part.kind === 'constant';
  if (!isNamed) return (isMet ? words.fulfilled : words.unmet)(label);
  if (part.value === true) return (isMet ? words.isYes : words.shouldBeNo)(label);
  return (isMet ? words.isRightlyNo : words.isNo)(label);
};

const wordComparison = (part: Explanation, position: Position, context: WordContext): string => {
  const { words } = context;
  const compared = readComparison(part, position.negated, context);
  if (compared === undefined) return labelOf(part, position, context);
  const { left, type, unit, gap } = compared;
  const label = labelOf(left, position, context);
  const actual = left.value === undefined ? label : words.actual(label, wordValue(left.value, type, unit, context));
  return [actual, wordAsked(compared, context, words.textComparators, words.required), gap]
    .filter((own) => own !== '')
    .join(words.comma);
};

const wordMembership = (part: Explanation, position: Position, context: WordContext): string => {
  const { words } = context;
  const [left] = part.parts;
  if (left === undefined) return labelOf(part, position, context);
  const asked = (position.negated ? words.noneOf : words.oneOf)(listOptions(part, context));
  return [wordActual(left, position, context), asked].join(words.comma);
};

/** What a built-in function asks: 注册地 江苏省，要求在甘肃省内. */
const wordAsking = (part: Explanation, asked: string, position: Position, context: WordContext): string => {
  const { words } = context;
  const [on] = part.parts;
  if (on === undefined) return '';
  return [wordActual(on, position, context), asked].join(words.comma);
};

const wordActual = (part: Explanation, position: Position, context: WordContext): string => {
  const label = labelOf(part, position, context);
  if (part.value === undefined) return label;
  const shown = wordValue(part.value, part.type, unitOf([part], context), context);
  return context.words.actual(label, shown === '' ? context.words.none : shown);
};

/** What a part is called; sums and the like by the title where they are all that is said, or too long. */
const labelOf = (part: Explanation, position: Position, context: WordContext): string => {
  const name = nameOf(part, context);
  const isWorkedOut = part.kind === 'arithmetic' && part.type.kind === 'number';
  return (isWorkedOut && position.alone) || (part.kind !== 'fact' && name.length > LONGEST_NAME && part.kind !== 'let')
    ? position.title
    : name;
};
