import fc from 'fast-check';
import { atLeastInto, atMostInto, bothInto, commonByte, lookUpInto, sameCodeInto } from '../../src/logic/quads';
import type { Truth } from '../../src/logic/truth';
import { and, andInto, chooseInto, not, notInto, or, orInto } from '../../src/logic/truth';

const truth = fc.constantFrom<Truth>(0, 1, 2);

/** Columns of bytes at any place in memory: where a word begins and where none does. */
const bytesOf = (values: readonly number[], shift: number): Int8Array => {
  const bytes = new Int8Array(new ArrayBuffer(values.length + shift + 8), shift, values.length + 1);
  bytes.set([...values, 77]);
  return bytes;
};
const flagsOf = (values: readonly number[], shift: number): Uint8Array => {
  const { buffer, byteOffset, length } = bytesOf(values, shift);
  return new Uint8Array(buffer, byteOffset, length);
};

/** Rows of three truths, a number and a code, with where in memory two columns begin. */
const rows = fc.array(fc.tuple(truth, truth, truth, fc.double({ noNaN: true }), fc.integer({ min: -1, max: 2 })), {
  maxLength: 21,
});
const shifts = fc.tuple(fc.constantFrom(0, 0, 0, 1, 2, 4), fc.constantFrom(0, 0, 0, 3, 4));

const check = (
  property: (rows: readonly (readonly [Truth, Truth, Truth, number, number])[], shifts: [number, number]) => void,
) =>
  fc.assert(
    fc.property(rows, shifts, (some, where) => property(some, where)),
    { numRuns: 300, seed: 20220130 },
  );

describe('columns worked on four rows at a time', () => {
  test('[L1] and, or, not come to the same as row by row, and rows past the length stay as they are', () =>
    check((some, [one, other]) => {
      const [lefts, rights] = [some.map(([left]) => left), some.map(([, right]) => right)];
      const [both, either, opposite] = [bytesOf(lefts, one), bytesOf(lefts, one), bytesOf(lefts, one)];
      andInto(both, bytesOf(rights, other), 1, some.length);
      orInto(either, bytesOf(rights, other), 1, some.length);
      notInto(opposite, bytesOf(lefts, other), some.length);
      expect([...both]).toEqual([...some.map(([left, right]) => and(left, right)), 77]);
      expect([...either]).toEqual([...some.map(([left, right]) => or(left, right)), 77]);
      expect([...opposite]).toEqual([...lefts.map(not), 77]);
    }));

  test('[L3] a choice takes the branch that the condition says; of an unknown one what both agree on', () =>
    check((some, [one, other]) => {
      const choose = (condition: Truth, then: Truth, otherwise: Truth): Truth => {
        if (condition !== 1) return condition === 2 ? then : otherwise;
        return then === otherwise ? then : 1;
      };
      const column = (at: 0 | 1 | 2, shift: number) => ({
        step: 1 as const,
        values: bytesOf(
          some.map((row) => row[at]),
          shift,
        ),
      });
      const target = bytesOf(
        some.map(() => 0),
        one,
      );
      chooseInto(target, column(0, one), column(1, other), column(2, 0), some.length);
      expect([...target]).toEqual([
        ...some.map(([condition, then, otherwise]) => choose(condition, then, otherwise)),
        77,
      ]);
      for (const fixed of [0, 1, 2] as const) {
        const each = { step: 0 as const, values: Int8Array.of(fixed) };
        chooseInto(target, column(0, one), each, column(2, other), some.length);
        expect([...target]).toEqual([
          ...some.map(([condition, , otherwise]) => choose(condition, fixed, otherwise)),
          77,
        ]);
      }
    }));

  test('[L2] comparisons with one value are unknown where the other one is', () =>
    check((some, [one, other]) => {
      const numbers = Float64Array.from(some, (row) => row[3]);
      const valids = some.map(([known]) => (known === 1 ? 0 : 1));
      const limit = some[0]?.[3] ?? 0;
      const compared = (holds: (value: number) => boolean) => [
        ...some.map((row, at) => (valids[at] === 0 ? 1 : holds(row[3]) ? 2 : 0)),
        77,
      ];
      const target = bytesOf(valids, one);
      const valid = flagsOf(valids, other);
      atLeastInto(target, numbers, valid, limit, 0, some.length);
      expect([...target]).toEqual(compared((value) => value >= limit));
      atLeastInto(target, numbers, valid, limit, 1, some.length);
      expect([...target]).toEqual(compared((value) => !(value >= limit)));
      atMostInto(target, numbers, valid, limit, 0, some.length);
      expect([...target]).toEqual(compared((value) => value <= limit));
      atMostInto(target, numbers, valid, limit, 1, some.length);
      expect([...target]).toEqual(compared((value) => !(value <= limit)));
    }));

  test('[L6] a word is the one sought, another one, or not known', () =>
    check((some, [one]) => {
      const codes = some.map((row) => row[4]);
      const target = bytesOf(codes, one);
      sameCodeInto(target, Int32Array.from(codes), 1, 0, some.length);
      expect([...target]).toEqual([...codes.map((code) => (code < 0 ? 1 : code === 1 ? 2 : 0)), 77]);
      sameCodeInto(target, Int32Array.from(codes), 1, 1, some.length);
      expect([...target]).toEqual([...codes.map((code) => (code < 0 ? 1 : code === 1 ? 0 : 2)), 77]);
      // What the column's own words lack is none of them.
      sameCodeInto(target, Int32Array.from(codes), -2, 0, some.length);
      expect([...target]).toEqual([...codes.map((code) => (code < 0 ? 1 : 0)), 77]);
    }));

  test('both marks, what a table tells, and the byte that all rows share', () =>
    check((some, [one, other]) => {
      const [firsts, seconds] = [some.map(([left]) => left & 1), some.map(([, right]) => right & 1)];
      const target = flagsOf(firsts, one);
      bothInto(target, flagsOf(firsts, other), flagsOf(seconds, one), some.length);
      expect([...target]).toEqual([...firsts.map((first, at) => first & (seconds[at] ?? 0)), 77]);
      const truths = some.map((row) => row[2]);
      for (const table of [Uint8Array.of(8, 0, 3), Uint8Array.of(0, 127, 5)]) {
        lookUpInto(target, bytesOf(truths, other), table, some.length);
        expect([...target]).toEqual([...truths.map((each) => table[each]), 77]);
      }
      const [first] = truths;
      const isCommon = truths.every((each) => each === first);
      expect(commonByte(bytesOf(truths, one), some.length)).toBe(isCommon ? first : undefined);
      const same = truths.map(() => 2);
      expect(commonByte(bytesOf(same, one), some.length)).toBe(some.length === 0 ? undefined : 2);
    }));
});
