import { confirmWords, gatherUnknownWords } from '../../src/screening/ask-words';
import { NO_READINGS } from '../../src/applicants/readings';
import { resultCells } from '../../src/plans/result-cells';
import { correctionItems, writeNotice } from '../../src/wording/notice';
import { summarizeScreening } from '../../src/wording/summary';
import type { ScreeningOptions } from '../../src/screening/types';
import type { CellValue } from '../../src/workbook/types';
import { guidelineOf, screenRows } from './small-guideline';

const criterion = (id: string) =>
  `[{ id: ${id}, kind: condition, clause: 一, title: 有效专利, require: 有效专利数 >= 10 }]`;
const guideline = guidelineOf(`
  - { id: new, name: 专利池培育项目（新建）, group: [专利池培育项目], clause: 附件1, criteria: ${criterion('a')} }
  - { id: more, name: 专利池培育项目（续建）, group: [专利池培育项目], clause: 附件2, criteria: ${criterion('b')} }
  - { id: centre, name: 转化专项项目（产业运营中心发展）, group: [转化专项项目], clause: 附件3, criteria: ${criterion('c')} }
`);

const ROWS: CellValue[][] = [
  ['单位名称', '项目类别', '有效专利数'],
  ['甲公司', '专利池培育-新建', 20],
  ['乙公司', '专利池培育', 20],
  ['丙公司', '产业运营中心', 20],
  ['丁公司', '产业运营 中心', 2],
  ['戊公司', '专利池培育', 20],
  ['己公司', '/', 20],
];

const screen = (rows = ROWS, more: Partial<ScreeningOptions> = {}) =>
  screenRows(guideline, rows, { programme: 'column', ...more });

describe('rows of which it is open what they apply for', () => {
  test('[F12] the word is asked once, first of all, with counts and what it may mean', () => {
    const [asked] = gatherUnknownWords(screen());
    expect(asked).toMatchObject({
      fact: '项目类别',
      options: guideline.programmes.map(({ name }) => name),
      words: [
        {
          text: '专利池培育',
          count: 2,
          proposals: [
            { value: '专利池培育项目（新建）', level: 'possible' },
            { value: '专利池培育项目（续建）', level: 'possible' },
          ],
        },
        {
          text: '产业运营中心',
          count: 2,
          proposals: [{ value: '转化专项项目（产业运营中心发展）', level: 'likely' }],
        },
      ],
    });
  });

  test('[F12] what is likely is confirmed with the other likely words, and then decides', () => {
    const { words } = confirmWords(NO_READINGS, gatherUnknownWords(screen()));
    const { applicants } = screen(ROWS, { words });
    expect(applicants.map(({ programme }) => programme?.id)).toEqual([
      'new',
      undefined,
      'centre',
      'centre',
      undefined,
      undefined,
    ]);
    expect(applicants[3]?.conclusion).toBe('unqualified');
  });

  test('[F15] the office’s word is no gap of the applicant: nothing to correct, and counted apart', () => {
    const screening = screen();
    const [, second] = screening.applicants;
    if (second === undefined) throw new Error('A second row');
    expect(screening.applicants.map(({ conclusion }) => conclusion)).toEqual([
      'qualified',
      'partial',
      'partial',
      'partial',
      'partial',
      'incomplete',
    ]);
    expect(correctionItems(second, 'zh-CN')).toEqual([]);
    expect(writeNotice(second, guideline, '2022-01-30', 'zh-CN')).toContain('尚待推荐单位明确');
    expect(resultCells(second, 'zh-CN').missing).toMatchObject({
      value: '申报的项目待定：“专利池培育”对不上本指南的项目名称',
      tone: 'unchecked',
    });
    const lines = summarizeScreening(screening, [], 'zh-CN').join('\n');
    expect(lines).toContain('其中 4 家申报的项目待定');
    expect(lines).not.toContain('请在表中补上所缺的列');
  });

  test('[F13] what is the same in several cells is said once, with how many', () => {
    const lines = summarizeScreening(screen(), [], 'zh-CN').filter((line) => line.includes('专利池培育”对不上'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('另有 1 格相同：B6');
    expect(summarizeScreening(screen(), [], 'en-US').join('\n')).toContain('(the same in 1 more: B6)');
  });

  test('[F12] another column of the row that holds parts of programmes’ names tells which of several', () => {
    const [head = [], ...rows] = ROWS;
    const kinds = ['', '续建', '', '', '新建', ''];
    const wider = [[...head, '属于'], ...rows.map((row, at) => [...row, kinds[at] ?? ''])];
    expect(screen(wider).applicants.map(({ programme }) => programme?.id)).toEqual([
      'new',
      'more',
      undefined,
      undefined,
      'new',
      undefined,
    ]);
  });

  test('[F12] a column of other things tells nothing, though one cell of it happens to be such a part', () => {
    const [head = [], ...rows] = ROWS;
    const wider = [[...head, '说明'], ...rows.map((row, at) => [...row, at === 1 ? '续建' : '一般'])];
    expect(screen(wider).applicants[1]?.programme).toBeUndefined();
  });
});
