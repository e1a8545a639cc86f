import fc from 'fast-check';
import type { CellValue, SheetSnapshot } from '../../src/workbook/types';

/** Pieces that headers and cells are made of: words of the field, units, signs, and what nobody should type. */
const PIECES = [
  '单位名称', '项目', '专利', '有效发明专利数', '近三年', '年均', '2019年', '2020', '利税总额', '研发费用', '占比', '是否', '其中', '及', '和', '或', '的', '数', '序号', '合计', '备注',
  '（万元）', '(%)', '（件）', '（人）', '万元', '亿元', '%', '件', '、', '，', '；', ':', '：', '/', '\\', '—', '-', '~', '～', '至', '以上', '不少于', '约', '（', '）', '(', ')', '[', ']', '【', '】', '“', '"', "'", '<', '&', '=', '+',
  '1', '12', '3.5', '1,250', '１２', '²', '①', '十', '百', '亿', '0', '00', 'e9', '2021-12-31', '2021.', '年', '月', '日', '25:61', '是', '否', '无', '有', '√', '×', 'a', 'A', '甲', '\n', ' ', '\t', '\u00a0', '\u200b', '\u202e', '\u2028', '😀', '\ud800',
] as const; // prettier-ignore

/** Names of facts that guidelines ask for. */
const NAMES = [
  '单位名称', '申报主体类型', '统一社会信用代码', '项目负责人', '推荐单位', '注册地', '注册日期', '近三年研发费用占比', '近三年利税总额', '2019年利税总额（万元）', '有效专利数', '有效发明专利数', 'PCT进入国家阶段数', '知识产权管理人员数', '国家制造业单项冠军', '独立法人资格', '信用承诺书', '附件材料', '申报日期', '三内获奖',
] as const; // prettier-ignore

/** A text of pieces; now and then one piece many times over. */
const text: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 9_000 }))
      // A cell of Excel holds no more.
      .map(([pieces, times]) => pieces.join('').repeat(times).slice(0, 32_767)),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 30, maxLength: 200 }).map((all) => all.join('')),
  },
);

/** One cell of a sheet. */
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(null, '', true, false, 0, 1, -1, 44561, 1e300, 0.035, 2021) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }).map((value): CellValue => value) },
  { weight: 1, arbitrary: fc.integer({ min: -10, max: 3_000_000 }).map((date): CellValue => ({ date })) },
  { weight: 1, arbitrary: fc.constantFrom('#N/A', '#REF!', '#VALUE!').map((error): CellValue => ({ error })) },
);

const merge = (rows: number, columns: number) =>
  fc
    .tuple(fc.nat(rows), fc.nat(columns), fc.nat(3), fc.nat(6))
    .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));

/** Headers that mean something, with odd pieces before and behind. */
const header: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...NAMES), fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }), fc.boolean())
  .map(([name, pieces, before]) => (before ? `${pieces.join('')}${name}` : `${name}${pieces.join('')}`));

/** Rows of a table under its headers, with a line or two above. */
const table = (rows: number, columns: number): fc.Arbitrary<CellValue[][]> =>
  fc
    .tuple(
      fc.array(fc.array(cell, { maxLength: 2 }), { maxLength: 2 }),
      fc.array(fc.oneof({ weight: 4, arbitrary: header }, { weight: 1, arbitrary: text }), { maxLength: columns }),
      fc.array(fc.array(cell, { maxLength: columns }), { minLength: rows, maxLength: rows }),
    )
    .map(([above, headers, below]) => [...above, ['单位名称', ...headers], ...below.map((row) => ['甲公司', ...row])]);

/** A small sheet of any shape: titles, headers of one or two rows, merges, ragged rows. */
export const sheet: fc.Arbitrary<SheetSnapshot> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 120 })))
  .chain(([rows, columns]) =>
    fc.record({
      rows: fc.oneof(
        table(rows, columns),
        fc.array(fc.array(cell, { maxLength: columns }), { minLength: rows, maxLength: rows }),
      ),
      merges: fc.array(merge(rows, columns), { maxLength: 5 }),
      hiddenRows: fc.array(fc.nat(rows), { maxLength: 2 }),
      percentColumns: fc.array(fc.nat(columns), { maxLength: 2 }),
    }),
  )
  .map(({ rows, merges, hiddenRows, percentColumns }) => ({
    name: '申报表',
    rows,
    merges,
    hiddenRows,
    hiddenColumns: [],
    visibility: 'visible',
    protected: false,
    tables: [],
    percentColumns,
  }));
