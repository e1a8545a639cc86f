import fc from 'fast-check';
import { readReviewers } from '../../src/plans/reviewers/read-reviewer-sheet';
import type { ReturnedCopy } from '../../src/review/collect-copies';
import type { Entry } from '../../src/reviewers/entries';
import { mergeEntries } from '../../src/reviewers/entries';
import type { CopyFinding } from '../../src/reviewers/copies';
import { carryOutAll, change, collect, fill, handOut, openMaster, seatsFor } from './handed-out';

const MASTER = openMaster(4);
const at = (copies: readonly ReturnedCopy[], index: number): ReturnedCopy => {
  const copy = copies[index];
  if (copy === undefined) throw new Error('no such copy');
  return copy;
};
const codes = (findings: readonly CopyFinding[]) => findings.map(({ code }) => code);
const entriesOf = (copies: readonly ReturnedCopy[]): readonly Entry[] =>
  mergeEntries(...copies.map(({ snapshot }) => readReviewers(snapshot).entries));

describe('collectCopies', () => {
  const copies = handOut(MASTER, ['陈一', '周四']);
  const first = fill(
    fill(at(copies, 0), '评审·', '第0公司', '创新性（60分）', 50),
    '评审·',
    '第1公司',
    '应用（40分）',
    30,
  );

  test('[C7] joins a copy by key, whatever happened to the order of its rows', () => {
    const turned = change(first, '申报表', (rows) => rows.splice(3, 4, ...rows.slice(3, 7).reverse()));
    const collected = collect(MASTER, [turned]);
    expect(collected.findings).toEqual([]);
    expect(collected.fresh).toBe(2);
    const after = carryOutAll(MASTER, collected);
    expect(readReviewers(after).entries).toEqual(entriesOf([turned]));
    const again = collect(after, [turned]);
    expect([again.plans, again.fresh]).toEqual([[], 0]);
  });

  test('[C7] tells a changed cell with both texts, and takes it over only with a yes', () => {
    const changed = fill(first, '申报表', '第2公司', '有效专利数', 999);
    const told = collect(MASTER, [changed]);
    expect(told.findings).toEqual([
      expect.objectContaining({
        code: 'copy.changed',
        applicant: '第2公司',
        column: '有效专利数',
        before: '112',
        after: '999',
        outcome: 'left',
        cell: { sheet: '申报表', row: 3, column: 4 },
      }),
    ]);
    expect(told.taken).toEqual([]);
    const [finding] = told.findings;
    const id = finding?.code === 'copy.changed' ? finding.id : '';
    for (const take of [id, 'all'])
      expect(collect(MASTER, [changed], { take: [take] }).taken).toEqual([
        { cell: { sheet: '申报表', row: 3, column: 4 }, value: 999 },
      ]);
    expect(collect(MASTER, [changed], { take: ['无此:列'] }).unknownTakes).toEqual(['无此:列']);
    const other = fill(at(copies, 1), '申报表', '第2公司', '有效专利数', 998);
    const both = collect(MASTER, [changed, other], { take: ['all', id] });
    expect(both.taken).toEqual([]);
    expect(both.findings.map((one) => one.code === 'copy.changed' && one.outcome)).toEqual(['disputed', 'disputed']);
  });

  test('[C7] tells rows added, doubled and gone; none of them changes the master', () => {
    const odd = change(first, '申报表', (rows) => {
      rows.push(['新来公司', '某人']);
      rows.push([...(rows[4] ?? [])]);
      rows.splice(3, 1);
    });
    const { findings, taken } = collect(MASTER, [odd], { take: ['all'] });
    expect(codes(findings).sort()).toEqual(['copy.added', 'copy.gone', 'copy.twice']);
    expect(taken).toEqual([]);
  });

  test('[C7] a copy of an older master is told, and its differences are not taken with all', () => {
    const [sheet] = MASTER.sheets;
    const newer = {
      ...MASTER,
      sheets:
        sheet === undefined
          ? []
          : [{ ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (cell === 112 ? 212 : cell))) }],
    };
    const { findings, taken } = collect(newer, [first], { take: ['all'] });
    expect(codes(findings).sort()).toEqual(['copy.changed', 'copy.older']);
    expect(taken).toEqual([]);
  });

  test('[C7] nothing of a copy of another master is taken', () => {
    const stranger = change(
      change(first, '评审·', (rows) => {
        for (const row of rows)
          row.forEach((cell, column) => {
            if (typeof cell === 'string' && cell.startsWith('第')) row[column] = `外${cell}`;
          });
      }),
      '说明',
      () => undefined,
    );
    const { findings, plans } = collect(MASTER, [stranger]);
    expect([codes(findings), plans]).toEqual([['copy.otherMaster'], []]);
  });

  test('[C5] the same reviewer twice: a union, and what he says twice otherwise is named', () => {
    const second = { ...fill(at(copies, 0), '评审·', '第0公司', '创新性（60分）', 55), file: '陈一 (1).xlsx' };
    const { findings, fresh } = collect(MASTER, [first, second]);
    expect(codes(findings)).toEqual(['collect.selfConflict']);
    expect(fresh).toBe(3);
  });

  test('tells who is not in the assignment, unreadable scores with their cell, and scores beside a recusal', () => {
    const odd = fill(
      fill(fill(first, '评审·', '第2公司', '应用（40分）', '八十五'), '评审·', '第0公司', '回避', '是'),
      '评审·',
      '第3公司',
      '应用（40分）',
      41,
    );
    const { findings } = collect(MASTER, [odd], { assignment: seatsFor(MASTER, ['周四']) });
    expect(codes(findings).sort()).toEqual([
      'collect.recusedScore',
      'copy.notInAssignment',
      'copy.unreadable',
      'copy.unreadable',
    ]);
  });
});

describe('histories', () => {
  const EXPERTS = ['甲', '乙', '丙', '丁', '戊'];
  const handed = handOut(MASTER, EXPERTS);
  const header = (kind: number) => ['创新性（60分）', '应用（40分）', '意见', '回避'][kind] ?? '';
  const edit = fc.record({
    copy: fc.nat(9),
    row: fc.nat(3),
    kind: fc.nat(3),
    score: fc.nat(40),
    on: fc.constantFrom(null, '2026-12-01 09:00:00', '2026-12-02 09:00:00'),
  });
  const order = fc.array(fc.nat(9), { minLength: 1, maxLength: 14 });

  test('[C3] no entry lost, none invented, and the same whatever the order, over any number of collections', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 14 }), order, order, (edits, some, shuffle) => {
        // Two copies for each expert, filled in apart from each other.
        let copies = [...handed, ...handed].map((copy, index) => ({ ...copy, file: `${index}.xlsx` }));
        for (const { copy, kind, on, row, score } of edits)
          copies = copies.map((one, index) => {
            if (index !== copy) return one;
            const value = kind === 2 ? `意见${score}` : kind === 3 ? '是' : score;
            return fill(
              fill(one, '评审·', `第${row}公司`, header(kind), value),
              '评审·',
              `第${row}公司`,
              '填写时间',
              on,
            );
          });
        const expected = entriesOf(copies);
        const once = collect(MASTER, copies);
        const sorted = [...copies].sort(
          (a, b) => (shuffle[Number.parseInt(a.file, 10)] ?? 0) - (shuffle[Number.parseInt(b.file, 10)] ?? 0),
        );
        const turned = collect(MASTER, sorted);
        expect(JSON.stringify(turned)).toBe(JSON.stringify(once));
        const whole = carryOutAll(MASTER, once);
        expect(readReviewers(whole).entries).toEqual(expected);
        let stepwise = MASTER;
        for (const index of [...some, ...copies.keys()])
          stepwise = carryOutAll(stepwise, collect(stepwise, [copies[index] ?? at(copies, 0)]));
        expect(readReviewers(stepwise).entries).toEqual(expected);
        expect(collect(stepwise, copies).plans).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
