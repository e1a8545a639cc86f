import type { CellValue } from '../../src/workbook/types';
import { programmeOf, snapshotOf } from '../screening/small-guideline';
import { MemoryHost } from './memory-host';
import { openScreened } from './open-screened';

const guideline = programmeOf(`    criteria:
      - { id: leading, kind: judgement, clause: 一（1）, title: 行业领先 }
      - { id: market, kind: judgement, clause: 一（2）, title: 市场占有率居前 }
`);
const ROWS: readonly (readonly CellValue[])[] = [
  ['单位名称', '项目负责人'],
  ['甲公司', '张三'],
  ['乙公司', '李四'],
  ['丙公司', '王五'],
];

/** Counts how often the workbook's memory is written. */
class CountingHost extends MemoryHost {
  remembered = 0;
  override remember(...given: Parameters<MemoryHost['remember']>) {
    this.remembered += 1;
    return super.remember(...given);
  }
}

const start = async () => {
  const host = new CountingHost({ name: '申报表.xlsx', sheets: [snapshotOf(ROWS)], memory: undefined });
  const review = await openScreened(host, guideline);
  const keyOf = (name: string) => review.getState().screening?.applicants.find((one) => one.name === name)?.key ?? '';
  const concluded = () =>
    review.getState().screening?.applicants.map(({ name, conclusion }) => `${name} ${conclusion}`);
  return { concluded, host, keyOf, review };
};

describe('several answers at once', () => {
  test('[V6] are judged together and remembered once', async () => {
    const { concluded, host, keyOf, review } = await start();
    const before = host.remembered;
    await review.answerMany(
      ['甲公司', '乙公司'].flatMap((name) => [
        { key: keyOf(name), criterion: 'leading', answer: { answer: 'yes' as const } },
        { key: keyOf(name), criterion: 'market', answer: { answer: name === '甲公司' ? 'yes' : ('no' as const) } },
      ]),
    );
    expect(concluded()).toEqual(['甲公司 qualified', '乙公司 unqualified', '丙公司 pending']);
    expect(host.remembered - before).toBe(1);
  });

  test('[B4] and come back with the workbook; those taken back are gone', async () => {
    const { host, keyOf, review } = await start();
    const yes = { answer: 'yes' as const, note: '见材料' };
    await review.answerMany(
      ['甲公司', '丙公司'].map((name) => ({ key: keyOf(name), criterion: 'leading', answer: yes })),
    );
    await review.answerMany([{ key: keyOf('丙公司'), criterion: 'leading', answer: undefined }]);
    const again = await openScreened(new MemoryHost(host.workbook), guideline);
    expect(again.getState().review.answers).toEqual(new Map([[keyOf('甲公司'), new Map([['leading', yes]])]]));
  });
});
