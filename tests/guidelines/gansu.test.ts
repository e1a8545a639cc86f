import type { Guideline } from '../../src/guideline/types';
import { screenRows } from '../screening/small-guideline';
import { readGuidelineFolder } from './read-guideline-folder';
import { requirementOf } from '../../src/guideline/look-up';

const load = (id: string): Guideline => {
  const { guideline, issues } = readGuidelineFolder(id).loaded;
  if (guideline === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  return guideline;
};
const guideline = load('gansu-2022');

const violationsAmong = (rows: readonly (readonly [string, string, string, string])[]) => {
  const headers = ['申报单位', '项目名称', '项目负责人', '项目类别'];
  const { violations } = screenRows(guideline, [headers, ...rows], { programme: 'column' });
  return violations.map(({ limit, rows: inIt }) => ({ limit: limit.id, names: inIt.map(({ name }) => name) }));
};

test.each(['gansu-2022', 'gansu-strategy'])('every programme of %s has worked cases', (id) => {
  const files = readGuidelineFolder(id).cases.map(({ path }) => path);
  const programmes = load(id).programmes.map((programme) => `${id}/${programme.id}.cases.yaml`);
  expect(files.toSorted()).toEqual(programmes.toSorted());
});

describe('limits of gansu-2022', () => {
  test('[X1] one leader with two projects in different programmes: both rows are flagged', () => {
    const rows = [
      ['甲大学', '规范专利申请对策研究', '张三', '政策研究'],
      ['甲大学', '甲大学专利转化平台', '张三', '专利转化平台建设项目'],
    ] as const;
    expect(violationsAmong(rows)).toEqual([{ limit: 'one-project-per-leader', names: ['甲大学', '甲大学'] }]);
  });

  test('[X2] leaders of one name in two units are one person only where an identity number says so', () => {
    const screen = (numbers: readonly [string, string]) =>
      screenRows(
        guideline,
        [
          ['申报单位', '项目名称', '项目负责人', '负责人身份证号', '项目类别'],
          ['甲大学', '规范专利申请对策研究', '张三', numbers[0], '政策研究'],
          ['乙研究院', '沉睡专利转化平台建设', '张三', numbers[1], '专利转化平台建设项目'],
        ],
        { programme: 'column' },
      ).violations.map(({ asked, limit }) => [limit.id, asked ?? 'certain']);
    expect(screen(['', ''])).toEqual([['one-project-per-leader', 'namesake']]);
    expect(screen(['620102198001011234', '620102198102022345'])).toEqual([]);
    expect(screen(['620102198001011234', '620102198001011234'])).toEqual([['one-project-per-leader', 'certain']]);
  });

  test('[X1] one project of a unit in two programmes: both rows are flagged, whoever leads', () => {
    const rows = [
      ['乙公司', '乙公司生物制药导航', '李四', '企业运营类'],
      ['乙公司', '乙公司生物制药导航', '王五', '高价值专利培育和转化'],
    ] as const;
    expect(violationsAmong(rows)).toEqual([{ limit: 'same-project-once', names: ['乙公司', '乙公司'] }]);
  });

  test('a unit may apply with different projects, and two units with projects of one name', () => {
    const rows = [
      ['丙中心', '培训基地建设', '赵六', '知识产权培训基地建设'],
      ['丙中心', '服务专区建设', '钱七', '知识产权服务专区建设'],
      ['丁中心', '服务专区建设', '孙八', '服务专区'],
    ] as const;
    expect(violationsAmong(rows)).toEqual([]);
  });
});

test('the year that the later document does not state is told, with what it follows from', () => {
  const { year, yearNote, checkDate } = load('gansu-strategy');
  expect({ year, checkDate }).toEqual({ year: 2025, checkDate: '2025-12-31' });
  expect(yearNote).toMatch(/^原文没有写年度.*二十届三中全会/);
});

test('no criterion of the later document looks at the check date, which is not stated either', () => {
  const expressions = load('gansu-strategy').programmes.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => [criterion.when ?? '', requirementOf(criterion) ?? '']),
  );
  expect(expressions.filter((text) => text.includes('核查日'))).toEqual([]);
});

test('ages count to the day of checking where the sheet has no application date, and to that date where it has one', () => {
  const judge = (headers: readonly string[], cells: readonly string[]) =>
    screenRows(guideline, [headers, cells], { programme: 'service-capacity' }).applicants[0]?.findings.find(
      ({ criterion }) => criterion.id === 'two-years-old',
    )?.verdict;
  const [unit, founded] = ['甘肃示例科技有限公司', '2020-09-18'];
  expect(judge(['单位名称', '注册日期'], [unit, founded])).toBe('met');
  expect(judge(['单位名称', '注册日期'], [unit, '2020-09-19'])).toBe('notMet');
  expect(judge(['单位名称', '注册日期', '申报日期'], [unit, founded, '2022-09-17'])).toBe('notMet');
  expect(judge(['单位名称', '注册日期', '申报日期'], [unit, founded, ''])).toBe('undetermined');
});
