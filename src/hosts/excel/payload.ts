/** Most rows of one block (DESIGN section 6). */
export const BLOCK_ROWS = 20_000;
/** Most bytes of one request or answer; Excel on the web refuses 5 MB. */
export const BLOCK_BYTES = 4 * 1024 * 1024;

/** Bytes a value takes on the wire, with its comma. */
export const wireBytes = (value: unknown): number => {
  if (typeof value !== 'string') return 8;
  let bytes = 3;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    bytes += code < 0x80 ? (code < 0x20 || code === 0x22 || code === 0x5c ? 6 : 1) : 3;
  }
  return bytes;
};

/**
 * Cuts things into groups that fit one round trip each, in order.
 *
 * @param bytesOf what one thing adds to the request or the answer, whichever is larger
 * @param atMost most things of one group
 */
export const packByBytes = <T>(things: readonly T[], bytesOf: (thing: T) => number, atMost = Infinity): T[][] => {
  const groups: T[][] = [];
  let group: T[] = [];
  let bytes = 0;
  for (const thing of things) {
    const more = bytesOf(thing);
    if (group.length > 0 && (bytes + more > BLOCK_BYTES || group.length >= atMost)) {
      groups.push(group);
      group = [];
      bytes = 0;
    }
    group.push(thing);
    bytes += more;
  }
  if (group.length > 0) groups.push(group);
  return groups;
};
