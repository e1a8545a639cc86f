const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of ZIP (polynomial 0xEDB88320) as an unsigned number. */
export const crc32 = (bytes: Uint8Array): number => {
  let crc = -1;
  for (let index = 0; index < bytes.length; index += 1) {
    crc = (TABLE[(crc ^ (bytes[index] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
};
