import type { SyntaxNode } from '@lezer/common';
import type { Apply } from '../operand';
import { childOf, operandsOf } from '../parse-text';
import type { Place, Term, TermBuilder } from '../term';
import { appliedTerm, literalOf } from '../term';
import { BOOLEAN, checkComparable } from '../type-rules';
import { callTerm } from './call';
import { compareTerms, isComparator } from './comparison';
import { applyJunction, joinAt } from './junction';

/** One test as the grammar gives it; `sign` is the comparator of a test such as `> 5`. */
interface WrittenTest {
  readonly sign?: SyntaxNode;
  readonly test: SyntaxNode;
}

/** `x in …` as the grammar gives it whole: one test, or several in brackets. */
export const buildMembershipLine = (comparison: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const tests = childOf(comparison, 'PositiveUnaryTests');
  const each = tests === undefined ? [] : operandsOf(tests).flatMap((test) => operandsOf(test).slice(0, 1));
  return buildMembership(comparison, each.map(openTest), builder);
};

const openTest = (test: SyntaxNode): WrittenTest => {
  const sign = test.name === 'SimplePositiveUnaryTest' ? childOf(test, 'CompareOp') : undefined;
  const [operand] = operandsOf(test);
  return sign && operand ? { sign, test: operand } : { test };
};

/** `x between a and b`: as two comparisons. */
export const buildBetween = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const place = builder.place(node);
  const [left, low, high] = operandsOf(node).map((operand) => builder.build(operand));
  if (left === undefined || low === undefined || high === undefined) return undefined;
  const above = compareTerms(left, '>=', low, builder.placeBetween(left, low), builder);
  const below = compareTerms(left, '<=', high, place, builder);
  return above && below && joinAt(place, 'and', [above, below], neverHolds(low, high));
};

/** `x in …`: equal to a value, member of a list, within a range, or any of several such tests. */
export const buildMembership = (
  comparison: SyntaxNode,
  written: readonly WrittenTest[],
  builder: TermBuilder,
): Term | undefined => {
  const [leftNode] = operandsOf(comparison);
  const last = written.at(-1)?.test;
  const whole = builder.place(comparison);
  if (leftNode === undefined || last === undefined)
    return builder.report(whole, { code: 'feel.unsupported', construct: whole.text });
  const left = builder.build(leftNode);
  if (left === undefined) return undefined;
  const isClosed = childOf(comparison, 'PositiveUnaryTests') !== undefined;
  const place = isClosed ? whole : builder.placeBetween(left, builder.place(last));
  const built = written.map((test) => buildTest(left, test, place, builder));
  const tests = built.flatMap((own) => own ?? []);
  if (built.some((own) => own === undefined)) return undefined;
  const [only] = tests;
  const isCondition = only !== undefined && tests.length === 1 && (isSigned(written[0]) || only.kind === 'and');
  if (isCondition) return only;
  const settledWithin = allowsEveryOption(left, tests) || undefined;
  return appliedTerm({ ...place, kind: 'in', type: BOOLEAN, settledWithin }, [left, ...tests], applyTests);
};

/** Any of the tests may hold; each compares the left side itself. */
const applyTests: Apply = ([, ...tests], length, arena) => applyJunction('or')(tests, length, arena);

const allowsEveryOption = ({ type }: Term, tests: readonly Term[]): boolean => {
  if (type.kind !== 'text' || type.options === undefined) return false;
  const allowed = tests.map(({ kind, below: [, right] }) =>
    kind === 'comparison' && right !== undefined ? literalOf(right) : undefined,
  );
  return type.options.every((option) => allowed.includes(option));
};

const isSigned = (written: WrittenTest | undefined): boolean => written?.sign !== undefined;

/** The conditions one written test comes to: several for a list as written. */
const buildTest = (
  left: Term,
  { sign, test }: WrittenTest,
  place: Place,
  builder: TermBuilder,
): readonly Term[] | undefined => {
  const interval = test.name === 'Interval' ? test : childOf(test, 'Interval');
  if (interval !== undefined) return oneOf(buildRange(left, interval, place, builder));
  const right = builder.build(test);
  if (right === undefined) return undefined;
  if (sign !== undefined) {
    const { text } = builder.place(sign);
    if (!isComparator(text)) return builder.report(builder.place(sign), { code: 'feel.unsupported', construct: text });
    return oneOf(compareTerms(left, text, right, builder.placeBetween(left, right), builder));
  }
  const values = right.kind === 'list' ? right.below : [right];
  const tests = values.map((value) => testFor(left, value, place, builder));
  return tests.some((own) => own === undefined) ? undefined : tests.flatMap((own) => own ?? []);
};

const oneOf = (term: Term | undefined): readonly Term[] | undefined => term && [term];

/** Equal to a value, or a member of a list. */
const testFor = (left: Term, value: Term, place: Place, builder: TermBuilder): Term | undefined => {
  if (value.type.kind !== 'list' || left.type.kind === 'list') return compareTerms(left, '=', value, place, builder);
  const item: Term = { ...value, type: value.type.item };
  if (!checkComparable(left, '=', item, place, builder)) return undefined;
  return callTerm({ span: place.span, text: `${left.text} in ${value.text}` }, 'list contains', [value, left], BOOLEAN);
};

/** `[a..b]`, `(a..b)` and the like as two comparisons; `]a..b[` is the other way to write open ends. */
const buildRange = (left: Term, interval: SyntaxNode, place: Place, builder: TermBuilder): Term | undefined => {
  const { text } = builder.place(interval);
  const [low, high] = operandsOf(interval).map((operand) => builder.build(operand));
  if (low === undefined || high === undefined) return undefined;
  const above = compareTerms(left, text.startsWith('[') ? '>=' : '>', low, place, builder);
  const below = compareTerms(left, text.endsWith(']') ? '<=' : '<', high, place, builder);
  const whole = { span: place.span, text: `${left.text} in ${text}` };
  return above && below && joinAt(whole, 'and', [above, below], neverHolds(low, high));
};

/** `x in [5..3]`, `x between 5 and 3`: the ends are the wrong way round. */
const neverHolds = (lowest: Term, highest: Term): false | undefined => {
  const [low, high] = [literalOf(lowest), literalOf(highest)];
  return typeof low === 'number' && typeof high === 'number' && low > high ? false : undefined;
};
