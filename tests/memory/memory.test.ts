import { NO_SCORING } from '../../src/ranking/rubric';
import type { ReviewMemory } from '../../src/memory/memory';
import { decodeMemory, encodeMemory } from '../../src/memory/memory';
import { DEFAULT_RANK_SETTINGS } from '../../src/ranking/settings';
import type { SheetReview } from '../../src/memory/sheet-review';
import { readingsOfColumns } from '../../src/applicants/readings';

const sheet = (more: Partial<SheetReview> = {}): SheetReview => ({
  guideline: 'small-2022',
  programme: { kind: 'column' },
  asOf: '2022-02-01',
  readings: new Map([['offset', '不折算']]),
  elsewhere: {
    criteria: new Map([['c', { reason: '现场查验', by: '李工', on: '2022-02-01' }]]),
    rest: { reason: '见信用核查单' },
  },
  fixed: readingsOfColumns(
    new Map([
      ['占比', '研发占比'],
      ['备注', null],
    ]),
  ),
  rosterChoices: new Map([
    ['past', { source: { file: '历年立项.xlsx', sheet: '2021' }, columns: new Map([['单位名称', '对象']]) }],
  ]),
  rosters: new Map([['past', new Map([['甲|  = 甲股份|', 'same' as const]])]]),
  answers: new Map([['甲', new Map([['c', { answer: 'no' as const, note: '不足' }]])]]),
  overrides: new Map([['甲', new Map([['c', { verdict: 'met' as const, reason: '核实' }]])]]),
  scoring: {
    rubric: {
      dimensions: [
        { id: 'a', name: '创新性', weight: 2, max: 10, descriptors: [{ from: 8, text: '领先' }] },
        { id: 'b', name: '效益', weight: 1, max: 20 },
      ],
    },
    expert: '张专家',
    marks: new Map([
      [
        '张专家',
        new Map([
          ['甲', { recused: false, scores: new Map([['a', 7.5]]) }],
          ['乙', { recused: true, scores: new Map() }],
        ]),
      ],
    ]),
  },
  together: new Map([['第二批', { kind: 'one', id: 'p' }]]),
  ...more,
});

const memory: ReviewMemory = {
  sheet: '申报表',
  sheets: new Map([
    ['申报表', sheet()],
    [
      '第二批',
      sheet({
        guideline: 'other-2023',
        programme: { kind: 'one', id: 'p' },
        asOf: undefined,
        scoring: NO_SCORING,
      }),
    ],
  ]),
  rank: new Map([
    [
      'small-2022',
      {
        ...DEFAULT_RANK_SETTINGS,
        markHeaders: ['专家一评分'],
        weights: new Map([['专家一评分', 2]]),
        tieDecisions: [{ order: ['申报表\n乙', '申报表\n甲'], reason: '会议纪要 3 号' }],
        tieRule: { kind: 'draw' as const, seed: '7' },
        places: new Map([['p', { value: 3, reason: '追加' }]]),
        quotas: new Map([['q', new Map([['苏州市', { value: 1, reason: '调减' }]])]]),
        perProject: { value: 50, reason: '会议纪要' },
        official: { list: 'bestTotal' as const, reason: '会议决定' },
      },
    ],
  ]),
  written: new Map([['申报表', { columns: ['conclusion'], cells: new Map([['k', ['d']]]) }]]),
  ownSheets: ['公示名单'],
  lists: new Map([['公示名单', 'small-2022']]),
  seen: ['申报表', '第二批'],
  carried: true,
  waiting: [
    {
      reviewer: '王核|',
      sheet: '申报表',
      key: 'k',
      about: { kind: 'answer', criterion: 'market' },
      value: 'yes',
      on: '2026-03-01 09:00:00',
    },
  ],
  renamed: new Map([['旧表', '申报表']]),
};

/** A memory as it was stored when it knew the chosen sheet only. */
const FIRST_FORM = {
  version: 1,
  guideline: 'small-2022',
  programme: { kind: 'one', id: 'p' },
  sheet: '申报表',
  asOf: '2022-02-01',
  readings: [['offset', '不折算']],
  strict: false,
  fixed: [['占比', '研发占比']],
  answers: [['甲', [['c', { answer: 'yes' }]]]],
  overrides: [],
  written: [['申报表', ['conclusion'], ['k,d']]],
  ownSheets: ['公示名单'],
};

describe('the memory', () => {
  test('[B4] reads back what was kept, each sheet with its own', () => {
    expect(decodeMemory(encodeMemory(memory))).toEqual(memory);
  });

  test('[B4] a memory of one sheet alone is that sheet’s', () => {
    expect(decodeMemory(JSON.stringify(FIRST_FORM))).toEqual({
      sheet: '申报表',
      sheets: new Map([
        [
          '申报表',
          {
            guideline: 'small-2022',
            programme: { kind: 'one', id: 'p' },
            asOf: '2022-02-01',
            readings: new Map([['offset', '不折算']]),
            elsewhere: { criteria: new Map() },
            fixed: readingsOfColumns(new Map([['占比', '研发占比']])),
            answers: new Map([['甲', new Map([['c', { answer: 'yes' }]])]]),
            overrides: new Map(),
            together: new Map(),
            rosters: new Map(),
            rosterChoices: new Map(),
            scoring: NO_SCORING,
          },
        ],
      ]),
      rank: new Map(),
      written: memory.written,
      ownSheets: ['公示名单'],
      lists: new Map([['公示名单', 'small-2022']]),
      seen: [],
      carried: false,
      waiting: [],
      renamed: new Map(),
    });
  });

  test.each(['', '{', 'null', '{"version":2}', '[]', '{"version":1,"programme":{"kind":"all"}}'])(
    '[B4] %j is unreadable and no crash',
    (text) => {
      expect(decodeMemory(text)).toBeUndefined();
    },
  );

  test('[V4] an override without a reason is no memory of ours', () => {
    expect(decodeMemory(encodeMemory(memory).replaceAll('核实', ''))).toBeUndefined();
  });
});
