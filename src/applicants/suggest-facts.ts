import type { Fact } from '../guideline/types';
import { describeHeader } from './describe-header';
import { nearTexts } from './near-texts';

/** Facts an unbound header may stand for, best first; facts that no column carries come before others (rule B2). */
export const suggestFacts = (
  header: string,
  facts: readonly Fact[],
  unbound: ReadonlySet<string>,
): readonly string[] => {
  const { base, folded } = describeHeader(header);
  const things = facts.map(({ name, aliases }) => ({ name, names: [name, ...aliases] }));
  const near = nearTexts(base ?? folded, things, 6);
  return [...near.filter((name) => unbound.has(name)), ...near.filter((name) => !unbound.has(name))].slice(0, 3);
};
