import { mirror, negate } from '../feel/turn-comparators';
import type { Explanation, FeelType } from '../feel/types';
import { stepToDecisive } from '../screening/decisive-parts';
import { unitOf, wordValue } from './word-value';
import type { WordContext } from './word-value';
import { wordNumber } from './word-number';

/** Texts longer than this do not fit a cell; the criterion's title stands for them. */
const LONGEST_TEXT = 28;

/**
 * What decided a condition, as one sentence without clause: 有效发明专利折算 48 件，要求 ≥ 50 件，差 2 件. Alternatives
 * are joined with "or". `title` stands for expressions that have no name of their own.
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
  const step = stepToDecisive(part);
  if (step === undefined) return wordLeaf(part, position, context);
  const inner: Position = {
    title: position.title,
    negated: part.kind === 'not' ? !position.negated : position.negated,
    alone: position.alone && step.parts.length === 1,
  };
  const isEither = position.negated ? step.join === 'all' && part.kind === 'and' : step.join === 'any';
  const worded = [...new Set(step.parts.map((own) => wordPart(own, inner, context)))].filter((own) => own !== '');
  return worded.join(isEither ? words.or : words.semicolon);
};

const wordLeaf = (part: Explanation, position: Position, context: WordContext): string => {
  const { words } = context;
  switch (part.kind) {
    case 'comparison':
      return wordComparison(part, position, context);
    case 'in':
      return wordMembership(part, position, context);
    case 'literal':
      return '';
    case 'fact':
    case 'constant':
    case 'let':
    case 'call':
    case 'arithmetic':
    case 'list':
    case 'and':
    case 'or':
    case 'not':
    case 'if':
    case 'every':
    case 'some': {
      const label = labelOf(part, position);
      if (part.value === undefined) return label;
      const isNamed = part.kind === 'fact' || part.kind === 'let';
      if (part.value === false) return isNamed ? words.isNo(label) : words.unmet(label);
      if (position.negated) return words.shouldBeNo(label);
      return isNamed ? words.isYes(label) : words.fulfilled(label);
    }
  }
};

/** A comparison in parts: what is there, what is asked, what is short. Empty where there is nothing to tell. */
interface ComparedWords {
  readonly actual: string;
  readonly required: string;
  readonly gap: string;
}

const wordComparison = (part: Explanation, position: Position, context: WordContext): string => {
  const { actual, required, gap } = compare(part, position, context);
  return [actual, required, gap].filter((own) => own !== '').join(context.words.comma);
};

const compare = (part: Explanation, position: Position, context: WordContext): ComparedWords => {
  const { words } = context;
  const [first, second] = part.parts;
  if (first === undefined || second === undefined || part.comparison === undefined)
    return {
      actual: part.kind === 'comparison' ? labelOf(part, position, context) : wordLeaf(part, position, context),
      required: '',
      gap: '',
    };
  const isTurned = isFixed(first) && !isFixed(second);
  const [left, right] = isTurned ? [second, first] : [first, second];
  const mirrored = isTurned ? mirror(part.comparison.operator) : part.comparison.operator;
  const operator = position.negated ? negate(mirrored) : mirrored;
  const unit = unitOf([left, right], context);
  const type = numberTypeOf(left.type, right.type);
  const label = labelOf(left, position, context);
  const asked =
    right.value === undefined ? labelOf(right, position, context) : wordValue(right.value, type, unit, context);
  const isReadAloud = left.type.kind === 'date' || left.type.kind === 'text';
  const comparator = (isReadAloud ? words.plainComparators : words.comparators)[operator];
  const missed = gapOf(left, right, part.value === position.negated);
  const hasGap = missed !== undefined && operator !== '=' && operator !== '!=';
  return {
    actual: left.value === undefined ? label : words.actual(label, wordValue(left.value, type, unit, context)),
    required: words.required(comparator, asked),
    gap: hasGap ? (operator.startsWith('>') ? words.short : words.over)(wordValue(missed, type, unit, context)) : '',
  };
};

/** By how much numbers miss; nothing is said of a gap of zero (`> 50` missed with 50). */
const gapOf = (left: Explanation, right: Explanation, isMissed: boolean): number | undefined => {
  if (!isMissed || typeof left.value !== 'number' || typeof right.value !== 'number') return undefined;
  const gap = Math.abs(left.value - right.value);
  return gap === 0 ? undefined : gap;
};

const numberTypeOf = (left: FeelType, right: FeelType): FeelType =>
  left.kind === 'number' && left.unit === undefined && right.kind === 'number' ? right : left;

const wordMembership = (part: Explanation, position: Position, context: WordContext): string => {
  const { words } = context;
  const [left, ...options] = part.parts;
  if (left === undefined) return labelOf(part, position);
  const label = labelOf(left, position, context);
  const unit = unitOf([left], context);
  const actual =
    left.value === undefined ? label : words.actual(label, wordValue(left.value, left.type, unit, context));
  const listed = options.map(({ comparison, parts: [, option], text }) =>
    comparison?.operator === '=' && option?.value !== undefined
      ? wordValue(option.value, option.type, unit, context)
      : text,
  );
  const asked = listed.length > 0 ? listed.join(words.listComma) : part.text;
  return [actual, (position.negated ? words.noneOf : words.oneOf)(asked)].join(words.comma);
};

const isFixed = ({ kind }: Explanation) => kind === 'literal' || kind === 'constant';

/** What a part is called: facts and `let` by name, an item of a series by its year, other expressions by title or text. */
const labelOf = (part: Explanation, position: Position, context?: WordContext): string => {
  const item = itemOf(part);
  if (item !== undefined && context !== undefined) {
    const years = context.facts.get(item.series)?.years;
    const year = years?.[item.index];
    return year === undefined
      ? `${item.series} ${wordNumber(item.index + 1)}`
      : context.words.year(year, yearless(item.series));
  }
  if (part.kind === 'fact' || part.kind === 'let' || part.kind === 'constant') return part.text;
  const text = part.text
    .replace(/\s*\*\s*/gu, ' × ')
    .replace(/\s*\/\s*/gu, ' ÷ ')
    .replace(/\s+/gu, ' ');
  return position.alone || text.length > LONGEST_TEXT ? position.title : text;
};

/** 近三年利税总额 of one year is 利税总额. */
const yearless = (series: string) =>
  series.replace(/^[近前上][一二两三四五六七八九十\d]+个?年(?:度)?(?:来)?(?:的)?/u, '');

const ITEM = /^(.*)\[(\d+)\]$/u;

/** Inside `every` and `some` an item of a series is called `name[index]`. */
const itemOf = ({ kind, text }: Explanation) => {
  const [, series, index] = kind === 'fact' ? (ITEM.exec(text) ?? []) : [];
  return series === undefined ? undefined : { series, index: Number(index) };
};
