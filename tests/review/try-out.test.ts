import type { CellValue } from '../../src/workbook/types';
import { programmeOf, snapshotOf } from '../screening/small-guideline';
import { MemoryHost } from './memory-host';
import { openPlain } from './open-screened';
import { openScreened } from './open-screened';

const guideline = programmeOf(`    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
      - { id: credit, kind: condition, clause: 一（2）, title: 信用, require: not(严重失信) }
`);

const TITLE = ['2022 年度申报汇总表'];
const GROUPS = ['单位名称', '知识产权', null, '备注'];
const HEADERS = [null, '有效专利数', '联系电话', null];
const ROWS: CellValue[][] = [
  ['甲辰精密机械有限公司', 120, 30, '/'],
  ['江南理工大学', 80, 30, null],
  ['水乡米业有限公司', 140, 12, '复审'],
];

const hostOf = () => {
  const sheet = snapshotOf([TITLE, GROUPS, HEADERS, ...ROWS], '第一批');
  const merges = [
    { top: 1, bottom: 2, left: 0, right: 0 },
    { top: 1, bottom: 1, left: 1, right: 2 },
    { top: 1, bottom: 2, left: 3, right: 3 },
  ];
  return new MemoryHost({ name: '申报.xlsx', sheets: [{ ...sheet, merges }], memory: undefined });
};

const openUnscreened = async (host: MemoryHost) => {
  const review = await openPlain(host, guideline);
  await review.chooseGuideline(guideline.id);
  return review;
};

describe('a sheet before it is screened', () => {
  test('[B1] shows its columns as they stand there: header, group above, a few different cells', async () => {
    const { columns } = (await openUnscreened(hostOf())).getState();

    expect(columns).toEqual([
      { column: 0, header: '单位名称', own: '单位名称', group: undefined, samples: ROWS.map(([name]) => name) },
      { column: 1, header: '知识产权 有效专利数', own: '有效专利数', group: '知识产权', samples: ['120', '80', '140'] },
      {
        column: 2,
        header: '知识产权 联系电话',
        own: '联系电话',
        group: '知识产权',
        samples: ['30', '12'],
      },
      { column: 3, header: '备注', own: '备注', group: undefined, samples: ['复审'] },
    ]);
  });

  test('[B6] is tried out when asked, again after every change, and shows no result by it', async () => {
    const review = await openUnscreened(hostOf());
    expect(review.getState().trial).toBeUndefined();

    await review.tryOut();
    expect(review.getState().trial?.screening.counts).toMatchObject({ unqualified: 1, partial: 2 });
    await review.fixBinding('有效专利数', []);
    expect(review.getState().trial?.screening.counts).toMatchObject({ unqualified: 0, partial: 3 });

    expect(review.getState()).toMatchObject({ screening: undefined, round: [] });
    await review.screen();
    expect(review.getState().trial).toBeUndefined();
    expect(review.getState().screening?.counts.partial).toBe(3);
  });
});

describe('a sheet that was written to', () => {
  test('[W11] moves so that all columns of ours are in sight', async () => {
    const host = hostOf();
    const review = await openScreened(host, guideline);
    await review.previewResults();
    const columns = (review.getState().preview?.plan.blocks[0]?.columns ?? []).map(({ at }) => at);
    await review.write();

    expect(columns.length).toBeGreaterThan(1);
    expect(host.revealed).toEqual([`2,${Math.max(...columns)}`, `2,${Math.min(...columns)}`]);
  });
});
