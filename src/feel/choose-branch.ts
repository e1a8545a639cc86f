import type { Column, TruthColumn } from '../logic/columns';
import { compareVectors } from './compare-columns';
import type { FeelType } from './types';
import { concatColumns, gather, lengthOf, spread, unknownColumn } from './vector';
import type { Vector } from './vector';

/**
 * `if`: the chosen branch per entry. Where the condition is unknown, the common value of both branches,
 * else unknown (rule L3). Two dates known only to the month are not taken for the same.
 */
export const chooseBranch = (
  condition: Vector<TruthColumn>,
  then: Vector,
  otherwise: Vector,
  type: FeelType,
  length: number,
): Column => {
  const agree = compareVectors('=', then, otherwise, length);
  const [first, second] = [spread(then, lengthFor(then, length)), spread(otherwise, lengthFor(otherwise, length))];
  const pool = concatColumns(type, [first, second, unknownColumn(type, 1)]);
  const secondAt = lengthOf(first);
  const unknownAt = secondAt + lengthOf(second);
  const picks = new Int32Array(length);
  for (let row = 0; row < length; row += 1) {
    const truth = condition.column.values[row * condition.step] ?? 1;
    if (truth === 2 || (truth === 1 && agree[row] === 2)) picks[row] = row * then.step;
    else picks[row] = truth === 0 ? secondAt + row * otherwise.step : unknownAt;
  }
  return gather(pool, picks);
};

const lengthFor = (vector: Vector, length: number) => (vector.step === 0 ? 1 : length);
