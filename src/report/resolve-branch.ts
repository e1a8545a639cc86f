import type { Explanation } from '../feel/types';

/** What a `let` names (if asked for) and the branch taken of an `if`, down to what is neither. */
export const resolveBranch = (part: Explanation, unfold: boolean): Explanation => {
  const [first, then, otherwise] = part.parts;
  if (part.kind === 'let' && unfold && first !== undefined) return resolveBranch(first, unfold);
  if (part.kind !== 'if' || first?.value === undefined) return part;
  const taken = first.value === true ? then : otherwise;
  return taken === undefined ? part : resolveBranch(taken, unfold);
};

/** An `if` of which nobody knows yet which branch applies. */
export const isOpenChoice = ({ kind, parts: [condition] }: Explanation): boolean =>
  kind === 'if' && condition !== undefined && condition.value === undefined;
