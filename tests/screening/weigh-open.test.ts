import { weighOpen } from '../../src/screening/weigh-open';
import { programmeOf, screenRows } from './small-guideline';

const guideline = programmeOf(`    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
      - { id: rd, kind: condition, clause: 一（2）, title: 研发, when: '申报主体类型 = "企业"', require: 研发占比 >= 0.03 }
      - { id: credit, kind: condition, clause: 一（3）, title: 信用, require: not(严重失信) }
`);

const HEADERS = ['单位名称', '有效专利数', '申报主体类型'];
const rows = [
  ['甲公司', 120, '企业'],
  ['乙大学', 130, '高等院校'],
  ['丙公司', 20, '企业'],
];

describe('what hangs on columns that are not there', () => {
  test('[B5][V9] a fact weighs as many applicants as wait for it; those that fail anyway wait for nothing', () => {
    const { clauses, facts } = weighOpen(screenRows(guideline, [HEADERS, ...rows]));

    expect([...facts]).toEqual([
      ['研发占比', 1],
      ['严重失信', 2],
    ]);
    expect(clauses.map(({ criterion, applicants, facts: own }) => [criterion.id, applicants, own])).toEqual([
      ['credit', 2, ['严重失信']],
      ['rd', 1, ['研发占比']],
    ]);
  });

  test('[V9] a clause checked elsewhere is still named, with what was said, and weighs on no fact', () => {
    const said = { reason: '信用中国网站查询，均无记录', by: '李敏' };
    const elsewhere = { criteria: new Map([['credit', said]]) };
    const { clauses, facts } = weighOpen(screenRows(guideline, [HEADERS, ...rows], { elsewhere }));

    expect([...facts]).toEqual([['研发占比', 1]]);
    expect(clauses.map(({ criterion, said: words }) => [criterion.id, words])).toEqual([
      ['credit', said],
      ['rd', undefined],
    ]);
  });

  test('[B7] what a fact could follow from weighs as much as the fact', () => {
    const derived = programmeOf(`    facts:
      - { name: 研发费用, type: amount }
      - { name: 销售收入, type: amount }
      - { name: 投入强度, type: ratio, from: 研发费用 / 销售收入 }
    criteria:
      - { id: rd, kind: condition, clause: 一（2）, title: 研发, require: 投入强度 >= 0.03 }
`);
    const { facts } = weighOpen(screenRows(derived, [['单位名称', '备注'], ['甲公司'], ['乙公司']]));

    expect([...facts].sort()).toEqual([
      ['投入强度', 2],
      ['研发费用', 2],
      ['销售收入', 2],
    ]);
  });
});
