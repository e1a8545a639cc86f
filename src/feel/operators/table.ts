import { isKeyAsked, lookUp, lookUpExact, sideOf, wholeSide, wordsNamed } from '../decision-table';
import type { Apply, Operand } from '../operand';
import { isBounds, operandOfValues, valueAt } from '../operand';
import type { Side } from '../table-rows';
import type { Place, Term, TermBuilder } from '../term';
import { appliedTerm } from '../term';
import { findUnitClash, fitsType, nameOfType } from '../type-rules';
import type { DecisionTable, Explanation, FeelValue } from '../types';

/** `表名(键, 键)`: what a table of the guideline comes to. */
export const buildTable = (
  table: DecisionTable,
  parameters: readonly Term[],
  place: Place,
  builder: TermBuilder,
): Term | undefined => {
  const { keys, name } = table;
  if (parameters.length !== keys.length)
    return builder.report(place, {
      code: 'feel.argumentCount',
      name,
      expected: String(keys.length),
      found: parameters.length,
    });
  const areRight = parameters.map((parameter, at) => isKeyRight(table, at, parameter, builder));
  return areRight.includes(false) ? undefined : tableTerm(table, parameters, place);
};

const isKeyRight = (table: DecisionTable, at: number, parameter: Term, builder: TermBuilder): boolean => {
  const key = table.keys[at];
  if (key === undefined) return false;
  const { text, type } = parameter;
  if (!fitsType(type, key.type)) {
    builder.report(parameter, {
      code: 'feel.type',
      expected: nameOfType(key.type),
      found: nameOfType(type),
      at: text,
    });
    return false;
  }
  const clash = findUnitClash(type, key.type);
  if (clash !== undefined) {
    builder.report(parameter, { code: 'feel.unit', ...clash, at: text });
    return false;
  }
  const options = type.kind === 'text' ? type.options : undefined;
  if (options === undefined) return true;
  // A word that only one side has is misspelt, or left out.
  const named = wordsNamed(table, at);
  const odd = named.find((word) => !options.includes(word));
  if (odd !== undefined) builder.report(parameter, { code: 'feel.option', option: odd, options });
  return odd === undefined;
};

/** A look-up whose keys are checked. */
const tableTerm = (table: DecisionTable, parameters: readonly Term[], place: Place): Term => {
  const wholes = parameters.map(({ type }, at) =>
    wholeSide(table, at, type.kind === 'text' ? type.options : undefined),
  );
  const boxOf = (values: readonly (FeelValue | undefined)[]): readonly Side[] =>
    wholes.map((whole, at) => sideOf(values[at], whole));
  const known = (parts: readonly Explanation[]) => boxOf(parts.map(({ value }) => value));
  return appliedTerm(
    { ...place, kind: 'table', type: table.type, name: table.name },
    parameters,
    applyTable(table, parameters, boxOf),
    {
      relevant: (parts) => {
        const box = known(parts);
        return parts.filter((_, at) => isKeyAsked(table, box, at));
      },
      more: ({ parts, value }) => {
        const box = known(parts);
        const { rows, gaps } = lookUp(table, box);
        const [only] = rows;
        const looked = { table, box, ...(rows.length === 1 && gaps.length === 0 && { row: only }) };
        const isOutside = value === undefined && rows.length === 0;
        return isOutside ? { looked, missing: [], trouble: { kind: 'noRow' } } : { looked };
      },
    },
  );
};

/** Rows of a sheet that have the same keys are looked up once. */
const applyTable =
  (
    table: DecisionTable,
    parameters: readonly Term[],
    boxOf: (values: readonly (FeelValue | undefined)[]) => readonly Side[],
  ): Apply =>
  (operands: readonly Operand[], length: number) => {
    const seen = new Map<string, FeelValue | undefined>();
    const values = Array.from({ length }, (_none, row) => {
      const keys = operands.map((operand, at) => valueAt(operand, row, parameters[at]?.type ?? table.type));
      const key = keys.map(spell).join('\n');
      const same = seen.get(key);
      if (same !== undefined || seen.has(key)) return same;
      const isExact = keys.every((own) => own !== undefined && !isBounds(own));
      const value = isExact ? lookUpExact(table, keys) : lookUp(table, boxOf(keys)).value;
      seen.set(key, value);
      return value;
    });
    return operandOfValues(table.type, values);
  };

const spell = (value: FeelValue | undefined): string => {
  if (value === undefined) return '';
  if (isBounds(value)) return `${value.low}~${value.high}`;
  return typeof value === 'string' ? `"${value}` : `${value as number | boolean}`;
};
