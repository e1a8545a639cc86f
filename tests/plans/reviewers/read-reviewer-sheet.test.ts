import { planReviewerSheet } from '../../../src/plans/reviewers/plan-reviewer-sheet';
import { readReviewers, readReviewerSheet } from '../../../src/plans/reviewers/read-reviewer-sheet';
import type { Entry } from '../../../src/reviewers/entries';
import { reviewerId } from '../../../src/reviewers/types';
import { wordReviewerIssue } from '../../../src/wording/reviewers';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/types';
import { find, partsOf, typed, written } from './written-sheets';

const EXPERT = { name: '张三', unit: '南京大学', role: 'expert' } as const;
const EXAMINER = { name: '王五', unit: '', role: 'examiner' } as const;
const AT = '2026-03-01 09:00:00';

const said = (about: Entry['about'], value: Entry['value'], note?: string): Entry =>
  ({
    reviewer: reviewerId(EXPERT),
    sheet: '申报表',
    key: 'GX-001',
    about,
    value,
    on: AT,
    ...(note !== undefined && { note }),
  }) as Entry;

const SCORE = said({ kind: 'score', dimension: '创新性' }, 80);
const ANSWER = said({ kind: 'answer', criterion: 'c1' }, 'yes', '见附件');

const sheetWith = (...entries: readonly Entry[]): SheetSnapshot =>
  written(planReviewerSheet(partsOf(EXPERT), entries, '评审·张三'));

/** The cell of the first applicant under a header of the scores. */
const under = (sheet: SheetSnapshot, header: string): readonly [number, number] => [
  find(sheet, 'GX-001')[0],
  find(sheet, header)[1],
];

const read = (sheet: SheetSnapshot) => ({
  values: readReviewerSheet(sheet)?.entries.map(({ about, value, on }) => [about.kind, value, on]),
  issues: readReviewerSheet(sheet)?.issues.map((issue) => wordReviewerIssue(issue, 'zh-CN')),
});

describe('readReviewerSheet', () => {
  test('[C1] a score that a person types is read with the time of its row, or none', () => {
    const sheet = sheetWith();
    expect(read(typed(sheet, [...under(sheet, '创新性（100分）'), 85]))).toEqual({
      values: [['score', 85, '']],
      issues: [],
    });
    const timed = sheetWith(SCORE);
    expect(read(typed(timed, [...under(timed, '创新性（100分）'), '８６.５'])).values).toEqual([['score', 86.5, AT]]);
  });

  test.each<[CellValue, string]>([
    ['八十五', '八十五'],
    [120, '120'],
    [-1, '-1'],
    [true, 'TRUE'],
    [{ error: '#N/A' }, '#N/A'],
  ])('[R2] a score of %j is told with its cell, and counts as missing', (value, shown) => {
    const sheet = sheetWith();
    expect(read(typed(sheet, [...under(sheet, '创新性（100分）'), value]))).toEqual({
      values: [],
      issues: [`评审·张三!F6：“创新性”应填 0 至 100 之间的数，现为“${shown}”，未计入，也不按 0 分计。请改填。`],
    });
  });

  test('[C1] times that people write are read; what is none is told and counts as none', () => {
    const sheet = sheetWith(SCORE);
    const on = under(sheet, '填写时间');
    expect(read(typed(sheet, [...on, '2026/3/1 9:05'])).values).toEqual([['score', 80, '2026-03-01 09:05:00']]);
    expect(read(typed(sheet, [...on, { date: 46082.375 }])).values).toEqual([['score', 80, AT]]);
    const strange = read(typed(sheet, [...on, '上午']));
    expect(strange.values).toEqual([['score', 80, '']]);
    expect(strange.issues).toEqual([expect.stringContaining('现为“上午”，按没有时间对待')]);
  });

  test('[C1] 回避 takes 是 and 否 and nothing else', () => {
    const sheet = sheetWith();
    const at = under(sheet, '回避');
    expect(read(typed(sheet, [...at, '是'])).values).toEqual([['recused', true, '']]);
    expect(read(typed(sheet, [...at, '否'])).values).toEqual([['recused', undefined, '']]);
    expect(read(typed(sheet, [...at, '好像']))).toEqual({
      values: [],
      issues: ['评审·张三!I6：“回避”应填“是”或留空，现为“好像”，未读入。请改填。'],
    });
  });

  test('[C1] a row of scores without its applicant is told, not read', () => {
    const sheet = sheetWith(SCORE);
    expect(read(typed(sheet, [...under(sheet, '编号'), null]))).toEqual({
      values: [],
      issues: ['评审·张三!E6：这一行有内容，但“编号”没有填，未读入。请补填。'],
    });
  });

  test('[C1] decisions: an unknown conclusion, an override without a reason, a kind left out', () => {
    const sheet = sheetWith(ANSWER);
    const [row] = find(sheet, '场地落实');
    const columns = (header: string) => sheet.rows[find(sheet, '事项编号')[0]]?.indexOf(header) ?? -1;
    const cell = (header: string, value: CellValue) => [row, columns(header), value] as const;
    expect(read(typed(sheet, cell('结论', '大概'))).issues).toEqual([
      expect.stringContaining('结论应为“是”、“否”、“待定”、“符合”、“不符合”、“不适用”、“撤回”之一，现为“大概”'),
    ]);
    expect(read(typed(sheet, cell('类别', '改判'), cell('结论', '符合'), cell('理由', null)))).toEqual({
      values: [],
      issues: [expect.stringContaining('“理由”没有填')],
    });
    expect(read(typed(sheet, cell('类别', null), cell('结论', '不符合')))).toEqual({
      values: [['override', 'notMet', AT]],
      issues: [],
    });
    expect(read(typed(sheet, cell('结论', '撤回'))).values).toEqual([['answer', undefined, AT]]);
    expect(read(typed(sheet, cell('类别', '其他'))).issues).toEqual([expect.stringContaining('现为“其他”')]);
  });

  test('[C1] a column of figures whose header names no highest score is told once', () => {
    const sheet = sheetWith();
    const [row] = find(sheet, 'GX-001');
    const [head] = find(sheet, '申报单位');
    const more = typed(sheet, [head, 20, '附加'], [row, 20, 5], [row + 1, 20, 3]);
    expect(read(more)).toEqual({
      values: [],
      issues: ['评审·张三!U5：看不出“附加”列是哪一项的评分，未读入。评分列的表头应注明满分，如“创新性（30分）”。'],
    });
  });

  test('[C1] who it is stands in lines above; without them the name of the sheet tells, and it is said', () => {
    const sheet = sheetWith(SCORE);
    const [row, column] = find(sheet, '姓名：张三');
    expect(readReviewerSheet(typed(sheet, [row, column, '姓名：'], [row, column + 1, '李四']))?.reviewer.name).toBe(
      '李四',
    );
    const nameless = typed(sheet, [row, column, null]);
    expect(readReviewerSheet(nameless)?.reviewer.name).toBe('张三');
    expect(readReviewerSheet(nameless)?.issues).toEqual([{ code: 'reviewers.noName', sheet: '评审·张三' }]);
    const [roleRow] = find(sheet, '角色：专家');
    expect(read(typed(sheet, [roleRow, 0, '角色：主任'])).issues).toEqual([
      '评审·张三!A4：角色应为“核查人”、“专家”、“负责人”之一，现为“主任”，暂按专家对待。请改填。',
    ]);
  });

  test('[C1] a sheet of the name without a table is told; any other sheet is nobody’s', () => {
    const empty = { ...sheetWith(), rows: [['姓名：张三']] };
    expect(readReviewerSheet(empty)?.issues).toEqual([{ code: 'reviewers.noTable', sheet: '评审·张三' }]);
    expect(readReviewerSheet({ ...empty, name: '汇总表' })).toBeUndefined();
    expect(readReviewerSheet({ ...sheetWith(SCORE), name: '专家评分（张三）' })?.entries).toEqual([SCORE]);
  });

  test('[C5] who gives himself another role on a second sheet has the one that settles less', () => {
    const expert = sheetWith(SCORE);
    const lead = {
      ...written(planReviewerSheet(partsOf({ ...EXPERT, role: 'lead' }), [], '评审·张三')),
      name: '评审·2',
    };
    for (const sheets of [
      [expert, lead],
      [lead, expert],
    ])
      expect(readReviewers({ sheets }).reviewers.get(reviewerId(EXPERT))?.role).toBe('expert');
  });

  test('[C1] of an examiner the log alone is written', () => {
    const sheet = written(
      planReviewerSheet(partsOf(EXAMINER), [{ ...ANSWER, reviewer: reviewerId(EXAMINER) }], '评审·王五'),
    );
    expect(sheet.rows.map((row) => row.filter((cell) => cell !== null))).toEqual([
      ['评审意见表（王五）'],
      ['姓名：王五'],
      ['单位：'],
      ['角色：核查人'],
      ['申报表', '申报单位', '编号', '条款', '事项', '事项编号', '类别', '结论', '理由', '时间'],
      ['申报表', '江苏甲公司', 'GX-001', '三（一）', '场地落实', 'c1', '核查', '是', '见附件', AT],
    ]);
  });
});
