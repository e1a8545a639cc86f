import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { createWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import type { PlannedSheet } from '../../../src/workbook/types';
import { expectValue } from '../../fixtures/expect-value';

const SEED = 20220130;

const sheetOf = (texts: readonly string[]): PlannedSheet => ({
  name: 'T',
  title: [],
  columns: [{ header: '文本', width: 20, format: 'text' }],
  rows: texts.map((value) => [{ value }]),
  footer: [],
  orientation: 'portrait',
});

const readBack = async (texts: readonly string[]): Promise<readonly unknown[]> => {
  const { sheets } = expectValue(await readWorkbook(createWorkbook([sheetOf(texts)]), 'a'));
  return texts.map((_, index) => sheets[0]?.rows[index + 1]?.[0]);
};

const NASTY = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "'quoted",
  '<b>&amp;</b>',
  ']]>',
  '_x000B_',
  '_x005F_x0041_',
  'a\u000bb',
  'a\r\nb',
  ' 首尾 ',
  '第一行\n第二行',
  '\t',
  '𠮷野家',
  '\ud800',
  '\ufffe',
  '123',
  '1e5',
  'TRUE',
  '#N/A',
  '<!-- -->',
  '<![CDATA[x]]>',
];

describe('text of cells', () => {
  test('[W3] text that looks like a formula, markup or an escape comes back as it was', async () => {
    expect(await readBack(NASTY)).toEqual(NASTY);
  });

  test(`[W3] any text comes back as it was (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 30 }),
        async (texts) => expect(await readBack(texts)).toEqual(texts),
      ),
      { seed: SEED, numRuns: 40 },
    );
  });

  test(`[W3] ExcelJS, which leaves escapes undecoded, reads the same text as text (seed ${SEED})`, async () => {
    const decode = (value: unknown): unknown =>
      typeof value === 'string'
        ? value.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
        : value;
    const readWithExcelJs = async (texts: readonly string[]): Promise<readonly unknown[]> => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(Buffer.from(createWorkbook([sheetOf(texts)])) as unknown as ArrayBuffer);
      return texts.map((_, index) => decode(workbook.getWorksheet('T')?.getCell(index + 2, 1).value));
    };
    expect(await readWithExcelJs(NASTY)).toEqual(NASTY);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), async (texts) =>
        expect(await readWithExcelJs(texts)).toEqual(texts),
      ),
      { seed: SEED, numRuns: 25 },
    );
  });
});
