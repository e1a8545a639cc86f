/**
 * Truths, marks of validity and codes of verdicts are bytes: four rows of them are worked on at once as one 32-bit word, a
 * quad, the first row in its lowest byte (every machine that runs Excel stores words so). What is done to a quad never
 * carries from one byte into the next. Rows that fill no quad are left to loops over single rows.
 */
type Bytes = Int8Array | Uint8Array;

/** One in each byte of a quad. */
const ONES = 0x01010101;

/** Quads in `length` rows of arrays; none where one of them does not begin where a word does. */
export const countQuads = (length: number, ...arrays: readonly Bytes[]): number =>
  arrays.every(({ byteOffset }) => (byteOffset & 3) === 0) ? length >> 2 : 0;

/** The same memory as so many quads. */
export const quadsOf = (bytes: Bytes, count: number): Int32Array =>
  new Int32Array(bytes.buffer, count === 0 ? 0 : bytes.byteOffset, count);

/** The same for an array that has one entry a row (`step` 1) or one for every row: then it is repeated within one quad. */
export const quadsOfStep = (bytes: Bytes, step: 0 | 1, count: number): Int32Array =>
  step === 1 ? quadsOf(bytes, count) : Int32Array.of(Math.imul(bytes[0] as number, ONES));

/** The byte that all rows share; `undefined` where they differ, or where there are none. */
export const commonByte = (bytes: Bytes, length: number): number | undefined => {
  const common = bytes[0];
  const count = countQuads(length, bytes);
  const quads = quadsOf(bytes, count);
  const sought = Math.imul(common ?? 0, ONES);
  for (let at = 0; at < count; at += 1) if (quads[at] !== sought) return undefined;
  for (let row = 4 * count; row < length; row += 1) if (bytes[row] !== common) return undefined;
  return length === 0 ? undefined : common;
};

/** Where both are 1. */
export const bothInto = (target: Uint8Array, first: Uint8Array, second: Uint8Array, length: number): void => {
  const count = countQuads(length, target, first, second);
  const [targets, firsts, seconds] = [quadsOf(target, count), quadsOf(first, count), quadsOf(second, count)];
  for (let at = 0; at < count; at += 1) targets[at] = (firsts[at] as number) & (seconds[at] as number);
  for (let row = 4 * count; row < length; row += 1) target[row] = (first[row] as number) & (second[row] as number);
};

/*
 * The loops below go without branches: on cells as they come a processor guesses every other one wrong, which costs more
 * than the comparison. `Number(a) | Number(b)` makes no branch where `a || b` and `Math.max` do. With `known` and `holds`
 * 0 or 1, `1 - known + ((holds & known) << 1)` is the truth, of a row as of a quad. `turn` 1 makes each comparison its opposite.
 */

/** Truth of `numbers[row] >= least`; unknown where not valid. */
export const atLeastInto = (
  target: Int8Array,
  numbers: Float64Array,
  valid: Uint8Array,
  least: number,
  turn: 0 | 1,
  length: number,
): void => {
  const count = countQuads(length, target, valid);
  const [targets, valids] = [quadsOf(target, count), quadsOf(valid, count)];
  const turns = turn * ONES;
  for (let at = 0, row = 0; at < count; at += 1, row += 4) {
    const known = valids[at] as number;
    const above =
      Number((numbers[row] as number) >= least) |
      (Number((numbers[row + 1] as number) >= least) << 8) |
      (Number((numbers[row + 2] as number) >= least) << 16) |
      (Number((numbers[row + 3] as number) >= least) << 24);
    targets[at] = ONES - known + (((above ^ turns) & known) << 1);
  }
  for (let row = 4 * count; row < length; row += 1) {
    const known = valid[row] as number;
    const above = Number((numbers[row] as number) >= least) | 0;
    target[row] = 1 - known + (((above ^ turn) & known) << 1);
  }
};

/** Truth of `numbers[row] <= greatest`; unknown where not valid. */
export const atMostInto = (
  target: Int8Array,
  numbers: Float64Array,
  valid: Uint8Array,
  greatest: number,
  turn: 0 | 1,
  length: number,
): void => {
  const count = countQuads(length, target, valid);
  const [targets, valids] = [quadsOf(target, count), quadsOf(valid, count)];
  const turns = turn * ONES;
  for (let at = 0, row = 0; at < count; at += 1, row += 4) {
    const known = valids[at] as number;
    const below =
      Number((numbers[row] as number) <= greatest) |
      (Number((numbers[row + 1] as number) <= greatest) << 8) |
      (Number((numbers[row + 2] as number) <= greatest) << 16) |
      (Number((numbers[row + 3] as number) <= greatest) << 24);
    targets[at] = ONES - known + (((below ^ turns) & known) << 1);
  }
  for (let row = 4 * count; row < length; row += 1) {
    const known = valid[row] as number;
    const below = Number((numbers[row] as number) <= greatest) | 0;
    target[row] = 1 - known + (((below ^ turn) & known) << 1);
  }
};

/** Truth of `codes[row] === sought`; unknown where a code is negative. */
export const sameCodeInto = (
  target: Int8Array,
  codes: Int32Array,
  sought: number,
  turn: 0 | 1,
  length: number,
): void => {
  const count = countQuads(length, target);
  const targets = quadsOf(target, count);
  const turns = turn * ONES;
  for (let at = 0, row = 0; at < count; at += 1, row += 4) {
    const [a, b] = [codes[row] as number, codes[row + 1] as number];
    const [c, d] = [codes[row + 2] as number, codes[row + 3] as number];
    const same =
      Number(a === sought) | (Number(b === sought) << 8) | (Number(c === sought) << 16) | (Number(d === sought) << 24);
    const unknown = (a >>> 31) | ((b >>> 31) << 8) | ((c >>> 31) << 16) | ((d >>> 31) << 24);
    targets[at] = unknown + (((same ^ turns) & (ONES - unknown)) << 1);
  }
  for (let row = 4 * count; row < length; row += 1) {
    const code = codes[row] as number;
    const unknown = code >>> 31;
    const same = Number(code === sought) | 0;
    target[row] = unknown + (((same ^ turn) & (1 - unknown)) << 1);
  }
};

/** `table[truth]` of each row; entries of the table are below 128. */
export const lookUpInto = (target: Uint8Array, truths: Int8Array, table: Uint8Array, length: number): void => {
  const count = countQuads(length, target, truths);
  const [targets, quads] = [quadsOf(target, count), quadsOf(truths, count)];
  const [no, unknown, yes] = [table[0] as number, table[1] as number, table[2] as number];
  // What an unknown and a yes change; the sum of each byte is an entry of the table, so nothing is carried in the end.
  const [base, byUnknown, byYes] = [no * ONES, unknown - no, yes - no];
  for (let at = 0; at < count; at += 1) {
    const quad = quads[at] as number;
    targets[at] = base + Math.imul(quad & ONES, byUnknown) + Math.imul((quad >>> 1) & ONES, byYes);
  }
  for (let row = 4 * count; row < length; row += 1) target[row] = table[truths[row] as number] as number;
};
