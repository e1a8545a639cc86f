import { crc32 } from '../../../src/hosts/xlsx/zip/packer';
import { deflateEntry } from '../../../src/hosts/xlsx/zip/write-zip';
import { inflateEntry, streamEntry } from '../../../src/hosts/xlsx/zip/read-zip';
import { editPackage } from '../../../src/hosts/xlsx/package/edit-package';

const PIECE = '<c r="A1" t="inlineStr"><is><t>知识产权管理人员数 1 人，要求 ≥ 3 人，差 2 人 𠮷</t></is></c>';
const LONG_TEXT = PIECE.repeat(120_000);

describe('streamEntry', () => {
  test('a long content put in pieces is inflated to the same bytes, with its size and checksum', () => {
    const whole = new TextEncoder().encode(LONG_TEXT);
    const stream = streamEntry('xl/worksheets/sheet1.xml');
    for (let at = 0; at < whole.length; at += 1_000_003) stream.put(whole.subarray(at, at + 1_000_003));
    const entry = stream.finish();
    expect(entry).toMatchObject({ size: whole.length, crc: crc32(whole) });
    expect(entry.content.length).toBeLessThan(whole.length / 20);
    expect(Buffer.compare(inflateEntry(entry) ?? new Uint8Array(), whole)).toBe(0);
  });

  test('a short content becomes what deflateEntry makes of it', () => {
    const whole = new TextEncoder().encode(PIECE);
    const stream = streamEntry('a.xml');
    stream.put(whole.subarray(0, 20));
    stream.put(whole.subarray(20));
    expect(stream.finish()).toEqual(deflateEntry('a.xml', whole));
  });
});

describe('compose', () => {
  const open = () => editPackage([deflateEntry('a.xml', new TextEncoder().encode(LONG_TEXT))]);
  const putPieces = (put: (piece: string) => void) => {
    for (let at = 0; at < LONG_TEXT.length; at += PIECE.length) put(LONG_TEXT.slice(at, at + PIECE.length));
  };

  test('[W1] the same text leaves a part as it is', () => {
    const edit = open();
    const [before] = edit.entries();
    edit.compose('a.xml', putPieces);
    expect(edit.entries()[0]).toBe(before);
  });

  test('a text that is longer, shorter or different replaces the part', () => {
    const edit = open();
    edit.compose('a.xml', (put) => {
      putPieces(put);
      put('<end/>');
    });
    expect(edit.text('a.xml') === `${LONG_TEXT}<end/>`).toBe(true);
    edit.compose('a.xml', putPieces);
    expect(edit.text('a.xml') === LONG_TEXT).toBe(true);
    edit.compose('a.xml', (put) => put('<other/>'));
    expect(edit.text('a.xml')).toBe('<other/>');
  });
});
