import type { Guideline } from '../../src/guideline/types';
import { screenRows } from '../screening/small-guideline';
import { readGuidelineFolder } from './read-guideline-folder';

const load = (): Guideline => {
  const { guideline, issues } = readGuidelineFolder('tianjin-2023').loaded;
  if (guideline === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  return guideline;
};
const guideline = load();

/** Limits broken by applications of [单位名称, 项目名称, 项目类别], each with the projects in it. */
const violationsAmong = (rows: readonly (readonly [string, string, string])[]) => {
  const { violations } = screenRows(guideline, [['单位名称', '项目名称', '项目类别'], ...rows], {
    programme: 'column',
  });
  return violations.map(({ limit, rows: inIt }) => ({ limit: limit.id, count: inIt.length }));
};

test('every programme of tianjin-2023 has worked cases', () => {
  const files = readGuidelineFolder('tianjin-2023').cases.map(({ path }) => path);
  expect(files.toSorted()).toEqual(guideline.programmes.map(({ id }) => `tianjin-2023/${id}.cases.yaml`).toSorted());
});

describe('limits of tianjin-2023', () => {
  test('[X1] a unit may apply for two projects, in different directions', () => {
    expect(
      violationsAmong([
        ['甲公司', '项目一', '高质量知识产权创造试点'],
        ['甲公司', '项目二', '数据知识产权保护'],
        ['乙公司', '项目一', '高质量知识产权创造试点'],
      ]),
    ).toEqual([]);
  });

  test('[X1] a third project of a unit breaks the limit, whichever the directions', () => {
    expect(
      violationsAmong([
        ['甲公司', '项目一', '高质量知识产权创造试点'],
        ['甲公司', '项目二', '数据知识产权保护'],
        ['甲公司', '项目三', '区域知识产权维权援助'],
      ]),
    ).toEqual([{ limit: 'two-per-unit', count: 3 }]);
  });

  test('[X1] the same project of a unit in two directions is flagged', () => {
    expect(
      violationsAmong([
        ['甲公司', '项目一', '数据知识产权保护'],
        ['甲公司', '项目一', '区域知识产权维权援助'],
      ]),
    ).toEqual([{ limit: 'once-per-project', count: 2 }]);
  });
});

describe('content and funding of several applications in tianjin-2023', () => {
  const rows = [
    ['单位名称', '项目名称', '项目类别', '申报主体类型', '申请资助金额', '注册资本'],
    ['甲公司', '核心产品专利挖掘布局', '高质量知识产权创造试点', '企业', 8, 40],
    ['甲公司', '数据权益登记服务平台', '数据知识产权保护', '企业', 15, 40],
  ];

  test('[V7] 第一部分 二4: two applications of an enterprise are added up against its capital only by that reading', () => {
    const apart = screenRows(guideline, rows, { programme: 'column' });
    expect([apart.violations, apart.uncheckedLimits]).toEqual([[], []]);
    const readings = new Map([['capital-scope', '几项合计比']]);
    const { violations } = screenRows(guideline, rows, { programme: 'column', readings });
    expect(violations.map(({ limit, sum }) => [limit.id, sum])).toEqual([['capital-for-two', { total: 23, most: 20 }]]);
  });

  test('第一部分 二2: two units with much the same project are shown to a person', () => {
    const { violations } = screenRows(
      guideline,
      [
        ['单位名称', '项目名称', '项目类别'],
        ['甲公司', '天津港片区商标维权援助站建设', '区域知识产权维权援助'],
        ['乙公司', '天津港片区商标维权援助站的建设', '区域知识产权维权援助'],
      ],
      { programme: 'column' },
    );
    expect(violations.map(({ asked, limit }) => [limit.id, asked])).toEqual([['same-content', 'alike']]);
  });
});

describe('places and funding of tianjin-2023', () => {
  test('the creation pilot signs 60 contracts for 50 places, a difference of 20%', () => {
    const pilot = guideline.programmes.find(({ id }) => id === 'quality-creation');
    expect(pilot?.places).toMatchObject({ count: 50, differenceRatio: 0.2, contracts: 60 });
  });

  test('every direction has its places and its cap in 万元', () => {
    expect(guideline.programmes.map(({ id, places, funding }) => [id, places?.count, funding?.cap])).toEqual([
      ['quality-creation', 50, 10],
      ['industry-navigation', 5, 19],
      ['innovation-culture', 1, 20],
      ['gi-zone', 1, 20],
      ['gi-protection', 1, 20],
      ['patent-enforcement', 6, 20],
      ['data-ip', 2, 20],
      ['overseas-disputes', 1, 40],
      ['overseas-aid', 1, 20],
      ['market-protection', 1, 20],
      ['rights-aid', 1, 20],
      ['protection-assessment', 1, 30],
      ['public-service', 10, 10],
    ]);
  });
});
