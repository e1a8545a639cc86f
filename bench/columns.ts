import type { Column, ColumnSource } from '../src/logic/columns';
import type { Row } from './rows';

const numbers = (values: readonly (number | undefined)[]): Column => ({
  kind: 'number',
  values: Float64Array.from(values, (value) => value ?? 0),
  valid: Uint8Array.from(values, (value) => (value === undefined ? 0 : 1)),
});

const truths = (values: readonly (boolean | undefined)[]): Column => ({
  kind: 'truth',
  values: Int8Array.from(values, (value) => (value === undefined ? 1 : value ? 2 : 0)),
});

/** The rows as the columns that applicants are read into; every applicant is an enterprise. */
export const columnsOf = (rows: readonly Row[]): ColumnSource => {
  const columns = new Map<string, Column>([
    ['申报主体类型', { kind: 'text', codes: new Int32Array(rows.length), words: ['企业'] }],
    ['正在承担重大科技攻关项目', truths(rows.map(({ leadingProject }) => leadingProject))],
    ['正在开展关键核心技术研发', truths(rows.map(({ coreResearch }) => coreResearch))],
    ['近三年研发费用占比', numbers(rows.map(({ researchShare }) => researchShare))],
    ['上一年度知识产权费用占比', numbers(rows.map(({ costShare }) => costShare))],
    [
      '近三年利税总额',
      {
        kind: 'list',
        offsets: Int32Array.from({ length: rows.length + 1 }, (_, row) => row * 3),
        items: numbers(rows.flatMap(({ profits }) => profits)),
        valid: new Uint8Array(rows.length).fill(1),
      },
    ],
    ['国家制造业单项冠军', truths(rows.map(({ champion }) => champion))],
    ['国家专精特新小巨人', truths(rows.map(({ littleGiant }) => littleGiant))],
    ['设有独立知识产权管理机构', truths(rows.map(({ ownOffice }) => ownOffice))],
    ['知识产权管理人员数', numbers(rows.map(({ staff }) => staff))],
    ['有效专利数', numbers(rows.map(({ patents }) => patents))],
    ['有效发明专利数', numbers(rows.map(({ inventions }) => inventions))],
    ['PCT进入国家阶段数', numbers(rows.map(({ pct }) => pct))],
    ['子公司有效专利数', numbers(rows.map(({ subsidiaryPatents }) => subsidiaryPatents))],
    ['子公司有效发明专利数', numbers(rows.map(({ subsidiaryInventions }) => subsidiaryInventions))],
    ['三年内获奖', truths(rows.map(({ awarded }) => awarded))],
    // Follows from it where the sheet has no date.
    ['截止日前三年内获奖', truths(rows.map(({ awarded }) => awarded))],
  ]);
  return { rowCount: rows.length, column: (name) => columns.get(name) };
};
