import { deflateEntry, writeZip } from '../zip/write-zip';
import { inflateEntry, streamEntry } from '../zip/read-zip';
import type { ZipEntry } from '../zip/zip-entry';

/** A part that is damaged inside the archive; opening turns it into a refused package. */
export class DamagedPart extends Error {}

/** A package being changed part by part. Parts never written keep their compressed bytes and their place. */
export interface PackageEdit {
  has(path: string): boolean;
  paths(): readonly string[];
  /** Text of a part, `undefined` when there is no such part. Throws `DamagedPart`. */
  text(path: string): string | undefined;
  /** Replaces a part or adds it at the end; the same text leaves the part as it is. */
  write(path: string, text: string): void;
  /** The same for a long part, given piece by piece; a piece starts and ends between whole characters. */
  compose(path: string, write: (put: (piece: string) => void) => void): void;
  remove(path: string): void;
  entries(): readonly ZipEntry[];
  bytes(): Uint8Array;
}

/** A written text longer than this is not kept beside its bytes. */
const LONG = 1_000_000;

/** Characters that are encoded at a time. */
const BATCH = 1 << 16;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Starts changing a package. Part names compare without regard to case (OPC). */
export const editPackage = (original: readonly ZipEntry[]): PackageEdit => {
  const entries = new Map(original.map((entry) => [entry.name.toLowerCase(), entry]));
  const texts = new Map<string, string>();

  const readText = (path: string): string | undefined => {
    const key = path.toLowerCase();
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    const known = texts.get(key);
    if (known !== undefined) return known;
    const bytes = inflateEntry(entry);
    if (bytes === undefined) throw new DamagedPart(entry.name);
    const text = decoder.decode(bytes);
    texts.set(key, text);
    return text;
  };

  return {
    has: (path) => entries.has(path.toLowerCase()),
    paths: () => [...entries.values()].map((entry) => entry.name),
    text: readText,
    write: (path, text) => {
      if (readText(path) === text) return;
      const key = path.toLowerCase();
      entries.set(key, deflateEntry(entries.get(key)?.name ?? path, encoder.encode(text)));
      if (text.length > LONG) texts.delete(key);
      else texts.set(key, text);
    },
    compose: (path, write) => {
      const key = path.toLowerCase();
      const before = readText(path);
      const stream = streamEntry(entries.get(key)?.name ?? path);
      let length = 0;
      let isSame = true;
      let batch: string[] = [];
      let waiting = 0;
      const flush = (): void => {
        const text = batch.join('');
        isSame = isSame && before?.startsWith(text, length) === true;
        length += text.length;
        batch = [];
        waiting = 0;
        stream.put(encoder.encode(text));
      };
      write((piece) => {
        batch.push(piece);
        waiting += piece.length;
        if (waiting > BATCH) flush();
      });
      flush();
      if (isSame && length === before?.length) return;
      entries.set(key, stream.finish());
      texts.delete(key);
    },
    remove: (path) => {
      entries.delete(path.toLowerCase());
      texts.delete(path.toLowerCase());
    },
    entries: () => [...entries.values()],
    bytes: () => writeZip([...entries.values()]),
  };
};
