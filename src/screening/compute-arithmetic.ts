import type { Explanation } from '../feel/types';
import type { Known } from './compare-known';

/** The value of an arithmetic part for given operands; `undefined` where an operand could be anything. */
export const computeArithmetic = (
  explanation: Explanation,
  left: Known | undefined,
  right: Known | undefined,
): number | undefined => {
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (explanation.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? undefined : left / right;
    case undefined:
      return undefined;
  }
};
