import ExcelJS from 'exceljs';
import { createRawWorkbook, createWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { OPTIONS_SHEET } from '../../../src/hosts/xlsx/new-sheet/choices';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import type { PlannedSheet } from '../../../src/workbook/types';
import { expectValue } from '../../fixtures/expect-value';
import { makeListSheet } from '../../fixtures/plans';

const open = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
};

const TEMPLATE: PlannedSheet = {
  ...makeListSheet("模板'甲"),
  rows: [],
  footer: [],
  orientation: 'landscape',
  choices: [
    { column: 0, options: ['是', '否'] },
    { column: 1, options: ['甲,乙', '丙'] },
  ],
  remarks: [{ column: 1, text: '填写全称\n与公章一致' }],
};

describe('createWorkbook', () => {
  test('a list is laid out for print: A4, one page wide, header frozen, filtered and repeated', async () => {
    const sheet = (await open(createWorkbook([TEMPLATE]))).getWorksheet(TEMPLATE.name);
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet?.pageSetup.printTitlesRow).toBe('3:3');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet?.autoFilter).toBe('A3:B3');
  });

  test('a form has drop-down lists and remarks; options that hold commas stand on a hidden sheet', async () => {
    const workbook = await open(createWorkbook([TEMPLATE]));
    const sheet = workbook.getWorksheet(TEMPLATE.name);
    expect(sheet?.getCell('A4').dataValidation).toMatchObject({ type: 'list', formulae: ['"是,否"'] });
    expect(sheet?.getCell('B4').dataValidation).toMatchObject({ formulae: [`'${OPTIONS_SHEET}'!$A$1:$A$2`] });
    expect(workbook.getWorksheet(OPTIONS_SHEET)?.state).toBe('veryHidden');
    expect(workbook.getWorksheet(OPTIONS_SHEET)?.getCell('A1').value).toBe('甲,乙');
    expect(sheet?.getCell('B3').note).toBe('填写全称\n与公章一致');
  });

  test('a row is as high as its longest wrapped text, at two characters a Chinese one', async () => {
    const list = {
      ...makeListSheet('名单'),
      rows: [[{ value: 1 }, { value: '甲'.repeat(31) }], [{ value: 2 }, { value: '一\n二' }], [{ value: 3 }]],
    };
    const sheet = (await open(createWorkbook([list]))).getWorksheet('名单');
    expect([4, 5].map((row) => sheet?.getRow(row).height)).toEqual([54, 36]);
  });

  test('what people make of it is theirs: nothing is remembered', async () => {
    expect(expectValue(await readWorkbook(createWorkbook([TEMPLATE]), 'a')).memory).toBeUndefined();
  });

  test('equal plans give equal bytes', () => {
    expect(Buffer.compare(createWorkbook([TEMPLATE]), createWorkbook([TEMPLATE]))).toBe(0);
  });
});

describe('createRawWorkbook', () => {
  test('rows, merges, formats and what is hidden are read back', async () => {
    const merges = [{ top: 0, left: 0, bottom: 0, right: 2 }];
    const rows = [['标题'], ['占比', '日期', '单位'], [0.035, { date: 44562 }, '甲'], [0.04, { error: '#REF!' }, true]];
    const bytes = createRawWorkbook([
      {
        name: 'A',
        rows,
        merges,
        numberFormats: ['0.0%'],
        headerRows: [1],
        hiddenColumns: [2],
        hiddenRows: [3],
        widths: [12],
      },
    ]);
    expect(expectValue(await readWorkbook(bytes, 'a')).sheets[0]).toMatchObject({
      rows,
      merges,
      percentColumns: [0],
      hiddenColumns: [2],
      hiddenRows: [3],
    });
  });
});
