import type { Term } from './term';
import type { Place, TermBuilder } from './term-builder';
import { areComparable, findUnitClash, nameOfType } from './type-rules';
import type { Comparator, FeelType } from './types';

/** Whether two parts can be compared: types, units, and words that are options of the choice; reports what is wrong. */
export const checkComparable = (
  left: Term,
  operator: Comparator,
  right: Term,
  place: Place,
  builder: TermBuilder,
): boolean => {
  if (!areComparable(left.type, operator, right.type)) {
    const [wrong, expected] = whatIsWrong(left, operator, right);
    builder.report(place, { code: 'feel.type', expected, found: nameOfType(wrong.type), at: wrong.text });
    return false;
  }
  const clash = findUnitClash(left.type, right.type);
  if (clash !== undefined) {
    builder.report(place, { code: 'feel.unit', ...clash, at: place.text });
    return false;
  }
  return isAnOption(right, left.type, builder) && isAnOption(left, right.type, builder);
};

/** A pair that fits but has no order is wrong on its left side; otherwise the right side does not fit the left. */
const whatIsWrong = (left: Term, operator: Comparator, right: Term): readonly [wrong: Term, expected: string] => {
  const isOrder = operator !== '=' && operator !== '!=';
  const hasOrder = left.type.kind === 'number' || left.type.kind === 'date' || left.type.kind === 'duration';
  return isOrder && !hasOrder ? [left, 'number'] : [right, nameOfType(left.type)];
};

const isAnOption = (word: Term, choice: FeelType, builder: TermBuilder): boolean => {
  if (word.kind !== 'literal' || typeof word.value !== 'string') return true;
  if (choice.kind !== 'text' || choice.options === undefined || choice.options.includes(word.value)) return true;
  builder.report(word, { code: 'feel.option', option: word.value, options: choice.options });
  return false;
};
