import { describeGuideline, summarizeGuideline } from '../../src/guideline/describe-guideline';
import { loadGuideline } from '../../src/guideline/load-guideline';
import { readValidGuideline } from './read-fixture';

const { files, vocabulary } = readValidGuideline();
const { guideline } = loadGuideline(files, vocabulary);
if (!guideline) throw new Error('the valid guideline did not load');
const description = describeGuideline(guideline);
const [patents] = description.programmes;

describe('a guideline described', () => {
  test('is plain JSON: nothing is lost on the way through text', () => {
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
  });

  test('in short, is id, title, year and programmes', () => {
    expect(summarizeGuideline(guideline)).toEqual({
      id: 'sample-2023',
      title: '2023 年度示例计划项目申报指南',
      year: 2023,
      programmes: [
        { id: 'patents', name: '高价值专利培育项目' },
        { id: 'zone', name: '保护示范区创建项目' },
      ],
    });
  });

  test('has every criterion with kind, clause and expressions, and marks softened ones', () => {
    const stock = patents?.criteria.find(({ id }) => id === 'foundation');
    expect(stock).toMatchObject({
      kind: 'condition',
      clause: '附件1 三（3）',
      require: 'PCT进入国家阶段数 >= 1',
      soft: true,
    });
    expect(new Set(patents?.criteria.map(({ kind }) => kind))).toEqual(
      new Set(['condition', 'judgement', 'material', 'target']),
    );
  });

  test('names materials and targets in lists of their own', () => {
    expect(patents?.materials.map(({ name, optional }) => [name, optional])).toEqual([
      ['项目申报书', false],
      ['获奖证明（复印件）', false],
      ['其他证明材料', true],
    ]);
    expect(patents?.targets.map(({ id }) => id)).toEqual(['new-patents']);
  });

  test('has facts with type, unit, years, aliases and options', () => {
    expect(patents?.facts.find(({ name }) => name === '近三年利税总额')).toEqual({
      name: '近三年利税总额',
      type: 'amount',
      unit: '万元',
      aliases: [],
      years: [2020, 2021, 2022],
    });
    expect(patents?.facts.find(({ name }) => name === '申报主体类型')?.options).toContainEqual({
      value: '高等院校',
      aliases: ['高校', '大学'],
    });
  });

  test('has the limits, quotas, places and funding that hold for each programme', () => {
    expect(patents?.limits.map(({ id }) => id)).toEqual(['one-leader']);
    expect(patents?.quotas.map(({ places }) => places)).toEqual(['if 上年度授权量 >= 10000 then 5 else 3']);
    expect(patents?.places?.contracts).toBe(60);
    expect(patents?.funding?.cap).toBe(200);
  });

  test('tells which clauses are deliberately not encoded, and why', () => {
    expect(description.omitted).toEqual([{ clause: '通知 六', reason: '联系人和电话' }]);
  });
});
