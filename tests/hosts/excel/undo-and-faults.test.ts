import type { WorkbookHost, WorkbookSnapshot, WritePlan } from '../../../src/workbook/types';
import { createExcelHost } from '../../../src/hosts/excel/create-excel-host';
import type { WorkbookDocument } from '../../../src/workbench/stand-in/document/workbook-document';
import type { Fault } from '../../../src/workbench/stand-in/settings';
import { block, cell, column, planOf } from '../../support/sample-plan';
import { sheetOf, workbookOf } from '../../support/sample-workbook';
import { startStandIn } from '../../support/start-stand-in';

const given: WorkbookSnapshot = workbookOf([
  sheetOf(
    '申报表',
    [
      ['项目名称', '专利数', '占比', '备注'],
      ['甲', 12, 0.1, null],
      ['乙', null, 0.2, '=不是公式'],
      ['丙', 3, 0.3, { error: '#N/A' }],
    ],
    { percentColumns: [2] },
  ),
]);

const plan = (run: number, fresh: boolean): WritePlan =>
  planOf({
    blocks: [
      block(
        '申报表',
        0,
        [1, 2, 3],
        [
          column(
            4,
            '结论',
            [
              cell(`合格${run}`, { tone: 'good' }),
              cell(`待核${run}`, { tone: 'warning' }),
              cell('不合格', { tone: 'bad' }),
            ],
            { fresh },
          ),
          column(5, '得分', [cell(run), cell(null), cell(run / 8)], { fresh, format: 'decimal' }),
        ],
      ),
    ],
    sheets: [
      {
        name: '名单',
        title: [`第${run}次`],
        columns: [
          { header: '单位', width: 20, format: 'text' },
          { header: '得分', width: 10, format: 'decimal' },
        ],
        rows: [[cell('甲', { tone: 'good' }), cell(run)]],
        footer: ['签字'],
        orientation: 'landscape',
      },
    ],
    memory: `{"run":${run}}`,
  });

/** Everything a person can see of a sheet's cells. */
const seen = (workbook: WorkbookDocument) =>
  workbook.sheets.map(({ name, rows }) => ({
    name,
    cells: rows.flatMap((row, at) =>
      row.flatMap((cellThere, columnAt) =>
        cellThere && (cellThere.content !== null || cellThere.style.fill !== undefined)
          ? [[at, columnAt, cellThere.content, cellThere.formula, cellThere.format, cellThere.style.fill]]
          : [],
      ),
    ),
  }));

const texts = (workbook: WorkbookDocument, sheet: string) =>
  workbook.requireSheet(sheet).rows.map((row) => row.flatMap((there) => there?.content ?? []));

const user = (workbook: WorkbookDocument) =>
  [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((at) => workbook.requireSheet('申报表').cell(row, at)));

const apply = async (host: WorkbookHost, run: number, fresh: boolean) => {
  const outcome = await host.apply(plan(run, fresh));
  if (!outcome.ok) throw new Error(outcome.issue.code);
  return outcome.value;
};

const memoryOf = async (host: WorkbookHost) => {
  const read = await host.snapshot();
  return read.ok ? read.value.memory : read.issue;
};

describe.each(['1.14', '1.20'])('undo at ExcelApi %s', (apiLevel) => {
  test('[W6] one step takes back a first write: columns, looks, sheet and our text', async () => {
    const { workbook } = startStandIn(given, { apiLevel });
    const host = createExcelHost();
    const before = seen(workbook);
    const { undo } = await apply(host, 1, true);

    const outcome = await host.undo(JSON.parse(JSON.stringify(undo)));

    expect(outcome).toEqual({ ok: true, value: undefined });
    expect(seen(workbook)).toEqual(before);
    expect(await memoryOf(host)).toBeUndefined();
  });

  test('[W6] one step takes back a second write to what the first had shown', async () => {
    const { workbook } = startStandIn(given, { apiLevel });
    const host = createExcelHost();
    await apply(host, 1, true);
    const [before] = seen(workbook);
    const list = texts(workbook, '名单');
    const { undo } = await apply(host, 2, false);

    await host.undo(undo);

    expect(seen(workbook)[0]).toEqual(before);
    expect(texts(workbook, '名单')).toEqual(list);
    expect(await memoryOf(host)).toBe('{"run":1}');
  });

  test('[W1] undo leaves a cell that a person changed since', async () => {
    const { workbook } = startStandIn(given, { apiLevel });
    const host = createExcelHost();
    const { undo } = await apply(host, 1, true);
    workbook.requireSheet('申报表').put(2, 4, { content: '我改的', format: '@', style: {} });

    await host.undo(undo);

    expect([1, 2, 3].map((row) => workbook.requireSheet('申报表').cell(row, 4).content)).toEqual([
      null,
      '我改的',
      null,
    ]);
  });

  test('[W5] undo touches nothing once rows have moved', async () => {
    const { workbook } = startStandIn(given, { apiLevel });
    const host = createExcelHost();
    await host.snapshot();
    const { undo } = await apply(host, 1, true);
    workbook.requireSheet('申报表').rows.splice(1, 0, []);
    const before = seen(workbook);

    expect(await host.undo(undo)).toEqual({ ok: false, issue: { code: 'host.sheetChanged', sheet: '申报表' } });
    expect(seen(workbook)).toEqual(before);
  });
});

describe('faults of Excel at any batch', () => {
  const faults: Fault[] = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((batch) =>
    (['before', 'halfway', 'after'] as const).map((when) => ({ batch, when })),
  );

  test.each(faults)(
    '[W7] batch $batch broken $when: the user keeps every cell, and the next run completes',
    async (fault) => {
      const { workbook, settings } = startStandIn(given);
      const host = createExcelHost();
      const before = user(workbook);
      settings.fault = fault;

      const read = await host.snapshot();
      const outcome = read.ok ? await host.apply(plan(1, true)) : read;

      expect(user(workbook)).toEqual(before);
      settings.fault = undefined;
      const again = createExcelHost();
      await again.snapshot();
      const completed = await again.apply(
        plan(2, !(outcome.ok && workbook.requireSheet('申报表').cell(0, 4).content === '结论')),
      );
      expect(completed).toMatchObject({ ok: true });
      expect(user(workbook)).toEqual(before);
      expect([1, 2, 3].map((row) => workbook.requireSheet('申报表').cell(row, 4).content)).toEqual([
        '合格2',
        '待核2',
        '不合格',
      ]);
      expect(await memoryOf(again)).toBe('{"run":2}');
    },
  );

  test.each(faults.filter(({ batch }) => batch <= 3))(
    '[W7] a write broken at batch $batch, $when, is taken back at once',
    async (fault) => {
      const { workbook, settings } = startStandIn(given);
      const host = createExcelHost();
      await apply(host, 1, true);
      const before = seen(workbook);
      settings.fault = fault;

      const outcome = await host.apply(plan(2, false));

      if (!outcome.ok) expect(seen(workbook)[0]).toEqual(before[0]);
      expect(await memoryOf(host)).toBe(outcome.ok ? '{"run":2}' : '{"run":1}');
    },
  );

  test.each(faults.filter(({ batch }) => batch <= 2))(
    '[W7] Excel is lost for good at batch $batch of a write, $when: the user keeps every cell, and the next run completes',
    async (fault) => {
      const { workbook, settings } = startStandIn(given);
      const before = user(workbook);
      settings.fault = { ...fault, lasting: true };

      const outcome = await createExcelHost().apply(plan(1, true));

      expect(outcome.ok).toBe(false);
      expect(user(workbook)).toEqual(before);
      settings.fault = undefined;
      const again = createExcelHost();
      await again.snapshot();
      const isOurs = workbook.requireSheet('申报表').cell(0, 4).content === '结论';
      expect(await again.apply(plan(2, !isOurs))).toMatchObject({ ok: true });
      expect(user(workbook)).toEqual(before);
      expect(texts(workbook, '名单')).toEqual([['第2次'], ['单位', '得分'], ['甲', 2], ['签字']]);
      expect(workbook.parts).toHaveLength(1);
    },
  );

  test('[W7] a person starts typing into a cell between reading and writing: nothing is written', async () => {
    const { workbook, settings } = startStandIn(given);
    const host = createExcelHost();
    await host.snapshot();
    const before = seen(workbook);
    settings.cellEditing = true;

    expect(await host.apply(plan(1, true))).toEqual({ ok: false, issue: { code: 'host.cellEditing' } });
    expect(seen(workbook)).toEqual(before);
  });

  test('[W7] cancelling before the write leaves everything as it was', async () => {
    const { workbook } = startStandIn(given);
    const before = seen(workbook);

    const outcome = await createExcelHost().apply(plan(1, true), { signal: { aborted: true } });

    expect(outcome).toEqual({ ok: false, issue: { code: 'host.cancelled' } });
    expect(seen(workbook)).toEqual(before);
  });
});
