import { readRecords } from '../../src/plans/record/read-record';
import type { CellValue, WorkbookSnapshot } from '../../src/workbook/types';
import { guidelineOf, snapshotOf } from '../screening/small-guideline';
import { MemoryHost } from './memory-host';
import { openPlain } from './open-screened';

const guideline = guidelineOf(`  - id: p
    name: 示例项目
    clause: 附件1
    places: { clause: 一（4）, count: 1 }
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
`);
const ROWS: CellValue[][] = [
  ['单位名称', '有效专利数', '专家一评分'],
  ['甲公司', 120, 88],
  ['乙公司', 130, 91],
];

const start = async () => {
  const workbook: WorkbookSnapshot = { name: '申报表.xlsx', sheets: [snapshotOf(ROWS)], memory: undefined };
  const host = new MemoryHost(workbook);
  const review = await openPlain(host, guideline);
  await review.chooseGuideline(guideline.id);
  return { host, review };
};

describe('previewLists', () => {
  test('does nothing before there is a ranking', async () => {
    const { review } = await start();
    await review.screen();
    await review.previewLists(['published']);
    expect(review.getState().preview).toBeUndefined();
  });

  test('[W6] counts the columns and lists that were asked for, and writes just these', async () => {
    const { host, review } = await start();
    await review.screen();
    await review.rank({ decimals: 1 });
    await review.previewLists(['record', 'published']);
    const { preview } = review.getState();
    expect(preview?.sheets.map(({ name, replaces }) => [name, replaces])).toEqual([
      ['公示名单', false],
      ['评审记录', false],
    ]);
    expect(preview?.freshColumns).toEqual(expect.arrayContaining(['综合得分', '名次', '入围结论', '入围说明']));
    await review.write();
    expect(host.applied.at(-1)?.sheets.map(({ name }) => name)).toEqual(['公示名单', '评审记录']);
    await review.previewLists(['published']);
    expect(review.getState().preview?.sheets).toEqual([{ name: '公示名单', rows: 1, replaces: true }]);
  });

  test('a record from the pane holds the settings that the ranking was made with', async () => {
    const { review } = await start();
    await review.screen();
    await review.rank({ tieRule: { kind: 'draw', seed: '7' } });
    await review.previewLists(['record']);
    const [record] = review.getState().preview?.plan.sheets ?? [];
    const rows = [
      record?.columns.map(({ header }) => header) ?? [],
      ...(record?.rows ?? []).map((row) => row.map(({ value }) => value)),
    ];
    const [outcome] = readRecords({ name: 'w', sheets: [snapshotOf(rows, '评审记录')], memory: undefined });
    expect(outcome).toMatchObject({
      code: 'record.read',
      record: {
        settings: {
          lists: ['record'],
          guideline: 'small-2022',
          rank: { tieRule: { kind: 'draw', seed: '7' } },
        },
      },
    });
    expect(outcome?.code === 'record.read' ? [...outcome.record.settings.sheets.keys()] : []).toEqual(['申报表']);
  });
});
