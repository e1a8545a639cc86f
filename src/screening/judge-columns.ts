import type { ColumnSource } from '../logic/columns';
import { UNKNOWN, YES } from '../logic/truth';
import type { Expression } from '../feel/types';
import type { CompiledCriterion } from '../guideline/types';
import { verdictTable } from './verdict-table';

/** Verdict codes of one criterion for every row, before persons and missing columns are considered (rules V1, V6, V8). */
export const judgeColumns = ({ criterion, when, require }: CompiledCriterion, source: ColumnSource): Uint8Array => {
  const table = verdictTable(criterion, require !== undefined);
  const rows = source.rowCount;
  const codes = new Uint8Array(rows);
  const applies = when && truthsOf(when, source);
  const required = require && truthsOf(require, source);
  for (let row = 0; row < rows; row += 1) {
    const index = 3 * (applies?.[row] ?? YES) + (required?.[row] ?? UNKNOWN);
    codes[row] = table[index] ?? 0;
  }
  return codes;
};

/** Truth of a condition for every row. */
export const truthsOf = (condition: Expression, source: ColumnSource): Int8Array => {
  const column = condition.evaluate(source);
  if (column.kind !== 'truth') throw new TypeError(`"${condition.text}" is no condition but a ${column.kind}`);
  return column.values;
};
