import type { SyntaxNode } from '@lezer/common';
import { childNodes } from './parse';

const OPERANDS = new Set([
  'NumericLiteral',
  'StringLiteral',
  'BooleanLiteral',
  'DateTimeLiteral',
  'VariableName',
  'SpecialFunctionName',
  'ArithmeticExpression',
  'Comparison',
  'Conjunction',
  'Disjunction',
  'IfExpression',
  'QuantifiedExpression',
  'FunctionInvocation',
  'List',
  'ParenthesizedExpression',
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'SimplePositiveUnaryTest',
  'Interval',
  'PositionalParameters',
  'PathExpression',
  'FilterExpression',
  'ForExpression',
  'Context',
  'FunctionDefinition',
  'InstanceOfExpression',
  'null',
  'Wildcard',
  'NamedParameters',
]);

/** Whether a node is a part with a value, not an operator, keyword or bracket. */
export const isOperand = (node: SyntaxNode): boolean => OPERANDS.has(node.name);

/** The parts with a value directly below. */
export const operandsOf = (node: SyntaxNode): readonly SyntaxNode[] => childNodes(node).filter(isOperand);
