import fc from 'fast-check';
import type { Mark, MarkSheet } from '../../src/ranking/types';
import type { RubricMark } from '../../src/ranking/rubric';
import type { ExpertMarks } from '../../src/ranking/join-pane-marks';
import { joinPaneMarks } from '../../src/ranking/join-pane-marks';

const given = (mark: number): RubricMark => ({ kind: 'given', mark });
const inPane = (expert: string, marks: Readonly<Record<string, RubricMark>>): ExpertMarks => ({
  expert,
  marks: new Map(Object.entries(marks)),
});
const inSheet = (experts: readonly string[], rows: Readonly<Record<string, readonly Mark[]>>): MarkSheet => ({
  candidates: Object.keys(rows),
  experts,
  marks: Object.values(rows),
});
const READABLE = () => false;

describe('joinPaneMarks', () => {
  test('an expert without a column is one more column; who was not scored is missing', () => {
    const { sheet, issues, paneMarks } = joinPaneMarks(
      inSheet(['专家一评分'], { 甲: [90], 乙: ['missing'] }),
      [inPane('张三', { 甲: given(80), 乙: { kind: 'missing', dimensions: [] } })],
      undefined,
      READABLE,
    );
    expect(sheet.experts).toEqual(['专家一评分', '张三']);
    expect(sheet.marks).toEqual([
      [90, 80],
      ['missing', 'missing'],
    ]);
    expect([...paneMarks.keys()]).toEqual(['张三']);
    expect(issues).toEqual([]);
  });

  test.each(['张三', '张三评分', '张三（得分）', ' 张 三 ', '张三打分'])(
    'the column %j is 张三’s: the pane fills its blank cells alone',
    (header) => {
      const { sheet, issues } = joinPaneMarks(
        inSheet([header], { 甲: ['missing'], 乙: [70], 丙: ['recused'], 丁: ['missing'] }),
        [inPane('张三', { 甲: given(80), 乙: given(70.004), 丙: { kind: 'recused' }, 丁: { kind: 'recused' } })],
        undefined,
        READABLE,
      );
      expect(sheet.experts).toEqual([header]);
      expect(sheet.marks).toEqual([[80], [70], ['recused'], ['recused']]);
      expect(issues).toEqual([]);
    },
  );

  test('where sheet and pane disagree the sheet counts and the issue names both', () => {
    const { sheet, issues } = joinPaneMarks(
      inSheet(['张三评分'], { 甲: [70], 乙: [60], 丙: ['missing'] }),
      [inPane('张三', { 甲: given(71), 乙: { kind: 'recused' }, 丙: given(50) })],
      undefined,
      (candidate) => candidate === '丙',
    );
    expect(sheet.marks).toEqual([[70], [60], ['missing']]);
    expect(issues).toEqual([
      { code: 'marks.conflict', candidate: '甲', expert: '张三评分', inSheet: 70, inPane: 71 },
      { code: 'marks.conflict', candidate: '乙', expert: '张三评分', inSheet: 60, inPane: 'recused' },
      { code: 'marks.conflict', candidate: '丙', expert: '张三评分', inSheet: 'unreadable', inPane: 50 },
    ]);
  });

  test('of two columns that could be the expert’s none is picked, unless one has the very name', () => {
    const marks = [inPane('张三', { 甲: given(80) })];
    const two = joinPaneMarks(inSheet(['张三评分', '张三得分'], { 甲: [1, 2] }), marks, undefined, READABLE);
    expect(two.sheet.experts).toEqual(['张三评分', '张三得分', '张三']);
    expect(two.issues).toEqual([{ code: 'marks.ambiguousExpert', expert: '张三', headers: ['张三评分', '张三得分'] }]);
    const exact = joinPaneMarks(inSheet(['张三评分', '张三'], { 甲: [1, 'missing'] }), marks, undefined, READABLE);
    expect(exact.sheet).toMatchObject({ experts: ['张三评分', '张三'], marks: [[1, 80]] });
    expect(exact.issues).toEqual([]);
  });

  test('experts that the chosen columns leave out are left out', () => {
    const marks = [inPane('张三', { 甲: given(80) }), inPane('李四', { 甲: given(90) })];
    const { sheet } = joinPaneMarks(inSheet([], { 甲: [] }), marks, ['李四'], READABLE);
    expect(sheet).toMatchObject({ experts: ['李四'], marks: [[90]] });
  });

  test('[R2] no mark of the sheet is ever changed, and no blank becomes a number that nobody gave', () => {
    const mark = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom<Mark>('missing', 'recused'));
    const result = fc.oneof(
      fc.integer({ min: 0, max: 100 }).map(given),
      fc.constantFrom<RubricMark>({ kind: 'missing', dimensions: [] }, { kind: 'recused' }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, result), { minLength: 1, maxLength: 8 }), (rows) => {
        const ids = rows.map((_, index) => `c${index}`);
        const before = inSheet(['张三'], Object.fromEntries(rows.map(([own], index) => [ids[index], [own]])));
        const pane = inPane('张三', Object.fromEntries(rows.map(([, own], index) => [ids[index], own])));
        const { sheet } = joinPaneMarks(before, [pane], undefined, READABLE);
        for (const [row, [own, other]] of rows.entries()) {
          const [joined] = sheet.marks[row] ?? [];
          if (own !== 'missing') expect(joined).toBe(own);
          else expect(joined).toBe(other.kind === 'given' ? other.mark : other.kind);
        }
      }),
      { seed: 20220130, numRuns: 200 },
    );
  });
});
