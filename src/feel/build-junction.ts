import type { SyntaxNode } from '@lezer/common';
import { expectTruth } from './expect-type';
import { layOut } from './junction-parts';
import type { JunctionPart } from './junction-parts';
import type { Term } from './term';
import type { TermBuilder } from './term-builder';
import { BOOLEAN } from './type-rules';

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
