import { aggregateNumbers } from './aggregate-numbers';
import type { Arena } from './arena';
import { monthsBetween } from './calendar';
import { compareOperands } from './compare-operands';
import { distinctItems } from './distinct-items';
import { expandLists, reduceTruths } from './expand-lists';
import { gatherOperand } from './gather-operand';
import type { ListOperand, NumberOperand, Operand, SpanOperand } from './operand';
import { roundNumbers } from './round-numbers';
import type { TermOf } from './term';
import { testTexts } from './test-texts';

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
