import { createExcelHost } from '../../../src/hosts/excel/create-excel-host';
import { sheetOf, workbookOf } from '../../support/sample-workbook';
import { startStandIn } from '../../support/start-stand-in';

const rows = (count: number) => [
  ['项目名称', '专利数', '占比', '成立日期'],
  ...Array.from({ length: count }, (_, row) => [`项目${row}`, row, 0.035, { date: 44561 + row }]),
];

describe('the snapshot of the Excel host', () => {
  test('what the workbook holds arrives as plain values in sheet coordinates', async () => {
    const given = workbookOf(
      [
        sheetOf('申报表', [[], [null, '单位', '占比'], [null, '甲', 0.035], [null, { error: '#N/A' }, 0.04]], {
          percentColumns: [2],
          hiddenRows: [3],
          hiddenColumns: [2],
          merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
          tables: [{ name: '表1', range: { top: 1, left: 1, bottom: 3, right: 2 } }],
        }),
        sheetOf('说明', [['日期'], [{ date: 44561 }]], { visibility: 'hidden', protected: true }),
        sheetOf('空', []),
      ],
      '{"a":"<&\\"中文"}',
    );
    startStandIn(given);

    const outcome = await createExcelHost().snapshot();

    expect(outcome).toEqual({ ok: true, value: given });
  });

  test('[F18] of a column that is percent in some cells only, those cells are told', async () => {
    const shares = [['占比'], [0.035], [0.04], [5], [0.06]];
    const shownOtherwise = [
      {
        column: 0,
        as: 'percent' as const,
        rows: [
          [1, 2],
          [4, 4],
        ] as const,
      },
    ];
    const given = workbookOf([sheetOf('申报表', shares, { percentColumns: [0], shownOtherwise })]);
    startStandIn(given);
    const outcome = await createExcelHost().snapshot();
    expect(outcome.ok && outcome.value.sheets[0]).toEqual(given.sheets[0]);
  });

  test.each([1, 20_000])('[W2] a sheet of %i rows takes four round trips', async (count) => {
    const { counters } = startStandIn(workbookOf([sheetOf('申报表', rows(count))]));

    const outcome = await createExcelHost().snapshot();

    expect(outcome.ok && outcome.value.sheets[0]?.rows.length).toBe(count + 1);
    expect(counters).toMatchObject({ batches: 4, cleanups: 0 });
    expect(counters.largestAnswer).toBeLessThan(4 * 1024 * 1024);
  });

  test('a block that does not fit the payload limit is asked for in halves', async () => {
    startStandIn(workbookOf([sheetOf('申报表', rows(2000))]), { payloadLimit: 40_000 });

    const outcome = await createExcelHost().snapshot();

    expect(outcome.ok && outcome.value.sheets[0]?.rows[2000]).toEqual(['项目1999', 1999, 0.035, { date: 46560 }]);
  });

  test('more merged areas than one request may give are all found', async () => {
    const merges = Array.from({ length: 600 }, (_, row) => ({ top: row + 1, left: 0, bottom: row + 1, right: 1 }));
    startStandIn(workbookOf([sheetOf('申报表', rows(600), { merges })]));

    const outcome = await createExcelHost().snapshot();

    expect(outcome.ok && outcome.value.sheets[0]?.merges.length).toBe(600);
  });

  test.each([
    [{ cellEditing: true }, { code: 'host.cellEditing' }],
    [{ inactive: true }, { code: 'host.otherWorkbook' }],
    [{ apiLevel: '1.12' }, { code: 'host.apiMissing', needed: 'ExcelApi 1.14', found: 'ExcelApi 1.12' }],
  ])('trouble of Excel (%j) is told by its code', async (settings, issue) => {
    startStandIn(workbookOf([sheetOf('申报表', rows(3))]), settings);

    expect(await createExcelHost().snapshot()).toEqual({ ok: false, issue });
  });

  test('reading is cancelled between round trips', async () => {
    startStandIn(workbookOf([sheetOf('申报表', rows(3))]));

    const outcome = await createExcelHost().snapshot({ signal: { aborted: true } });

    expect(outcome).toEqual({ ok: false, issue: { code: 'host.cancelled' } });
  });

  test('some rows alone take one round trip', async () => {
    const { counters } = startStandIn(workbookOf([sheetOf('申报表', rows(50))]));

    const outcome = await createExcelHost().readRows('申报表', 3, 4);

    expect(outcome).toEqual({
      ok: true,
      value: [
        ['项目2', 2, 0.035, { date: 44563 }],
        ['项目3', 3, 0.035, { date: 44564 }],
      ],
    });
    expect(counters.batches).toBe(1);
  });

  test('rows of a sheet that is gone are told as such', async () => {
    startStandIn(workbookOf([sheetOf('申报表', rows(1))]));

    expect(await createExcelHost().readRows('没有', 0, 1)).toEqual({
      ok: false,
      issue: { code: 'host.sheetGone', sheet: '没有' },
    });
  });
});
