import type { Comparator, FeelType, NumberUnit } from './types';
import type { Term, TermBuilder, Place } from './term';

export const BOOLEAN = { kind: 'boolean' } as const satisfies FeelType;
export const NUMBER: FeelType = { kind: 'number' };
export const COUNT: FeelType = { kind: 'number', unit: 'count' };
export const POINTS: FeelType = { kind: 'number', unit: 'points' };
export const DATE: FeelType = { kind: 'date' };
export const MOMENT: FeelType = { kind: 'date', moment: true };
export const DAYS: FeelType = { kind: 'duration', unit: 'days' };
export const MONTHS: FeelType = { kind: 'duration', unit: 'months' };

/** Two declared units that must not meet in a sum, a comparison or as branches. */
interface UnitClash {
  readonly left: NumberUnit;
  readonly right: NumberUnit;
}

/** Name of a type in issues. */
export const nameOfType = (type: FeelType): string => {
  switch (type.kind) {
    case 'boolean':
    case 'number':
    case 'text':
    case 'list':
      return type.kind;
    case 'date':
      return type.moment === true ? 'date and time' : 'date';
    case 'duration':
      return `duration (${type.unit})`;
  }
};

/** Whether a value of one type can stand where the other is asked for, units aside. */
export const fitsType = (found: FeelType, expected: FeelType): boolean => {
  if (found.kind === 'list' && expected.kind === 'list') return fitsType(found.item, expected.item);
  if (found.kind === 'duration' && expected.kind === 'duration') return found.unit === expected.unit;
  return found.kind === expected.kind;
};

/** Whether two dates are compared by the time of day: one of them is asked for with it (rule F19). */
export const compareAsMoments = (left: FeelType, right: FeelType): boolean =>
  left.kind === 'date' && right.kind === 'date' && (left.moment === true || right.moment === true);

/** Whether two types can be compared at all; only numbers, dates and durations have an order. */
const areComparable = (left: FeelType, operator: Comparator, right: FeelType): boolean => {
  if (!fitsType(left, right) || left.kind === 'list') return false;
  if (operator === '=' || operator === '!=') return true;
  return left.kind === 'number' || left.kind === 'date' || left.kind === 'duration';
};

/** Two different declared units; a plain number goes with any. */
export const findUnitClash = (left: FeelType, right: FeelType): UnitClash | undefined => {
  if (left.kind === 'list' && right.kind === 'list') return findUnitClash(left.item, right.item);
  if (left.kind !== 'number' || right.kind !== 'number') return undefined;
  if (left.unit === undefined || right.unit === undefined || left.unit === right.unit) return undefined;
  return { left: left.unit, right: right.unit };
};

/** The type that holds the values of two types which fit: the declared unit, the options of both, the time of day of either. */
export const joinTypes = (left: FeelType, right: FeelType): FeelType => {
  if (left.kind === 'number' && right.kind === 'number') return withUnit(left.unit ?? right.unit);
  if (left.kind === 'list' && right.kind === 'list') return { kind: 'list', item: joinTypes(left.item, right.item) };
  if (left.kind === 'date' && right.kind === 'date') return left.moment === true ? left : right;
  if (left.kind !== 'text' || right.kind !== 'text') return left;
  const options = left.options && right.options && [...new Set([...left.options, ...right.options])];
  return {
    kind: 'text',
    ...(options !== undefined && { options }),
    ...(left.place === true && right.place === true && { place: true }),
  };
};

/** Unit of a product: a share or a multiple of something stays that thing. */
export const typeOfProduct = (left: NumberUnit | undefined, right: NumberUnit | undefined): FeelType => {
  if (left === undefined || right === undefined) return withUnit(left ?? right);
  if (left === 'ratio') return withUnit(right);
  return right === 'ratio' ? withUnit(left) : NUMBER;
};

/**
 * Unit of a quotient: a thing by a plain number or a share stays that thing, an amount by an amount is a share, anything
 * by another thing a plain number.
 */
export const typeOfQuotient = (left: NumberUnit | undefined, right: NumberUnit | undefined): FeelType => {
  if (right === undefined || (right === 'ratio' && left !== 'ratio')) return withUnit(left);
  return left === 'amount' && right === 'amount' ? withUnit('ratio') : NUMBER;
};

/** Unit of a power: a share of a share is a share. */
export const typeOfPower = (base: NumberUnit | undefined): FeelType => (base === 'ratio' ? withUnit(base) : NUMBER);

/** Units that say what a number counts; every other one is only shown behind it. */
const UNITS: Readonly<Record<string, NumberUnit>> = { 万元: 'amount', '%': 'ratio', 分: 'points' };

/**
 * The type of a number that is declared to have a unit; `undefined` where it has another. A plain number and a number of
 * pieces (件数 × 每件 2 万元) may be declared to be anything, a share may be told in 倍.
 */
export const typeWithUnit = (type: FeelType, unit: string): FeelType | undefined => {
  if (type.kind !== 'number') return undefined;
  const declared = UNITS[unit];
  if (type.unit === undefined || type.unit === 'count') return declared === undefined ? type : withUnit(declared);
  if (type.unit === 'ratio' && unit === '倍') return NUMBER;
  return declared === type.unit ? type : undefined;
};

const withUnit = (unit: NumberUnit | undefined): FeelType => (unit === undefined ? NUMBER : { kind: 'number', unit });

/** Whether a part has the type asked for, units aside; reports it where not. */
const expectType = (term: Term, expected: FeelType, builder: TermBuilder): boolean => {
  if (fitsType(term.type, expected)) return true;
  builder.report(term, {
    code: 'feel.type',
    expected: nameOfType(expected),
    found: nameOfType(term.type),
    at: term.text,
  });
  return false;
};

/** Whether a part is a condition; reports it where not. */
export const expectTruth = (term: Term, builder: TermBuilder): boolean => expectType(term, BOOLEAN, builder);

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
