import type { Arena } from './arena';
import type { ListOperand, Operand, TruthOperand } from './operand';
import { gatherOperand, sliceOperand } from './operand';

/** The items of the lists of a run of rows, one after the other. */
export interface ExpandedLists {
  readonly total: number;
  readonly items: Operand;
  /** The items of row r are `bounds[r] … bounds[r + 1]`. */
  readonly bounds: Int32Array;
  /** Row each item belongs to; worked out when first asked for. */
  owners(): Int32Array;
}

/** Lays the items of all rows' lists out in one run, so that they are worked on at once. */
export const expandLists = (lists: ListOperand, length: number, arena: Arena): ExpandedLists => {
  const bounds = arena.indexes(length + 1);
  const [first, size] = [lists.offsets[0] as number, sizeOfList(lists, 0)];
  if (lists.step === 1) for (let row = 0; row <= length; row += 1) bounds[row] = (lists.offsets[row] as number) - first;
  else for (let row = 0; row <= length; row += 1) bounds[row] = row * size;
  const total = bounds[length] as number;
  let owners: Int32Array | undefined;
  return {
    total,
    items: itemsOf(lists, bounds, length, arena),
    bounds,
    owners: () => (owners ??= findOwners(bounds, length, arena)),
  };
};

const sizeOfList = ({ offsets }: ListOperand, at: number): number =>
  (offsets[at + 1] as number) - (offsets[at] as number);

/** Lists of consecutive rows stand one after the other already; one list for every row is repeated. */
const itemsOf = (lists: ListOperand, bounds: Int32Array, length: number, arena: Arena): Operand => {
  const first = lists.offsets[0] as number;
  const total = bounds[length] as number;
  if (lists.step === 1) return sliceOperand(lists.items, first, total);
  const size = sizeOfList(lists, 0);
  const picks = arena.indexes(total);
  for (let item = 0; item < total; item += 1) picks[item] = first + (item % size);
  return gatherOperand(lists.items, picks, total, arena);
};

const findOwners = (bounds: Int32Array, length: number, arena: Arena): Int32Array => {
  const owners = arena.indexes(bounds[length] as number);
  for (let row = 0; row < length; row += 1) owners.fill(row, bounds[row], bounds[row + 1]);
  return owners;
};

/** Least (`every`) or greatest (`some`) truth over each row's items; unknown where the list is (rule L1). */
export const reduceTruths = (
  kind: 'every' | 'some',
  truths: Pick<TruthOperand, 'values' | 'step'>,
  lists: ListOperand,
  { bounds }: ExpandedLists,
  length: number,
  arena: Arena,
): Int8Array => {
  const target = arena.truths(length);
  const reduce = kind === 'every' ? takeLeast : takeGreatest;
  reduce(target, truths.values, truths.step, bounds, length);
  const { valid, step } = lists;
  for (let row = 0; row < length; row += 1) if (valid[row * step] !== 1) target[row] = 1;
  return target;
};

type Reduce = (target: Int8Array, values: Int8Array, step: 0 | 1, bounds: Int32Array, length: number) => void;

const takeLeast: Reduce = (target, values, step, bounds, length) => {
  for (let row = 0; row < length; row += 1) {
    const to = bounds[row + 1] as number;
    let least = 2;
    for (let item = bounds[row] as number; item < to; item += 1) {
      const more = (values[item * step] as number) - least;
      least += more & (more >> 31);
    }
    target[row] = least;
  }
};

const takeGreatest: Reduce = (target, values, step, bounds, length) => {
  for (let row = 0; row < length; row += 1) {
    const to = bounds[row + 1] as number;
    let greatest = 0;
    for (let item = bounds[row] as number; item < to; item += 1) {
      const more = greatest - (values[item * step] as number);
      greatest -= more & (more >> 31);
    }
    target[row] = greatest;
  }
};
