import { yesNoWords } from '../../src/applicants/vocabulary';
import type { Fact } from '../../src/guideline/types';
import { factsFor } from '../../src/screening/screen-sheets';
import type { CellValue } from '../../src/workbook/types';
import { inventApplicants, pickCases } from './invent-applicants';
import { layOutSheet } from './lay-out-sheet';
import type { EnterValue, SampleColumn } from './plan-columns';
import { planColumns } from './plan-columns';
import type { Sample } from './sample';
import type { SampleApplicant } from './sample-applicant';
import { readWorkedGuideline } from './worked-cases';
import { writeLoosely } from './write-loosely';

const PROGRAMME = 'hvp-new';

/** What this office calls things; the last one nobody can know without being told. */
const HEADERS: Readonly<Record<string, string>> = {
  单位名称: '申报单位（全称）',
  统一社会信用代码: '信用代码',
  项目负责人: '项目负责人姓名',
  推荐单位: '推荐部门',
  申报主体类型: '单位性质',
  注册地: '注册所在地',
  所在地: '所在市县',
  申报日期: '网上申报时间',
  有效专利数: '有效专利数量\n（件）',
  有效发明专利数: '有效发明专利拥有量（件）',
  知识产权管理人员数: '知识产权专兼职人员数（人）',
  上一年度知识产权费用占比: '知识产权费用占研发费用比例（%）',
  各年研发费用占比: '年度研发投入占销售收入比例（2019/2020/2021）',
  国家制造业单项冠军: '单项冠军（是/否）',
  国家专精特新小巨人: '专精特新“小巨人”企业',
  有严重失信行为: '是否失信',
  近三年研发费用占比: '研发强度（%）',
};
const HINTED = '近三年研发费用占比';

/** Plain numbers under a header that says %, else as people in a hurry type. */
const enter: EnterValue = (fact, value, turn) => {
  const percent = fact.type === 'ratio' && HEADERS[fact.name]?.endsWith('（%）') && turn % 2 === 0;
  return percent && typeof value === 'string' && /^[\d.]+%$/.test(value)
    ? Number(value.slice(0, -1))
    : writeLoosely(fact, value, turn);
};

/** Cells that nobody can read, by position. Each counts as blank until someone corrects it. */
const SPOILED: ReadonlyMap<number, Readonly<Record<string, CellValue>>> = new Map([
  [3, { 有效专利数: '约120' }],
  [8, { 知识产权管理人员数: { error: '#N/A' } }],
  [13, { 有效专利数: { date: 44_197 }, 有效发明专利数: '详见附件' }],
  [21, { 近三年利税总额: '二千多' }],
  [26, { 申报日期: '2022年1月' }],
  [32, { 统一社会信用代码: '91320000MA00000000' }],
  [39, { 近三年利税总额: '2300美元' }],
  [44, { 正在开展关键核心技术研发: '基本是', 正在承担重大科技攻关项目: '?' }],
]);

const truthOf = (value: unknown): boolean | undefined => yesNoWords.get(String(value));

/** One column names the papers handed in; numbering and brackets vary. */
const listColumn = (materials: readonly Fact[]): SampleColumn => ({
  group: '申报材料',
  header: '已提交材料',
  width: 40,
  cellOf: ({ facts }, index) => {
    const present = materials.filter(({ name }) => truthOf(facts[name]) === true).map(({ name }) => name);
    if (present.length === 0) return '无';
    if (index % 3 === 0) return present.map((name, at) => `${at + 1}.${name}`).join('\n');
    return index % 3 === 1 ? present.map((name) => `《${name}》`).join('、') : present.join('；');
  },
});

/** Only papers that are there or not fit a list: it cannot say that nothing is known. */
const fitsList =
  (materials: readonly Fact[]) =>
  ({ facts }: SampleApplicant): boolean =>
    materials.every(({ name }) => !(name in facts) || truthOf(facts[name]) !== undefined);

/** The same programme as in the clean sample, as a sheet that went through many hands. */
export const jiangsuMessy = (): Sample => {
  const worked = readWorkedGuideline('jiangsu-2022');
  const asked = factsFor(worked.guideline, PROGRAMME);
  const materials = asked.filter(({ type }) => type === 'material');
  const picks = pickCases(worked, PROGRAMME, 66);
  const invented = inventApplicants(worked.guideline, worked.cases, picks, 200)
    .filter(fitsList(materials))
    .slice(0, 59);
  const spoiled = invented.map((applicant, index) => ({ ...applicant, spoiled: SPOILED.get(index) ?? {} }));
  const twice = spoiled[5];
  const applicants = twice === undefined ? spoiled : [...spoiled, twice];
  const planned = planColumns(
    asked.filter(({ type }) => type !== 'material'),
    applicants,
    enter,
    ({ name }) => HEADERS[name],
  );
  // Everything is typed as text or plain numbers here: no column has a format.
  const columns = planned.map(({ group, header, fact, width, cellOf }): SampleColumn => {
    const yearly = fact === '近三年利税总额';
    const over = yearly ? '利税总额（万元）' : group;
    return {
      header: yearly ? header.slice(0, 5) : header,
      width,
      cellOf,
      ...(over === undefined ? {} : { group: over }),
      ...(fact === undefined ? {} : { fact }),
    };
  });
  const remarks: SampleColumn = {
    header: '备注',
    width: 20,
    cellOf: (_, index) => (index % 8 === 2 ? '材料后补（电话已通知）' : null),
  };
  return {
    file: 'jiangsu-hvp-messy.xlsx',
    title: '江苏 2022 高价值专利培育（新建）：多人填写的表，写法不一、有错有漏',
    worked,
    programme: PROGRAMME,
    sheets: [
      layOutSheet([...columns, listColumn(materials), remarks], applicants, {
        name: '汇总（报省局）',
        title: [
          '2022年度江苏省高价值专利培育计划项目（新建）申报汇总表',
          '填报单位：示例市知识产权局    填报日期：2022年2月',
        ],
        grouped: true,
        footer: ['填表说明：1. 单位名称与公章一致；2. 专利数截至申报日；3. 有关情况请如实填写。'],
        totals: ['有效专利数量\n（件）', '有效发明专利拥有量（件）'],
        hiddenApplicants: [16],
        hiddenHeaders: ['是否失信'],
      }),
    ],
    applicants,
    hints: new Map([['研发强度（%）', HINTED]]),
    violations: [],
  };
};
