import { createRawWorkbook } from '../../src/hosts/xlsx/create-workbook';
import type { CellValue } from '../../src/workbook/types';
import type { Row } from '../rows';
import { inventRows, seeded } from '../rows';

/** The sheet's name in the file. */
export const SHEET = '申报汇总表';

/** What a column of marks holds: points out of 100. */
const MARKS = { least: 60, spread: 38 };

const word = (value: boolean | undefined): CellValue => (value === undefined ? null : value ? '有' : '无');

interface Column {
  readonly header: string;
  readonly cell: (row: Row, index: number, mark: number) => CellValue;
}

/** Fifteen columns as an office has them: some named as the guideline names its facts, some not, and words of its own. */
const COLUMNS: readonly Column[] = [
  { header: '单位名称', cell: (_, index) => `示例企业${index + 1}有限公司` },
  { header: '申报主体类型', cell: (_, index) => (index % 40 === 7 ? '民企' : '企业') },
  { header: '正在承担重大科技攻关项目', cell: ({ leadingProject }) => word(leadingProject) },
  { header: '近三年研发费用占比', cell: ({ researchShare }) => researchShare ?? null },
  { header: '上一年度知识产权费用占比', cell: ({ costShare }) => costShare ?? null },
  { header: '2019年利税总额（万元）', cell: ({ profits }) => profits[0] ?? null },
  { header: '2020年利税总额（万元）', cell: ({ profits }) => profits[1] ?? null },
  { header: '2021年利税总额（万元）', cell: ({ profits }) => profits[2] ?? null },
  { header: '国家级小巨人', cell: ({ littleGiant }) => word(littleGiant) },
  { header: '独立知产管理部门', cell: ({ ownOffice }) => word(ownOffice) },
  { header: '知产专兼职人员（人）', cell: ({ staff }) => staff ?? null },
  { header: '有效专利总量', cell: ({ patents }) => patents ?? null },
  { header: '其中：有效发明专利', cell: ({ inventions }) => inventions ?? null },
  { header: 'PCT进入国家阶段数（件）', cell: ({ pct }) => pct ?? null },
  { header: '评审得分', cell: (_row, _index, mark) => mark },
];

/** A workbook of so many applicants and fifteen columns. */
export const largeWorkbook = (rows: number): Buffer => {
  const next = seeded(rows);
  return Buffer.from(
    createRawWorkbook([
      {
        name: SHEET,
        rows: [
          COLUMNS.map(({ header }) => header),
          ...inventRows(rows).map((row, index) => {
            const mark = Math.round((MARKS.least + next() * MARKS.spread) * 10) / 10;
            return COLUMNS.map(({ cell }) => cell(row, index, mark));
          }),
        ],
        widths: COLUMNS.map(() => 16),
        headerRows: [0],
        frozenRows: 1,
      },
    ]),
  );
};
