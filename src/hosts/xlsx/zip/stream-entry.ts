import { Deflate } from 'fflate';
import { crc32 } from './crc32';
import { deflateEntry, LONG } from './deflate-entry';
import { NO_TIME } from './zip-entry';
import type { ZipEntry } from './zip-entry';

/** Takes an entry's content piece by piece. */
export interface EntryStream {
  put(bytes: Uint8Array): void;
  finish(): ZipEntry;
}

/**
 * An entry of ours whose content never lies in memory as a whole: a long one is compressed as it comes. A shorter one
 * becomes what `deflateEntry` makes of it.
 */
export const streamEntry = (name: string): EntryStream => {
  const waiting: Uint8Array[] = [];
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: 1 }, (chunk) => packed.push(chunk));
  let size = 0;
  let crc = 0;
  const compress = (bytes: Uint8Array): void => {
    crc = crc32(bytes, crc);
    deflate.push(bytes);
  };
  return {
    put: (bytes) => {
      size += bytes.length;
      waiting.push(bytes);
      if (size > LONG) waiting.splice(0).forEach(compress);
    },
    finish: () => {
      if (size <= LONG) return deflateEntry(name, concatenate(waiting));
      deflate.push(new Uint8Array(), true);
      return { name, method: 8, crc, size, time: NO_TIME, content: concatenate(packed) };
    },
  };
};

const concatenate = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};
