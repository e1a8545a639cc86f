import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { NOT_COMPUTED } from '../../../src/hosts/xlsx/read/read-values';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import { expectValue } from '../../fixtures/expect-value';
import { makeHandMade } from '../../fixtures/hand-made-workbook';
import { makeMacroWorkbook, makeRichWorkbook } from '../../fixtures/rich-workbook';

const CELLS = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

const readCells = async (cells: string, workbookProperties = '', styles?: string) => {
  const bytes = makeHandMade({ sheet: CELLS(cells), workbookProperties, ...(styles === undefined ? {} : { styles }) });
  return expectValue(await readWorkbook(bytes, 'a.xlsx')).sheets[0]?.rows[0];
};

describe('readWorkbook', () => {
  test('a rich workbook gives values, merges, what is hidden, tables, protection', async () => {
    const { name, sheets, memory } = expectValue(await readWorkbook(await makeRichWorkbook(), '汇总.xlsx'));
    const [main, table, hidden, locked] = sheets;
    expect([name, memory]).toEqual(['汇总.xlsx', undefined]);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['申报汇总', '表格', '隐藏', '锁定']);
    expect(main?.rows[2]).toEqual([1, '单位0', 40, 0.03, { date: 44211 }, 80]);
    expect(main?.rows[11]).toEqual([null, { error: '#N/A' }, true]);
    expect(main?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 5 }]);
    expect(main?.hiddenRows).toEqual([5]);
    expect(main?.hiddenColumns).toEqual([2]);
    expect(main?.percentColumns).toEqual([3]);
    expect(table?.tables).toEqual([{ name: 'Units', range: { top: 0, left: 0, bottom: 2, right: 1 } }]);
    expect(hidden?.visibility).toBe('veryHidden');
    expect([main?.protected, locked?.protected]).toEqual([false, true]);
  });

  test('a macro workbook with broken chart parts gives the same cells', async () => {
    const rich = expectValue(await readWorkbook(await makeRichWorkbook(), 'a'));
    expect(expectValue(await readWorkbook(await makeMacroWorkbook(), 'a'))).toEqual(rich);
  });

  test('[F18] number cells tell by their own format whether they are percentages, or thousands are left out', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0,,"/></numFmts><cellXfs count="4"><xf/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="3"/></cellXfs></styleSheet>';
    const rows = [
      [0, 1, 0.035],
      [1, 0, 5],
      [2, 1, 0.04],
      [3, 1, 0.05],
      [4, 2, 1_200_000],
      [5, 3, 1200],
    ].map(([row = 0, style, value]) => `<row r="${row + 1}"><c r="A${row + 1}" s="${style}"><v>${value}</v></c></row>`);
    const bytes = makeHandMade({ sheet: `<sheetData>${rows.join('')}</sheetData>`, workbookProperties: '', styles });
    const [sheet] = expectValue(await readWorkbook(bytes, 'a.xlsx')).sheets;
    expect(sheet?.percentColumns).toEqual([]);
    expect(sheet?.shownOtherwise).toEqual([
      {
        column: 0,
        as: 'percent',
        rows: [
          [0, 0],
          [2, 3],
        ],
      },
      { column: 0, as: 'thousands', rows: [[4, 4]] },
    ]);
  });

  test('a formula without a stored result is an error cell, not blank', async () => {
    expect(await readCells('<c r="A1"><f>B1+1</f></c><c r="B1"><v>1</v></c>')).toEqual([{ error: NOT_COMPUTED }, 1]);
  });

  test('a formula shows its stored text, truth or error', async () => {
    const cells =
      '<c r="A1" t="str"><f>x</f><v>甲</v></c><c r="B1" t="b"><f>x</f><v>1</v></c><c r="C1" t="e"><f>x</f><v>#DIV/0!</v></c>';
    expect(await readCells(cells)).toEqual(['甲', true, { error: '#DIV/0!' }]);
  });

  test('dates of the 1904 system become serials of the 1900 system', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    expect(await readCells('<c r="A1" s="1"><v>1</v></c>', '<workbookPr date1904="1"/>', styles)).toEqual([
      { date: 1463 },
    ]);
    expect(await readCells('<c r="A1" s="1"><v>44562.5</v></c>', '', styles)).toEqual([{ date: 44562.5 }]);
  });

  test('prefixed element names read as plain ones', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(expectValue(await readWorkbook(makeHandMade({ sheet }), 'a')).sheets[0]?.rows).toEqual([[7]]);
  });
});

describe('readWorkbook on what is no workbook', () => {
  const good = (): Uint8Array => createRawWorkbook([{ name: 'A', rows: [['甲', 1]] }]);
  const compound = (text: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    Array.from(text).forEach((letter, at) => bytes.set([letter.charCodeAt(0), 0], 1024 + 2 * at));
    return bytes;
  };

  test.each([
    ['nothing', 'empty', () => new Uint8Array()],
    ['a password-protected workbook', 'encrypted', () => compound('EncryptedPackage')],
    ['an old .xls', 'oldFormat', () => compound('Workbook')],
    ['text', 'other', () => new TextEncoder().encode('序号,单位\n1,甲')],
    ['the first half of a package', 'truncated', () => good().subarray(0, good().length / 2)],
    ['a package without its last byte', 'truncated', () => good().subarray(0, good().length - 1)],
  ] as const)('%s is refused as %s', async (_, found, make) => {
    expect(await readWorkbook(make(), 'a')).toEqual({ ok: false, issue: { code: 'host.notWorkbook', found } });
  });

  test('a package that declares more than the limit is refused before it is unpacked', async () => {
    const outcome = await readWorkbook(good(), 'a', 1000);
    expect(outcome).toEqual({
      ok: false,
      issue: { code: 'host.tooLarge', limit: '1 MB', found: expect.stringMatching(/MB$/) as string },
    });
  });

  test('a changed byte in a part is noticed by its checksum', async () => {
    const bytes = good();
    const at = 30 + '[Content_Types].xml'.length + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect((await readWorkbook(bytes, 'a')).ok).toBe(false);
  });
});
