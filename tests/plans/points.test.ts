import { runSteps } from '../../src/logic/steps';
import { NEW_SHEET_REVIEW } from '../../src/memory/sheet-review';
import type { ListParts } from '../../src/plans/lists/list-parts';
import { planLists } from '../../src/plans/lists/plan-lists';
import { rankApplicants } from '../../src/ranking/rank-applicants';
import { DEFAULT_RANK_SETTINGS } from '../../src/ranking/settings';
import { bindForReview, screenPart } from '../../src/review/screen-round';
import type { PlannedSheet } from '../../src/workbook/types';
import { FULL, SCORED } from '../screening/scored-guideline';
import { programmeOf, screenRows, snapshotOf } from '../screening/small-guideline';
import { planTemplate } from '../../src/plans/template';
import { planResults } from './plan-results';

const HEADERS = ['单位名称', ...Object.keys(FULL)];
const ROWS = [
  HEADERS,
  ['甲公司', ...Object.values(FULL)],
  ['乙公司', ...Object.values({ ...FULL, 规模: '', 主营占比: '61%' })],
];

const partsOf = (guideline = SCORED): ListParts => {
  const sheet = snapshotOf(ROWS);
  const review = { ...NEW_SHEET_REVIEW, programme: { kind: 'one', id: 'p' } as const, guideline: guideline.id };
  const screening = screenPart(guideline, bindForReview(sheet, guideline, review));
  const ranking = rankApplicants([{ sheet, screening }], new Map(), DEFAULT_RANK_SETTINGS);
  return { ranking, sheets: [{ sheet, screening, review }], groups: new Map(), language: 'zh-CN' };
};

const valuesOf = ({ rows }: PlannedSheet) => rows.map((cells) => cells.map(({ value }) => value));

describe('the result column 规则得分', () => {
  const screening = screenRows(SCORED, ROWS);
  const { plan } = planResults(screening, snapshotOf(ROWS), undefined, 'zh-CN');
  const column = plan.blocks[0]?.columns.find(({ header }) => header === '规则得分');

  test('[S5] holds the total as a number, or from the least to the most, with all it comes from as a note', () => {
    expect(column?.cells.map((cell) => cell?.value)).toEqual([90, '69～75 分']);
    expect(column?.cells[1]?.note).toContain('附件1 一（一）3 企业规模：4～10 分（满分 10 分），规模未填');
  });

  test('is not there where nothing is scored by rule', () => {
    const plain = programmeOf('    criteria: [{ id: a, kind: condition, clause: 一, title: 甲, require: 单项冠军 }]');
    const planned = planResults(screenRows(plain, ROWS), snapshotOf(ROWS), undefined, 'zh-CN');
    expect(planned.plan.blocks[0]?.columns.map(({ header }) => header)).not.toContain('规则得分');
  });
});

describe('the sheet 规则得分明细', () => {
  test('[S5] sets out every indicator of every applicant under its total and section', () => {
    const [sheet] = runSteps(planLists(['points'], partsOf()));
    expect(sheet?.name).toBe('规则得分明细');
    expect(sheet?.columns.map(({ header }) => header)).toEqual([
      '申报单位',
      '项目类别',
      '条款',
      '指标',
      '实际',
      '档次或算法',
      '得分',
      '满分',
      '说明',
    ]);
    const rows = sheet === undefined ? [] : valuesOf(sheet);
    expect(rows).toHaveLength(2 * (3 + 8));
    expect(rows.filter(([name]) => name === '甲公司').slice(0, 3)).toEqual([
      ['甲公司', '示例项目', '附件1 一', '评价得分', '', '', 90, 100, ''],
      ['甲公司', '示例项目', '附件1 一（一）', '专业化得分', '', '', 38, 40, ''],
      ['甲公司', '示例项目', '附件1 一（一）1', '主营业务收入占比', '85%', '≥ 80%', 20, 20, ''],
    ]);
    expect(rows).toContainEqual([
      '乙公司',
      '示例项目',
      '附件1 一（一）3',
      '企业规模',
      '',
      '',
      '4～10 分',
      10,
      '规模未填，至多还能得 6 分',
    ]);
  });

  test('is not planned where nothing is scored by rule', () => {
    const plain = programmeOf('    criteria: [{ id: a, kind: condition, clause: 一, title: 甲, require: 单项冠军 }]');
    expect(runSteps(planLists(['points'], partsOf(plain)))).toEqual([]);
  });
});

describe('the sheet to be filled in', () => {
  test('[S3] asks applicants for what indicators count, under their clauses, and for no expert’s mark', () => {
    const [programme] = SCORED.programmes;
    const sheet = programme && planTemplate(SCORED, programme, 'zh-CN');
    const headers = sheet?.columns.map(({ header }) => header) ?? [];
    expect(headers).toContain('主营占比（%）');
    expect(headers.join()).not.toContain('专家评价');
    const remark = sheet?.remarks?.find(({ column }) => headers[column] === '主营占比（%）')?.text;
    expect(remark).toContain('依据：附件1 一（一）1');
  });
});
