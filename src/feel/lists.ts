import type { SyntaxNode } from '@lezer/common';
import { operandsOf } from './parse-text';
import type { Term, TermBuilder } from './term';
import { findUnitClash, fitsType, joinTypes, nameOfType } from './type-rules';
import type { FeelType } from './types';
import { mergeWords } from '../logic/columns';
import type { Arena, ListOperand, Operand, TextOperand } from './operand';
import { gatherOperand, sliceOperand } from './operand';
import { TOLERANCE } from './arithmetic';

/** `[a, b]`: a list of values of one type. Lists of lists and lists of nothing have no use here. */
export const buildList = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const place = builder.place(node);
  const operands = operandsOf(node);
  const items = operands.flatMap((operand) => builder.build(operand) ?? []);
  const [first, ...others] = items;
  if (items.length < operands.length) return undefined;
  if (first === undefined || first.type.kind === 'list')
    return builder.report(place, { code: 'feel.unsupported', construct: place.text });
  let item: FeelType = first.type;
  for (const other of others) {
    if (!fitsType(other.type, item))
      return builder.report(other, {
        code: 'feel.type',
        expected: nameOfType(item),
        found: nameOfType(other.type),
        at: other.text,
      });
    const clash = findUnitClash(item, other.type);
    if (clash !== undefined) return builder.report(place, { code: 'feel.unit', ...clash, at: place.text });
    item = joinTypes(item, other.type);
  }
  return { ...place, kind: 'list', items, type: { kind: 'list', item } };
};

/** A list for each row from the values of its items in that row. All items are of one kind. */
export const listOfOperands = (items: readonly Operand[], length: number, arena: Arena): ListOperand => {
  const offsets = arena.indexes(length + 1);
  for (let row = 0; row <= length; row += 1) offsets[row] = row * items.length;
  const valid = arena.flags(length).fill(1, 0, length);
  return { kind: 'list', step: 1, offsets, items: interleave(items, length, arena), valid };
};

const interleave = (items: readonly Operand[], length: number, arena: Arena): Operand => {
  const total = items.length * length;
  const [first] = items;
  switch (first?.kind) {
    case 'truth': {
      const values = arena.truths(total);
      place(values, items, (item) => (item.kind === 'truth' ? item.values : undefined), length);
      return { kind: 'truth', step: 1, values };
    }
    case 'number': {
      const [values, valid] = [arena.numbers(total), arena.flags(total)];
      place(values, items, (item) => (item.kind === 'number' ? item.values : undefined), length);
      place(valid, items, (item) => (item.kind === 'number' ? item.valid : undefined), length);
      return { kind: 'number', step: 1, values, valid };
    }
    case 'span': {
      const [from, to, valid] = [arena.numbers(total), arena.numbers(total), arena.flags(total)];
      place(from, items, (item) => (item.kind === 'span' ? item.from : undefined), length);
      place(to, items, (item) => (item.kind === 'span' ? item.to : undefined), length);
      place(valid, items, (item) => (item.kind === 'span' ? item.valid : undefined), length);
      return { kind: 'span', step: 1, from, to, valid };
    }
    case 'text':
      return interleaveTexts(
        items.filter((item) => item.kind === 'text'),
        length,
        arena,
      );
    case 'list':
    case undefined:
      throw new TypeError('A list has items, and they are no lists.');
  }
};

type Numbers = Int8Array | Uint8Array | Int32Array | Float64Array;

const place = (
  target: Numbers,
  items: readonly Operand[],
  arrayOf: (item: Operand) => Numbers | undefined,
  length: number,
): void => {
  items.forEach((item, at) => {
    const source = arrayOf(item);
    if (source === undefined) throw new TypeError(`A list holds a ${item.kind} among others.`);
    for (let row = 0; row < length; row += 1) target[row * items.length + at] = source[row * item.step] as number;
  });
};

const interleaveTexts = (items: readonly TextOperand[], length: number, arena: Arena): TextOperand => {
  const codes = arena.indexes(items.length * length);
  let words: readonly string[] = [];
  items.forEach((item, at) => {
    const merged = mergeWords(words, item.words);
    words = merged.words;
    for (let row = 0; row < length; row += 1) {
      const code = item.codes[row * item.step] as number;
      codes[row * items.length + at] = code < 0 ? -1 : (merged.codes[code] as number);
    }
  });
  return { kind: 'text', step: 1, codes, words };
};

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
  bounds[0] = 0;
  for (let row = 0; row < length; row += 1)
    bounds[row + 1] = (bounds[row] as number) + sizeOfList(lists, row * lists.step);
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
  truths: { readonly values: Int8Array; readonly step: 0 | 1 },
  lists: ListOperand,
  { bounds }: ExpandedLists,
  length: number,
  arena: Arena,
): Int8Array => {
  const target = arena.truths(length);
  const { values, step } = truths;
  const { valid, step: listStep } = lists;
  const sign = kind === 'every' ? 1 : -1;
  for (let row = 0; row < length; row += 1) {
    let extreme = kind === 'every' ? 2 : 0;
    const to = bounds[row + 1] as number;
    for (let item = bounds[row] as number; item < to; item += 1) {
      const own = values[item * step] as number;
      if (sign * own < sign * extreme) extreme = own;
    }
    target[row] = valid[row * listStep] === 1 ? extreme : 1;
  }
  return target;
};

/** Each list without repeated items, in the order they first stand; unknown where an item is not known for sure. */
export const distinctItems = (lists: ListOperand, length: number, arena: Arena): ListOperand => {
  const { offsets, items, step } = lists;
  const [kept, valid] = [arena.indexes(length + 1), arena.flags(length)];
  const picks: number[] = [];
  kept[0] = 0;
  for (let row = 0; row < length; row += 1) {
    const from = offsets[row * step] as number;
    const to = offsets[row * step + 1] as number;
    let isKnown = lists.valid[row * step] === 1;
    const first = picks.length;
    for (let item = from; isKnown && item < to; item += 1) {
      isKnown = isExact(items, item);
      let isNew = true;
      for (let at = first; isNew && at < picks.length; at += 1) isNew = !areSame(items, picks[at] as number, item);
      if (isNew) picks.push(item);
    }
    if (!isKnown) picks.length = first;
    valid[row] = isKnown ? 1 : 0;
    kept[row + 1] = picks.length;
  }
  return {
    kind: 'list',
    step: 1,
    offsets: kept,
    items: gatherOperand(items, Int32Array.from(picks), picks.length, arena),
    valid,
  };
};

const isExact = (items: Operand, at: number): boolean => {
  switch (items.kind) {
    case 'truth':
      return items.values[at * items.step] !== 1;
    case 'number':
      return items.valid[at * items.step] === 1;
    case 'text':
      return (items.codes[at * items.step] as number) >= 0;
    case 'span':
      return items.valid[at * items.step] === 1 && items.from[at * items.step] === items.to[at * items.step];
    case 'list':
      return false;
  }
};

const areSame = (items: Operand, a: number, b: number): boolean => {
  const [i, j] = [a * items.step, b * items.step];
  switch (items.kind) {
    case 'truth':
      return items.values[i] === items.values[j];
    case 'number': {
      const x = items.values[i] as number;
      const y = items.values[j] as number;
      return x === y || Math.abs(x - y) <= TOLERANCE * Math.max(Math.abs(x), Math.abs(y));
    }
    case 'text':
      return items.codes[i] === items.codes[j];
    case 'span':
      return items.from[i] === items.from[j];
    case 'list':
      return false;
  }
};
