import type { Explanation, FeelType, FeelValue } from '../feel/types';
import type { Fact } from '../guideline/types';
import type { ReportWords } from './report-words';
import { wordDate } from './word-date';
import { wordNumber, wordQuantity } from './word-number';

/** What wording a value needs to know beside the value. */
export interface WordContext {
  readonly words: ReportWords;
  /** Facts of the row's table by name, for units and years. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Within a statement on all (or any) items of a list: what each of them is called. */
  readonly itemName?: string;
  /** Why facts are not known, for those that do not matter. */
  readonly tellMissing?: (names: readonly string[]) => string;
}

/** A value as shown in a cell, with `unit` where it is a number. */
export const wordValue = (value: FeelValue, type: FeelType, unit: string, { words }: WordContext): string => {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return value;
  if (typeof value === 'number')
    return type.kind === 'number'
      ? words.number(wordQuantity(value, type.unit), unit)
      : words.number(wordNumber(value), unit);
  if ('from' in value) return wordDate(value, words);
  if ('amount' in value) return words.duration(wordNumber(value.amount), value.unit);
  const item: FeelType = type.kind === 'list' ? type.item : type;
  return value
    .map((one) => (one === undefined ? '?' : wordValue(one, item, unit, { words, facts: new Map() })))
    .join(words.listComma);
};

/** The unit of a comparison of numbers: % or 万元 by type, else the unit of the first fact read. */
export const unitOf = (parts: readonly Explanation[], context: WordContext): string => {
  const numbers = parts.map(({ type }) => (type.kind === 'number' ? type.unit : undefined));
  if (numbers.includes('ratio')) return '%';
  if (numbers.includes('amount')) return context.words.amountUnit;
  return parts.map((part) => factUnit(part, context)).find((unit) => unit !== undefined) ?? '';
};

const factUnit = (part: Explanation, context: WordContext): string | undefined => {
  if (part.kind === 'fact') return context.facts.get(part.text)?.unit;
  if (part.called === 'count') return context.words.expression.countUnit;
  // A condition inside (`if 获奖 then …`) says nothing about the unit of the number around it.
  return part.parts
    .filter(({ type }) => type.kind === 'number' || type.kind === 'list')
    .map((inner) => factUnit(inner, context))
    .find((unit) => unit !== undefined);
};
