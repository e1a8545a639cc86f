import { packer } from './packer';
import type { ZipEntry } from './zip-entry';
import { NO_TIME } from './zip-entry';
import { deflateEntry, LONG } from './write-zip';

/** The entries of an archive in the order of its directory, or why there are none. */
type ZipReading =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly found: 'empty' | 'truncated' | 'encrypted' | 'other' };

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const IN_ZIP64 = 0xffffffff;

interface Directory {
  readonly offset: number;
  readonly count: number;
}

const findEnd = (view: DataView): number | undefined => {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === DIRECTORY_END) return at;
  return undefined;
};

const readDirectoryPlace = (view: DataView, end: number): Directory | undefined => {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) {
    return { offset: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  }
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== ZIP64_END) return undefined;
  return {
    offset: Number(view.getBigUint64(record + 48, true)),
    count: Number(view.getBigUint64(record + 32, true)),
  };
};

/** Values that did not fit into 32 bits stand in an extra field with id 1, in this order, only those needed. */
const widen = (view: DataView, from: number, to: number, values: readonly number[]): readonly number[] => {
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return values.map((value) => {
    if (value !== IN_ZIP64 || at + 8 > to) return value;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
};

/** Reads the directory of an archive without inflating anything. Content is a view on `bytes`, not a copy. */
export const readZip = (bytes: Uint8Array): ZipReading => {
  if (bytes.length === 0) return { ok: false, found: 'empty' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || (view.getUint32(0, true) !== LOCAL_HEADER && view.getUint32(0, true) !== DIRECTORY_END)) {
    return { ok: false, found: 'other' };
  }
  const end = bytes.length < 22 ? undefined : findEnd(view);
  const directory = end === undefined ? undefined : readDirectoryPlace(view, end);
  if (directory === undefined) return { ok: false, found: 'truncated' };
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      return { ok: false, found: 'truncated' };
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    const method = view.getUint16(at + 10, true);
    if (view.getUint16(at + 8, true) & 1) return { ok: false, found: 'encrypted' };
    if (method !== 0 && method !== 8) return { ok: false, found: 'other' };
    const [size = 0, packed = 0, header = 0] = widen(view, nameEnd, extraEnd, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER)
      return { ok: false, found: 'truncated' };
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + packed > bytes.length) return { ok: false, found: 'truncated' };
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, nameEnd)),
      method,
      crc: view.getUint32(at + 16, true),
      size,
      time: view.getUint32(at + 12, true),
      content: bytes.subarray(start, start + packed),
    });
    at = next;
  }
  return { ok: true, entries };
};

/** Content of an entry; `undefined` when it is damaged or longer than the archive declares. */
export const inflateEntry = (entry: ZipEntry): Uint8Array | undefined => {
  const { crc32 } = packer();
  if (entry.method === 0) return crc32(entry.content) === entry.crc ? entry.content : undefined;
  let bytes: Uint8Array | undefined;
  try {
    bytes = packer().inflate(entry.content, entry.size);
  } catch {
    return undefined;
  }
  return bytes !== undefined && bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : undefined;
};

/** Takes an entry's content piece by piece. */
interface EntryStream {
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
  const deflater = packer().pieces();
  let size = 0;
  let crc = 0;
  const compress = (bytes: Uint8Array): void => {
    crc = packer().crc32(bytes, crc);
    packed.push(...deflater.put(bytes));
  };
  return {
    put: (bytes) => {
      size += bytes.length;
      waiting.push(bytes);
      if (size > LONG) waiting.splice(0).forEach(compress);
    },
    finish: () => {
      if (size <= LONG) return deflateEntry(name, concatenate(waiting));
      packed.push(...deflater.finish());
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
