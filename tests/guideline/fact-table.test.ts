import { foldText } from '../../src/guideline/fold-text';
import { nearNames } from '../../src/feel/parse-text';
import { readFact, feelTypeOfFact } from '../../src/guideline/fact-table';
import { factSchema } from '../../src/guideline/fact-schema';

const fact = (written: unknown) => readFact(factSchema.parse(written), 2021);

describe('a fact as declared', () => {
  test('[F9] a series covers its years up to the reference year', () => {
    expect(fact({ name: '近三年利税总额', type: 'amount', series: { years: 3 } }).years).toEqual([2019, 2020, 2021]);
  });

  test('[F9] a series may end some years before the reference year', () => {
    const earlier = { name: '前两年营收', type: 'amount', series: { years: 2, lastYear: -1 } };
    expect(fact(earlier).years).toEqual([2019, 2020]);
  });

  test.each([
    [
      { name: '件', type: 'count' },
      { kind: 'number', unit: 'count' },
    ],
    [
      { name: '额', type: 'amount' },
      { kind: 'number', unit: 'amount' },
    ],
    [
      { name: '比', type: 'ratio' },
      { kind: 'number', unit: 'ratio' },
    ],
    [
      { name: '额', type: 'amount', series: { years: 2 } },
      { kind: 'list', item: { kind: 'number', unit: 'amount' }, years: [2020, 2021] },
    ],
    [{ name: '否', type: 'yesNo' }, { kind: 'boolean' }],
    [{ name: '证', type: 'material' }, { kind: 'boolean' }],
    [{ name: '日', type: 'date' }, { kind: 'date' }],
    [
      { name: '地', type: 'place' },
      { kind: 'text', place: true },
    ],
    [{ name: '名', type: 'text' }, { kind: 'text' }],
    [
      { name: '人', type: 'list' },
      { kind: 'list', item: { kind: 'text' } },
    ],
    [
      { name: '类', type: 'choice', options: ['甲', { value: '乙', aliases: ['丙'] }] },
      { kind: 'text', options: ['甲', '乙'] },
    ],
  ])('[F1] %j is typed as %j in expressions', (written, type) => {
    expect(feelTypeOfFact(fact(written))).toEqual(type);
  });
});

describe('folding a name', () => {
  test.each([
    ['研发费用（万元）', '研发费用 (万元)'],
    ['ＰＣＴ数', 'pct数'],
    ['单位 名称', '单位名称'],
  ])('[X2] makes %s and %s the same', (left, right) => {
    expect(foldText(left)).toBe(foldText(right));
  });

  test('[X2] keeps different words apart', () => {
    expect(foldText('有效专利数')).not.toBe(foldText('有效发明专利数'));
  });
});

describe('names that may have been meant', () => {
  const known = ['有效专利数', '有效发明专利数', '注册日期', '单位名称'];

  test('are the closest first', () => {
    expect(nearNames('有效专利总数', known)).toEqual(['有效专利数', '有效发明专利数']);
  });

  test('are none where nothing is close', () => {
    expect(nearNames('营业收入', known)).toEqual([]);
  });
});
