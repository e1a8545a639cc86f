import type { CellValue } from '../src/workbook/types';
import type { Row } from './rows';

/** Headers of the generated sheet, names of the facts of hvp-new with their units. */
export const HEADERS = [
  '单位名称',
  '申报主体类型',
  '正在承担重大科技攻关项目',
  '正在开展关键核心技术研发',
  '近三年研发费用占比',
  '上一年度知识产权费用占比',
  '2019年利税总额（万元）',
  '2020年利税总额（万元）',
  '2021年利税总额（万元）',
  '国家制造业单项冠军',
  '国家专精特新小巨人',
  '设有独立知识产权管理机构',
  '知识产权管理人员数（人）',
  '有效专利数（件）',
  '有效发明专利数（件）',
  'PCT进入国家阶段数（件）',
  '三年内获奖',
] as const;

const word = (value: boolean | undefined): CellValue => (value === undefined ? null : value ? '是' : '否');

/** One row as typed cells: name and kind of applicant, then the fifteen facts. */
export const cellsOf = (row: Row, index: number): readonly CellValue[] => [
  `示例企业${index + 1}有限公司`,
  '企业',
  word(row.leadingProject),
  word(row.coreResearch),
  row.researchShare ?? null,
  row.costShare ?? null,
  ...row.profits.map((profit) => profit ?? null),
  word(row.champion),
  word(row.littleGiant),
  word(row.ownOffice),
  row.staff ?? null,
  row.patents ?? null,
  row.inventions ?? null,
  row.pct ?? null,
  word(row.awarded),
];

/** The seven conditions and the conclusion as formulas of the sheet's row, as an office would write them. */
export const formulasOf = (r: number): readonly string[] => {
  const enough = (patents: number, inventions: number) =>
    `OR(N(N${r})>=${patents},N(O${r})>=${inventions},AND(O${r}<>"",P${r}<>"",N(O${r})+2*N(P${r})>=${inventions}))`;
  const short = (patents: number, inventions: number) =>
    `AND(N${r}<>"",N(N${r})<${patents},O${r}<>"",P${r}<>"",N(O${r})+2*N(P${r})<${inventions})`;
  const three = (met: string, notMet: string) =>
    `IF(B${r}<>"企业","不适用",IF(${met},"符合",IF(${notMet},"不符合","待核")))`;
  return [
    three(`OR(C${r}="是",D${r}="是")`, `AND(C${r}="否",D${r}="否")`),
    three(`AND(E${r}<>"",N(E${r})>=0.035)`, `E${r}<>""`),
    three(`AND(F${r}<>"",N(F${r})>=0.05)`, `F${r}<>""`),
    three(
      `OR(J${r}="是",K${r}="是",AND(COUNT(G${r}:I${r})=3,MIN(G${r}:I${r})>=2000))`,
      `AND(COUNTIF(G${r}:I${r},"<2000")>0,J${r}="否",K${r}="否")`,
    ),
    three(`L${r}="是"`, `L${r}="否"`),
    three(`AND(M${r}<>"",N(M${r})>=3)`, `M${r}<>""`),
    three(
      `OR(${enough(100, 50)},AND(Q${r}="是",${enough(50, 25)}))`,
      `OR(${short(50, 25)},AND(Q${r}="否",${short(100, 50)}))`,
    ),
    `IF(COUNTIF(R${r}:X${r},"不符合")>0,"不合格",IF(COUNTIF(R${r}:X${r},"待核")>0,"待补正","未查全"))`,
  ];
};
