/** One file of a ZIP archive, still compressed. Entries we do not touch are copied as they are. */
export interface ZipEntry {
  /** Path inside the archive, without a leading slash. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Length in bytes once inflated, as the archive declares it. */
  readonly size: number;
  /** DOS time in the low, DOS date in the high 16 bits. */
  readonly time: number;
  readonly content: Uint8Array;
}

/** Part names compare without regard to case (OPC); some programs write them as Windows paths. */
export const partKey = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** 1 January 1980, 00:00: entries of ours carry no clock, so that equal input gives equal bytes. */
export const NO_TIME = 0x00210000;

const step = (value: number): number => (value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1);

/** Table k at 256 · k + byte: what the byte does to the sum k bytes later; four bytes are taken at a time. */
const TABLES = new Int32Array(4 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = step(value);
  TABLES[byte] = value;
}
for (let index = 256; index < TABLES.length; index += 1) {
  const before = TABLES[index - 256] as number;
  TABLES[index] = (before >>> 8) ^ (TABLES[before & 255] as number);
}

/** CRC-32 of ZIP (polynomial 0xEDB88320) as an unsigned number; `before` is the sum of what stands before the bytes. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  const even = bytes.length - (bytes.length % 4);
  let crc = ~before;
  for (let at = 0; at < even; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (TABLES[768 + (crc & 255)] as number) ^
      (TABLES[512 + ((crc >>> 8) & 255)] as number) ^
      (TABLES[256 + ((crc >>> 16) & 255)] as number) ^
      (TABLES[crc >>> 24] as number);
  }
  for (let at = even; at < bytes.length; at += 1) {
    crc = (TABLES[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
};

const STEP = 0x8000;

/** Base64 of bytes, in Node and in browsers. */
export const toBase64 = (bytes: Uint8Array): string => {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + STEP)));
  }
  return btoa(pieces.join(''));
};

/** Bytes of base64. */
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
