import fc from 'fast-check';
import { loadGuideline } from '../../src/guideline/load-guideline';
import type { Guideline } from '../../src/guideline/types';
import { measureWithout } from '../../src/ranking/measure-disagreement';
import { compareMerit } from '../../src/ranking/order-candidates';
import { rankApplicants } from '../../src/ranking/rank-applicants';
import type { RankSettings } from '../../src/ranking/settings';
import { DEFAULT_RANK_SETTINGS } from '../../src/ranking/settings';
import type { Candidate } from '../../src/ranking/types';
import { decodeSettings, encodeSettings } from '../../src/plans/record/recorded-settings';
import { NEW_SHEET_REVIEW } from '../../src/memory/sheet-review';
import { namesOfRanking, wordPlacement } from '../../src/wording/placement';
import { listOrders, wordOrder } from '../../src/wording/order';
import { summarizeRanking } from '../../src/wording/summary';
import type { CellValue } from '../../src/workbook/types';
import { programmeOf, screenRows, snapshotOf } from '../screening/small-guideline';

const scored = (ranking: string): Guideline =>
  programmeOf(`
    places: { clause: 三, count: 2 }
    criteria: [{ id: pass, kind: condition, clause: 一, title: 评价得分不低于 20 分, require: 评价得分 >= 20 }]
    priorities: [{ id: champion, clause: 四, title: 单项冠军优先, when: 单项冠军 }]
    scores:
      - name: 评价得分
        clause: 二
        max: 100
        sections:
          - name: 创新得分
            clause: 二（一）
            max: 50
            indicators:
              - { id: patents, clause: 二（一）1, title: 有效专利, max: 50, per: { of: 有效专利数, points: 10 } }
        indicators:
          - { id: inventions, clause: 二（二）, title: 有效发明专利, max: 50, per: { of: 有效发明专利数, points: 10 } }
${ranking}`);

const HEADERS = ['单位名称', '有效专利数', '有效发明专利数', '单项冠军', 'PCT数', '专家一评分', '专家二评分'];
const rowsOf = (rows: readonly (readonly CellValue[])[]) => [HEADERS, ...rows];

const rank = (guideline: Guideline, rows: readonly (readonly CellValue[])[], settings: Partial<RankSettings> = {}) => {
  const sheet = snapshotOf(rowsOf(rows));
  const screening = screenRows(guideline, rowsOf(rows));
  return rankApplicants([{ sheet, screening }], new Map(), { ...DEFAULT_RANK_SETTINGS, ...settings });
};

const listOf = (ranking: ReturnType<typeof rank>) =>
  ranking.applicants.map(({ applicant, ranked }) => [applicant.name, ranked.rank, ranked.score]);

const ROWS = [
  ['甲公司', 3, 2, '否', 0, 90, 80],
  ['乙公司', 1, 4, '是', 1, 60, 70],
  ['丙公司', 2, 1, '否', 2, 100, 98],
];

describe('an order that the guideline states', () => {
  test('[S4] goes by a total, whatever experts say', () => {
    const ranking = rank(scored('    ranking: { clause: 三, order: 评价得分 }'), ROWS);
    expect(listOf(ranking)).toEqual([
      ['乙公司', 1, 50],
      ['甲公司', 2, 50],
      ['丙公司', 3, 30],
    ]);
    expect(wordOrder(ranking, 'zh-CN')).toBe('评价得分');
    expect(summarizeRanking(ranking, undefined, 'zh-CN').join()).not.toContain('没有找到评分列');
  });

  test('[S4] mixes a total with what experts come to', () => {
    const mixed = scored(
      '    ranking: { clause: 三, order: [{ of: 评价得分, weight: 0.4 }, { of: 专家评分, weight: 0.6 }] }',
    );
    const ranking = rank(mixed, ROWS);
    expect(listOf(ranking)).toEqual([
      ['丙公司', 1, 71.4],
      ['甲公司', 2, 71],
      ['乙公司', 3, 59],
    ]);
    expect(wordOrder(ranking, 'zh-CN')).toBe('评价得分 × 0.4 + 专家评分 × 0.6（专家评分：算术平均）');
    expect(ranking.applicants[0]?.order?.parts.map(({ value }) => value)).toEqual([30, 99]);
  });

  test('[S4] a mix without one expert keeps its totals, and a total alone hangs on no expert', () => {
    const mixed = scored(
      '    ranking: { clause: 三, order: [{ of: 评价得分, weight: 0.4 }, { of: 专家评分, weight: 0.6 }] }',
    );
    const [first = '', second = ''] = rank(mixed, ROWS).markSheet.experts;
    // Without 专家二 it is 丙 12 + 60, 甲 20 + 54, 乙 20 + 36; without 专家一 丙 70.8, 甲 68, 乙 62.
    const moved = (expert: string) => measureWithout(rank(mixed, ROWS), expert).moves.map(({ from, to }) => [from, to]);
    expect(moved(second)).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(moved(first)).toEqual([]);
    const alone = rank(scored('    ranking: { clause: 三, order: 评价得分 }'), ROWS);
    expect(measureWithout(alone, first)).toEqual({ expert: first, enters: [], leaves: [], moves: [], unranked: [] });
  });

  test('[R2] without a mark a mix is no score, not zero', () => {
    const mixed = scored(
      '    ranking: { clause: 三, order: [{ of: 评价得分, weight: 0.4 }, { of: 专家评分, weight: 0.6 }] }',
    );
    const ranking = rank(mixed, [['甲公司', 3, 2, '否', 0, '', '']]);
    expect(ranking.applicants[0]?.ranked).toMatchObject({
      placement: 'withheld',
      reason: { code: 'rank.withheld', reason: 'noScore' },
    });
  });

  test('[S3] an open total is withheld with what is missing, never ranked by its least or most', () => {
    const ranking = rank(scored('    ranking: { clause: 三, order: 评价得分 }'), [
      ['甲公司', 3, '', '否', 0, 90, 80],
      ...ROWS.slice(1),
    ]);
    const open = ranking.applicants.find(({ applicant }) => applicant.name === '甲公司');
    expect(open?.applicant.conclusion).toBe('qualified');
    expect(open?.ranked).toMatchObject({ rank: undefined, reason: { code: 'rank.withheld', reason: 'openScore' } });
    const sentence = open && wordPlacement(open.ranked, namesOfRanking(ranking, 'zh-CN'), 'zh-CN');
    expect(sentence).toContain('评价得分 30～80 分，有效发明专利数未填');
  });

  test('[S6] ties come after priorities, before them only where the guideline says so', () => {
    const rows = [
      ['甲公司', 3, 2, '否', 0, '', ''],
      ['乙公司', 1, 4, '是', 0, '', ''],
      ['丙公司', 2, 3, '否', 0, '', ''],
    ];
    const names = (ranking: string) => listOf(rank(scored(ranking), rows)).map(([name, place]) => `${name}${place}`);
    expect(names('    ranking: { clause: 三, order: 评价得分 }')).toEqual(['乙公司1', '丙公司2', '甲公司2']);
    expect(names('    ranking: { clause: 三, order: 评价得分, ties: [{ of: 创新得分 }] }')).toEqual([
      '乙公司1',
      '甲公司2',
      '丙公司3',
    ]);
    expect(names('    ranking: { clause: 三, order: 评价得分, ties: [{ of: 创新得分 }], tiesFirst: true }')).toEqual([
      '甲公司1',
      '丙公司2',
      '乙公司3',
    ]);
    expect(
      names(
        '    ranking: { clause: 三, order: 评价得分, ties: [{ of: PCT数 }, { of: 创新得分, first: lower }], tiesFirst: true }',
      ),
    ).toEqual(['乙公司1', '丙公司2', '甲公司3']);
  });

  test('[S6] what is declared is told', () => {
    const ranking = rank(
      scored('    ranking: { clause: 三, order: 评价得分, ties: [{ of: 创新得分 }, { of: PCT数, title: PCT 申请 }] }'),
      ROWS,
    );
    expect(listOrders(ranking, 'zh-CN')).toEqual(['示例项目：评价得分；同分依次比 创新得分、PCT 申请，先看优先条件']);
  });

  test('[R5] a higher first tie never puts anybody lower', () => {
    const anyCandidate = fc.record({
      score: fc.integer({ min: 0, max: 3 }),
      priority: fc.integer({ min: 0, max: 2 }),
      tiesFirst: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
    });
    const whole = (own: Pick<Candidate, 'score' | 'priority' | 'tiesFirst'>): Candidate => ({
      id: 'a',
      programme: 'p',
      bonus: 0,
      tieBreaks: [],
      caps: [],
      shutsOut: [],
      ...own,
    });
    fc.assert(
      fc.property(anyCandidate, anyCandidate, (one, other) => {
        const better = { ...one, tiesFirst: one.tiesFirst.map((value) => value + 1) };
        expect(Math.sign(compareMerit(whole(better), whole(other)))).toBeLessThanOrEqual(
          Math.sign(compareMerit(whole(one), whole(other))),
        );
        expect(Math.sign(compareMerit(whole(one), whole(other)))).toBe(
          -Math.sign(compareMerit(whole(other), whole(one))) + 0,
        );
      }),
    );
  });
});

describe('an order that a person names', () => {
  test('[S4] is a section or a total in place of the guideline’s, or experts again', () => {
    const guideline = scored('    ranking: { clause: 三, order: 评价得分 }');
    expect(listOf(rank(guideline, ROWS, { order: [{ of: '创新得分', weight: 1 }] })).map(([name]) => name)).toEqual([
      '甲公司',
      '丙公司',
      '乙公司',
    ]);
    expect(
      listOf(rank(guideline, ROWS, { order: [{ of: '专家评分', weight: 1 }] })).map(([, , score]) => score),
    ).toEqual([99, 85, 65]);
  });

  const GUIDELINE =
    '    ranking: { clause: 三, order: 评价得分, ties: [{ of: 创新得分 }, { of: PCT数, title: PCT 申请 }], tiesFirst: true }';

  test('[S4] is a sum by weight, and every list says what the guideline has instead', () => {
    const order = [
      { of: '评价得分', weight: 0.4 },
      { of: '专家评分', weight: 0.6 },
    ];
    const ranking = rank(scored(GUIDELINE), ROWS, { order });
    expect(listOf(ranking)[0]).toEqual(['丙公司', 1, 71.4]);
    const against =
      '按“评价得分 × 0.4 + 专家评分 × 0.6；同分依次比 创新得分、PCT 申请，再看优先条件”排序，与指南不同（指南为“评价得分；同分依次比 创新得分、PCT 申请，再看优先条件”）';
    expect(wordOrder(ranking, 'zh-CN')).toContain(against);
    expect(listOrders(ranking, 'zh-CN')).toEqual([`示例项目：${against}`]);
  });

  test('[S6] ties by rule are in place of the guideline’s, in the order named, or none at all', () => {
    const guideline = scored(GUIDELINE);
    const first = (ruleTies?: RankSettings['ruleTies']) =>
      listOf(rank(guideline, ROWS, ruleTies === undefined ? {} : { ruleTies })).map(
        ([name, place]) => `${name}${place}`,
      );
    expect(first()).toEqual(['甲公司1', '乙公司2', '丙公司3']);
    expect(first([{ of: 'PCT数', first: 'higher' }])).toEqual(['乙公司1', '甲公司2', '丙公司3']);
    expect(first([{ of: 'PCT数', first: 'lower' }])).toEqual(['甲公司1', '乙公司2', '丙公司3']);
    // Without any the priority decides.
    expect(first([])).toEqual(['乙公司1', '甲公司2', '丙公司3']);
    expect(wordOrder(rank(guideline, ROWS, { ruleTies: [] }), 'zh-CN')).toContain('与指南不同');
  });

  test('[S4] what is the guideline’s own, or unknown to a programme, is no change', () => {
    const guideline = scored(GUIDELINE);
    const own = wordOrder(rank(guideline, ROWS), 'zh-CN');
    for (const name of ['评价得分', '没有的得分'])
      expect(wordOrder(rank(guideline, ROWS, { order: [{ of: name, weight: 1 }] }), 'zh-CN')).toBe(own);
  });

  test('is recorded, so that it can be recomputed', () => {
    const guideline = scored('');
    const sheet = snapshotOf(rowsOf(ROWS));
    const screening = screenRows(guideline, rowsOf(ROWS));
    const ranking = rank(guideline, ROWS, { order: [{ of: '评价得分', weight: 1 }] });
    const review = { ...NEW_SHEET_REVIEW, guideline: guideline.id };
    const parts = { ranking, sheets: [{ sheet, screening, review }], groups: new Map(), language: 'zh-CN' as const };
    expect(decodeSettings(encodeSettings(parts))?.rank.order).toEqual([{ of: '评价得分', weight: 1 }]);
  });

  test('columns whose headers say nothing of marks count where they are named', () => {
    const guideline = scored('');
    expect(listOf(rank(guideline, ROWS, { markHeaders: ['专家二评分'] })).map(([, , score]) => score)).toEqual([
      98, 80, 70,
    ]);
  });
});

test('[S4] an order by something that is not there, and a tie by words, are told in their places', () => {
  const load = (ranking: string) => {
    const text = `id: a
title: 甲
authority: 乙
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
facts: [{ name: 单位名称, type: text, role: organisation }, { name: 专利数, type: count }]
programmes:
  - id: p
    name: 项目
    clause: 一
    criteria: [{ id: c, kind: condition, clause: 一, title: 有专利, require: 专利数 > 0 }]
    ranking: ${ranking}
`;
    return loadGuideline([{ path: 'guideline.yaml', text }], undefined).issues;
  };
  expect(load('{ clause: 一, order: 专利分 }')).toMatchObject([
    { code: 'guideline.feel', at: { line: 13, column: 34 }, issue: { code: 'feel.unknownName' } },
  ]);
  expect(load('{ clause: 一, ties: [{ of: 单位名称 }] }')).toMatchObject([
    { code: 'guideline.feel', at: { line: 13 }, issue: { code: 'feel.type' } },
  ]);
  expect(load('{ clause: 一, order: 专利数 }')).toEqual([]);
});
