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
}

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
};

let current = ANYWHERE;

/** The packer in use. */
export const packer = (): Packer => current;

/** Takes another packer where the platform has a faster one. */
export const usePacker = (other: Packer): void => {
  current = other;
};
