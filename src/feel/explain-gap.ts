import type { Comparator, Explanation } from './types';

/** How two sides were compared; where an order between numbers does not hold, also what they fall short by. */
export const explainGap = (
  operator: Comparator,
  { value, parts }: Explanation,
): NonNullable<Explanation['comparison']> => {
  const [left, right] = parts.map((part) => part.value);
  if (value !== false || typeof left !== 'number' || typeof right !== 'number') return { operator };
  switch (operator) {
    case '>=':
    case '>':
      return { operator, gap: Math.max(0, right - left) };
    case '<=':
    case '<':
      return { operator, gap: Math.max(0, left - right) };
    case '=':
    case '!=':
      return { operator };
  }
};
