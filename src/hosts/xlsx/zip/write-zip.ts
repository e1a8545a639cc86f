import { packer } from './packer';
import type { ZipEntry } from './zip-entry';
import { NO_TIME } from './zip-entry';

const UTF8_NAME = 0x0800;

/** An archive of the entries in their order; entries are copied as they are, so equal entries give equal bytes. */
export const writeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const encoder = new TextEncoder();
  const names = entries.map((entry) => encoder.encode(entry.name));
  const directoryAt = entries.reduce(
    (sum, entry, index) => sum + 30 + (names[index]?.length ?? 0) + entry.content.length,
    0,
  );
  const directorySize = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(directoryAt + directorySize + 22);
  const view = new DataView(bytes.buffer);

  const describe = (at: number, entry: ZipEntry, nameLength: number): void => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, UTF8_NAME, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint32(at + 6, entry.time, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.content.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, nameLength, true);
  };

  let local = 0;
  let central = directoryAt;
  entries.forEach((entry, index) => {
    const name = names[index] as Uint8Array;
    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, 20, true);
    describe(central + 6, entry, name.length);
    view.setUint32(central + 42, local, true);
    bytes.set(name, central + 46);
    central += 46 + name.length;
    view.setUint32(local, 0x04034b50, true);
    describe(local + 4, entry, name.length);
    bytes.set(name, local + 30);
    bytes.set(entry.content, local + 30 + name.length);
    local += 30 + name.length + entry.content.length;
  });
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directorySize, true);
  view.setUint32(central + 16, directoryAt, true);
  return bytes;
};

/** Long sheets are compressed faster at a few percent more length. */
export const LONG = 8 << 20;

/** An entry of ours: same name and content, same bytes. */
export const deflateEntry = (name: string, bytes: Uint8Array): ZipEntry => ({
  name,
  method: 8,
  crc: packer().crc32(bytes),
  size: bytes.length,
  time: NO_TIME,
  content: packer().deflate(bytes, bytes.length > LONG ? 1 : 6),
});
