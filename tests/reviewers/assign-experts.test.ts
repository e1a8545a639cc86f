import fc from 'fast-check';
import { loadSolver } from '../../src/entries/highs-solver';
import type { Solver } from '../../src/ranking/best-total';
import type { Assignment } from '../../src/reviewers/assign-experts';
import { assignExperts } from '../../src/reviewers/assign-experts';
import type { HandEntry } from '../../src/reviewers/decide-by-hand';
import type { Expert } from '../../src/reviewers/read-experts';
import type { Assessed } from '../../src/reviewers/read-parties';
import { applicantOf, expertOf, partyOf } from './invent-experts';

let solve: Solver;
beforeAll(async () => {
  solve = await loadSolver();
});

const assign = (
  experts: readonly Expert[],
  applicants: readonly Assessed[],
  per: number,
  hand: readonly HandEntry[] = [],
): Assignment => {
  const solved = assignExperts({ experts, applicants, per, hand }, solve);
  if ('issues' in solved) throw new Error(JSON.stringify(solved.issues));
  return solved.assignment;
};
const issuesOf = (hand: readonly HandEntry[], experts: readonly Expert[], applicants: readonly Assessed[]) => {
  const solved = assignExperts({ experts, applicants, per: 1, hand }, solve);
  return 'issues' in solved ? solved.issues.map(({ code }) => code) : [];
};
/** Who assesses whom, whatever order experts and applicants stand in. */
const pairsOf = ({ applicants, experts, seats }: Assignment): readonly string[] =>
  seats.flatMap((own, at) => own.map(({ expert }) => `${applicants[at]?.key} ${experts[expert]?.id}`)).sort();

const UNITS = ['甲大学', '甲大学附属医院', '乙研究院', '丙丁有限公司', '丙丁有限责任公司', '戊己中心'];
const experts = fc
  .array(fc.record({ unit: fc.constantFrom(...UNITS), avoids: fc.option(fc.constantFrom(...UNITS), { freq: 3 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) =>
    all.map(({ avoids, unit }, at) =>
      expertOf(`专家${at}`, { units: [unit], avoids: avoids === null ? [] : [avoids] }),
    ),
  );
const applicants = fc
  .array(fc.record({ unit: fc.constantFrom(...UNITS), partner: fc.constantFrom(...UNITS) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) =>
    all.map(({ partner, unit }, at) =>
      applicantOf(`申报${at}`, { parties: [partyOf('organisation', unit), partyOf('partner', partner)] }),
    ),
  );

describe('assignExperts', () => {
  test('[C8] no certain conflict is ever assigned, one in doubt only with the doubt told', () => {
    fc.assert(
      fc.property(experts, applicants, fc.integer({ min: 1, max: 3 }), (all, some, per) => {
        const { recusals, seats } = assign(all, some, per);
        for (const { applicant, certain, expert } of recusals) {
          const seat = seats[applicant]?.find((one) => one.expert === expert);
          expect([certain && seat !== undefined, seat === undefined || seat.asked.length > 0]).toEqual([false, true]);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('[C8] an applicant without all experts has everybody else kept from it or with all he takes', () => {
    fc.assert(
      fc.property(experts, applicants, fc.integer({ min: 1, max: 3 }), (all, some, per) => {
        const limited = all.map((expert, at) => (at % 2 === 0 ? { ...expert, most: 1 } : expert));
        const { seats, shortages, tasks } = assign(limited, some, per);
        for (const { applicant, full, kept, lacks } of shortages) {
          const own = new Set((seats[applicant] ?? []).map(({ expert }) => expert));
          expect(lacks).toBe(per - own.size);
          const told = new Set([...own, ...full, ...kept.map(({ expert }) => expert)]);
          expect(told.size).toBe(limited.length);
          for (const expert of full) expect(tasks[expert]?.length).toBe(limited[expert]?.most);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('the order of rows in either list changes nothing', () => {
    fc.assert(
      fc.property(experts, applicants, (all, some) => {
        const turned = assign([...all].reverse(), [...some].reverse(), 2);
        expect(pairsOf(turned)).toEqual(pairsOf(assign(all, some, 2)));
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  test('of assignments equally level the one whose fields fit is taken', () => {
    const two = [expertOf('软', { fields: ['软件工程'] }), expertOf('材', { fields: ['材料科学与工程'] })];
    const some = [applicantOf('一', { texts: ['新材料'] }), applicantOf('二', { texts: ['工业软件'] })];
    expect(pairsOf(assign(two, some, 1))).toEqual(['一 材|甲大学', '二 软|甲大学']);
  });

  test('a doubt is taken before a seat stays empty, and gone when a person cleared it', () => {
    const all = [expertOf('陈一', { units: ['甲大学'] })];
    const some = [applicantOf('乙公司', { persons: [{ kind: 'leader', name: '陈一', cells: [] }] })];
    const doubted = assign(all, some, 1);
    expect([doubted.seats[0]?.[0]?.asked.length, doubted.shortages]).toEqual([1, []]);
    const hand = [{ list: 'clear', expert: '陈一', applicant: '乙公司', reason: '同名' }] as const;
    const cleared = assign(all, some, 1, hand);
    expect([cleared.seats[0]?.[0]?.asked, cleared.recusals[0]?.cleared]).toEqual([[], '同名']);
  });

  test('who is given more experts by hand keeps them all, beyond what an expert takes', () => {
    const all = [expertOf('甲', { most: 1 }), expertOf('乙'), expertOf('丙')];
    const some = [applicantOf('一'), applicantOf('二')];
    const hand = ['一', '二'].map(
      (applicant) => ({ list: 'assign', expert: '甲', applicant, reason: '专长' }) as const,
    );
    const { seats, tasks } = assign(all, some, 1, hand);
    expect([tasks[0], seats.map((own) => own.map(({ fixed }) => fixed))]).toEqual([
      [0, 1],
      [['专长'], ['专长']],
    ]);
  });

  test('decisions that contradict one another or nothing are told, all at once', () => {
    const all = [expertOf('陈一'), expertOf('林二'), expertOf('林二', { units: ['乙大学'] })];
    const some = [applicantOf('甲大学'), applicantOf('丙', { key: '1' }), applicantOf('丙', { key: '2' })];
    const entry = (list: HandEntry['list'], expert: string, applicant: string): HandEntry => ({
      list,
      expert,
      applicant,
      reason: '理由',
    });
    expect(
      issuesOf(
        [
          entry('assign', '陈一', '甲大学'),
          entry('assign', '林二', '甲大学'),
          entry('assign', '陈一', '丙'),
          entry('assign', '陈一', '1'),
          entry('exclude', '陈一', '1'),
          entry('clear', '陈一', '2'),
          entry('exclude', '赵六', '2'),
        ],
        all,
        some,
      ).sort(),
    ).toEqual(
      ['manyApplicants', 'manyExperts', 'noExpert', 'nothing', 'recused', 'twoWays'].map((code) => `hand.${code}`),
    );
  });
});
