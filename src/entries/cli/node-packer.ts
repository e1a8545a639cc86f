import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Packer } from '../../hosts/xlsx/zip/packer';

/** Bytes that are packed at a time. */
const PIECE = 1 << 20;

/** Node's own deflate, ten times as fast as one in JavaScript. */
export const NODE_PACKER: Packer = {
  deflate: (bytes, level) => deflateRawSync(bytes, { level }),
  pieces: () => {
    let waiting: Uint8Array[] = [];
    let length = 0;
    // Each piece ends on a whole byte and leaves the stream open, so that the next can stand behind it.
    const pack = (): readonly Uint8Array[] => {
      if (length === 0) return [];
      const bytes = Buffer.concat(waiting, length);
      waiting = [];
      length = 0;
      return [deflateRawSync(bytes, { level: 1, finishFlush: constants.Z_SYNC_FLUSH })];
    };
    return {
      put: (bytes) => {
        waiting.push(bytes);
        length += bytes.length;
        return length < PIECE ? [] : pack();
      },
      finish: () => [...pack(), deflateRawSync(new Uint8Array())],
    };
  },
  // One byte more than there should be: a stream that goes on is broken, too.
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: size + 1 }),
};
