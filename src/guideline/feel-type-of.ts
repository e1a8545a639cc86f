import type { FeelType, FeelValue } from '../feel/types';
import type { Fact } from './types';

/** The type a fact has in expressions; a yearly series is a list of its numbers. */
export function feelTypeOfFact(fact: Fact): FeelType {
  const single = singleType(fact);
  return fact.years ? { kind: 'list', item: single } : single;
}

function singleType(fact: Fact): FeelType {
  const options = fact.options.length > 0 ? { options: fact.options.map((option) => option.value) } : {};
  switch (fact.type) {
    case 'count':
    case 'amount':
    case 'ratio':
      return { kind: 'number', unit: fact.type };
    case 'yesNo':
    case 'material':
      return { kind: 'boolean' };
    case 'text':
    case 'choice':
      return { kind: 'text', ...options };
    case 'place':
      return { kind: 'text', place: true };
    case 'date':
      return { kind: 'date' };
    case 'list':
      return { kind: 'list', item: { kind: 'text', ...options } };
  }
}

/** The type of a reading, from the values of its options; `undefined` where they are of different kinds. */
export function feelTypeOfValues(values: readonly FeelValue[]): FeelType | undefined {
  if (values.every((value) => typeof value === 'boolean')) return { kind: 'boolean' };
  if (values.every((value) => typeof value === 'number')) return { kind: 'number' };
  const words = values.filter((value) => typeof value === 'string');
  return words.length === values.length ? { kind: 'text', options: words } : undefined;
}
