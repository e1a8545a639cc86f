import type { SyntaxNode } from '@lezer/common';
import { buildComparison } from './operators/comparison';
import { joinTerms } from './operators/junction';
import { buildBetween, buildMembership, buildMembershipLine } from './operators/membership';
import { childOf, childrenOf, operandsOf } from './parse-text';
import type { Term, TermBuilder } from './term';
import { expectTruth } from './type-rules';

/** A line of conditions joined by `and` and `or`, `and` binding tighter; a lone comparison is a line of one. */
export const buildConditionLine = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const { parts, joints } = layOut(node);
  const built = parts.map((part) => buildPart(part, builder));
  const terms = built.filter((term) => term !== undefined);
  if (terms.length < parts.length) return undefined;
  if (joints.length === 0) return terms[0];
  if (!terms.map((term) => expectTruth(term, builder)).every(Boolean)) return undefined;
  const conjunctions = splitBy(terms, joints).map((group) => joinTerms('and', group, builder));
  return joinTerms('or', conjunctions, builder);
};

/** A comparison, `between`, `in`, or anything else that is a part by itself. */
const buildPart = (part: LinePart, builder: TermBuilder): Term | undefined => {
  if ('test' in part) return buildMembership(part.comparison, [part], builder);
  if (part.name !== 'Comparison') return builder.build(part);
  if (childOf(part, 'in')) return buildMembershipLine(part, builder);
  return childOf(part, 'between') ? buildBetween(part, builder) : buildComparison(part, builder);
};

/** Runs of terms between the `or`s. */
const splitBy = (terms: readonly Term[], joints: readonly ('and' | 'or')[]): readonly (readonly Term[])[] => {
  const groups: Term[][] = [[]];
  terms.forEach((term, index) => {
    if (index > 0 && joints[index - 1] === 'or') groups.push([]);
    groups.at(-1)?.push(term);
  });
  return groups;
};

/** `left in test`, cut out of a tree in which the grammar drew the rest of the line into the test. */
interface OpenMembership {
  readonly comparison: SyntaxNode;
  /** The comparator of a test such as `> 5`. */
  readonly sign?: SyntaxNode;
  readonly test: SyntaxNode;
}

/** What stands between `and` and `or`. */
type LinePart = SyntaxNode | OpenMembership;

/** Parts of one line with the words between them: `joints[i]` stands between `parts[i]` and `parts[i + 1]`. */
interface ConditionLine {
  readonly parts: readonly LinePart[];
  readonly joints: readonly ('and' | 'or')[];
}

/**
 * A line of conditions joined by `and` and `or`, in the order of the text. The grammar reads `a in [1..5] or b` as
 * `a in ([1..5] or b)`; laid out as a line, the standard's precedence can be restored.
 */
const layOut = (node: SyntaxNode): ConditionLine => {
  const joint = jointOf(node);
  if (joint !== undefined) {
    const [left, right] = operandsOf(node);
    return left && right ? join(layOut(left), joint, layOut(right)) : single(node);
  }
  const wrapped = node.name === 'Comparison' && childOf(node, 'in') ? childOf(node, 'PositiveUnaryTest') : undefined;
  const [inner] = wrapped === undefined ? [] : operandsOf(wrapped);
  return inner === undefined ? single(node) : peel(node, inner);
};

/** The first operand of what the test swallowed is the test; the rest of the line goes on behind it. */
const peel = (comparison: SyntaxNode, inner: SyntaxNode, sign?: SyntaxNode): ConditionLine => {
  const joint = jointOf(inner);
  const [left, right] = operandsOf(inner);
  if (joint !== undefined && left && right) return join(peel(comparison, left, sign), joint, layOut(right));
  if (inner.name === 'SimplePositiveUnaryTest' && left && left.name !== 'Interval')
    return peel(comparison, left, childOf(inner, 'CompareOp'));
  return single(sign === undefined ? { comparison, test: inner } : { comparison, sign, test: inner });
};

const single = (part: LinePart): ConditionLine => ({ parts: [part], joints: [] });

const join = (first: ConditionLine, joint: 'and' | 'or', second: ConditionLine): ConditionLine => ({
  parts: [...first.parts, ...second.parts],
  joints: [...first.joints, joint, ...second.joints],
});

const jointOf = (node: SyntaxNode): 'and' | 'or' | undefined => {
  if (node.name !== 'Conjunction' && node.name !== 'Disjunction') return undefined;
  return childrenOf(node).some(({ name }) => name === 'and') ? 'and' : 'or';
};
