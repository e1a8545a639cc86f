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
