import type { Column, ColumnSource } from '../../src/logic/columns';
import type { Guideline } from '../../src/guideline/types';
import { screenRows } from '../screening/small-guideline';
import { readGuidelineFolder } from './read-guideline-folder';

const load = (): Guideline => {
  const { guideline, issues } = readGuidelineFolder('jiangsu-2022').loaded;
  if (guideline === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  return guideline;
};
const guideline = load();

/** Places of the new high-value projects for cities with these many granted inventions, by the quota's reading. */
const placesFor = (granted: readonly number[], encouraged: boolean, tierEdge?: string): readonly number[] => {
  const quota = guideline.programmes
    .flatMap(({ quotas }) => quotas)
    .find(({ id, programmes }) => id === 'hvp-per-city' && programmes.includes('hvp-new'));
  if (quota === undefined) throw new Error('No quota for new high-value projects');
  const columns = new Map<string, Column>([
    [
      '设区市发明专利授权量',
      {
        kind: 'number',
        values: Float64Array.from(granted),
        valid: new Uint8Array(granted.length).fill(1),
      },
    ],
    ['设区市为真抓实干激励地区', { kind: 'truth', values: new Int8Array(granted.length).fill(encouraged ? 2 : 0) }],
  ]);
  const source: ColumnSource = { rowCount: granted.length, column: (name) => columns.get(name) };
  const readings = new Map(tierEdge === undefined ? [] : [['tier-edge', tierEdge] as const]);
  const places = quota.compile({ asOf: guideline.checkDate, readings }).evaluate(source);
  if (places.kind !== 'number') throw new Error('Places are numbers');
  return [...places.values];
};

const violationsAmong = (
  programme: string,
  rows: readonly Readonly<Record<string, string>>[],
): readonly { readonly limit: string; readonly names: readonly string[] }[] => {
  const headers = ['单位名称', '申报主体类型', '所在地', '指定地理标志', '项目类别'];
  const cells = rows.map((row) => headers.map((header) => row[header] ?? null));
  const { violations } = screenRows(guideline, [headers, ...cells], { programme });
  return violations.map(({ limit, rows: inIt }) => ({ limit: limit.id, names: inIt.map(({ name }) => name) }));
};

test('every programme of jiangsu-2022 has worked cases', () => {
  const files = readGuidelineFolder('jiangsu-2022').cases.map(({ path }) => path);
  expect(files.toSorted()).toEqual(guideline.programmes.map(({ id }) => `jiangsu-2022/${id}.cases.yaml`).toSorted());
});

describe('recommendation quotas of jiangsu-2022', () => {
  test('a city gets 6, 5, 4 or 3 places by what its granted inventions exceed', () => {
    expect(placesFor([10001, 9999, 5001, 4999, 2001, 1999, 0], false)).toEqual([6, 5, 5, 4, 4, 3, 3]);
  });

  test('an encouraged city gets one place more in every tier', () => {
    expect(placesFor([10001, 5001, 2001, 1999], true)).toEqual([7, 6, 5, 4]);
  });

  test('[V7] exactly 10,000 or 5,000 falls into the lower tier, the upper tier or the rest, as chosen', () => {
    expect(placesFor([10000, 5000], false)).toEqual([5, 4]);
    expect(placesFor([10000, 5000], false, '归高一档')).toEqual([6, 5]);
    expect(placesFor([10000, 5000, 10001, 5001, 2001], false, '按其余设区市')).toEqual([3, 3, 6, 5, 4]);
  });

  test('exactly 2,000 is no more than 2,000 and belongs to the rest, by whatever reading', () => {
    for (const reading of ['归低一档', '归高一档', '按其余设区市'])
      expect(placesFor([2000, 2001], false, reading)).toEqual([3, 4]);
  });

  test('every office recommends at most 5 industrial brands and 1 project in each conversion programme', () => {
    const places = guideline.programmes.map(({ id, quotas }) => [id, quotas.map((quota) => quota.places)]);
    expect(Object.fromEntries(places)).toMatchObject({
      'brand-gi': [],
      'brand-industry': ['5'],
      'hvp-upgrade': [],
      'conversion-university': ['1'],
      'conversion-industry': ['1'],
    });
  });
});

describe('shares from amounts in jiangsu-2022', () => {
  test('[B7] 附件3 三（一）1（2）: three years’ spending over three years’ sales, and last year’s two costs, give the shares', () => {
    const headers = [
      '单位名称',
      '申报主体类型',
      ...[2019, 2020, 2021].map((year) => `${year}年研发费用（万元）`),
      ...[2019, 2020, 2021].map((year) => `${year}年销售收入（万元）`),
      '上一年度知识产权费用（万元）',
      '上一年度研发费用（万元）',
    ];
    const rows = [
      ['示例甲科技有限公司', '企业', 35, 35, 35, 1000, 1000, 1000, 5, 100],
      ['示例乙科技有限公司', '企业', 30, 35, 39.9, 1000, 1000, 1000, 4.99, 100],
    ];
    const { applicants } = screenRows(guideline, [headers, ...rows], { programme: 'hvp-new' });
    const verdicts = applicants.map(({ programme, verdicts: all }) =>
      ['rd-share', 'ip-cost-share'].map((id) => all[programme?.criteria.findIndex((one) => one.id === id) ?? -1]),
    );
    expect(verdicts).toEqual([
      ['met', 'met'],
      ['notMet', 'notMet'],
    ]);
  });
});

describe('recommending within places in jiangsu-2022', () => {
  test('附件4 四（三）: a city and a county in it share the one place of a direction', () => {
    const headers = ['单位名称', '推荐单位'];
    const { violations } = screenRows(
      guideline,
      [headers, ['示例大学', '南京市知识产权局'], ['示例研究院', '江宁区知识产权局'], ['示例学院', '苏州市']],
      { programme: 'conversion-university' },
    );
    expect(violations.map(({ limit, places, rows }) => [limit.id, places, rows.length])).toEqual([
      ['university-per-city', 1, 2],
    ]);
  });
});

describe('limits of jiangsu-2022', () => {
  const suzhou = { 单位名称: '苏州市人民政府', 申报主体类型: '设区市', 所在地: '江苏省苏州市' };
  const kunshan = { 单位名称: '昆山市人民政府', 申报主体类型: '县（市、区）', 所在地: '江苏省苏州市昆山市' };

  test('[X1] a city and its county that name the same indication are both flagged', () => {
    const same = [suzhou, kunshan].map((row) => ({ ...row, 指定地理标志: '示例大闸蟹' }));
    expect(violationsAmong('brand-gi', same)).toEqual([
      { limit: 'gi-same-indication', names: ['苏州市人民政府', '昆山市人民政府'] },
    ]);
  });

  test('a city and its county may name different indications, and two counties the same one', () => {
    const xinghua = { 单位名称: '兴化市人民政府', 申报主体类型: '县（市、区）', 所在地: '江苏省泰州市兴化市' };
    const different = [
      { ...suzhou, 指定地理标志: '示例大闸蟹' },
      { ...kunshan, 指定地理标志: '示例水八仙' },
      { ...xinghua, 指定地理标志: '示例水八仙' },
    ];
    expect(violationsAmong('brand-gi', different)).toEqual([]);
  });

  test('[X1] a city and a county elsewhere, or one whose place is blank, may not name the same indication', () => {
    const elsewhere = ['江苏省泰州市兴化市', ''].map((place) => [
      { ...suzhou, 指定地理标志: '示例大闸蟹' },
      { 单位名称: '兴化市人民政府', 申报主体类型: '县（市、区）', 所在地: place, 指定地理标志: '示例大闸蟹' },
    ]);
    for (const rows of elsewhere)
      expect(violationsAmong('brand-gi', rows)).toEqual([
        { limit: 'gi-same-indication', names: ['苏州市人民政府', '兴化市人民政府'] },
      ]);
  });

  test('a city, a county and a park in it may all apply for a protection zone; the order holds when places are given', () => {
    const applying = [
      { ...suzhou, 项目类别: '知识产权保护示范区创建项目（设区市）' },
      { ...kunshan, 项目类别: '知识产权保护示范区创建项目（县（市、区））' },
    ];
    expect(violationsAmong('column', applying)).toEqual([]);
    expect(guideline.limits.find(({ id }) => id === 'zone-upper-first')).toMatchObject({
      kind: 'hierarchy',
      stage: 'selection',
      level: { order: ['设区市', '县（市、区）', '园区'] },
      programmes: ['zone-city', 'zone-county', 'zone-park'],
    });
  });
});
