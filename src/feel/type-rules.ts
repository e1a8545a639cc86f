import type { Comparator, FeelType, NumberUnit } from './types';

export const BOOLEAN: FeelType = { kind: 'boolean' };
export const NUMBER: FeelType = { kind: 'number' };
export const DAYS: FeelType = { kind: 'duration', unit: 'days' };
export const MONTHS: FeelType = { kind: 'duration', unit: 'months' };

/** Two declared units that must not meet in a sum, a comparison or as branches. */
export interface UnitClash {
  readonly left: NumberUnit;
  readonly right: NumberUnit;
}

/** Name of a type in issues. */
export const nameOfType = (type: FeelType): string => {
  switch (type.kind) {
    case 'boolean':
    case 'number':
    case 'text':
    case 'date':
    case 'list':
      return type.kind;
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

/** Whether two types can be compared at all; only numbers, dates and durations have an order. */
export const areComparable = (left: FeelType, operator: Comparator, right: FeelType): boolean => {
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

/** The type that holds the values of two types which fit: the declared unit, the options of both. */
export const joinTypes = (left: FeelType, right: FeelType): FeelType => {
  if (left.kind === 'number' && right.kind === 'number') return withUnit(left.unit ?? right.unit);
  if (left.kind === 'list' && right.kind === 'list') return { kind: 'list', item: joinTypes(left.item, right.item) };
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

/** Unit of a quotient: a thing by a plain number or a share stays that thing, by another thing it is a plain number. */
export const typeOfQuotient = (left: NumberUnit | undefined, right: NumberUnit | undefined): FeelType =>
  right === undefined || (right === 'ratio' && left !== 'ratio') ? withUnit(left) : NUMBER;

const withUnit = (unit: NumberUnit | undefined): FeelType => (unit === undefined ? NUMBER : { kind: 'number', unit });
