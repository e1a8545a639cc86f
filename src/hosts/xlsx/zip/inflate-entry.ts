import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-entry';

/** Below this a lying archive cannot cost noticeable time: deflate grows content at most a thousandfold. */
const SLICE = 1 << 20;

const inflateInSlices = (entry: ZipEntry): Uint8Array | undefined => {
  const bytes = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length <= bytes.length) bytes.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < entry.content.length && filled <= bytes.length; at += SLICE) {
    stream.push(entry.content.subarray(at, at + SLICE), at + SLICE >= entry.content.length);
  }
  return filled === bytes.length ? bytes : undefined;
};

/** Content of an entry; `undefined` when it is damaged or longer than the archive declares. */
export const inflateEntry = (entry: ZipEntry): Uint8Array | undefined => {
  if (entry.method === 0) return crc32(entry.content) === entry.crc ? entry.content : undefined;
  let bytes: Uint8Array | undefined;
  try {
    bytes =
      entry.content.length > SLICE
        ? inflateInSlices(entry)
        : inflateSync(entry.content, { out: new Uint8Array(entry.size) });
  } catch {
    return undefined;
  }
  return bytes !== undefined && bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : undefined;
};
