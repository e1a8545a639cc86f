import { bindSheet } from '../../src/applicants/bind-sheet';
import { loadGuideline } from '../../src/guideline/load-guideline';
import { OWN_HEADERS } from '../../src/plans/own-columns';
import { readGroups } from '../../src/screening/quotas';
import { factsFor, screenSheets } from '../../src/screening/screen-sheets';
import type { SheetScreening } from '../../src/screening/types';
import { listLimitNotes, wordLimits } from '../../src/wording/limits';
import type { CellValue } from '../../src/workbook/types';
import { guidelineOf, optionsOf, screenRows, snapshotOf } from './small-guideline';

const BODY = `
  - id: a
    name: 专利项目
    clause: 附件1
    criteria: [{ id: c, kind: condition, clause: 附件1 一, title: 无失信, require: not(严重失信) }]
`;
const OFFICE = '  - { name: 推荐单位, type: place, role: office }\n';
const withQuota = (quota: string) => guidelineOf(BODY, `${OFFICE}quotas:\n  - ${quota}\n`);
const FIXED =
  '{ id: q, clause: 附件1 五, title: 各设区市推荐名额, per: 推荐单位, area: prefecture, places: 2, programmes: [a] }';
const BY_GRANTS =
  '{ id: q, clause: 附件1 五, title: 各设区市推荐名额, per: 推荐单位, area: prefecture, programmes: [a], facts: [{ name: 授权量, type: count }], places: if 授权量 > 5000 then 2 else 1 }';

const HEADERS = ['单位名称', '推荐单位', '严重失信'];
const rowsOf = (...offices: readonly string[]): readonly (readonly CellValue[])[] => [
  HEADERS,
  ...offices.map((office, at) => [`示例${at}有限公司`, office, '否']),
];
const told = (screening: SheetScreening | undefined) =>
  (screening?.violations ?? []).map(({ places, rows, value }) => [value, rows.length, places]);

describe('recommending quotas when a sheet is screened', () => {
  test('an office over its places is told so before any score exists, as is each of its rows', () => {
    const screening = screenRows(withQuota(FIXED), rowsOf('南京市', '南京市', '南京市', '苏州市'));
    expect(told(screening)).toEqual([['南京市', 3, 2]]);
    expect(screening.applicants.map(({ limits }) => limits.length)).toEqual([1, 1, 1, 0]);
    const [applicant] = screening.applicants;
    if (applicant === undefined) throw new Error('No applicant');
    const sentence = '附件1 五：各设区市推荐名额：南京市推荐 3 项，名额 2 项，超 1 项';
    expect(wordLimits(applicant, 'zh-CN')).toEqual([sentence]);
    expect(listLimitNotes(screening, 'zh-CN')).toEqual([sentence]);
  });

  test('a prefecture shares its places with counties and parks in it, under whatever name the office is written', () => {
    const offices = ['南京市知识产权局', '南京', '江宁区知识产权局', '昆山市知识产权局', '苏州市'];
    expect(told(screenRows(withQuota(FIXED), rowsOf(...offices)))).toEqual([['南京市', 3, 2]]);
  });

  test('without an area every office has its own places', () => {
    const own = FIXED.replace(' area: prefecture,', '');
    expect(told(screenRows(withQuota(own), rowsOf('南京市', '南京市', '江宁区知识产权局')))).toEqual([]);
  });

  test('places follow from the sheet of offices; without it the quota says that it could not be checked', () => {
    const guideline = withQuota(BY_GRANTS);
    const sheet = snapshotOf(rowsOf('南京市', '江宁区', '南京市', '苏州市', '苏州市'));
    const offices = snapshotOf(
      [
        ['推荐单位', '授权量'],
        ['南京市知识产权局', 6000],
        ['江宁区', 10],
      ],
      '推荐单位情况',
    );
    const binding = bindSheet(sheet, factsFor(guideline, 'a'), new Map(), OWN_HEADERS);
    const bound = [{ sheet, binding, choice: 'a', options: optionsOf(guideline) }];
    const groups = readGroups(guideline, { name: 'w', sheets: [sheet, offices], memory: undefined }, [sheet.name]);
    const [known] = screenSheets(guideline, bound, groups);
    expect(told(known)).toEqual([['南京市', 3, 2]]);
    expect(known?.uncheckedLimits.map(({ groups: open }) => open)).toEqual([['苏州市']]);
    const [unknown] = screenSheets(guideline, bound);
    expect(told(unknown)).toEqual([]);
    expect(unknown === undefined ? [] : listLimitNotes(unknown, 'zh-CN')).toEqual([
      '附件1 五：各设区市推荐名额：不知道南京市、苏州市的名额，未能核对；请另附一张各推荐单位情况表',
    ]);
  });

  test('[X1] places that were changed hold in place of the guideline’s, under the office’s short or full name', () => {
    const guideline = withQuota(FIXED);
    const sheet = snapshotOf(rowsOf('南京市', '南京市', '南京市', '江苏省苏州市', '苏州市'));
    const binding = bindSheet(sheet, factsFor(guideline, 'a'), new Map(), OWN_HEADERS);
    const bound = [{ sheet, binding, choice: 'a', options: optionsOf(guideline) }];
    const changed = new Map([
      [
        'q',
        new Map([
          ['南京市', { value: 3 }],
          ['江苏省/苏州市', { value: 1 }],
        ]),
      ],
    ]);
    const [screening] = screenSheets(guideline, bound, new Map(), changed);
    expect(told(screening)).toEqual([['苏州市', 2, 1]]);
  });

  test('without a column for the office it says so, unless so few rows are within anybody’s places', () => {
    const plain = (count: number) => [
      ['单位名称', '严重失信'],
      ...Array.from({ length: count }, (_, at) => [`示例${at}有限公司`, '否']),
    ];
    expect(listLimitNotes(screenRows(withQuota(FIXED), plain(3)), 'zh-CN')).toEqual([
      '附件1 五：各设区市推荐名额：表中没有“推荐单位”列，未能核对',
    ]);
    expect(listLimitNotes(screenRows(withQuota(FIXED), plain(2)), 'zh-CN')).toEqual([]);
  });

  test('an area asks for a place to be shared by', () => {
    const text = `id: s-2022\ntitle: t\nauthority: a\nyear: 2022\nreferenceYear: 2021\ncheckDate: 2022-01-30\nfacts:\n  - { name: 单位名称, type: text, role: organisation }\n  - { name: 推荐单位, type: text }\n  - { name: 严重失信, type: yesNo }\nquotas:\n  - ${FIXED}\nprogrammes:${BODY}`;
    const { issues } = loadGuideline([{ path: 'guideline.yaml', text }], undefined);
    expect(issues).toMatchObject([{ code: 'guideline.factType', expected: 'place', found: 'text' }]);
  });
});

describe('what limits could not check', () => {
  const limited = guidelineOf(
    BODY,
    'limits:\n  - { kind: atMost, id: l, clause: 总则 一, title: 每人限一项, per: [项目负责人], count: 1 }\n',
  );

  test('[X1] a limit that compares by a fact without a column says so', () => {
    const screening = screenRows(limited, [['单位名称', '严重失信'], ...['甲', '乙'].map((name) => [name, '否'])]);
    expect(listLimitNotes(screening, 'zh-CN')).toEqual(['总则 一：每人限一项：表中没有“项目负责人”列，未能核对']);
    expect(listLimitNotes(screening, 'en-US')).toHaveLength(1);
  });

  test('a single row can break no limit, and a column settles it', () => {
    expect(
      screenRows(limited, [
        ['单位名称', '严重失信'],
        ['甲', '否'],
      ]).uncheckedLimits,
    ).toEqual([]);
    const known = screenRows(limited, [
      ['单位名称', '项目负责人', '严重失信'],
      ['甲', '张三', '否'],
      ['乙', '李四', '否'],
    ]);
    expect(known.uncheckedLimits).toEqual([]);
  });
});
