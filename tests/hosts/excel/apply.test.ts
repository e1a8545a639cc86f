import type { PlannedColumn, WorkbookHost, WritePlan } from '../../../src/workbook/types';
import { createExcelHost } from '../../../src/hosts/excel/create-excel-host';
import { block, cell, column, planOf } from '../../support/sample-plan';
import { sheetOf, workbookOf } from '../../support/sample-workbook';
import { startStandIn } from '../../support/start-stand-in';

const names = (count: number) => Array.from({ length: count }, (_, row) => `项目${row}`);
const workbook = (count = 3) => workbookOf([sheetOf('申报表', [['项目名称'], ...names(count).map((name) => [name])])]);

const conclusions = (count: number, more: Partial<PlannedColumn> = {}) =>
  column(
    1,
    '结论',
    Array.from({ length: count }, (_, row) =>
      row % 2 === 0 ? cell('合格', { tone: 'good' }) : cell('不合格', { tone: 'bad' }),
    ),
    more,
  );

const planFor = (count: number, more: Partial<PlannedColumn> = {}): WritePlan =>
  planOf({
    blocks: [
      block(
        '申报表',
        0,
        Array.from({ length: count }, (_, row) => row + 1),
        [
          conclusions(count, more),
          column(
            2,
            '得分',
            names(count).map((_, row) => cell(row / 4)),
            { format: 'decimal' },
          ),
        ],
      ),
    ],
    memory: '{"run":1}',
  });

const applied = async (host: WorkbookHost, plan: WritePlan) => {
  const outcome = await host.apply(plan);
  if (!outcome.ok) throw new Error(outcome.issue.code);
  return outcome.value;
};

describe('a plan carried out by the Excel host', () => {
  test('results stand in their columns, coloured, with our text stored in the workbook', async () => {
    const { workbook: document } = startStandIn(workbook());
    const host = createExcelHost();
    await host.snapshot();

    const report = await applied(host, planFor(3));

    const sheet = document.requireSheet('申报表');
    expect([0, 1, 2, 3].map((row) => [1, 2].map((at) => sheet.cell(row, at).content))).toEqual([
      ['结论', '得分'],
      ['合格', 0],
      ['不合格', 0.25],
      ['合格', 0.5],
    ]);
    expect(sheet.cell(1, 1)).toMatchObject({ format: '@', style: { fill: '#E2F0D9', color: '#1E5C1E' } });
    expect(sheet.cell(1, 2).format).toBe('0.00');
    expect(report).toMatchObject({ cellsWritten: 6, columnsWritten: 2, sheetsWritten: 0 });
    const read = await host.snapshot();
    expect(read.ok && read.value.memory).toBe('{"run":1}');
  });

  test('[W1] cells outside the planned columns and rows keep what they hold', async () => {
    const { workbook: document } = startStandIn(
      workbookOf([
        sheetOf('申报表', [
          ['项目名称', null, '备注'],
          ['甲', null, '勿动'],
          ['合计', null, 9],
          ['乙', null, 7],
        ]),
      ]),
    );
    const before = [0, 1, 2, 3].map((row) => [0, 2].map((at) => document.requireSheet('申报表').cell(row, at)));

    await applied(createExcelHost(), planOf({ blocks: [block('申报表', 0, [1, 3], [conclusions(2)])] }));

    const sheet = document.requireSheet('申报表');
    expect([0, 1, 2, 3].map((row) => [0, 2].map((at) => sheet.cell(row, at)))).toEqual(before);
    expect(sheet.cell(2, 1).content).toBeNull();
    expect([sheet.cell(1, 1).content, sheet.cell(3, 1).content]).toEqual(['合格', '不合格']);
  });

  test('[W1] a cell left out of the plan stays as the person left it', async () => {
    const { workbook: document } = startStandIn(workbook());
    const host = createExcelHost();
    await applied(
      host,
      planOf({ blocks: [block('申报表', 0, [1, 2], [column(1, '结论', [cell('合格'), cell('合格')])])] }),
    );
    document.requireSheet('申报表').put(2, 1, { content: '我改的', format: '@', style: { fill: '#112233' } });

    await applied(
      host,
      planOf({
        blocks: [block('申报表', 0, [1, 2], [column(1, '结论', [cell('不合格'), undefined], { fresh: false })])],
      }),
    );

    expect(document.requireSheet('申报表').cell(1, 1).content).toBe('不合格');
    expect(document.requireSheet('申报表').cell(2, 1)).toMatchObject({ content: '我改的', style: { fill: '#112233' } });
  });

  test('[W1] a formula that a person put into a column of ours stays', async () => {
    const { workbook: document } = startStandIn(workbook());
    const host = createExcelHost();
    await applied(host, planFor(3));
    const formula = { content: 8, formula: '=4*2', format: 'General', style: {} };
    document.requireSheet('申报表').put(2, 2, formula);

    const { cellsWritten, undo } = await applied(host, planFor(3, { fresh: false }));
    await host.undo(undo);

    expect(document.requireSheet('申报表').cell(2, 2)).toMatchObject(formula);
    expect(cellsWritten).toBe(5);
  });

  test('[W1] a fresh column that holds something by now is not written over', async () => {
    const { workbook: document } = startStandIn(workbook());
    const host = createExcelHost();
    await host.snapshot();
    document.requireSheet('申报表').put(2, 1, { content: '批注', format: 'General', style: {} });

    const outcome = await host.apply(planFor(3));

    expect(outcome).toEqual({ ok: false, issue: { code: 'host.sheetChanged', sheet: '申报表' } });
    expect(document.requireSheet('申报表').cell(1, 1).content).toBeNull();
  });

  test.each([1, 20_000])('[W2] reading and writing %i rows takes six round trips', async (count) => {
    const { counters } = startStandIn(
      workbookOf([sheetOf('申报表', [['项目名称', '专利数'], ...names(count).map((name, row) => [name, row])])]),
    );
    const host = createExcelHost();
    await host.snapshot();

    const plan = planOf({
      blocks: [
        block(
          '申报表',
          0,
          names(count).map((_, row) => row + 1),
          [{ ...conclusions(count), at: 2 }],
        ),
      ],
      memory: '{}',
    });
    await applied(host, plan);

    expect(counters).toMatchObject({ batches: 6, cleanups: 0 });
    expect(counters.largestRequest).toBeLessThan(4 * 1024 * 1024);
  });

  test('[W2] a plan beyond the block size goes out in blocks that each fit the payload limit', async () => {
    const { counters, workbook: document } = startStandIn(workbook(30_000));

    await applied(createExcelHost(), planFor(30_000));

    expect(document.requireSheet('申报表').cell(30_000, 1).content).toBe('不合格');
    expect(counters.largestRequest).toBeLessThan(4 * 1024 * 1024);
  });

  test.each([
    '=1+1',
    '+86 10',
    '-5',
    '@SUM(A1)',
    "'引号",
    '00123',
    '1/2',
    '3-4',
    'TRUE',
    '12%',
    '1,250',
    '<b>&amp;',
    '#N/A',
    ' 7',
  ])('[W3] the text %j is stored as that text, in a text column and in another', async (text) => {
    const { workbook: document } = startStandIn(workbook(1));
    const columns = [column(1, '结论', [cell(text)]), column(2, '得分', [cell(text)], { format: 'decimal' })];

    await applied(createExcelHost(), planOf({ blocks: [block('申报表', 0, [1], columns)] }));

    const sheet = document.requireSheet('申报表');
    for (const at of [1, 2]) {
      expect(sheet.cell(1, at).content).toBe(text);
      expect(sheet.cell(1, at).formula).toBeUndefined();
    }
  });

  test('[W3] a header and a sheet of ours that look like formulas stay text', async () => {
    const { workbook: document } = startStandIn(workbook(1));
    const plan = planOf({
      blocks: [block('申报表', 0, [1], [column(1, '=结论', [cell('合格')])])],
      sheets: [
        {
          name: '名单',
          title: ['=标题'],
          columns: [{ header: '+单位', width: 20, format: 'text' }],
          rows: [[cell('=HYPERLINK("x")')]],
          footer: ['-签字'],
          orientation: 'portrait',
        },
      ],
    });

    await applied(createExcelHost(), plan);

    const list = document.requireSheet('名单');
    expect([0, 1, 2, 3].map((row) => list.cell(row, 0))).toMatchObject(
      ['=标题', '+单位', '=HYPERLINK("x")', '-签字'].map((content) => ({ content })),
    );
    expect(document.requireSheet('申报表').cell(0, 1)).toMatchObject({ content: '=结论' });
    expect([0, 1, 2, 3].map((row) => list.cell(row, 0).formula)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('[W4] a block that does not read back as written is told with its cells, and taken back', async () => {
    const { workbook: document } = startStandIn(workbook());
    const sheet = document.requireSheet('申报表');
    const put = sheet.put.bind(sheet);
    sheet.put = (row, at, next) =>
      put(row, at, row === 2 && next.content === '不合格' ? { ...next, content: '改了' } : next);

    const outcome = await createExcelHost().apply(planFor(3));

    expect(outcome).toEqual({
      ok: false,
      issue: { code: 'host.readBack', cells: [{ sheet: '申报表', row: 2, column: 1 }] },
    });
    expect([1, 3].map((row) => sheet.cell(row, 1).content)).toEqual([null, null]);
  });

  test('[W5] rows that moved since they were read stop the write', async () => {
    const { workbook: document } = startStandIn(workbook());
    const host = createExcelHost();
    await host.snapshot();
    document.requireSheet('申报表').rows.splice(1, 0, []);

    expect(await host.apply(planFor(3))).toEqual({ ok: false, issue: { code: 'host.sheetChanged', sheet: '申报表' } });
  });

  test('the same plan applied twice changes nothing the second time', async () => {
    const { workbook: document } = startStandIn(workbook());
    const host = createExcelHost();
    await applied(host, planFor(3));
    const once = JSON.stringify(document.requireSheet('申报表').rows);

    await applied(host, planFor(3));

    expect(JSON.stringify(document.requireSheet('申报表').rows)).toBe(once);
  });

  test.each([
    [{ protected: true }, { code: 'host.protectedSheet', sheet: '申报表' }],
    [
      { merges: [{ top: 1, left: 1, bottom: 2, right: 1 }] },
      { code: 'host.mergedCells', sheet: '申报表', range: { top: 1, left: 1, bottom: 2, right: 1 } },
    ],
  ])('a sheet that cannot be written to (%j) is told before anything is written', async (more, issue) => {
    const sheet = sheetOf('申报表', [['项目名称'], ['甲'], ['乙'], ['丙']], more);
    const { workbook: document } = startStandIn(workbookOf([sheet]));

    expect(await createExcelHost().apply(planFor(3))).toEqual({ ok: false, issue });
    expect(document.parts).toEqual([]);
  });

  test('a sheet that is gone is named', async () => {
    startStandIn(workbookOf([sheetOf('别的', [['项目名称']])]));

    expect(await createExcelHost().apply(planFor(3))).toEqual({
      ok: false,
      issue: { code: 'host.sheetGone', sheet: '申报表' },
    });
  });

  test('results are written to filtered and hidden rows as well', async () => {
    const { workbook: document } = startStandIn(
      workbookOf([sheetOf('申报表', [['项目名称'], ['甲'], ['乙'], ['丙']], { hiddenRows: [2] })]),
    );

    await applied(createExcelHost(), planFor(3));

    expect(document.requireSheet('申报表').cell(2, 1).content).toBe('不合格');
    expect(document.requireSheet('申报表').isRowHidden(2)).toBe(true);
  });
});
