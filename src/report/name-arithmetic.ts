import type { Explanation } from '../feel/types';
import type { WordContext } from './word-value';

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;

/** Sums and products in the signs people write, days before or after another day in words. `nameOf` names the operands. */
export const nameArithmetic = (
  { operator, parts }: Explanation,
  nameOf: (part: Explanation) => string,
  context: WordContext,
): string => {
  const { expression } = context.words;
  const [left, right] = parts;
  if (left === undefined) return '';
  if (right === undefined || operator === undefined) return `−${nameOperand(left, true, nameOf, context)}`;
  const [a, b] = [left, right].map(nameOf);
  if (left.type.kind === 'date' && right.type.kind === 'date') return expression.between(a ?? '', b ?? '');
  if (left.type.kind === 'date') return (operator === '+' ? expression.after : expression.before)(a ?? '', b ?? '');
  if (right.type.kind === 'date') return expression.after(b ?? '', a ?? '');
  const isProduct = operator === '*' || operator === '/';
  const first = nameOperand(left, isProduct, nameOf, context);
  const second = nameOperand(right, isProduct || operator === '-', nameOf, context);
  return expression.compared(first, SIGNS[operator], second);
};

/** An operand, in brackets where its own sign binds less (or is read from the left). */
const nameOperand = (
  part: Explanation,
  isTight: boolean,
  nameOf: (part: Explanation) => string,
  context: WordContext,
): string => {
  const name = nameOf(part);
  const isLoose = part.kind === 'arithmetic' && (part.operator === '+' || part.operator === '-');
  return isTight && isLoose ? context.words.expression.group(name) : name;
};
