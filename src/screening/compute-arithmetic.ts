import type { Explanation } from '../feel/types';
import type { Known } from './compare-known';

/**
 * The value of an arithmetic part for given operands; `undefined` where an operand could be anything or
 * the operator cannot be told. The operator stands between the texts of the two operands.
 */
export const computeArithmetic = (
  explanation: Explanation,
  left: Known | undefined,
  right: Known | undefined,
): number | undefined => {
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (operatorOf(explanation)) {
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

const OPERATORS = ['+', '-', '*', '/'] as const;

const operatorOf = ({ text, parts }: Explanation): (typeof OPERATORS)[number] | undefined => {
  const [left, right] = parts;
  if (left === undefined || right === undefined || parts.length !== 2) return undefined;
  const start = text.indexOf(left.text);
  const end = text.lastIndexOf(right.text);
  if (start < 0 || end < start + left.text.length) return undefined;
  const between = text.slice(start + left.text.length, end).replace(/[\s()]/gu, '');
  return OPERATORS.find((operator) => operator === between);
};
