import type { Column } from './columns';
import { mergeWords } from './columns';

/** Whether the value of a row is known, be it within bounds. */
export const isKnown = (column: Column, row: number): boolean => {
  switch (column.kind) {
    case 'truth':
      return column.values[row] !== 1;
    case 'text':
      return (column.codes[row] ?? -1) >= 0;
    case 'number':
    case 'date':
    case 'duration':
    case 'list':
      return column.valid[row] === 1;
    default:
      return column satisfies never;
  }
};

/** Each row's value in the first column where it is known, else that of the second; columns of one kind, no lists. */
export const firstKnown = (first: Column, second: Column, rowCount: number): Column => {
  const own = Uint8Array.from({ length: rowCount }, (_, row) => (isKnown(first, row) ? 1 : 0));
  const choose = (row: number, mine: ArrayLike<number>, other: ArrayLike<number>): number =>
    (own[row] === 1 ? mine[row] : other[row]) ?? 0;
  const at = { length: rowCount };
  if (first.kind === 'truth' && second.kind === 'truth')
    return { kind: 'truth', values: Int8Array.from(at, (_, row) => choose(row, first.values, second.values)) };
  if (first.kind === 'text' && second.kind === 'text') {
    const { words, codes } = mergeWords(first.words, second.words);
    const others = second.codes.map((code) => (code < 0 ? -1 : (codes[code] ?? -1)));
    return { kind: 'text', codes: Int32Array.from(at, (_, row) => choose(row, first.codes, others)), words };
  }
  if (first.kind === 'number' && second.kind === 'number') {
    const isOpen = first.upper !== undefined || second.upper !== undefined;
    const [upper, otherUpper] = [first.upper ?? first.values, second.upper ?? second.values];
    return {
      kind: 'number',
      values: Float64Array.from(at, (_, row) => choose(row, first.values, second.values)),
      ...(isOpen && { upper: Float64Array.from(at, (_, row) => choose(row, upper, otherUpper)) }),
      valid: Uint8Array.from(at, (_, row) => choose(row, first.valid, second.valid)),
    };
  }
  if (first.kind === 'date' && second.kind === 'date') {
    const none = new Int16Array(rowCount).fill(-1);
    const hasTimes = first.minutes !== undefined || second.minutes !== undefined;
    const [times, otherTimes] = [first.minutes ?? none, second.minutes ?? none];
    return {
      kind: 'date',
      from: Int32Array.from(at, (_, row) => choose(row, first.from, second.from)),
      to: Int32Array.from(at, (_, row) => choose(row, first.to, second.to)),
      ...(hasTimes && { minutes: Int16Array.from(at, (_, row) => choose(row, times, otherTimes)) }),
      valid: Uint8Array.from(at, (_, row) => choose(row, first.valid, second.valid)),
    };
  }
  throw new TypeError(`Cannot choose between a ${first.kind} and a ${second.kind}.`);
};

/** The column with the values of some rows alone: the others are not known; no lists. */
export const knownOnlyIn = (column: Column, keeps: (row: number) => boolean): Column => {
  switch (column.kind) {
    case 'truth':
      return { ...column, values: column.values.map((value, row) => (keeps(row) ? value : 1)) };
    case 'text':
      return { ...column, codes: column.codes.map((code, row) => (keeps(row) ? code : -1)) };
    case 'number':
    case 'date':
    case 'duration':
    case 'list':
      return { ...column, valid: column.valid.map((valid, row) => (keeps(row) ? valid : 0)) };
    default:
      return column satisfies never;
  }
};
