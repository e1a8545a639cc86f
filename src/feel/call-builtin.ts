import type { Arena, ListOperand, NumberOperand, Operand, SpanOperand, TextOperand } from './operand';
import { gatherOperand } from './operand';
import { monthsBetween } from './calendar';
import { compareOperands } from './comparison';
import { distinctItems, expandLists, reduceTruths } from './lists';
import type { TermOf } from './term';
import { snapToWhole } from './arithmetic';

/** The result of a built-in function for every row; `BUILTINS` says what each gives and when it is unknown. */
export const callBuiltin = (
  { name }: TermOf<'call'>,
  parameters: readonly Operand[],
  length: number,
  arena: Arena,
): Operand => {
  const [first, second] = parameters;
  switch (name) {
    case 'sum':
    case 'mean':
    case 'min':
    case 'max':
      return aggregateNumbers(name, parameters, length, arena);
    case 'count':
      return countItems(asKind('list', first), length, arena);
    case 'abs':
    case 'floor':
    case 'ceiling':
    case 'round':
    case 'round up':
    case 'round down':
    case 'round half up': {
      const decimals = second?.kind === 'number' ? (second.values[0] ?? 0) : 0;
      return roundNumbers(name, asKind('number', first), decimals, length, arena);
    }
    case 'list contains':
      if (second === undefined) throw new TypeError('list contains needs an item.');
      return listContains(asKind('list', first), second, length, arena);
    case 'distinct values':
      return distinctItems(asKind('list', first), length, arena);
    case 'contains':
    case 'starts with':
    case 'ends with':
    case 'within': {
      const values = testTexts(name, asKind('text', first), asKind('text', second), length, arena);
      return { kind: 'truth', step: 1, values };
    }
    case 'years and months duration':
      return countMonths(asKind('span', first), asKind('span', second), length, arena);
  }
};

/** An operand of the kind the checked tree promises. */
export const asKind = <K extends Operand['kind']>(
  kind: K,
  operand: Operand | undefined,
): Extract<Operand, { readonly kind: K }> => {
  const isOfKind = (one: Operand): one is Extract<Operand, { readonly kind: K }> => one.kind === kind;
  if (operand !== undefined && isOfKind(operand)) return operand;
  throw new TypeError(`Expected a ${kind}, found ${operand?.kind ?? 'nothing'}.`);
};

const countItems = (lists: ListOperand, length: number, arena: Arena): NumberOperand => {
  const [values, valid] = [arena.numbers(length), arena.flags(length)];
  for (let row = 0; row < length; row += 1) {
    const at = row * lists.step;
    values[row] = (lists.offsets[at + 1] as number) - (lists.offsets[at] as number);
    valid[row] = lists.valid[at] as number;
  }
  return { kind: 'number', step: 1, values, valid };
};

/** Whether a list holds a value: as `or` over its items. */
const listContains = (lists: ListOperand, sought: Operand, length: number, arena: Arena): Operand => {
  const expanded = expandLists(lists, length, arena);
  const beside = gatherOperand(sought, expanded.owners(), expanded.total, arena);
  const equal = compareOperands('=', expanded.items, beside, expanded.total, arena);
  const truths = { values: equal, step: 1 } as const;
  return { kind: 'truth', step: 1, values: reduceTruths('some', truths, lists, expanded, length, arena) };
};

/** Bounds of whole months between two dates that may be known only to their month. */
const countMonths = (start: SpanOperand, end: SpanOperand, length: number, arena: Arena): SpanOperand => {
  const [from, to, valid] = [arena.numbers(length), arena.numbers(length), arena.flags(length)];
  for (let row = 0; row < length; row += 1) {
    const a = row * start.step;
    const b = row * end.step;
    const isKnown = start.valid[a] === 1 && end.valid[b] === 1;
    valid[row] = isKnown ? 1 : 0;
    if (!isKnown) continue;
    from[row] = monthsBetween(start.to[a] as number, end.from[b] as number);
    to[row] = monthsBetween(start.from[a] as number, end.to[b] as number);
  }
  return { kind: 'span', step: 1, from, to, valid };
};

type Aggregate = 'sum' | 'mean' | 'min' | 'max';

/** `sum`, `mean`, `min`, `max` of one list or of several numbers; unknown where any is unknown or there are none. */
const aggregateNumbers = (
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

type Rounding = 'abs' | 'floor' | 'ceiling' | 'round' | 'round up' | 'round down' | 'round half up';

/** `abs` and the ways to round, to so many decimals. */
const roundNumbers = (
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

type TextTest = 'contains' | 'starts with' | 'ends with' | 'within';

const TESTS: Readonly<Record<TextTest, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  'starts with': (text, part) => text.startsWith(part),
  'ends with': (text, part) => text.endsWith(part),
  // A place is its path, 江苏省/苏州市/昆山市: it lies in every place its path runs through.
  within: (place, region) => `/${place}/`.includes(`/${region}/`),
};

const tables = new WeakMap<readonly string[], Map<string, Int8Array>>();

/** A test of each text against another; each word of a dictionary is tested once, however many rows hold it. */
const testTexts = (test: TextTest, texts: TextOperand, parts: TextOperand, length: number, arena: Arena): Int8Array => {
  const target = arena.truths(length);
  const { codes, words, step } = texts;
  if (parts.step === 0) {
    const part = parts.words[parts.codes[0] as number];
    if (part === undefined) return target.fill(1, 0, length);
    const truths = tableOf(test, words, part);
    for (let row = 0; row < length; row += 1) {
      const code = codes[row * step] as number;
      target[row] = code < 0 ? 1 : (truths[code] as number);
    }
    return target;
  }
  const holds = TESTS[test];
  for (let row = 0; row < length; row += 1) {
    const text = words[codes[row * step] as number];
    const part = parts.words[parts.codes[row] as number];
    target[row] = text === undefined || part === undefined ? 1 : holds(text, part) ? 2 : 0;
  }
  return target;
};

/** Truth of the test for every word of a dictionary; dictionaries never change. */
const tableOf = (test: TextTest, words: readonly string[], part: string): Int8Array => {
  const known = tables.get(words) ?? new Map<string, Int8Array>();
  tables.set(words, known);
  const key = `${test}\n${part}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const holds = TESTS[test];
  const made = Int8Array.from(words, (word) => (holds(word, part) ? 2 : 0));
  known.set(key, made);
  return made;
};
