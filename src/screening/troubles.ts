import { isBounds } from '../feel/operand';
import type { Explanation, Trouble } from '../feel/types';
import { openFacts } from './search';

/** A part that cannot be worked out though nothing of it is blank, with the facts to look at (rule S8). */
export interface Uncomputable {
  readonly trouble: Trouble;
  readonly part: Explanation;
  /** As in explanations: `name`, or `name[index]` for one item of a series. */
  readonly facts: readonly string[];
}

/** What keeps conditions open that is no blank, in the order it is written; each part once. */
export const findTroubles = (conditions: readonly (Explanation | undefined)[]): readonly Uncomputable[] => {
  const found: Uncomputable[] = [];
  const seen = new Set<Explanation>();
  const look = (part: Explanation): void => {
    // Where it is settled all the same, nobody has to look at it.
    const isOpen = part.value === undefined || isBounds(part.value) || part.type.kind === 'list';
    if (!isOpen || seen.has(part)) return;
    seen.add(part);
    if (part.trouble !== undefined)
      found.push({ trouble: part.trouble, part, facts: factsToCheck(part, part.trouble) });
    else part.parts.forEach(look);
  };
  for (const condition of conditions) if (condition !== undefined) look(condition);
  return found;
};

/** The facts that the trouble comes from: those of the divisor, of what is raised or of the whole part. */
const factsToCheck = (part: Explanation, { kind }: Trouble): readonly string[] => {
  const [first, second] = part.parts;
  const at = kind === 'zeroDivisor' || kind === 'perhapsZeroDivisor' ? second : first;
  const own = kind === 'tooLarge' || at === undefined ? [] : factsBelow(at);
  return own.length > 0 ? own : factsBelow(part);
};

const factsBelow = (part: Explanation): readonly string[] => openFacts(part, () => true);
