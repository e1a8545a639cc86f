import type { Explanation } from '../feel/types';
import { stepToDecisive, conditionsOf } from '../screening/decisive-parts';
import { mergeInclusions, readComparison, isOpenChoice, resolveBranch } from './comparison';
import { askCall, askInclusions, listOptions, nameOf, wordAsked, stateCondition } from './condition';
import type { WordContext } from './values';
import { withRow } from './table';
import { unitOf } from './units';
import { wordValue } from './values';

/** Names worked out that are longer than this do not fit a cell; the criterion's title stands for them. */
const LONGEST_NAME = 28;

/**
 * What decided a condition, without clause: 有效发明专利折算 48 件，要求 ≥ 50 件，差 2 件. One sentence for each alternative,
 * of which any would do. `title` stands for sums and the like that have no name of their own.
 */
export const wordExplanation = (explanation: Explanation, title: string, context: WordContext): readonly string[] =>
  wordWays(explanation, { title, negated: false, alone: true }, context);

interface Position {
  readonly title: string;
  /** True under an odd number of `not`. */
  readonly negated: boolean;
  /** True where this is all that is said. */
  readonly alone: boolean;
}

const wordWays = (part: Explanation, position: Position, context: WordContext): readonly string[] => {
  const { words } = context;
  if (isOpenChoice(part)) return filled([wordChoice(part, position.negated, context)]);
  const step = stepToDecisive(part);
  if (step === undefined) return filled([wordLeaf(part, position, context)]);
  const inner: Position = {
    title: position.title,
    negated: part.kind === 'not' ? !position.negated : position.negated,
    alone: position.alone && step.parts.length === 1,
  };
  const isEither = position.negated ? step.join === 'all' && part.kind === 'and' : step.join === 'any';
  const worded = mergeInclusions(step.parts, inner.negated).map((merged): readonly string[] => {
    const [first] = merged;
    if (first === undefined) return [];
    return merged.length === 1
      ? wordWays(first, inner, context)
      : filled([wordAsking(first, askInclusions(merged, !isEither, context), inner, context)]);
  });
  if (isEither || worded.length === 1) return [...new Set(worded.flat())];
  return filled([[...new Set(filled(worded.map((ways) => ways.join(words.or))))].join(words.semicolon)]);
};

const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '');

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
    case 'score':
    case 'table':
    case 'and':
    case 'or':
    case 'not':
    case 'if':
    case 'every':
    case 'some':
      return wordTruth(part, position, context);
  }
};

/** Parts that people have a word for. */
const NAMED: readonly Explanation['kind'][] = ['fact', 'let', 'constant', 'table'];

const wordTruth = (part: Explanation, { negated, title }: Position, context: WordContext): string => {
  const { words } = context;
  const isNamed = NAMED.includes(part.kind);
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
  const actual =
    left.value === undefined
      ? label
      : words.actual(label, withRow(left, wordValue(left.value, type, unit, context), context));
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
  return context.words.actual(label, shown === '' ? context.words.none : withRow(part, shown, context));
};

/** What a part is called; sums and the like by the title where they are all that is said, or too long. */
const labelOf = (part: Explanation, position: Position, context: WordContext): string => {
  const name = nameOf(part, context);
  const isWorkedOut = part.kind === 'arithmetic' && part.type.kind === 'number';
  return (isWorkedOut && position.alone) || (part.kind !== 'fact' && name.length > LONGEST_NAME && part.kind !== 'let')
    ? position.title
    : name;
};

/** Facts whose values are shown with a choice. */
const VALUES_SHOWN = 4;

/** Longer than this it is easier to read the guideline. */
const LONGEST_CHOICE = 160;

/**
 * What is required in either case of an open choice, and what is there:
 * 有效专利数 120 件，要求：三年内获奖时 ≥ 50 件，否则 ≥ 100 件；三年内获奖未填.
 */
const wordChoice = (choice: Explanation, negated: boolean, context: WordContext): string => {
  const { words, missingText } = context;
  const [condition] = choice.parts;
  const actuals = [...new Set(branchesOf(choice).flatMap((branch) => listActuals(branch, context)))];
  const isMissed = choice.value === negated;
  // Where one thing is compared its name already stands before its value.
  const stating = { negated, unfold: true, gaps: isMissed, unlabelled: actuals.length === 1 };
  const asked = stateCondition(choice, stating, context);
  const worded = [...actuals.slice(0, VALUES_SHOWN), words.expression.required(asked)].join(words.comma);
  const missing = missingText === undefined || condition === undefined ? '' : missingText(condition.missing);
  return missing === '' ? worded : `${worded}${words.semicolon}${missing}`;
};

/** The first open choice that an undetermined condition waits for, in words; `undefined` where there is none. */
export const wordOpenChoice = (explanation: Explanation, context: WordContext): string | undefined => {
  const open = findOpenChoice(explanation, false);
  if (open === undefined) return undefined;
  const worded = wordChoice(open.choice, open.negated, context);
  return worded.length > LONGEST_CHOICE ? undefined : worded;
};

interface OpenChoice {
  readonly choice: Explanation;
  readonly negated: boolean;
}

const findOpenChoice = (part: Explanation, negated: boolean): OpenChoice | undefined => {
  if (part.value !== undefined) return undefined;
  if (isOpenChoice(part)) return { choice: part, negated };
  if (part.kind === 'comparison') {
    const isOpen = part.parts.some((side) => isOpenChoice(resolveBranch(side, true)));
    return isOpen ? { choice: part, negated } : undefined;
  }
  if (part.type.kind !== 'boolean' || part.kind === 'call') return undefined;
  for (const inner of part.kind === 'if' ? branchesOf(part) : conditionsOf(part)) {
    const found = findOpenChoice(inner, part.kind === 'not' ? !negated : negated);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The branch taken of an `if`, both where that is open; any other part as it is. */
const branchesOf = (part: Explanation): readonly Explanation[] => {
  const [condition, then, otherwise] = part.parts;
  if (part.kind !== 'if' || condition === undefined || then === undefined || otherwise === undefined) return [part];
  if (condition.value === undefined) return [then, otherwise];
  return [condition.value === true ? then : otherwise];
};

/** What is there of all that a condition compares, as far as it is known. */
const listActuals = (part: Explanation, context: WordContext): readonly string[] => {
  const { words } = context;
  const valueOf = (on: Explanation | undefined, unit: string, type = on?.type): readonly string[] =>
    on?.value === undefined || type === undefined
      ? []
      : [words.actual(nameOf(on, context), wordValue(on.value, type, unit, context))];
  switch (part.kind) {
    case 'comparison': {
      const compared = readComparison(part, false, context);
      return compared === undefined ? [] : valueOf(compared.left, compared.unit, compared.type);
    }
    case 'in':
    case 'call':
      return valueOf(part.parts[0], unitOf(part.parts.slice(0, 1), context));
    case 'fact':
      return valueOf(part, '');
    case 'if':
      return branchesOf(part).flatMap((branch) => listActuals(branch, context));
    case 'let':
    case 'and':
    case 'or':
    case 'not':
    case 'every':
    case 'some':
      return conditionsOf(part).flatMap((inner) => listActuals(inner, context));
    case 'literal':
    case 'constant':
    case 'arithmetic':
    case 'list':
    case 'score':
    case 'table':
      return [];
  }
};
