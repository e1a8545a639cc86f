import type { FeelType } from '../feel/types';
import type { Column, ColumnSource } from '../logic/columns';

/** A fact with the values that matter to some expressions: every combination of these settles what they can come to. */
export interface SampledFact {
  readonly name: string;
  readonly values: readonly boolean[] | readonly number[] | readonly string[];
}

/** More combinations than this are not worth a warning. */
const MAXIMUM_ROWS = 8192;

/**
 * The values of a fact at which expressions with these texts can change: both truths, every option, or every threshold
 * with a value on either side. `undefined` for types that no short list of values stands for (dates, lists, places).
 */
export function sampleFact(name: string, type: FeelType, texts: readonly string[]): SampledFact | undefined {
  switch (type.kind) {
    case 'boolean':
      return { name, values: [false, true] };
    case 'text':
      return type.options ? { name, values: type.options } : undefined;
    case 'number':
      return { name, values: sampleNumbers(type.unit === 'count', numbersIn(texts)) };
    case 'date':
    case 'duration':
    case 'list':
      return undefined;
  }
}

/** Every combination of the sampled values as columns; `undefined` where there are too many. */
export function combineSamples(facts: readonly SampledFact[]): ColumnSource | undefined {
  const rowCount = facts.reduce((product, { values }) => product * values.length, 1);
  if (rowCount === 0 || rowCount > MAXIMUM_ROWS) return undefined;
  const columns = new Map<string, Column>();
  let repeat = 1;
  for (const { name, values } of facts) {
    const step = repeat;
    columns.set(
      name,
      columnOf(values, rowCount, (row) => Math.floor(row / step) % values.length),
    );
    repeat *= values.length;
  }
  return { rowCount, column: (name) => columns.get(name) };
}

function columnOf(values: SampledFact['values'], rowCount: number, indexOf: (row: number) => number): Column {
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  if (values.every((value) => typeof value === 'string')) {
    return { kind: 'text', words: values, codes: Int32Array.from(rows, indexOf) };
  }
  if (values.every((value) => typeof value === 'boolean')) {
    return { kind: 'truth', values: Int8Array.from(rows, (row) => (values[indexOf(row)] ? 2 : 0)) };
  }
  const numbers = values.map(Number);
  return {
    kind: 'number',
    values: Float64Array.from(rows, (row) => numbers[indexOf(row)] ?? 0),
    valid: new Uint8Array(rowCount).fill(1),
  };
}

/** Number literals, words in quotes left out. */
function numbersIn(texts: readonly string[]): readonly number[] {
  const bare = texts.map((text) => text.replace(/"(?:[^"\\]|\\.)*"/g, ' '));
  return [...new Set(bare.flatMap((text) => (text.match(/(?<![\p{L}\p{N}_])\d+(?:\.\d+)?/gu) ?? []).map(Number)))];
}

/** Thresholds may be worked out from two literals (`100 * 0.5`); around each, what lies just below and just above. */
function sampleNumbers(whole: boolean, literals: readonly number[]): readonly number[] {
  const pairs = literals.flatMap((left) =>
    literals.flatMap((right) => [left * right, right === 0 ? left : left / right, left + right, left - right]),
  );
  const thresholds = [...literals, ...pairs, 0];
  const around = whole
    ? thresholds.flatMap((value) => [Math.floor(value) - 1, Math.floor(value), Math.ceil(value), Math.ceil(value) + 1])
    : thresholds.flatMap((value) => [value - nudge(value), value, value + nudge(value)]);
  const ends = whole ? [0, 1e9] : [-1e12, 1e12];
  return [...new Set([...around, ...ends])].filter((value) => !whole || value >= 0).sort((left, right) => left - right);
}

const nudge = (value: number): number => Math.max(1e-9, Math.abs(value) * 1e-6);
