import type { Arena } from './arena';
import type { ListOperand, NumberOperand, Operand } from './operand';

export type Aggregate = 'sum' | 'mean' | 'min' | 'max';

/** `sum`, `mean`, `min`, `max` of one list or of several numbers; unknown where any is unknown or there are none. */
export const aggregateNumbers = (
  aggregate: Aggregate,
  parameters: readonly Operand[],
  length: number,
  arena: Arena,
): NumberOperand => {
  const [first] = parameters;
  if (first?.kind === 'list') return aggregateLists(aggregate, first, length, arena);
  const numbers = parameters.filter((parameter) => parameter.kind === 'number');
  return aggregateRows(aggregate, numbers, length, arena);
};

const aggregateLists = (aggregate: Aggregate, lists: ListOperand, length: number, arena: Arena): NumberOperand => {
  const { offsets, items, step } = lists;
  if (items.kind !== 'number') throw new TypeError(`There is no ${aggregate} of a list of ${items.kind}.`);
  const [values, valid] = [arena.numbers(length), arena.flags(length)];
  for (let row = 0; row < length; row += 1) {
    const from = offsets[row * step] as number;
    const to = offsets[row * step + 1] as number;
    let isKnown = lists.valid[row * step] === 1 && to > from;
    let total = items.values[from * items.step] ?? 0;
    for (let item = from; item < to; item += 1) {
      if (items.valid[item * items.step] !== 1) isKnown = false;
      if (item > from) total = add(aggregate, total, items.values[item * items.step] as number);
    }
    values[row] = aggregate === 'mean' ? total / (to - from) : total;
    valid[row] = isKnown ? 1 : 0;
  }
  return { kind: 'number', step: 1, values, valid };
};

const aggregateRows = (
  aggregate: Aggregate,
  numbers: readonly NumberOperand[],
  length: number,
  arena: Arena,
): NumberOperand => {
  const [values, valid] = [arena.numbers(length), arena.flags(length)];
  numbers.forEach((operand, index) => {
    for (let row = 0; row < length; row += 1) {
      const own = operand.values[row * operand.step] as number;
      const isKnown = operand.valid[row * operand.step] === 1;
      values[row] = index === 0 ? own : add(aggregate, values[row] as number, own);
      valid[row] = isKnown && (index === 0 || valid[row] === 1) ? 1 : 0;
    }
  });
  if (aggregate === 'mean')
    for (let row = 0; row < length; row += 1) values[row] = (values[row] as number) / numbers.length;
  return { kind: 'number', step: 1, values, valid };
};

const add = (aggregate: Aggregate, total: number, value: number): number => {
  switch (aggregate) {
    case 'sum':
    case 'mean':
      return total + value;
    case 'min':
      return value < total ? value : total;
    case 'max':
      return value > total ? value : total;
  }
};
