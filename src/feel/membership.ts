import type { SyntaxNode } from '@lezer/common';
import { checkComparable, BOOLEAN } from './type-rules';
import { compareTerms, isComparator } from './comparison';
import { childOf, operandsOf } from './parse-text';
import type { Term, Place, TermBuilder } from './term';

/** One test as the grammar gives it; `sign` is the comparator of a test such as `> 5`. */
interface WrittenTest {
  readonly sign?: SyntaxNode;
  readonly test: SyntaxNode;
}

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
  return isCondition ? only : { ...place, kind: 'in', type: BOOLEAN, left, tests };
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
  const values = right.kind === 'list' ? right.items : [right];
  const tests = values.map((value) => testFor(left, value, place, builder));
  return tests.some((own) => own === undefined) ? undefined : tests.flatMap((own) => own ?? []);
};

const oneOf = (term: Term | undefined): readonly Term[] | undefined => term && [term];

/** Equal to a value, or a member of a list. */
const testFor = (left: Term, value: Term, place: Place, builder: TermBuilder): Term | undefined => {
  if (value.type.kind !== 'list' || left.type.kind === 'list') return compareTerms(left, '=', value, place, builder);
  const item: Term = { ...value, kind: 'local', name: '', type: value.type.item };
  if (!checkComparable(left, '=', item, place, builder)) return undefined;
  const { span } = place;
  const text = `${left.text} in ${value.text}`;
  return { span, text, kind: 'call', name: 'list contains', type: BOOLEAN, parameters: [value, left] };
};

/** `[a..b]`, `(a..b)` and the like as two comparisons; `]a..b[` is the other way to write open ends. */
const buildRange = (left: Term, interval: SyntaxNode, place: Place, builder: TermBuilder): Term | undefined => {
  const { text } = builder.place(interval);
  const [low, high] = operandsOf(interval).map((operand) => builder.build(operand));
  if (low === undefined || high === undefined) return undefined;
  const above = compareTerms(left, text.startsWith('[') ? '>=' : '>', low, place, builder);
  const below = compareTerms(left, text.endsWith(']') ? '<=' : '<', high, place, builder);
  const whole = { span: place.span, text: `${left.text} in ${text}` };
  return above && below && { ...whole, kind: 'and', type: BOOLEAN, parts: [above, below] };
};
