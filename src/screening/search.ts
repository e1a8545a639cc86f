import { BUILTINS } from '../feel/builtins';
import { Arena } from '../feel/arena';
import { operandOfValue, valueAt } from '../feel/operand';
import type { Explanation } from '../feel/types';
import type { Known } from './compare-known';
import type { Effort, Way } from './ways';

/** A way to get to know a value; `value` is `undefined` where it could then be anything. */
export interface ValuedWay {
  readonly way: Way;
  readonly value: Known | undefined;
  /** The fact whose value it is, where it is a fact by itself. */
  readonly fact?: string;
}

/** The end of a number's bounds that matters: how much it is at least, or at most. */
export type End = 'low' | 'high';

/**
 * What a number comes to at one end in one way. Infinite the good way round (+∞ of a least, −∞ of a greatest) where it
 * could then be anything, the bad way round where nothing is known of it.
 */
export interface Level {
  readonly way: Way;
  readonly level: number;
  /** The fact whose value it is, where it is a fact by itself. */
  readonly fact?: string;
}

/** The ways to settle one criterion of one row, while they are looked for. Each part is worked out once. */
export interface Search {
  readonly effort: Effort;
  readonly levels: Readonly<Record<End, Map<Explanation, readonly Level[]>>>;
  /** The ways to have a condition come out as `target`. */
  truthWays(explanation: Explanation, target: boolean): readonly Way[];
  /** The ways to get to know more of a value than is known. */
  valuesOf(explanation: Explanation): readonly ValuedWay[];
}

/** Everything unknown below, and values too coarse to tell. */
export const openFacts = (explanation: Explanation, isOpen: (fact: Explanation) => boolean): readonly string[] => {
  const found = new Set(explanation.missing);
  const seen = new Set<Explanation>();
  const look = (part: Explanation): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind !== 'fact') part.parts.forEach(look);
    else if (isOpen(part)) found.add(part.text);
  };
  look(explanation);
  return [...found];
};

/** Functions of one number that never make the greater one less. */
const MONOTONE = ['floor', 'ceiling', 'round', 'round up', 'round down', 'round half up'] as const;

type Monotone = (typeof MONOTONE)[number];

const isMonotone = (called: string): called is Monotone => MONOTONE.some((name) => name === called);

/** What such a function makes of another number in place of its first parameter; `undefined` for any other part. */
export const monotoneOf = ({ called, kind, type, parts }: Explanation): ((value: number) => number) | undefined => {
  if (kind !== 'call' || called === undefined || !isMonotone(called)) return undefined;
  const { apply } = BUILTINS[called];
  const decimals = parts.slice(1).map((part) => operandOfValue(part.type, part.value));
  return (value) => {
    const made = valueAt(apply([operandOfValue(type, value), ...decimals], 1, new Arena()), 0, type);
    return typeof made === 'number' ? made : value;
  };
};
