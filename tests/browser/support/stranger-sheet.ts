import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { inventCreditCode } from '../../../scripts/samples/invent-identity';
import type { CellRange, CellValue } from '../../../src/workbook/types';

/** A column as an office typed it: group above, header, and its cells by applicant. */
interface StrangeColumn {
  readonly group?: string;
  readonly header: string;
  readonly cell: (index: number) => CellValue;
}

const pick =
  (...words: readonly CellValue[]) =>
  (index: number): CellValue =>
    words[index % words.length] ?? null;
const FROM_2021_11_01 = 44_501;

const NAMES = [
  '虞城锦帆轴承股份有限公司',
  '娄江微光传感技术有限公司',
  '海安启澜海工装备有限公司',
  '锡北云栈数控机床有限公司',
  '江南理化大学',
  '京口凌波动力科技有限公司',
  '姑苏先进材料产业技术研究院',
  '泰兴春晖精细化工有限公司',
];
const TOWNS = ['苏州常熟', '苏州市昆山市', '南通市海安', '无锡市', '南京市', '镇江市', '苏州市', '泰州市泰兴市'];
const KINDS = ['民企', '有限责任公司（民营）', '国企', '民企', '高等学校（省属）', '外商独资', '新型研发机构', '民企'];

const COLUMNS: readonly StrangeColumn[] = [
  { header: '序', cell: (index) => index + 1 },
  { group: '单位情况', header: '申报单位全称', cell: (index) => nameOf(index) },
  { group: '单位情况', header: '单位属性', cell: pick(...KINDS) },
  { group: '单位情况', header: '机构代码（18位）', cell: inventCreditCode },
  { group: '单位情况', header: '工商登记注册地', cell: pick(...TOWNS) },
  { group: '单位情况', header: '是否独立法人单位', cell: pick('是', '√') },
  { group: '项目概况', header: '拟申报项目的名称', cell: (index) => `关键部件高价值专利组合培育（${index + 1}）` },
  {
    group: '项目概况',
    header: '牵头人',
    cell: (index) => `${'顾陆沈姚'[index % 4]}${'一二三四五六七八九十'[index % 10]}明`,
  },
  { group: '项目概况', header: '联系手机', cell: (index) => `138****${1000 + index}` },
  {
    group: '项目概况',
    header: '推荐单位（市局）',
    cell: pick('苏州市', '苏州市', '南通市', '无锡市', '南京市', '镇江市', '苏州市', '泰州市'),
  },
  { group: '项目概况', header: '拟申请省级补助（万元）', cell: pick(100, 80, 100, '60万元') },
  { group: '研发与经营', header: '在研国家/省部级重大攻关任务', cell: pick('有', '无', '√', '有') },
  { group: '研发与经营', header: '关键核心技术研发情况', cell: pick('有', '是', '有', '√') },
  { group: '研发与经营', header: '近三年研发费用合计（万元）', cell: (index) => 3000 + index * 137 },
  { group: '研发与经营', header: '近三年销售收入合计（万元）', cell: (index) => 52_000 + index * 811 },
  { group: '研发与经营', header: '上年知识产权费用占研发费用比重', cell: pick(6.2, 5.8, 7, 5.1) },
  { group: '研发与经营', header: '2019年利税总额（万元）', cell: (index) => 2200 + index * 40 },
  {
    group: '研发与经营',
    header: '2020年利税总额（万元）',
    cell: (index) => (index % 9 === 4 ? 1800 : 2300 + index * 31),
  },
  { group: '研发与经营', header: '2021年利税总额（万元）', cell: (index) => 2500 + index * 22 },
  { group: '资质', header: '制造业单项冠军（国家）', cell: pick('否', '否', '是', '否') },
  { group: '资质', header: '国家级小巨人', cell: pick('否', '是', '非', '否', '—') },
  { group: '知识产权基础', header: '独立知产管理部门', cell: pick('有', '已设立', '有', '√') },
  { group: '知识产权基础', header: '知产专兼职人员（人）', cell: pick(5, 3, '4人', 6) },
  { group: '知识产权基础', header: '有效专利总量', cell: pick(132, '118件', 145, 101) },
  { group: '知识产权基础', header: '其中：有效发明专利', cell: pick(61, 48, '55件', 39) },
  { group: '知识产权基础', header: 'PCT进入国家阶段（件）', cell: pick(2, 0, 5, 1) },
  { group: '知识产权基础', header: '近三年获科技奖或专利奖', cell: pick('无', '有', '无', '无') },
  { group: '诚信与限制', header: '信用状况良好', cell: pick('是', '是', '√', '是') },
  { group: '诚信与限制', header: '非正常专利申请情况', cell: pick('无', '无', '未发现', '无') },
  { group: '诚信与限制', header: '曾牵头承担省高价值专利培育计划', cell: pick('否', '无', '否', '否') },
  { group: '诚信与限制', header: '省企业战略推进项目验收', cell: pick('未承担', '未承担') },
  { group: '报送情况', header: '系统填报', cell: pick('已完成', '是', '√', '已提交') },
  { group: '报送情况', header: '纸质材料', cell: pick('已交', '已提交', '√', '已交') },
  { group: '报送情况', header: '系统提交日', cell: (index) => ({ date: FROM_2021_11_01 + 60 + (index % 20) }) },
  { group: '目标', header: '发明和PCT申请拟增长', cell: pick('35%', '30%', '40%', '32%') },
  { group: '目标', header: '专利实施率目标', cell: pick('85%', '82%', '90%', '80%') },
  { group: '附件', header: '培育中心建设方案', cell: pick('1份', '有', '√', '√') },
  { group: '附件', header: '信用承诺', cell: pick('√', '已签订', '√', '√') },
  { group: '附件', header: '市局推荐函', cell: pick('√', '√', '有', '√') },
  { header: '经办人备注', cell: pick(null, '材料齐', null, '复核过') },
];

const nameOf = (index: number): string => {
  const name = NAMES[index % NAMES.length] ?? '';
  return index < NAMES.length ? name : name.replace(/(?=股份有限公司|有限公司|大学|产业技术研究院)/, `${index}号`);
};

const TITLES = [
  '关于推荐2022年高价值专利培育计划项目（新建）的汇总表',
  '填报：各设区市局汇总　　　　　　单位：万元、件',
];
const NOTES = [
  '注：1. 研发费用、销售收入为三年合计数；2. 材料栏打勾表示已收到原件。',
  '填表人：周某某　　复核人：郑某某　　2022年2月8日',
];

/** Neighbouring columns of one group, merged above. */
const mergesOf = (top: number): readonly CellRange[] => {
  const merges: CellRange[] = [];
  for (let left = 0; left < COLUMNS.length; left += 1) {
    const group = COLUMNS[left]?.group;
    let right = left;
    while (group !== undefined && COLUMNS[right + 1]?.group === group) right += 1;
    merges.push({ top, left, bottom: group === undefined ? top + 1 : top, right });
    left = right;
  }
  return merges;
};

/**
 * A sheet as an office nobody knows would send it, of 40 columns: titles, two header rows, a total, notes, words of its
 * own; half of the headers are called otherwise than the guideline does.
 */
export const strangerSheet = (applicants: number): Buffer => {
  const top = TITLES.length;
  const last = COLUMNS.length - 1;
  const upper = COLUMNS.map(({ group, header }, at) =>
    group === undefined ? header : COLUMNS[at - 1]?.group === group ? null : group,
  );
  const lower = COLUMNS.map(({ group, header }) => (group === undefined ? null : header));
  const body = Array.from({ length: applicants }, (_, index) => COLUMNS.map(({ cell }) => cell(index)));
  const total = COLUMNS.map(({ header }, at) => (at === 0 ? '合计' : header.includes('补助') ? applicants * 85 : null));
  const rows = [...TITLES.map((line) => [line]), upper, lower, ...body, total, ...NOTES.map((line) => [line])];
  const lines = [0, 1, rows.length - 2, rows.length - 1];
  return Buffer.from(
    createRawWorkbook([
      {
        name: '推荐汇总',
        rows,
        merges: [...lines.map((row) => ({ top: row, left: 0, bottom: row, right: last })), ...mergesOf(top)],
        widths: COLUMNS.map(({ header }) => Math.max(8, header.length * 1.6)),
        headerRows: [top, top + 1],
        frozenRows: top + 2,
      },
    ]),
  );
};
