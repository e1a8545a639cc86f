import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { saveWorkbook } from '../../src/workbench/files';
import { loadWorkbook } from '../../src/workbench/stand-in/document/load-snapshot';
import { createPerson } from '../../src/workbench/stand-in/create-person';
import { findSortingObstacle, findTypingObstacle } from '../../src/workbench/stand-in/document/shift-lines';
import type { WorkbookDocument } from '../../src/workbench/stand-in/document/workbook-document';
import { EventHub } from '../../src/workbench/stand-in/event-hub';
import { sheetOf, workbookOf } from '../support/sample-workbook';
import { writeXlsx } from '../support/write-xlsx';

const NAME = '申报表';
const given = workbookOf([
  sheetOf(NAME, [
    ['单位', '地区', '专利数'],
    ['甲', '南京市', 12],
    ['乙', '苏州市', 3],
    ['丙', '南京市', 7],
    ['丁', '无锡市', 12],
  ]),
]);
const BODY = { top: 1, left: 0, bottom: 4, right: 2 };

const reopen = async (bytes: Uint8Array) => {
  const opened = await loadWorkbook(bytes, '申报表.xlsx');
  if (!opened.ok) throw new Error(opened.issue.code);
  const sheet = opened.value.requireSheet(NAME);
  return { bytes, workbook: opened.value, sheet, person: createPerson(opened.value, new EventHub(() => undefined)) };
};

const open = async (dress?: (sheet: ExcelJS.Worksheet) => void) =>
  reopen(
    await writeXlsx(given, (workbook) => {
      const sheet = workbook.getWorksheet(NAME);
      if (sheet) dress?.(sheet);
    }),
  );

const save = (workbook: WorkbookDocument, bytes: Uint8Array): Uint8Array => {
  const saved = saveWorkbook(workbook, bytes);
  if (!saved.ok) throw new Error(saved.issue.code);
  return saved.value;
};

const text = (bytes: Uint8Array, part: string) => new TextDecoder().decode(unzipSync(bytes)[part]);
const sheetText = (bytes: Uint8Array) => text(bytes, 'xl/worksheets/sheet1.xml');

/** Rows that another library sees hidden, counted from one. */
const hiddenIn = async (bytes: Uint8Array): Promise<readonly number[]> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const sheet = workbook.getWorksheet(NAME);
  return [1, 2, 3, 4, 5].filter((row) => sheet?.getRow(row).hidden);
};

const filterBy = ({ person, sheet }: Awaited<ReturnType<typeof open>>, column: number, wanted: string) =>
  person.filter(NAME, BODY, (row) => String(sheet.cell(row, column).content).includes(wanted), {
    column,
    text: wanted,
  });

describe('a filter in the saved file', () => {
  test('hides the rows and says what text they are filtered by', async () => {
    const bench = await open();

    filterBy(bench, 1, '南京');
    const saved = save(bench.workbook, bench.bytes);

    expect(await hiddenIn(saved)).toEqual([3, 5]);
    expect(sheetText(saved)).toContain(
      '</sheetData><autoFilter ref="A1:C5"><filterColumn colId="1"><customFilters><customFilter val="*南京*"/></customFilters></filterColumn></autoFilter>',
    );
    expect(text(saved, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'申报表'!$A$1:$C$5</definedName>`,
    );
  });

  test('lists the values where the column holds numbers', async () => {
    const bench = await open();

    filterBy(bench, 2, '2');
    const saved = save(bench.workbook, bench.bytes);

    expect(await hiddenIn(saved)).toEqual([3, 4]);
    expect(sheetText(saved)).toContain('<filterColumn colId="2"><filters><filter val="12"/></filters></filterColumn>');
  });

  test('opened again, it is still a filter, and taking it away shows all rows in the file', async () => {
    const first = await open();
    filterBy(first, 1, '南京*');
    filterBy(first, 1, '南京');
    const second = await reopen(save(first.workbook, first.bytes));

    expect([...second.sheet.filteredRows]).toEqual([2, 4]);
    expect(save(second.workbook, second.bytes)).toBe(second.bytes);
    second.person.filter(NAME, BODY);
    const saved = save(second.workbook, second.bytes);
    expect(await hiddenIn(saved)).toEqual([]);
    expect(sheetText(saved)).toContain('<autoFilter ref="A1:C5"/>');
  });

  test('signs that mean any text in Excel are looked for as they are', async () => {
    const bench = await open();

    filterBy(bench, 1, '京?*~');

    expect(sheetText(save(bench.workbook, bench.bytes))).toContain('<customFilter val="*京~?~*~~*"/>');
  });

  test('stands before merged areas and behind protection, as the schema asks', async () => {
    const bench = await open((sheet) => sheet.mergeCells('E1:F1'));

    filterBy(bench, 1, '南京');

    expect(sheetText(save(bench.workbook, bench.bytes))).toMatch(/<\/sheetData>.*<autoFilter .*<mergeCells/s);
  });

  test('in a table only hides rows: the buttons there are the table’s', async () => {
    const bench = await open((sheet) =>
      sheet.addTable({
        name: '表1',
        ref: 'A1',
        columns: [{ name: '单位' }, { name: '地区' }, { name: '专利数' }],
        rows: [
          ['甲', '南京市', 12],
          ['乙', '苏州市', 3],
          ['丙', '南京市', 7],
          ['丁', '无锡市', 12],
        ],
      }),
    );

    filterBy(bench, 1, '南京');
    const saved = save(bench.workbook, bench.bytes);

    expect(sheetText(saved)).not.toContain('<autoFilter');
    expect(sheetText(saved).match(/hidden="1"/g)).toHaveLength(2);
  });

  test('sorting under a filter moves the rows that are shown, and no others', async () => {
    const bench = await open();

    filterBy(bench, 1, '南京');
    bench.person.sort(NAME, BODY, 2, true);

    expect([1, 2, 3, 4].map((row) => bench.sheet.cell(row, 0).content)).toEqual(['丙', '乙', '甲', '丁']);
  });
});

describe('what is left to Excel', () => {
  test('is sorting over merged areas and formulas, whose references would change', async () => {
    const merged = await open((sheet) => sheet.mergeCells('A3:A4'));
    const formulas = await open((sheet) => (sheet.getCell('C3').value = { formula: 'B3&"x"', result: 'x' }));
    const plain = await open();

    expect(findSortingObstacle(merged.sheet, BODY)).toBe('sortsMerged');
    expect(findSortingObstacle(formulas.sheet, BODY)).toBe('sortsFormulas');
    expect(findSortingObstacle(plain.sheet, BODY)).toBeUndefined();
  });

  test('is changing a formula that other cells share, and a protected sheet', async () => {
    const shared = await open((sheet) => sheet.fillFormula('C2:C4', 'LEN(B2)', [3, 3, 3]));
    const plain = await open();
    plain.sheet.isProtected = true;

    expect(findTypingObstacle(shared.sheet, 1, 2)).toBe('sharedFormula');
    expect(findTypingObstacle(shared.sheet, 1, 1)).toBeUndefined();
    expect(findTypingObstacle(plain.sheet, 1, 1)).toBe('protected');
  });
});
