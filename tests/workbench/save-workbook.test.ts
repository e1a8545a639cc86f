import { unzipSync } from 'fflate';
import { createExcelHost } from '../../src/hosts/excel/create-excel-host';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { saveWorkbook } from '../../src/workbench/files';
import { loadWorkbook } from '../../src/workbench/stand-in/document/load-snapshot';
import { createPerson } from '../../src/workbench/stand-in/create-person';
import type { WorkbookDocument } from '../../src/workbench/stand-in/document/workbook-document';
import { EventHub } from '../../src/workbench/stand-in/event-hub';
import { installStandIn, provideOfficeContext } from '../../src/workbench/stand-in/install-stand-in';
import { loadExcelClient } from '../support/load-excel-client';
import { block, cell, column, planOf } from '../support/sample-plan';
import { sheetOf, workbookOf } from '../support/sample-workbook';
import { writeXlsx } from '../support/write-xlsx';

const given = workbookOf([
  sheetOf(
    '申报表',
    [
      ['项目名称', '专利数', '占比'],
      ['甲', 12, 0.1],
      ['乙', 3, 0.2],
      ['合计', null, null],
    ],
    {
      percentColumns: [2],
      merges: [{ top: 3, left: 1, bottom: 3, right: 2 }],
    },
  ),
  sheetOf('说明', [['勿改']]),
]);

const open = async () => {
  const bytes = await writeXlsx(given, (workbook) => {
    const sheet = workbook.getWorksheet('申报表');
    if (!sheet) return;
    sheet.getCell('B2').font = { bold: true, color: { argb: 'FF112233' } };
    sheet.getCell('E2').value = { formula: 'B2*2', result: 24 };
    sheet.getCell('E3').value = { formula: 'B3+1', result: 4 };
  });
  const opened = await loadWorkbook(bytes, '申报表.xlsx');
  if (!opened.ok) throw new Error(opened.issue.code);
  const person = createPerson(opened.value, new EventHub(() => undefined));
  return { bytes, workbook: opened.value, person };
};

const save = (workbook: WorkbookDocument, bytes: Uint8Array): Uint8Array => {
  const saved = saveWorkbook(workbook, bytes);
  if (!saved.ok) throw new Error(saved.issue.code);
  return saved.value;
};

const read = async (bytes: Uint8Array) => {
  const outcome = await readWorkbook(bytes, '申报表.xlsx');
  if (!outcome.ok) throw new Error(outcome.issue.code);
  return outcome.value;
};

const text = (bytes: Uint8Array, part: string) => new TextDecoder().decode(unzipSync(bytes)[part]);

describe('saving what was done in the workbench', () => {
  test('a workbook nobody touched is saved byte for byte', async () => {
    const { bytes, workbook } = await open();

    expect(Buffer.from(save(workbook, bytes)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('an edited cell is saved with its looks, and every other part keeps its bytes', async () => {
    const { bytes, workbook, person } = await open();

    person.type('申报表', 1, 1, '99');
    person.type('申报表', 2, 0, '=乙<&>"');
    const saved = save(workbook, bytes);

    const after = unzipSync(saved);
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      if (name !== 'xl/worksheets/sheet1.xml') expect([name, after[name]]).toEqual([name, content]);
    }
    expect((await read(saved)).sheets[0]?.rows[1]?.slice(0, 3)).toEqual(['甲', 99, 0.1]);
    expect(text(saved, 'xl/worksheets/sheet1.xml')).toContain('<f>B2*2</f>');
    expect((await read(saved)).sheets[0]?.merges).toEqual(given.sheets[0]?.merges);
  });

  test('a formula that a person types over is replaced by what was typed', async () => {
    const { bytes, workbook, person } = await open();

    person.type('申报表', 1, 4, '7');
    const saved = save(workbook, bytes);

    expect((await read(saved)).sheets[0]?.rows[1]?.[4]).toBe(7);
    expect(text(saved, 'xl/worksheets/sheet1.xml')).not.toContain('<f>B2*2</f>');
    expect(text(saved, 'xl/worksheets/sheet1.xml')).toContain('<f>B3+1</f>');
  });

  test('sorted rows are saved in their new order', async () => {
    const { bytes, workbook, person } = await open();

    person.sort('申报表', { top: 1, left: 0, bottom: 2, right: 2 }, 1, true);

    expect((await read(save(workbook, bytes))).sheets[0]?.rows.slice(1, 3).map((row) => row.slice(0, 3))).toEqual([
      ['乙', 3, 0.2],
      ['甲', 12, 0.1],
    ]);
  });

  test('results, lists and our text that the add-in wrote are in the saved file', async () => {
    const { bytes, workbook } = await open();
    const client = loadExcelClient();
    const standIn = installStandIn(client.OfficeExtension, workbook, { apiLevel: '1.14' });
    provideOfficeContext(client, standIn);
    Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });

    const outcome = await createExcelHost().apply(
      planOf({
        blocks: [
          block(
            '申报表',
            0,
            [1, 2],
            [
              column(5, '结论', [cell('合格', { tone: 'good' }), cell('=不合格', { tone: 'bad' })]),
              column(6, '占比', [cell(0.5), cell(null)], { format: 'percent' }),
            ],
          ),
        ],
        sheets: [
          {
            name: '名单',
            title: ['公示名单'],
            columns: [{ header: '单位', width: 30, format: 'text' }],
            rows: [[cell('甲', { tone: 'good' })], [cell('+乙')]],
            footer: ['签字：'],
            orientation: 'landscape',
            choices: [{ column: 0, options: ['甲', '乙'] }],
          },
        ],
        memory: '{"run":1}',
      }),
    );
    const saved = save(workbook, bytes);

    expect(outcome).toMatchObject({ ok: true });
    const after = await read(saved);
    expect(after.memory).toBe('{"run":1}');
    expect(after.sheets[0]?.rows.slice(0, 3).map((row) => row.slice(5))).toEqual([
      ['结论', '占比'],
      ['合格', 0.5],
      ['=不合格'],
    ]);
    expect(after.sheets[2]).toMatchObject({
      name: '名单',
      rows: [['公示名单'], ['单位'], ['甲'], ['+乙'], ['签字：']],
    });
    expect(text(saved, 'xl/worksheets/sheet3.xml')).toContain('orientation="landscape"');
    expect(text(saved, 'xl/worksheets/sheet3.xml')).toContain('&quot;甲,乙&quot;');
    expect(text(saved, 'xl/styles.xml')).toContain('FFE2F0D9');
  });
});
