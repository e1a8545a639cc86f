import fc from 'fast-check';
import { inflateSync } from 'fflate';
import { inflateRawSync } from 'node:zlib';
import { NODE_PACKER } from '../../../src/entries/cli/node-packer';
import { inflateEntry, streamEntry } from '../../../src/hosts/xlsx/zip/read-zip';
import { packer, usePacker } from '../../../src/hosts/xlsx/zip/packer';
import { deflateEntry } from '../../../src/hosts/xlsx/zip/write-zip';

const ANYWHERE = packer();
afterEach(() => usePacker(ANYWHERE));

const TEXT = new Uint8Array(3_000_000);
for (let at = 0; at < TEXT.length; at += 1) TEXT[at] = ((at * at) % 251) ^ (at >> 9);

/** Bytes that pack well but not to nothing, the same for every length up to the whole. */
const textOf = (length: number): Uint8Array => TEXT.subarray(0, length);

describe.each([
  ['everywhere', ANYWHERE],
  ['in Node', NODE_PACKER],
])('packing %s', (_, own) => {
  test('gives back what was packed, whole or piece by piece, and others read it, too', () => {
    usePacker(own);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 5 }), (lengths) => {
        const stream = streamEntry('a');
        const pieces = lengths.map(textOf);
        for (const piece of pieces) stream.put(piece);
        const entry = stream.finish();
        const whole = Buffer.concat(pieces);
        expect(Buffer.compare(inflateEntry(entry) ?? Buffer.from('?'), whole)).toBe(0);
        expect(Buffer.compare(inflateRawSync(entry.content), whole)).toBe(0);
        if (whole.length > 0) expect(Buffer.compare(inflateSync(entry.content), whole)).toBe(0);
        expect(inflateEntry(deflateEntry('a', whole))?.length).toBe(whole.length);
      }),
      { seed: 7, numRuns: 12 },
    );
  });

  test('[W8] a stream that is broken, or longer or shorter than it says, gives nothing', () => {
    usePacker(own);
    const entry = deflateEntry('a', textOf(100_000));
    expect(inflateEntry({ ...entry, size: 99_999 })).toBeUndefined();
    expect(inflateEntry({ ...entry, size: 100_001 })).toBeUndefined();
    expect(inflateEntry({ ...entry, crc: entry.crc ^ 1 })).toBeUndefined();
    expect(inflateEntry({ ...entry, content: entry.content.slice(0, 100) })).toBeUndefined();
    expect(inflateEntry({ ...entry, content: Uint8Array.of(7, 7, 7) })).toBeUndefined();
  });

  test('sums are those of the standard, in one piece or several', () => {
    const nine = new TextEncoder().encode('123456789');
    expect(own.crc32(nine)).toBe(0xcbf43926);
    expect(own.crc32(nine.subarray(4), own.crc32(nine.subarray(0, 4)))).toBe(0xcbf43926);
  });
});
