import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import { writeCell } from '../../../src/hosts/xlsx/cells';
import { mostUnpacked } from '../../../src/hosts/xlsx/package/check-package';
import { unzipSync, zipSync } from 'fflate';

const ROWS = 100_000;
const COLUMNS = 60;
const DIALECT = { prefix: '', from1904: false };
const MEGABYTE = 1_000_000;

/** A row of words and numbers as offices have them, and what seven result columns say at length. */
const cells = (row: number) => [
  ...Array.from({ length: COLUMNS }, (_, at) => (at % 2 === 0 ? '是' : row * 31 + at * 7)),
  '不合格',
  ...['不符合的条件', '缺少的内容', '待评议的内容', '优先条件', '限项冲突', '备注'].map((text) => `附件3 三（一）：${text}`.repeat(6)),
]; // prettier-ignore

/** A package whose directory says that its first part is longer than it is. */
const claim = (bytes: Uint8Array, size: number): Uint8Array => {
  const claimed = bytes.slice();
  const view = new DataView(claimed.buffer);
  for (let at = claimed.length - 22; at >= 0; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) {
      view.setUint32(view.getUint32(at + 16, true) + 24, size, true);
      return claimed;
    }
  throw new Error('An archive has a directory');
};

/** A package of some length, most of it a picture that is not packed. */
const packageOf = (length: number): Uint8Array => {
  const parts = unzipSync(createRawWorkbook([{ name: '申报表', rows: [['单位名称'], ['甲']], headerRows: [0] }]));
  return zipSync({ ...parts, 'xl/media/image1.png': [new Uint8Array(length), { level: 0 }] });
};

describe('[W12] what a package may come to once unpacked', () => {
  test('100,000 rows of 60 columns with all result columns, each with six sentences, are within the limits', () => {
    const xml = cells(ROWS).map((value, at) => writeCell(ROWS, at, value, 12, DIALECT));
    const row = `<row r="${ROWS}" spans="1:67" ht="409">${xml.join('')}</row>`;
    const sheet = ROWS * new TextEncoder().encode(row).length;
    expect(sheet).toBeGreaterThan(300 * MEGABYTE);
    expect(sheet).toBeLessThan(536 * MEGABYTE);
    const some = createRawWorkbook([
      { name: '申报表', rows: Array.from({ length: 1_000 }, (_, at) => cells(at)), headerRows: [] },
    ]);
    const unpacked = Object.values(unzipSync(some)).reduce((sum, { length }) => sum + length, 0);
    const packed = (sheet * some.length) / unpacked;
    expect(sheet).toBeLessThan(mostUnpacked(packed) / 2);
  });

  test('a small package is taken up to 200 MB, a larger one up to a hundred times its length and 1 GB', () => {
    expect(
      [1, 1_000, 2 * MEGABYTE, 4 * MEGABYTE, 60 * MEGABYTE].map((packed) => mostUnpacked(packed) / MEGABYTE),
    ).toEqual([200, 200, 200, 400, 1_000]);
  });

  test.each([
    ['grows more than a hundredfold beyond 200 MB', () => claim(packageOf(30_000), 250 * MEGABYTE), '200 MB', 250],
    ['has a part no text can hold', () => claim(packageOf(6_000_000), 540 * MEGABYTE), '536 MB', 540],
  ])('one that %s is refused with the limit before it is unpacked', async (_, make, limit, megabytes) => {
    const outcome = await readWorkbook(make(), 'a');
    if (outcome.ok || outcome.issue.code !== 'host.tooLarge') throw new Error('It has to be refused as too large');
    expect(outcome.issue.limit).toBe(limit);
    expect(Number.parseInt(outcome.issue.found)).toBeGreaterThanOrEqual(megabytes);
    expect(Number.parseInt(outcome.issue.found)).toBeLessThan(megabytes + 10);
  });
});
