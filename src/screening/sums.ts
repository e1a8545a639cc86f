import type { Explanation } from '../feel/types';
import { TOLERANCE } from '../feel/tolerance';
import { boundsOf, valueOf } from './compare-known';

/** One part of a sum, times its factor. */
export interface Addend {
  readonly part: Explanation;
  readonly factor: number;
}

/**
 * The parts of sums, differences, multiples and shares that are open, and what all others come to; `size` of both. A part
 * that several sums name is laid out once; what is added and what is taken away stay two parts, as they are when evaluated.
 */
export const layOutSum = (sums: readonly Addend[]) => {
  const factors = new Map<Explanation, { added: number; taken: number }>();
  const order: Explanation[] = [];
  const visit = (part: Explanation): void => {
    if (factors.has(part)) return;
    factors.set(part, { added: 0, taken: 0 });
    for (const one of innerOf(part)) visit(one.part);
    order.push(part);
  };
  const count = ({ part, factor }: Addend): void => {
    const own = factors.get(part);
    if (own === undefined) return;
    if (factor > 0) own.added += factor;
    else own.taken -= factor;
  };
  for (const { part } of sums) visit(part);
  sums.forEach(count);
  const addends: Addend[] = [];
  let [fixed, size] = [0, 0];
  // Whatever names a part stands behind it in this order, so that its factor is whole when its turn comes.
  for (const part of order.reverse()) {
    const { added, taken } = factors.get(part) ?? { added: 0, taken: 0 };
    const signed = [added, -taken].filter((factor) => factor !== 0);
    const inner = innerOf(part);
    if (typeof part.value === 'number') {
      fixed += (added - taken) * part.value;
      size += (added + taken) * Math.abs(part.value);
    } else if (inner.length === 0) addends.push(...signed.map((factor) => ({ part, factor })));
    else for (const factor of signed) for (const one of inner) count({ part: one.part, factor: factor * one.factor });
  }
  return { addends: addends.reverse(), fixed, size };
};

/** What an open part is the sum of; nothing where it is no sum. */
const innerOf = (part: Explanation): readonly Addend[] =>
  typeof part.value === 'number' ? [] : (addendsOf(part) ?? []);

/** What a part is the sum of, each with its factor; `undefined` where it is none. */
export const addendsOf = (part: Explanation): readonly Addend[] | undefined => {
  const { kind, operator, called, parts } = part;
  const [first, second] = parts;
  if (first === undefined) return undefined;
  if (kind === 'let') return [{ part: first, factor: 1 }];
  if (kind === 'score') return addendsOfScore(part);
  if (kind === 'call' && (called === 'sum' || called === 'mean')) {
    const summed = first.kind === 'list' ? first.parts : first.type.kind === 'number' ? parts : undefined;
    return summed?.map((part) => ({ part, factor: called === 'mean' ? 1 / summed.length : 1 }));
  }
  if (kind !== 'arithmetic') return undefined;
  if (second === undefined) return [{ part: first, factor: -1 }];
  const [a, b] = [first.value, second.value];
  switch (operator) {
    case '+':
    case '-':
      return [
        { part: first, factor: 1 },
        { part: second, factor: operator === '+' ? 1 : -1 },
      ];
    case '*':
      if (typeof b === 'number') return [{ part: first, factor: b }];
      return typeof a === 'number' ? [{ part: second, factor: a }] : undefined;
    case '/':
      return typeof b === 'number' && b !== 0 ? [{ part: first, factor: 1 / b }] : undefined;
    case '**':
    case undefined:
      return undefined;
  }
};

/** A score that is the plain sum of its parts; not so where its own limits, or a choice of the best, may cut it short. */
const addendsOfScore = ({ summed, parts }: Explanation): readonly Addend[] | undefined => {
  if (summed === undefined || (summed.best ?? parts.length) < parts.length) return undefined;
  const addends = parts.map((part, at) => ({ part, factor: summed.weights[at] ?? 1 }));
  let [low, high] = [0, 0];
  for (const { part, factor } of addends) {
    const bounds = boundsOf(valueOf(part));
    low += factor * (bounds?.low ?? -Infinity);
    high += factor * (bounds?.high ?? Infinity);
  }
  const slack = TOLERANCE * Math.max(Math.abs(summed.least), Math.abs(summed.most));
  return low >= summed.least - slack && high <= summed.most + slack ? addends : undefined;
};
