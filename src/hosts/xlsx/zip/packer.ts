import { Deflate, deflateSync, Inflate, inflateSync } from 'fflate';

/** Packs a stream piece by piece; what `put` and `finish` give, one behind the other, is one deflated stream. */
interface PieceDeflater {
  put(bytes: Uint8Array): readonly Uint8Array[];
  finish(): readonly Uint8Array[];
}

/** Raw deflate and inflate (RFC 1951). */
export interface Packer {
  deflate(bytes: Uint8Array, level: 1 | 6): Uint8Array;
  /** For long content: level 1. */
  pieces(): PieceDeflater;
  /** Throws where the stream is broken; gives other than `size` bytes, or throws, where it says otherwise. */
  inflate(packed: Uint8Array, size: number): Uint8Array | undefined;
  /** As `crc32`. */
  crc32(bytes: Uint8Array, before?: number): number;
}

const step = (value: number): number => (value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1);

/** Table k at 256 · k + byte: what the byte does to the sum k bytes later; four bytes are taken at a time. */
const TABLES = new Int32Array(4 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = step(value);
  TABLES[byte] = value;
}
for (let index = 256; index < TABLES.length; index += 1) {
  const before = TABLES[index - 256] as number;
  TABLES[index] = (before >>> 8) ^ (TABLES[before & 255] as number);
}

/** CRC-32 of ZIP (polynomial 0xEDB88320) as an unsigned number; `before` is the sum of what stands before the bytes. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  const even = bytes.length - (bytes.length % 4);
  let crc = ~before;
  for (let at = 0; at < even; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (TABLES[768 + (crc & 255)] as number) ^
      (TABLES[512 + ((crc >>> 8) & 255)] as number) ^
      (TABLES[256 + ((crc >>> 16) & 255)] as number) ^
      (TABLES[crc >>> 24] as number);
  }
  for (let at = even; at < bytes.length; at += 1) {
    crc = (TABLES[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
};

/** Below this a lying archive cannot cost noticeable time: deflate grows content at most a thousandfold. */
const SLICE = 1 << 20;

const inflateInSlices = (packed: Uint8Array, size: number): Uint8Array | undefined => {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length <= bytes.length) bytes.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length && filled <= bytes.length; at += SLICE) {
    stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  }
  return filled === bytes.length ? bytes : undefined;
};

/** Works everywhere. */
const ANYWHERE: Packer = {
  deflate: (bytes, level) => deflateSync(bytes, { level }),
  pieces: () => {
    let packed: Uint8Array[] = [];
    const deflate = new Deflate({ level: 1 }, (chunk) => packed.push(chunk));
    const take = (): readonly Uint8Array[] => {
      const taken = packed;
      packed = [];
      return taken;
    };
    return {
      put: (bytes) => {
        deflate.push(bytes);
        return take();
      },
      finish: () => {
        deflate.push(new Uint8Array(), true);
        return take();
      },
    };
  },
  inflate: (packed, size) =>
    packed.length > SLICE ? inflateInSlices(packed, size) : inflateSync(packed, { out: new Uint8Array(size) }),
  crc32,
};

let current = ANYWHERE;

/** The packer in use. */
export const packer = (): Packer => current;

/** Takes another packer where the platform has a faster one. */
export const usePacker = (other: Packer): void => {
  current = other;
};
