import type { CellValue, WorkbookHost, WorkbookSnapshot, WritePlan } from '../../src/workbook/types';
import { block, cell, column, planOf } from '../support/sample-plan';
import { sheetOf, workbookOf } from '../support/sample-workbook';

/** A host over a workbook that holds what the snapshot says. */
export type OpenHost = (given: WorkbookSnapshot) => Promise<WorkbookHost>;

const given = workbookOf(
  [
    sheetOf(
      '申报表',
      [
        ['2022年度申报表'],
        ['项目名称', '专利数', '研发占比', '成立日期', '是否单项冠军'],
        ['甲', 12, 0.035, { date: 44561 }, true],
        ['=不是公式', null, 0.4, { date: 36526 }, false],
        ['丙 <b>&"', 1250.5, 0.1, null, { error: '#N/A' }],
        ['合计', 1262.5],
      ],
      {
        percentColumns: [2],
        merges: [{ top: 0, left: 0, bottom: 0, right: 5 }],
        hiddenRows: [3],
        hiddenColumns: [1],
      },
    ),
    sheetOf('说明', [[], [null, '填表说明']], { visibility: 'hidden' }),
    sheetOf('受保护', [['勿改']], { protected: true }),
  ],
  '{"bindings":{"专利数":"有效专利数"}}',
);

const results = (run: number, fresh: boolean): WritePlan =>
  planOf({
    blocks: [
      block(
        '申报表',
        1,
        [2, 3, 4],
        [
          column(5, '结论', [cell('合格', { tone: 'good' }), cell('不合格', { tone: 'bad' }), cell(`待核${run}`)], {
            fresh,
          }),
          column(6, '说明', [cell('=1+1'), cell(null), cell("'引号 & <标记>")], { fresh, width: 40 }),
          column(7, '得分', [cell(run), cell(87.25), cell(null)], { fresh, format: 'decimal' }),
          column(8, '占比', [cell(0.5), cell(null), cell(0.125)], { fresh, format: 'percent' }),
          column(9, '日期', [cell({ date: 44592 }), cell(null), cell('待定')], { fresh, format: 'date' }),
        ],
      ),
    ],
    memory: `{"run":${run}}`,
  });

const list: WritePlan = planOf({
  sheets: [
    {
      name: '公示名单',
      title: ['公示名单', '=二〇二二'],
      columns: [
        { header: '序号', width: 6, format: 'integer' },
        { header: '单位', width: 30, format: 'text' },
        { header: '得分', width: 10, format: 'decimal' },
      ],
      rows: [
        [cell(1), cell('甲', { tone: 'good' }), cell(95.5)],
        [cell(2), cell('+乙'), cell(null)],
      ],
      footer: ['口径：一件抵两件', '签字：'],
      orientation: 'landscape',
    },
  ],
});

const read = async (host: WorkbookHost): Promise<WorkbookSnapshot> => {
  const outcome = await host.snapshot();
  if (!outcome.ok) throw new Error(outcome.issue.code);
  return outcome.value;
};

const rowsOf = async (host: WorkbookHost, name: string): Promise<readonly (readonly CellValue[])[]> =>
  (await read(host)).sheets.find((sheet) => sheet.name === name)?.rows ?? [];

const apply = async (host: WorkbookHost, plan: WritePlan) => {
  const outcome = await host.apply(plan);
  if (!outcome.ok) throw new Error(outcome.issue.code);
  return outcome.value;
};

/** What every host of the port has to do, whatever is behind it. */
export const describePort = (name: string, open: OpenHost): void => {
  describe(`the workbook port over ${name}`, () => {
    test('a workbook arrives as plain values', async () => {
      const snapshot = await read(await open(given));

      expect(snapshot.sheets).toEqual(given.sheets);
      expect(snapshot.memory).toBe(given.memory);
    });

    test('some rows arrive as in the snapshot', async () => {
      const host = await open(given);

      const outcome = await host.readRows('申报表', 2, 3);

      expect(outcome).toMatchObject({ ok: true, value: [given.sheets[0]?.rows[2], given.sheets[0]?.rows[3]] });
    });

    test('[W1] results stand in their columns, and every other cell is as it was', async () => {
      const host = await open(given);
      await read(host);

      const report = await apply(host, results(1, true));

      expect(await rowsOf(host, '申报表')).toEqual([
        ['2022年度申报表'],
        ['项目名称', '专利数', '研发占比', '成立日期', '是否单项冠军', '结论', '说明', '得分', '占比', '日期'],
        ['甲', 12, 0.035, { date: 44561 }, true, '合格', '=1+1', 1, 0.5, { date: 44592 }],
        ['=不是公式', null, 0.4, { date: 36526 }, false, '不合格', null, 87.25],
        ['丙 <b>&"', 1250.5, 0.1, null, { error: '#N/A' }, '待核1', "'引号 & <标记>", null, 0.125, '待定'],
        ['合计', 1262.5],
      ]);
      expect((await read(host)).sheets.slice(1)).toEqual(given.sheets.slice(1));
      expect((await read(host)).memory).toBe('{"run":1}');
      expect(report).toMatchObject({ cellsWritten: 15, columnsWritten: 5, sheetsWritten: 0 });
    });

    test('[W7] the same plan applied twice changes nothing the second time', async () => {
      const host = await open(given);
      await apply(host, results(1, true));
      const once = await read(host);

      await apply(host, results(1, true));

      expect(await read(host)).toEqual(once);
    });

    test('[W1] a cell left out of a later plan keeps what it holds', async () => {
      const host = await open(given);
      await apply(host, results(1, true));
      const columns = [column(5, '结论', [undefined, cell('合格'), undefined], { fresh: false })];

      await apply(host, planOf({ blocks: [block('申报表', 1, [2, 3, 4], columns)] }));

      expect((await rowsOf(host, '申报表')).slice(2, 5).map((row) => row[5])).toEqual(['合格', '合格', '待核1']);
    });

    test('[W6] undo takes back a first write in one step', async () => {
      const host = await open(given);
      const { undo } = await apply(host, { ...list, ...results(1, true), sheets: list.sheets });

      const outcome = await host.undo(JSON.parse(JSON.stringify(undo)));

      expect(outcome).toEqual({ ok: true, value: undefined });
      expect((await read(host)).sheets).toEqual(given.sheets);
      expect((await read(host)).memory).toBe(given.memory);
    });

    test('[W6] undo takes back a second write to what the first had left', async () => {
      const host = await open(given);
      await apply(host, results(1, true));
      const before = await read(host);
      const { undo } = await apply(host, results(2, false));

      await host.undo(undo);

      expect(await read(host)).toEqual(before);
    });

    test('[W3] a sheet of ours is made with title, header, rows and footer as text', async () => {
      const host = await open(given);

      await apply(host, list);

      expect(await rowsOf(host, '公示名单')).toEqual([
        ['公示名单'],
        ['=二〇二二'],
        ['序号', '单位', '得分'],
        [1, '甲', 95.5],
        [2, '+乙'],
        ['口径：一件抵两件'],
        ['签字：'],
      ]);
    });

    test('a sheet of ours is replaced as a whole', async () => {
      const host = await open(given);
      await apply(host, list);
      const [first] = list.sheets;
      if (!first) throw new Error('no sheet');

      await apply(host, { ...list, sheets: [{ ...first, title: ['第二版'], rows: [], footer: [] }] });

      expect(await rowsOf(host, '公示名单')).toEqual([['第二版'], ['序号', '单位', '得分']]);
    });

    test('[W1] a sheet of that name that is not ours is not touched', async () => {
      const host = await open({ ...given, sheets: [...given.sheets, sheetOf('公示名单', [['我的名单']])] });

      const outcome = await host.apply(list);

      expect(outcome).toEqual({ ok: false, issue: { code: 'host.sheetNameTaken', sheet: '公示名单' } });
      expect(await rowsOf(host, '公示名单')).toEqual([['我的名单']]);
    });

    test.each<readonly [string, WritePlan, unknown]>([
      [
        'protected',
        planOf({ blocks: [block('受保护', 0, [1], [column(1, '结论', [cell('合格')])])] }),
        { code: 'host.protectedSheet', sheet: '受保护' },
      ],
      [
        'gone',
        planOf({ blocks: [block('没有', 0, [1], [column(1, '结论', [cell('合格')])])] }),
        { code: 'host.sheetGone', sheet: '没有' },
      ],
      [
        'merged where results would stand',
        planOf({ blocks: [block('申报表', 0, [2], [column(5, '结论', [cell('合格')])])] }),
        { code: 'host.mergedCells', sheet: '申报表', range: { top: 0, left: 0, bottom: 0, right: 5 } },
      ],
    ])('a sheet that is %s is told, and nothing is written', async (_what, plan, issue) => {
      const host = await open(given);

      expect(await host.apply({ ...plan, memory: '{}' })).toEqual({ ok: false, issue });
      expect((await read(host)).sheets).toEqual(given.sheets);
      expect((await read(host)).memory).toBe(given.memory);
    });

    test('our text is stored without touching any cell', async () => {
      const host = await open(given);

      await host.remember('{"a":"<&> \\n 中文"}');

      expect(await read(host)).toMatchObject({ sheets: given.sheets, memory: '{"a":"<&> \\n 中文"}' });
    });

    test('a cancelled write leaves everything as it was', async () => {
      const host = await open(given);

      const outcome = await host.apply(results(1, true), { signal: { aborted: true } });

      expect(outcome).toEqual({ ok: false, issue: { code: 'host.cancelled' } });
      expect((await read(host)).sheets).toEqual(given.sheets);
    });
  });
};
