import { itemOfName } from '../feel/series-item';
import type { Explanation } from '../feel/types';
import type { WordContext } from './values';

/**
 * The unit of numbers that are compared or shown together: % or 万元 by type, else what the parts are worked out from
 * come to: 万元 for each 人 is 万元/人, 件 and 件 is 件, 件 and 人 is neither. Empty where there is none or it cannot be told.
 */
export const unitOf = (parts: readonly Explanation[], context: WordContext): string => {
  const numbers = parts.map(({ type }) => (type.kind === 'number' ? type.unit : undefined));
  if (numbers.includes('ratio')) return '%';
  if (numbers.includes('amount')) return context.words.amountUnit;
  if (numbers.includes('points')) return context.words.pointsUnit;
  return parts.map((part) => spellUnit(measureOf(part, context))).find((unit) => unit !== '') ?? '';
};

/** What a number counts: units with their powers, none for a plain number; `undefined` where it cannot be told. */
type Measure = ReadonlyMap<string, number> | undefined;

const PLAIN: Measure = new Map();

const measureOf = (part: Explanation, context: WordContext): Measure => {
  const { called, kind, operator, parts, text, titled, type } = part;
  const item = type.kind === 'list' ? type.item : type;
  const [first, second, third] = parts;
  const own = (one: Explanation | undefined) => one && measureOf(one, context);
  if (item.kind !== 'number') return undefined;
  switch (kind) {
    case 'fact':
      if (item.unit === 'ratio') return PLAIN;
      return readUnit(
        item.unit === 'amount'
          ? context.words.amountUnit
          : (context.facts.get(text) ?? context.facts.get(itemOfName(text)?.series ?? ''))?.unit,
      );
    case 'let':
      if (item.unit === 'ratio') return PLAIN;
      return titled?.unit === undefined ? own(first) : readUnit(titled.unit);
    case 'table':
      return item.unit === 'amount' ? readUnit(context.words.amountUnit) : readUnit(part.looked?.table.unit);
    case 'score':
      return readUnit(context.words.pointsUnit);
    case 'literal':
    case 'constant':
      return PLAIN;
    case 'if':
      return joinMeasures([own(second), own(third)]);
    case 'arithmetic':
      if (second === undefined) return own(first);
      if (operator === '+' || operator === '-') return joinMeasures([own(first), own(second)]);
      if (operator === '**') return own(first)?.size === 0 ? PLAIN : undefined;
      return multiply(own(first), own(second), operator === '/' ? -1 : 1);
    case 'call':
      if (called === 'count') return readUnit(context.words.expression.countUnit);
      return joinMeasures(parts.filter(isOfNumbers).map(own));
    case 'list':
      return joinMeasures(parts.map(own));
    case 'comparison':
    case 'and':
    case 'or':
    case 'not':
    case 'in':
    case 'every':
    case 'some':
      return undefined;
  }
};

const isOfNumbers = ({ type }: Explanation): boolean => (type.kind === 'list' ? type.item : type).kind === 'number';

/** 万元/人 is 万元 for each 人. */
const readUnit = (unit: string | undefined): Measure => {
  if (unit === undefined || unit === '') return undefined;
  const [over = '', ...under] = unit.split('/');
  return new Map([[over, 1], ...under.map((one) => [one, -1] as const)]);
};

/** What is added, or is one or the other: a plain number and one whose unit is not told go with any, two units with none. */
const joinMeasures = (measures: readonly Measure[]): Measure => {
  const known = measures.filter((measure) => measure !== undefined);
  const units = [...new Set(known.filter(({ size }) => size > 0).map(keyOf))];
  if (units.length > 1) return undefined;
  if (units.length === 0) return known.length < measures.length ? undefined : PLAIN;
  return known.find(({ size }) => size > 0);
};

const keyOf = (measure: NonNullable<Measure>): string => JSON.stringify([...measure].sort());

const multiply = (left: Measure, right: Measure, turn: 1 | -1): Measure => {
  if (left === undefined || right === undefined) return undefined;
  const powers = new Map(left);
  for (const [unit, power] of right) powers.set(unit, (powers.get(unit) ?? 0) + turn * power);
  return new Map([...powers].filter(([, power]) => power !== 0));
};

const spellUnit = (measure: Measure): string => {
  const units = [...(measure ?? [])];
  const [over, ...others] = units.filter(([, power]) => power === 1).map(([unit]) => unit);
  const under = units.filter(([, power]) => power === -1).map(([unit]) => unit);
  if (over === undefined || others.length > 0 || 1 + under.length < units.length || under.length > 1) return '';
  return [over, ...under].join('/');
};
