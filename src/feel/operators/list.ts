import type { SyntaxNode } from '@lezer/common';
import { operandsOf } from '../parse-text';
import type { Term, TermBuilder } from '../term';
import { appliedTerm } from '../term';
import { findUnitClash, fitsType, joinTypes, nameOfType } from '../type-rules';
import type { FeelType } from '../types';
import { mergeWords } from '../../logic/columns';
import type { Arena } from '../arena';
import type { ListOperand, Operand, TextOperand } from '../operand';

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
  return appliedTerm({ ...place, kind: 'list', type: { kind: 'list', item } }, items, listOfOperands);
};

/** A list for each row from the values of its items in that row. All items are of one kind. */
const listOfOperands = (items: readonly Operand[], length: number, arena: Arena): ListOperand => {
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
      if (!items.some((item) => item.kind === 'number' && item.upper !== undefined))
        return { kind: 'number', step: 1, values, valid };
      const upper = arena.numbers(total);
      place(upper, items, (item) => (item.kind === 'number' ? (item.upper ?? item.values) : undefined), length);
      return { kind: 'number', step: 1, values, upper, valid };
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
