import type { Arena } from './arena';
import type { NumberOperand } from './operand';
import { snapToWhole } from './tolerance';

export type Rounding = 'abs' | 'floor' | 'ceiling' | 'round' | 'round up' | 'round down' | 'round half up';

/** `abs` and the ways to round, to so many decimals. */
export const roundNumbers = (
  rounding: Rounding,
  operand: NumberOperand,
  decimals: number,
  length: number,
  arena: Arena,
): NumberOperand => {
  const [values, valid] = [arena.numbers(length), arena.flags(length)];
  for (let row = 0; row < length; row += 1) {
    const value = operand.values[row * operand.step] as number;
    values[row] = roundOne(rounding, value, decimals);
    valid[row] = operand.valid[row * operand.step] as number;
  }
  return { kind: 'number', step: 1, values, valid };
};

const roundOne = (rounding: Rounding, value: number, decimals: number): number => {
  if (rounding === 'abs') return Math.abs(value);
  const factor = 10 ** Math.abs(decimals);
  const scaled = decimals < 0 ? value / factor : value * factor;
  // Adding 0 turns −0 into 0.
  const rounded = roundWhole(rounding, scaled) + 0;
  return decimals < 0 ? rounded * factor : rounded / factor;
};

const roundWhole = (rounding: Exclude<Rounding, 'abs'>, value: number): number => {
  switch (rounding) {
    case 'floor':
      return Math.floor(snapToWhole(value));
    case 'ceiling':
      return Math.ceil(snapToWhole(value));
    case 'round up':
      return Math.sign(value) * Math.ceil(snapToWhole(Math.abs(value)));
    case 'round down':
      return Math.trunc(snapToWhole(value));
    case 'round':
    case 'round half up':
      // Halves are wholes of the double: 2.675 to two decimals is 2.68, as written.
      return Math.sign(value) * Math.floor(snapToWhole(2 * Math.abs(value)) / 2 + 0.5);
  }
};
