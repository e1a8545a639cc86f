import type { Column } from '../../src/logic/columns';
import { firstKnown } from '../../src/logic/first-known';

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
});
