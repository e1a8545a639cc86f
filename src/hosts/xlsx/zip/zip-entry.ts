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
