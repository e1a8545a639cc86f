import { loadSolver } from '../../src/entries/highs-solver';
import { createRawWorkbook } from '../../src/hosts/xlsx/create-workbook';
import { applyPlan } from '../../src/hosts/xlsx/apply-plan';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { EMPTY_MEMORY } from '../../src/memory/memory';
import { planAssignment, planAssignmentSheets } from '../../src/plans/reviewers/plan-assignment';
import { readAssignment } from '../../src/plans/reviewers/read-assignment';
import type { Assignment } from '../../src/reviewers/assign-experts';
import { assignExperts } from '../../src/reviewers/assign-experts';
import { compareAssignments } from '../../src/reviewers/compare-assignments';
import type { Expert } from '../../src/reviewers/read-experts';
import type { Assessed } from '../../src/reviewers/read-parties';
import { LANGUAGES } from '../../src/words/words';
import { applicantOf, expertOf, partyOf } from '../reviewers/invent-experts';

const HEAD = { guideline: '示例申报指南', language: 'zh-CN' } as const;

const assign = async (
  experts: readonly Expert[],
  applicants: readonly Assessed[],
  per: number,
): Promise<Assignment> => {
  const solved = assignExperts({ experts, applicants, per, hand: [] }, await loadSolver());
  if ('issues' in solved) throw new Error(JSON.stringify(solved.issues));
  return solved.assignment;
};
const valuesOf = (assignment: Assignment, sheet: number) =>
  planAssignment(assignment, HEAD)[sheet]?.rows.map((cells) => cells.map(({ value }) => value)) ?? [];

describe('the sheets of an assignment', () => {
  test('an empty seat says how many are lacking and who is kept from it, a doubt says what is to be decided', async () => {
    const applicants = [
      applicantOf('甲大学'),
      applicantOf('乙公司', { persons: [{ kind: 'leader', name: '林二', cells: [] }] }),
    ];
    const experts = [expertOf('陈一'), expertOf('林二', { units: ['丙中心'] })];
    const rows = valuesOf(await assign(experts, applicants, 2), 0);
    expect(rows.map((row) => row.slice(5, 8))).toEqual([
      ['林二', null, '缺 1 名：陈一（专家单位“甲大学”与申报单位“甲大学”是同一单位）；专家名单中再没有别人'],
      ['陈一', '林二', '林二待定：专家“林二”与项目负责人同名，是否同一人请核实'],
    ]);
  });

  test('[W10] many tasks stand in several rows, and every one of them is there', async () => {
    const applicants = Array.from({ length: 45 }, (_, at) => applicantOf(`申报${at + 1}`));
    const rows = valuesOf(await assign([expertOf('陈一')], applicants, 1), 1);
    expect(rows.map((row) => [row[1], row[4]])).toEqual([
      ['陈一', 45],
      ['陈一', null],
      ['陈一', null],
    ]);
    expect(rows.flatMap((row) => String(row[6]).split('、'))).toEqual(applicants.map(({ name }) => name));
  });

  test('[C8] one reason of one expert is one row, with all it concerns', async () => {
    const office = [partyOf('office', '某市知识产权局')];
    const applicants = ['一', '二', '三'].map((name) => applicantOf(name, { parties: office }));
    const experts = [expertOf('周四', { units: ['某市知识产权局'] }), expertOf('陈一')];
    expect(valuesOf(await assign(experts, applicants, 1), 2).map((row) => [row[1], row[4], row[5]])).toEqual([
      ['周四', '回避', '全部申报'],
    ]);
  });

  test.each(LANGUAGES)(
    'what was written is read back by its headers, in %s, after its rows were turned round',
    async (language) => {
      const applicants = [applicantOf('一'), applicantOf('二'), applicantOf('一', { sheet: '另一张', key: '一' })];
      const assignment = await assign([expertOf('陈一'), expertOf('林二'), expertOf('吴五')], applicants, 2);
      const plan = planAssignmentSheets(assignment, { id: 'g', title: '示例' }, EMPTY_MEMORY, ['申报表'], language);
      const turned = plan.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows].reverse() }));
      const applied = applyPlan(createRawWorkbook([{ name: '申报表', rows: [['单位名称']] }]), {
        ...plan,
        sheets: turned,
      });
      if (!applied.ok) throw new Error(JSON.stringify(applied.issue));
      const snapshot = await readWorkbook(applied.value.bytes, 'a.xlsx');
      if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.issue));
      const read = readAssignment(snapshot.value, plan.sheets[0]?.name ?? '') ?? [];
      expect(read.map(({ experts, key, sheet }) => [sheet, key, experts.length])).toEqual([
        ['另一张', '一', 2],
        ['申报表', '二', 2],
        ['申报表', '一', 2],
      ]);
      expect(compareAssignments(read, assignment)).toEqual([]);
      const changed = read.map((one) => (one.key === '二' ? { ...one, experts: ['陈一', '某人'] } : one));
      expect(compareAssignments(changed, assignment)).toEqual([
        { applicant: 1, before: ['陈一', '某人'], after: expect.any(Array) },
      ]);
    },
  );
});
