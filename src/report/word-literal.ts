import type { Explanation } from '../feel/types';
import { wordNumber } from './word-number';
import { wordValue } from './word-value';
import type { WordContext } from './word-value';

/** A value as written: words in quotes, whole years as years. */
export const wordLiteral = (
  { type }: Explanation,
  value: NonNullable<Explanation['value']>,
  context: WordContext,
): string => {
  const { expression } = context.words;
  if (typeof value === 'string') return expression.quote(value);
  if (typeof value === 'object' && 'amount' in value && value.unit === 'months' && value.amount % 12 === 0)
    return expression.years(wordNumber(value.amount / 12));
  return wordValue(value, type, '', context);
};
