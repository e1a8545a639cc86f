import { compileExpression } from '../../src/feel/compile';
import type { Environment, Explanation, Expression, FeelIssue, FeelType, FeelValue } from '../../src/feel/types';
import { columnOfOperand } from '../../src/feel/columns-of-operands';
import { operandOfColumn, valueAt, operandOfValues } from '../../src/feel/operand';
import type { Column, ColumnSource } from '../../src/logic/columns';

/** A few facts of every type, for one-line tests. */
export const FACTS: Readonly<Record<string, FeelType>> = {
  甲: { kind: 'number' },
  乙: { kind: 'number' },
  丙: { kind: 'number' },
  件数: { kind: 'number', unit: 'count' },
  金额: { kind: 'number', unit: 'amount' },
  占比: { kind: 'number', unit: 'ratio' },
  真: { kind: 'boolean' },
  伪: { kind: 'boolean' },
  类型: { kind: 'text', options: ['企业', '高校'] },
  名: { kind: 'text' },
  地点: { kind: 'text', place: true },
  日: { kind: 'date' },
  年表: { kind: 'list', item: { kind: 'number' } },
  名单: { kind: 'list', item: { kind: 'text' } },
};

export const ENVIRONMENT: Environment = new Map(
  Object.entries(FACTS).map(([name, type]) => [name, { kind: 'fact', type }] as const),
);

export type Row = Readonly<Record<string, FeelValue | undefined>>;

/** Values as a column; `undefined` is the unknown. */
const columnOf = (type: FeelType, values: readonly (FeelValue | undefined)[]): Column =>
  columnOfOperand(operandOfValues(type, values), type, values.length);

/** Value of one row of a column. */
export const cellOf = (column: Column, row: number, type: FeelType): FeelValue | undefined =>
  valueAt(operandOfColumn(column, row, 1), 0, type);

/** Rows as columns; a fact that no row names has no column. */
export const sourceOf = (rows: readonly Row[]): ColumnSource => ({
  rowCount: rows.length,
  column: (name) => {
    const type = FACTS[name];
    if (type === undefined || !rows.some((row) => name in row)) return undefined;
    return columnOf(
      type,
      rows.map((row) => row[name]),
    );
  },
});

/** The expression, or a failure that shows its issues. */
export const compiled = (text: string, environment = ENVIRONMENT) => {
  const { expression, issues } = compileExpression(text, environment);
  if (expression === undefined) throw new Error(`${text}: ${JSON.stringify(issues)}`);
  return expression;
};

const known = new Map<string, Expression>();

/** The same, once for many rows: compiling takes far longer than a row does. */
const compiledOnce = (text: string): Expression => {
  const expression = known.get(text) ?? compiled(text);
  if (known.size > 100) known.clear();
  known.set(text, expression);
  return expression;
};

/** Value of an expression on one row; `undefined` is the unknown. */
export const valueOf = (text: string, row: Row = {}): FeelValue | undefined => {
  const expression = compiledOnce(text);
  return cellOf(expression.evaluate(sourceOf([row])), 0, expression.type);
};

export const explained = (text: string, row: Row = {}): Explanation => compiled(text).explain(sourceOf([row]), 0);

export const issuesOf = (text: string): readonly FeelIssue[] => compileExpression(text, ENVIRONMENT).issues;
