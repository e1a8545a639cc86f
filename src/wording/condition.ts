import type { TestName } from '../feel/builtins';
import { isBounds } from '../feel/operand';
import type { Explanation, FeelType } from '../feel/types';
import { conditionsOf } from '../screening/decisive-parts';
import type { Words } from '../words/words';
import type { TestWords, ValueName } from '../words/vocabulary';
import type { ReadComparison } from './comparison';
import { mergeInclusions, readComparison, isOpenChoice, resolveBranch } from './comparison';
import type { WordContext } from './values';
import { unitOf } from './units';
import { nameArithmetic, nameItem, wordLiteral, wordValue } from './values';

/** A `let` that would read longer than this goes by its name. */
const LONGEST_UNFOLDED = 90;

/** How a condition is stated. */
interface Stating {
  readonly negated: boolean;
  /** Whether the expression of a `let` is worded instead of its name. */
  readonly unfold: boolean;
  /** Whether comparisons that fail say by how much. */
  readonly gaps: boolean;
  /** Whether what is compared has been named already. */
  readonly unlabelled?: boolean;
}

const BY_NAME: Stating = { negated: false, unfold: false, gaps: false };

/** A condition as a statement of what has to be so, whether it is or not: 注册地在甘肃省内且有效专利数 ≥ 50 件. */
export const stateCondition = (part: Explanation, stating: Stating, context: WordContext): string => {
  const { expression } = context.words;
  const { kind, parts } = part;
  const [first] = parts;
  switch (kind) {
    case 'literal':
      return (part.value === true) === stating.negated ? expression.neverMet : expression.nothingAsked;
    case 'not':
      return first === undefined ? '' : stateCondition(first, { ...stating, negated: !stating.negated }, context);
    case 'let': {
      const worded = stating.unfold && first !== undefined ? stateCondition(first, stating, context) : undefined;
      return worded === undefined || worded.length > LONGEST_UNFOLDED ? stateName(part, stating, context) : worded;
    }
    case 'and':
    case 'or':
      return stateJunction(part, stating, context);
    case 'every':
    case 'some':
      return stateItems(part, stating, context);
    case 'if':
      return stateChoice(part, stating, context);
    case 'comparison':
      return stateComparison(part, stating, context);
    case 'in':
      return stateMembership(part, stating, context);
    case 'call':
      return stateCall(part, stating, context);
    case 'fact':
    case 'constant':
    case 'arithmetic':
    case 'list':
    case 'score':
    case 'table':
      return stateName(part, stating, context);
  }
};

const stateName = (part: Explanation, { negated }: Stating, context: WordContext): string => {
  const name = nameOf(part, context);
  return negated ? context.words.expression.isNot(name) : name;
};

const stateJunction = (part: Explanation, stating: Stating, context: WordContext): string => {
  const { expression } = context.words;
  const isAll = (part.kind === 'and') !== stating.negated;
  const own = { ...stating, unlabelled: false };
  const open = part.parts.filter((inner) => decidedByReading(inner, stating.negated) !== isAll);
  const merged = mergeInclusions(open.length === 0 ? part.parts : open, stating.negated);
  const worded = merged.map((parts) => {
    const [only] = parts;
    if (only === undefined) return '';
    if (parts.length > 1) return stateInclusions(parts, isAll, context);
    const text = stateCondition(only, own, context);
    return merged.length > 1 && isMixed(only, own, isAll) ? expression.group(text) : text;
  });
  return (isAll ? expression.allOf : expression.anyOf)([...new Set(worded)]);
};

/** The value of a chosen reading by itself, which is not worth a word where the other conditions decide. */
const decidedByReading = (part: Explanation, negated: boolean): boolean | undefined => {
  const [inner] = part.parts;
  if (part.kind === 'not' && inner !== undefined) return decidedByReading(inner, !negated);
  return part.kind === 'constant' ? (part.value === true) !== negated : undefined;
};

/** Whether it is worded with "or" beside an "and", or the other way round. */
const isMixed = (part: Explanation, { negated, unfold }: Stating, isAll: boolean): boolean => {
  const plain = resolveBranch(part, unfold);
  if (plain.kind === 'not')
    return plain.parts.some((inner) => isMixed(inner, { ...BY_NAME, negated: !negated, unfold }, isAll));
  if (plain.kind === 'if') return true;
  return (plain.kind === 'and' || plain.kind === 'or') && ((plain.kind === 'and') !== negated) !== isAll;
};

/** 专利文献资源包含“中国”、“美国”. */
const stateInclusions = (merged: readonly Explanation[], isAll: boolean, context: WordContext): string => {
  const { expression } = context.words;
  const list = merged[0]?.parts[0];
  const items = nameItems(merged, isAll, context);
  return list === undefined
    ? ''
    : expression.stated(nameOf(list, context), expression.tests['list contains'].holds(items));
};

/** What is asked of a list: 要求包含“中国”、“美国”, or 要求包含“中国”或“美国”. */
export const askInclusions = (merged: readonly Explanation[], isAll: boolean, context: WordContext): string =>
  context.words.expression.tests['list contains'].asked(nameItems(merged, isAll, context));

const nameItems = (merged: readonly Explanation[], isAll: boolean, context: WordContext): string =>
  merged
    .map((part) => nameArgument(part, context))
    .join(isAll ? context.words.listComma : context.words.expression.listOr);

/** What holds for all, or any, of a list, said of one item under a name for each. */
const stateItems = (part: Explanation, stating: Stating, context: WordContext): string => {
  const { expression } = context.words;
  const [list] = part.parts;
  const [item] = conditionsOf(part);
  if (list === undefined) return '';
  const series = nameOf(list, context);
  if (item === undefined) return series;
  const isAll = (part.kind === 'every') !== stating.negated;
  const isYearly = context.facts.get(series)?.years !== undefined;
  const itemName = (isAll ? expression.each : expression.any)(series, isYearly);
  return stateCondition(item, { ...stating, unlabelled: false }, { ...context, itemName });
};

const stateChoice = (part: Explanation, stating: Stating, context: WordContext): string => {
  const { expression } = context.words;
  const [condition, then, otherwise] = part.parts;
  if (condition === undefined || then === undefined || otherwise === undefined) return '';
  if (condition.value !== undefined)
    return stateCondition(condition.value === true ? then : otherwise, stating, context);
  // `if 甲 then 甲 else 乙` is another way to say `甲 or 乙`.
  if (condition.text === then.text)
    return stateJunction({ ...part, kind: 'or', parts: [then, otherwise] }, stating, context);
  const label = sharedLabel(then, otherwise, context);
  const own = { ...stating, unlabelled: label !== undefined };
  const worded = expression.either(
    stateCondition(condition, BY_NAME, context),
    stateCondition(then, own, context),
    stateCondition(otherwise, own, context),
  );
  return label === undefined || stating.unlabelled === true ? worded : expression.eitherOf(label, worded);
};

/** What both branches compare, where each is one comparison of the same thing. */
const sharedLabel = (then: Explanation, otherwise: Explanation, context: WordContext): string | undefined => {
  const labels = [then, otherwise].map((part) => {
    const own = resolveBranch(part, true);
    const compared = own.kind === 'comparison' ? readComparison(own, false, context) : undefined;
    return compared && nameOf(compared.left, context);
  });
  return labels[0] === labels[1] ? labels[0] : undefined;
};

const stateComparison = (part: Explanation, stating: Stating, context: WordContext): string => {
  const compared = readComparison(part, stating.negated, context);
  if (compared === undefined) return '';
  const { expression } = context.words;
  const label = stating.unlabelled === true ? '' : nameOf(compared.left, context);
  const isOpen = isOpenChoice(resolveBranch(compared.right, true));
  const worded = wordAsked(compared, context, expression.statedComparators, (comparator, value) =>
    expression.compared(isOpen ? '' : label, comparator, value),
  );
  if (isOpen) return label === '' ? worded : expression.eitherOf(label, worded);
  return stating.gaps && compared.gap !== '' ? expression.gap(worded, compared.gap) : worded;
};

/** What a comparison asks for; where that hangs on something unknown, in either case. */
export const wordAsked = (
  { left, right, operator, type, unit }: ReadComparison,
  context: WordContext,
  textComparators: Words['findings']['textComparators'],
  word: (comparator: string, value: string) => string,
): string => {
  const { words } = context;
  const comparator = comparatorsFor(left.type, textComparators, words)[operator];
  const worded = (value: Explanation) =>
    word(comparator, value.value === undefined ? nameOf(value, context) : wordValue(value.value, type, unit, context));
  const choice = resolveBranch(right, true);
  const [condition, then, otherwise] = choice.parts;
  const isKnown = right.value !== undefined && !isBounds(right.value);
  if (isKnown || !isOpenChoice(choice) || condition === undefined) return worded(right);
  if (then === undefined || otherwise === undefined) return worded(right);
  return words.expression.either(stateCondition(condition, BY_NAME, context), worded(then), worded(otherwise));
};

const comparatorsFor = (
  { kind }: FeelType,
  textComparators: Words['findings']['textComparators'],
  words: Words['findings'],
): Words['findings']['comparators'] => {
  if (kind === 'date') return words.dateComparators;
  return kind === 'number' || kind === 'duration' ? words.comparators : textComparators;
};

const stateMembership = (part: Explanation, { negated, unlabelled }: Stating, context: WordContext): string => {
  const { expression } = context.words;
  const [left] = part.parts;
  if (left === undefined) return '';
  const asked = (negated ? expression.noneOf : expression.oneOf)(listOptions(part, context));
  return unlabelled === true ? asked : expression.stated(nameOf(left, context), asked);
};

/** What `in` allows: values, lists and ranges, 企业、高等院校 or ≥ 7 且 ≤ 9. */
export const listOptions = (part: Explanation, context: WordContext): string => {
  const { listComma } = context.words;
  const [left] = part.parts;
  const unit = left === undefined ? '' : unitOf([left], context);
  const worded = conditionsOf(part).map((option) => {
    const [list, value] = option.parts;
    if (option.called === 'list contains' && list !== undefined) return nameOf(list, context);
    if (option.comparison?.operator === '=' && value?.value !== undefined)
      return wordValue(value.value, value.type, unit, context);
    if (option.kind !== 'and') return stateCondition(option, { ...BY_NAME, unlabelled: true }, context);
    const bounds = option.parts.map((bound) => stateCondition(bound, { ...BY_NAME, unlabelled: true }, context));
    return context.words.expression.allOf(bounds);
  });
  return worded.join(listComma);
};

const stateCall = (part: Explanation, { negated, unlabelled }: Stating, context: WordContext): string => {
  const words = testWords(part, context);
  const [on] = part.parts;
  if (words === undefined || on === undefined) return stateName(part, { ...BY_NAME, negated }, context);
  const worded = (negated ? words.fails : words.holds)(nameArgument(part, context));
  return unlabelled === true ? worded : context.words.expression.stated(nameOf(on, context), worded);
};

/** What a call asks of its first parameter: 要求在甘肃省内; `undefined` for a call that is no condition. */
export const askCall = (part: Explanation, negated: boolean, context: WordContext): string | undefined => {
  const words = testWords(part, context);
  return words && (negated ? words.askedNot : words.asked)(nameArgument(part, context));
};

const testWords = ({ called }: Explanation, { words }: WordContext): TestWords | undefined => {
  const { tests } = words.expression;
  return called !== undefined && isTest(called, tests) ? tests[called] : undefined;
};

const isTest = (called: string, tests: Readonly<Record<TestName, unknown>>): called is TestName =>
  Object.hasOwn(tests, called);

const isValue = (called: string, values: Readonly<Record<ValueName, unknown>>): called is ValueName =>
  Object.hasOwn(values, called);

/** The second parameter of a condition: a place as it is, other words in quotes. */
const nameArgument = ({ called, parts: [, second] }: Explanation, context: WordContext): string => {
  if (second === undefined) return '';
  if (typeof second.value !== 'string') return nameOf(second, context);
  return called === 'within' ? second.value.replaceAll('/', '') : context.words.expression.quote(second.value);
};

/** What a value is called by what it is worked out from: facts and `let` by name, built-in functions in words. */
export const nameOf = (part: Explanation, context: WordContext): string => {
  const { expression, listComma } = context.words;
  const { called, kind, parts, text, type, value } = part;
  switch (kind) {
    case 'fact':
      return nameItem(text, context) ?? text;
    case 'constant':
    case 'score':
      return text;
    case 'let':
      return part.titled?.title ?? text;
    case 'table':
      return part.looked?.table.title ?? part.looked?.table.name ?? text;
    case 'literal':
      return value === undefined ? '' : wordLiteral(part, value, context);
    case 'list':
      return parts.map((item) => nameOf(item, context)).join(listComma);
    case 'arithmetic':
      return nameArithmetic(part, (own) => nameOf(own, context), context);
    case 'call':
      if (called !== undefined && isValue(called, expression.values))
        return expression.values[called](...parts.map((own) => nameOf(own, context)));
      return stateCall(part, BY_NAME, context);
    case 'if': {
      const own = resolveBranch(part, false);
      if (own !== part) return nameOf(own, context);
      const [condition, then, otherwise] = parts;
      if (condition === undefined || then === undefined || otherwise === undefined) return '';
      const [first, second] = [nameOf(then, context), nameOf(otherwise, context)];
      return expression.group(expression.either(stateCondition(condition, BY_NAME, context), first, second));
    }
    case 'comparison':
    case 'and':
    case 'or':
    case 'not':
    case 'in':
    case 'every':
    case 'some':
      return type.kind === 'boolean' ? expression.group(stateCondition(part, BY_NAME, context)) : '';
  }
};
