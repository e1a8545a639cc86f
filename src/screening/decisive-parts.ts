import type { Explanation } from '../feel/types';

/** The parts that decide what a part came to: all of them together, or each one by itself (`any`). */
interface DecisiveStep {
  readonly join: 'all' | 'any';
  readonly parts: readonly Explanation[];
}

/**
 * One step from a condition to the parts that decided it, or would decide it (rule V2); `undefined` for
 * a part that is shown by itself: a comparison, a fact, a membership. Parts joined with `any` are
 * alternatives: to have met one of them would have been enough.
 */
export const stepToDecisive = (explanation: Explanation): DecisiveStep | undefined => {
  const { kind, value } = explanation;
  const parts = conditionsOf(explanation);
  if (parts.length === 0 || explanation.type.kind !== 'boolean') return undefined;
  switch (kind) {
    case 'and':
    case 'every':
      return { join: 'all', parts: value === true ? parts : ofValue(parts, value) };
    case 'or':
    case 'some':
      return { join: 'any', parts: value === false ? parts : ofValue(parts, value) };
    case 'not':
    case 'let':
      return { join: 'all', parts };
    case 'if': {
      const [condition, then, otherwise] = parts;
      if (condition === undefined || then === undefined || otherwise === undefined) return undefined;
      // Not known which branch applies: settled by both alike, or open as the condition is.
      if (condition.value === undefined)
        return { join: 'all', parts: value === undefined ? [condition, then, otherwise] : [then, otherwise] };
      return { join: 'all', parts: [condition.value === true ? then : otherwise] };
    }
    case 'literal':
    case 'fact':
    case 'constant':
    case 'arithmetic':
    case 'comparison':
    case 'in':
    case 'call':
    case 'list':
    case 'score':
    case 'table':
      return undefined;
  }
};

/**
 * The conditions among a part's parts: of `every` and `some` those of the items, without the list itself; of `in`
 * the comparisons, without the value compared.
 */
export const conditionsOf = ({ kind, parts }: Explanation): readonly Explanation[] =>
  kind === 'every' || kind === 'some' || kind === 'in' ? parts.slice(1) : parts;

const ofValue = (parts: readonly Explanation[], value: unknown) => parts.filter((part) => part.value === value);

/** The comparisons, facts and memberships that decided, or would decide, in the order they are written. */
export const findDecisive = (explanation: Explanation): readonly Explanation[] => {
  const step = stepToDecisive(explanation);
  if (step === undefined) return explanation.kind === 'literal' ? [] : [explanation];
  return step.parts.flatMap(findDecisive);
};
