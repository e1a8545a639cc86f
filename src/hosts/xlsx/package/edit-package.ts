import { deflateEntry, writeZip } from '../zip/write-zip';
import { inflateEntry, streamEntry } from '../zip/read-zip';
import type { ZipEntry } from '../zip/zip-entry';
import { partKey } from '../zip/zip-entry';
import type { XmlElement } from '../xml/outline';
import { readOutline } from '../xml/outline';
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

/** The label of the encoding that a part's first bytes tell; XML 1.0, appendix F. */
const sniffEncoding = (bytes: Uint8Array): string => {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  // Some programs declare UTF-16 because the text was a string of theirs, and write UTF-8.
  return declared === undefined || /^utf-?(?:8|16)/i.test(declared) ? 'utf-8' : declared;
};

/** Whether a part is UTF-8, as far as its first bytes tell. */
export const isUtf8 = (bytes: Uint8Array): boolean => sniffEncoding(bytes) === 'utf-8';

/**
 * Text of an XML part, whatever its encoding; written back it is UTF-8, and its declaration says so already.
 * `undefined` where the bytes are not of the encoding, or nobody knows it.
 */
export const decodePart = (bytes: Uint8Array): string | undefined => {
  const encoding = sniffEncoding(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
    if (encoding === 'utf-8') return text;
    return text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)["'][\w.:-]+["']/, '$1"UTF-8"');
  } catch {
    return undefined;
  }
};
