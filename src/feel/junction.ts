import type { SyntaxNode } from '@lezer/common';
import { expectTruth, BOOLEAN } from './type-rules';
import type { Term, TermBuilder } from './term';
import { childOf, childrenOf, operandsOf } from './parse-text';

/** A line of conditions joined by `and` and `or`, `and` binding tighter; a lone comparison is a line of one. */
export const buildJunction = (
  node: SyntaxNode,
  buildPart: (part: JunctionPart) => Term | undefined,
  builder: TermBuilder,
): Term | undefined => {
  const { parts, joints } = layOut(node);
  const built = parts.map(buildPart);
  const terms = built.filter((term) => term !== undefined);
  if (terms.length < parts.length) return undefined;
  if (joints.length === 0) return terms[0];
  if (!terms.map((term) => expectTruth(term, builder)).every(Boolean)) return undefined;
  const conjunctions = splitBy(terms, joints).map((group) => joinParts('and', group, builder));
  return joinParts('or', conjunctions, builder);
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

const joinParts = (kind: 'and' | 'or', parts: readonly Term[], builder: TermBuilder): Term => {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) throw new Error('A junction has at least one part.');
  return parts.length === 1 ? first : { ...builder.placeBetween(first, last), kind, type: BOOLEAN, parts };
};

/** `left in test`, cut out of a tree in which the grammar drew the rest of the line into the test. */
interface OpenMembership {
  readonly comparison: SyntaxNode;
  /** The comparator of a test such as `> 5`. */
  readonly sign?: SyntaxNode;
  readonly test: SyntaxNode;
}

/** What stands between `and` and `or`. */
export type JunctionPart = SyntaxNode | OpenMembership;

/** Parts of one line with the words between them: `joints[i]` stands between `parts[i]` and `parts[i + 1]`. */
interface JunctionLine {
  readonly parts: readonly JunctionPart[];
  readonly joints: readonly ('and' | 'or')[];
}

/**
 * A line of conditions joined by `and` and `or`, in the order of the text. The grammar reads `a in [1..5] or b` as
 * `a in ([1..5] or b)`; laid out as a line, the standard's precedence can be restored.
 */
const layOut = (node: SyntaxNode): JunctionLine => {
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
const peel = (comparison: SyntaxNode, inner: SyntaxNode, sign?: SyntaxNode): JunctionLine => {
  const joint = jointOf(inner);
  const [left, right] = operandsOf(inner);
  if (joint !== undefined && left && right) return join(peel(comparison, left, sign), joint, layOut(right));
  if (inner.name === 'SimplePositiveUnaryTest' && left && left.name !== 'Interval')
    return peel(comparison, left, childOf(inner, 'CompareOp'));
  return single(sign === undefined ? { comparison, test: inner } : { comparison, sign, test: inner });
};

const single = (part: JunctionPart): JunctionLine => ({ parts: [part], joints: [] });

const join = (first: JunctionLine, joint: 'and' | 'or', second: JunctionLine): JunctionLine => ({
  parts: [...first.parts, ...second.parts],
  joints: [...first.joints, joint, ...second.joints],
});

const jointOf = (node: SyntaxNode): 'and' | 'or' | undefined => {
  if (node.name !== 'Conjunction' && node.name !== 'Disjunction') return undefined;
  return childrenOf(node).some(({ name }) => name === 'and') ? 'and' : 'or';
};
