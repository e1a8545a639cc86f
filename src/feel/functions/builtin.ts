import type { Apply } from '../operand';
import type { FeelType } from '../types';

/**
 * What one parameter takes. `item` is an item that can be compared with those of the list before it; `decimals` are
 * written down, not worked out.
 */
export type ParameterKind = 'number' | 'text' | 'date' | 'list' | 'item' | 'decimals';

/** A built-in function. It is called by its key in `BUILTINS` and needs words in `words/`, nothing else. */
export interface Builtin {
  /** `numbers` takes one list of numbers, or numbers one by one; otherwise the parameters in their order. */
  readonly takes: 'numbers' | readonly ParameterKind[];
  /** How many parameters at the end may be left out; none unless told. */
  readonly optional?: number;
  /** Type of the result, or what it is for the type of the first parameter (of an item, for `numbers`). */
  readonly gives: FeelType | ((first: FeelType) => FeelType);
  readonly apply: Apply;
}

/** The result is of the type of what goes in. */
export const sameAs = (first: FeelType): FeelType => first;
