import type { Comparator, FeelType, NumberUnit } from './types';

/** Name of a type for messages. */
export const nameOfType = (type: FeelType): string => {
  switch (type.kind) {
    case 'number':
      return type.unit ?? 'number';
    case 'list':
      return `list of ${nameOfType(type.item)}`;
    default:
      return type.kind;
  }
};

/** Whether two values of these types can be compared with the operator at all. */
export const areComparable = (left: FeelType, right: FeelType, operator: Comparator): boolean => {
  if (left.kind !== right.kind) return false;
  if (left.kind === 'list') return false;
  if (operator === '=' || operator === '!=') return true;
  return left.kind === 'number' || left.kind === 'date' || left.kind === 'duration';
};

/** Two different declared units that must not meet in a sum or a comparison. */
export const unitClash = (
  left: FeelType,
  right: FeelType,
): { readonly left: NumberUnit; readonly right: NumberUnit } | undefined => {
  if (left.kind !== 'number' || right.kind !== 'number') return undefined;
  if (left.unit === undefined || right.unit === undefined || left.unit === right.unit) return undefined;
  return { left: left.unit, right: right.unit };
};

const withUnit = (unit: NumberUnit | undefined): FeelType =>
  unit === undefined ? { kind: 'number' } : { kind: 'number', unit };

/** Unit of a sum or difference: the one that is declared. */
export const unitOfSum = (left: NumberUnit | undefined, right: NumberUnit | undefined): FeelType =>
  withUnit(left ?? right);

/** Unit of a product: a ratio or a plain number of something stays that thing. */
export const unitOfProduct = (left: NumberUnit | undefined, right: NumberUnit | undefined): FeelType => {
  if (left === undefined || left === 'ratio') return withUnit(right ?? left);
  if (right === undefined || right === 'ratio') return withUnit(left);
  return { kind: 'number' };
};

/** Unit of a quotient: a thing by itself is a plain share, a thing by a number stays that thing. */
export const unitOfQuotient = (left: NumberUnit | undefined, right: NumberUnit | undefined): FeelType =>
  right === undefined || right === 'ratio' ? withUnit(left) : { kind: 'number' };

/** Whether a value of `found` can stand where `expected` is asked for. */
export const fits = (found: FeelType, expected: FeelType): boolean => {
  if (found.kind !== expected.kind) return false;
  if (found.kind === 'list' && expected.kind === 'list') return fits(found.item, expected.item);
  if (found.kind === 'duration' && expected.kind === 'duration') return found.unit === expected.unit;
  return true;
};
