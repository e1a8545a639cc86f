import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { NO_TIME } from './zip-entry';
import type { ZipEntry } from './zip-entry';

/** Long sheets are compressed faster at a few percent more length. */
export const LONG = 8 << 20;

/** An entry of ours: same name and content, same bytes. */
export const deflateEntry = (name: string, bytes: Uint8Array): ZipEntry => ({
  name,
  method: 8,
  crc: crc32(bytes),
  size: bytes.length,
  time: NO_TIME,
  content: deflateSync(bytes, { level: bytes.length > LONG ? 1 : 6 }),
});
