import type { Operand } from './operand';
import { valueAt } from './operand';
import type { Term, TermOf } from './term';
import { termsBelow } from './term';
import type { FeelIssue, FeelValue } from './types';

/**
 * Conditions that come out the same whatever the facts are: comparisons of values as written, a range whose ends are the
 * wrong way round, and within a larger condition a count of at least zero or a choice that allows every option. (Of a
 * whole criterion that its facts always or never meet, the guideline tells.) A chosen reading or the check date is no such
 * value: under another choice the condition differs.
 */
export const findConstantTerms = (term: Term, folded: ReadonlyMap<Term, Operand>): readonly FeelIssue[] => {
  const value = isCondition(term) ? alwaysIs(term, folded) : undefined;
  return value === undefined ? findBelow(term, folded) : [issueAt(term, value)];
};

const findBelow = (term: Term, folded: ReadonlyMap<Term, Operand>): readonly FeelIssue[] => {
  // What a `let` names is told where it is declared.
  if (term.kind === 'let') return [];
  const bare = term.kind === 'if' && term.condition.kind === 'literal' ? [term.condition] : [];
  const issues = termsBelow(term).flatMap((below) => {
    const value = isCondition(below) ? (alwaysIs(below, folded) ?? alwaysMeets(below)) : undefined;
    return value === undefined ? findBelow(below, folded) : [issueAt(below, value)];
  });
  return [...bare.map((condition) => issueAt(condition, condition.value === true)), ...issues];
};

const issueAt = ({ span, text }: Term, value: boolean): FeelIssue => ({
  span,
  severity: 'warning',
  code: 'feel.constant',
  at: text,
  value,
});

const isCondition = ({ type, kind }: Term): boolean =>
  type.kind === 'boolean' && kind !== 'literal' && kind !== 'constant' && kind !== 'let';

const alwaysIs = (term: Term, folded: ReadonlyMap<Term, Operand>): boolean | undefined => {
  const operand = folded.get(term);
  if (operand !== undefined && !readsConstant(term)) {
    const value = valueAt(operand, 0, term.type);
    return typeof value === 'boolean' ? value : undefined;
  }
  if (term.kind === 'comparison') return comparesItself(term);
  return term.kind === 'and' && isEmptyRange(term) ? false : undefined;
};

/** What the types of the facts alone settle. */
const alwaysMeets = (term: Term): boolean | undefined => {
  if (term.kind === 'comparison') return comparesCount(term);
  return term.kind === 'in' && allowsEveryOption(term) ? true : undefined;
};

const readsConstant = (term: Term): boolean =>
  term.kind === 'constant' || termsBelow(term).some((below) => readsConstant(below));

/** A thing is what it is. */
const comparesItself = ({ operator, left, right }: TermOf<'comparison'>): boolean | undefined => {
  const areSame = left.kind === 'fact' && right.kind === 'fact' && left.name === right.name;
  return areSame ? operator === '=' || operator === '>=' || operator === '<=' : undefined;
};

/** Counts are never negative. */
const comparesCount = ({ operator, left, right }: TermOf<'comparison'>): boolean | undefined => {
  const isPlain = left.kind === 'fact' || left.kind === 'local' || left.kind === 'call';
  const bound = literalOf(right);
  if (!isPlain || left.type.kind !== 'number' || left.type.unit !== 'count' || typeof bound !== 'number')
    return undefined;
  if (operator === '>=' ? bound <= 0 : bound < 0 && (operator === '>' || operator === '!=')) return true;
  return (operator === '<' ? bound <= 0 : bound < 0) ? false : undefined;
};

/** `x in [5..3]`, `x between 5 and 3`. */
const isEmptyRange = ({ parts }: TermOf<'and' | 'or'>): boolean => {
  const [above, below] = parts;
  if (parts.length !== 2 || above?.kind !== 'comparison' || below?.kind !== 'comparison') return false;
  if (above.left !== below.left || !above.operator.startsWith('>') || !below.operator.startsWith('<')) return false;
  const [low, high] = [literalOf(above.right), literalOf(below.right)];
  return typeof low === 'number' && typeof high === 'number' && low > high;
};

const allowsEveryOption = ({ left, tests }: TermOf<'in'>): boolean => {
  const options = left.type.kind === 'text' ? left.type.options : undefined;
  const allowed = tests.map((test) => (test.kind === 'comparison' ? literalOf(test.right) : undefined));
  return options !== undefined && options.every((option) => allowed.includes(option));
};

const literalOf = (term: Term): FeelValue | undefined => {
  if (term.kind === 'negate') {
    const value = literalOf(term.operand);
    return typeof value === 'number' ? -value : undefined;
  }
  return term.kind === 'literal' ? term.value : undefined;
};
