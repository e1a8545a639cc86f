import { deflateEntry, writeZip } from '../zip/write-zip';
import { inflateEntry, streamEntry } from '../zip/read-zip';
import type { ZipEntry } from '../zip/zip-entry';
import { partKey } from '../zip/zip-entry';
import type { XmlElement } from '../xml/outline';
import { readOutline } from '../xml/outline';
import { decodePart } from './decode-part';
import { DamagedPart, readingPart, UnreadablePart } from './part-trouble';

/** A package being changed part by part. Parts never written keep their compressed bytes and their place. */
export interface PackageEdit {
  has(path: string): boolean;
  paths(): readonly string[];
  /** Text of a part, `undefined` when there is no such part. Throws `DamagedPart` and `UnreadablePart`. */
  text(path: string): string | undefined;
  /** Elements of a part that is there, checked whole; for parts other than sheets. Throws as `text`. */
  outline(path: string): XmlElement;
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

const encoder = new TextEncoder();

/** Starts changing a package. */
export const editPackage = (original: readonly ZipEntry[]): PackageEdit => {
  const entries = new Map(original.map((entry) => [partKey(entry.name), entry]));
  const texts = new Map<string, string>();
  const outlines = new Map<string, { readonly text: string; readonly root: XmlElement }>();

  const readText = (path: string): string | undefined => {
    const key = partKey(path);
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    const known = texts.get(key);
    if (known !== undefined) return known;
    const bytes = inflateEntry(entry);
    if (bytes === undefined) throw new DamagedPart(entry.name);
    const text = decodePart(bytes);
    if (text === undefined) throw new UnreadablePart(entry.name, 'encoding');
    texts.set(key, text);
    return text;
  };

  return {
    has: (path) => entries.has(partKey(path)),
    paths: () => [...entries.values()].map((entry) => entry.name),
    text: readText,
    outline: (path) => {
      const key = partKey(path);
      const text = readText(path);
      if (text === undefined) throw new UnreadablePart(path, 'missing');
      const known = outlines.get(key);
      if (known?.text === text) return known.root;
      const root = readingPart(path, () => readOutline(text));
      outlines.set(key, { text, root });
      return root;
    },
    write: (path, text) => {
      const key = partKey(path);
      if (entries.has(key) && readText(path) === text) return;
      entries.set(key, deflateEntry(entries.get(key)?.name ?? path, encoder.encode(text)));
      if (text.length > LONG) texts.delete(key);
      else texts.set(key, text);
    },
    compose: (path, write) => {
      const key = partKey(path);
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
      entries.delete(partKey(path));
      texts.delete(partKey(path));
    },
    entries: () => [...entries.values()],
    bytes: () => writeZip([...entries.values()]),
  };
};
