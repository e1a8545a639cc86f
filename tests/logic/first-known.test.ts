import type { Column } from '../../src/logic/columns';
import { firstKnown, isKnown } from '../../src/logic/first-known';

const truths = (...values: number[]): Column => ({ kind: 'truth', values: Int8Array.from(values) });
const words = (list: readonly string[], ...codes: number[]): Column => ({
  kind: 'text',
  codes: Int32Array.from(codes),
  words: list,
});

describe('the first that is known', () => {
  test('a known value stays, an unknown one is taken from the second', () => {
    expect(firstKnown(truths(0, 1, 1), truths(2, 2, 1), 3)).toEqual(truths(0, 2, 1));
  });

  test('words of both keep their meaning', () => {
    const made = firstKnown(words(['南京', '苏州'], 1, -1, -1), words(['无锡', '南京'], 0, 1, -1), 3);
    expect(made.kind === 'text' && [...made.codes].map((code) => made.words[code])).toEqual([
      '苏州',
      '南京',
      undefined,
    ]);
  });

  test('[L7] bounds stay bounds beside exact numbers', () => {
    const exact: Column = { kind: 'number', values: Float64Array.of(5, 0), valid: Uint8Array.of(1, 0) };
    const bound: Column = {
      kind: 'number',
      values: Float64Array.of(1, 10),
      upper: Float64Array.of(2, 20),
      valid: Uint8Array.of(1, 1),
    };
    expect(firstKnown(exact, bound, 2)).toEqual({
      kind: 'number',
      values: Float64Array.of(5, 10),
      upper: Float64Array.of(5, 20),
      valid: Uint8Array.of(1, 1),
    });
  });

  test('[F19] a day without a time stays without', () => {
    const day = (at: number, minutes?: number): Column => ({
      kind: 'date',
      from: Int32Array.of(at),
      to: Int32Array.of(at),
      ...(minutes !== undefined && { minutes: Int16Array.of(minutes) }),
      valid: Uint8Array.of(at === 0 ? 0 : 1),
    });
    expect(firstKnown(day(7), day(9, 60), 1)).toMatchObject({ minutes: Int16Array.of(-1) });
    expect(firstKnown(day(0), day(9, 60), 1)).toMatchObject({
      from: Int32Array.of(9),
      minutes: Int16Array.of(60),
    });
  });

  test('the first word of a list is a word, and one that only the second has keeps its spelling', () => {
    const made = firstKnown(words(['南京'], 0, -1, -1), words(['南京', '无锡'], 1, 0, 1), 3);
    expect(made.kind === 'text' && [...made.codes].map((code) => made.words[code])).toEqual(['南京', '南京', '无锡']);
  });

  test('exact numbers stay exact, whichever column they come from', () => {
    const exact = (...values: readonly (number | undefined)[]): Column => ({
      kind: 'number',
      values: Float64Array.from(values, (value) => value ?? 0),
      valid: Uint8Array.from(values, (value) => (value === undefined ? 0 : 1)),
    });
    expect(firstKnown(exact(3, undefined, undefined), exact(4, 5, undefined), 3)).toEqual(exact(3, 5, undefined));
  });

  test('[L7] bounds of the first column stay bounds before exact numbers', () => {
    const bound: Column = {
      kind: 'number',
      values: Float64Array.of(1, 0),
      upper: Float64Array.of(2, 0),
      valid: Uint8Array.of(1, 0),
    };
    const exact: Column = { kind: 'number', values: Float64Array.of(9, 7), valid: Uint8Array.of(1, 1) };
    expect(firstKnown(bound, exact, 2)).toEqual({
      kind: 'number',
      values: Float64Array.of(1, 7),
      upper: Float64Array.of(2, 7),
      valid: Uint8Array.of(1, 1),
    });
  });

  test('spans of days keep both ends and no time; where neither is known, nothing is', () => {
    const spans = (...given: readonly (readonly [number, number] | undefined)[]): Column => ({
      kind: 'date',
      from: Int32Array.from(given, (span) => span?.[0] ?? 0),
      to: Int32Array.from(given, (span) => span?.[1] ?? 0),
      valid: Uint8Array.from(given, (span) => (span === undefined ? 0 : 1)),
    });
    expect(firstKnown(spans([1, 30], undefined, undefined), spans([5, 6], [7, 8], undefined), 3)).toEqual(
      spans([1, 30], [7, 8], undefined),
    );
  });

  test('a time of the first column stays beside days without one', () => {
    const timed: Column = {
      kind: 'date',
      from: Int32Array.of(7, 0),
      to: Int32Array.of(7, 0),
      minutes: Int16Array.of(600, -1),
      valid: Uint8Array.of(1, 0),
    };
    const day: Column = {
      kind: 'date',
      from: Int32Array.of(8, 9),
      to: Int32Array.of(8, 9),
      valid: Uint8Array.of(1, 1),
    };
    expect(firstKnown(timed, day, 2)).toMatchObject({
      from: Int32Array.of(7, 9),
      to: Int32Array.of(7, 9),
      minutes: Int16Array.of(600, -1),
    });
  });

  test('columns of two kinds are a mistake of the caller', () => {
    const number: Column = { kind: 'number', values: Float64Array.of(1), valid: Uint8Array.of(1) };
    const day: Column = { kind: 'date', from: Int32Array.of(1), to: Int32Array.of(1), valid: Uint8Array.of(1) };
    for (const [one, other] of [
      [truths(0), number],
      [number, truths(0)],
      [words(['甲'], 0), truths(0)],
      [truths(0), words(['甲'], 0)],
      [number, day],
      [day, number],
    ] as const)
      expect(() => firstKnown(one, other, 1)).toThrow(`between a ${one.kind} and a ${other.kind}`);
  });
});

test.each<[Column, readonly boolean[]]>([
  [truths(0, 1, 2), [true, false, true]],
  [words(['甲'], 0, -1), [true, false]],
  [{ kind: 'duration', unit: 'days', values: Float64Array.of(1, 0), valid: Uint8Array.of(1, 0) }, [true, false]],
])('of a column of %j, the rows that are known', (column, known) => {
  expect(known.map((_, row) => isKnown(column, row))).toEqual(known);
});
