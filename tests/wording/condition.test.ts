import { BUILTINS } from '../../src/feel/builtins';
import { compileExpression } from '../../src/feel/compile';
import type { Declaration, Environment, FeelType } from '../../src/feel/types';
import { wordsIn } from '../../src/words/words';
import { stateCondition } from '../../src/wording/condition';

const NUMBER: FeelType = { kind: 'number', unit: 'count' };
const TYPES: Readonly<Record<string, FeelType>> = {
  注册地: { kind: 'text', place: true },
  所在地: { kind: 'text', place: true },
  名称: { kind: 'text' },
  类型: { kind: 'text' },
  称号: { kind: 'list', item: { kind: 'text' } },
  产值: { kind: 'list', item: NUMBER },
  甲数: NUMBER,
  乙数: NUMBER,
  PCT数: NUMBER,
  获奖: { kind: 'boolean' },
  失信: { kind: 'boolean' },
  成立日: { kind: 'date' },
  获批日: { kind: 'date' },
};
const ENVIRONMENT: Environment = new Map<string, Declaration>([
  ...Object.entries(TYPES).map(([name, type]) => [name, { kind: 'fact', type }] as const),
  ['只看甲', { kind: 'constant', type: { kind: 'boolean' }, value: false }] as const,
]);

const explain = (text: string) => {
  const { expression, issues } = compileExpression(text, ENVIRONMENT);
  if (expression === undefined) throw new Error(JSON.stringify(issues));
  const items = { kind: 'number', values: Float64Array.of(0), valid: Uint8Array.of(0) } as const;
  const list = { kind: 'list', offsets: Int32Array.of(0, 1), items, valid: Uint8Array.of(1) } as const;
  return expression.explain({ rowCount: 1, column: (name) => (name === '产值' ? list : undefined) }, 0);
};

const state = (text: string, language: 'zh-CN' | 'en-US') =>
  stateCondition(
    explain(text),
    { negated: false, unfold: true, gaps: false },
    { words: wordsIn(language).findings, facts: new Map() },
  );

const OF_BUILTINS: readonly (readonly [text: string, zh: string, en: string])[] = [
  ['count(称号) >= 1', '称号数量 ≥ 1 个', 'number of 称号 ≥ 1'],
  ['sum(产值) >= 9', '产值合计 ≥ 9', 'total of 产值 ≥ 9'],
  ['sum(甲数, 乙数) >= 9', '甲数、乙数合计 ≥ 9', 'total of 甲数 & 乙数 ≥ 9'],
  ['mean(产值) >= 9', '产值平均值 ≥ 9', 'average of 产值 ≥ 9'],
  ['min(产值) >= 9', '产值最小值 ≥ 9', 'smallest of 产值 ≥ 9'],
  ['min(甲数, 乙数) >= 9', '甲数、乙数中较小者 ≥ 9', 'smallest of 甲数 & 乙数 ≥ 9'],
  ['max(产值) >= 9', '产值最大值 ≥ 9', 'largest of 产值 ≥ 9'],
  ['median(产值) >= 9', '产值中位数 ≥ 9', 'median of 产值 ≥ 9'],
  ['first(产值) >= 9', '产值首年 ≥ 9', 'first of 产值 ≥ 9'],
  ['last(产值) >= 9', '产值末年 ≥ 9', 'last of 产值 ≥ 9'],
  ['item(产值, 2021) >= 9', '2021 年产值 ≥ 9', '产值 of 2021 ≥ 9'],
  ['abs(甲数 - 乙数) <= 9', '甲数 − 乙数的绝对值 ≤ 9', 'size of 甲数 − 乙数 ≤ 9'],
  ['floor(甲数) >= 9', '甲数向下取整 ≥ 9', '甲数 (rounded down) ≥ 9'],
  ['ceiling(甲数) >= 9', '甲数向上取整 ≥ 9', '甲数 (rounded up) ≥ 9'],
  ['round(甲数, 1) >= 9', '甲数四舍五入（保留 1 位小数）≥ 9', '甲数 (rounded half up, decimals kept: 1) ≥ 9'],
  ['round up(甲数) >= 9', '甲数向上取整 ≥ 9', '甲数 (rounded up) ≥ 9'],
  ['round down(甲数) >= 9', '甲数向下取整 ≥ 9', '甲数 (rounded down) ≥ 9'],
  ['round half up(甲数) >= 9', '甲数四舍五入 ≥ 9', '甲数 (rounded half up) ≥ 9'],
  ['list contains(称号, "示范")', '称号包含“示范”', '称号 includes “示范”'],
  ['count(distinct values(称号)) >= 2', '称号（不重复）数量 ≥ 2 个', 'number of different 称号 ≥ 2'],
  ['contains(名称, "专利")', '名称含“专利”', '名称 contains “专利”'],
  ['starts with(名称, "甘肃")', '名称以“甘肃”开头', '名称 begins with “甘肃”'],
  ['ends with(名称, "中心")', '名称以“中心”结尾', '名称 ends with “中心”'],
  ['within(注册地, "甘肃省")', '注册地在甘肃省内', '注册地 is within 甘肃省'],
  [
    'years and months duration(成立日, 获批日) >= duration("P2Y")',
    '成立日至获批日的月数 ≥ 24 个月',
    'months from 成立日 to 获批日 ≥ 24 months',
  ],
  [
    'stated date(获批日, 成立日) <= date("2022-01-30")',
    '获批日（表中没有的按成立日）不晚于 2022-01-30',
    '获批日 (成立日 where the sheet has none) no later than 2022-01-30',
  ],
  [
    'within(stated place(所在地, 注册地), "甘肃省")',
    '所在地（表中没有的按注册地）在甘肃省内',
    '所在地 (注册地 where the sheet has none) is within 甘肃省',
  ],
];

describe('a condition as a statement', () => {
  test.each(OF_BUILTINS)('%s', (text, zh, en) => {
    expect([state(text, 'zh-CN'), state(text, 'en-US')]).toEqual([zh, en]);
  });

  test('every built-in function is shown above', () => {
    const unshown = Object.keys(BUILTINS).filter((name) => !OF_BUILTINS.some(([text]) => text.includes(`${name}(`)));
    expect(unshown).toEqual([]);
  });

  test.each([
    ['not(within(注册地, "江苏省/苏州市"))', '注册地不在江苏省苏州市内', '注册地 is not within 江苏省苏州市'],
    ['not(失信)', '失信为否', 'no 失信'],
    ['类型 = "企业"', '类型为企业', '类型 is 企业'],
    ['类型 in ("企业", "高校")', '类型属于企业、高校', '类型 is one of 企业, 高校'],
    ['类型 in 称号', '类型属于称号', '类型 is one of 称号'],
    ['甲数 in (1, > 5, [7..9])', '甲数属于 1、> 5、≥ 7 且 ≤ 9', '甲数 is one of 1, > 5, ≥ 7 and ≤ 9'],
    ['5 <= 甲数', '甲数 ≥ 5', '甲数 ≥ 5'],
    ['甲数 between 1 and 3', '甲数 ≥ 1 且甲数 ≤ 3', '甲数 ≥ 1 and 甲数 ≤ 3'],
    ['(甲数 + 乙数) * 2 >= 5 or 获奖', '（甲数 + 乙数）× 2 ≥ 5 或获奖', '(甲数 + 乙数) × 2 ≥ 5 or 获奖'],
    ['获奖 and (甲数 >= 5 or 乙数 >= 3)', '获奖且（甲数 ≥ 5 或乙数 ≥ 3）', '获奖 and (甲数 ≥ 5 or 乙数 ≥ 3)'],
    ['甲数 - (乙数 - 1) / 2 >= PCT数', '甲数 −（乙数 − 1）÷ 2 ≥ PCT数', '甲数 − (乙数 − 1) ÷ 2 ≥ PCT数'],
    ['获奖 and 甲数 >= 5 or 乙数 >= 3', '（获奖且甲数 ≥ 5）或乙数 ≥ 3', '(获奖 and 甲数 ≥ 5) or 乙数 ≥ 3'],
    ['只看甲 or 甲数 >= 5', '甲数 ≥ 5', '甲数 ≥ 5'],
    ['not(只看甲) and 甲数 >= 5', '甲数 ≥ 5', '甲数 ≥ 5'],
    ['not(获奖 and 失信)', '获奖为否或失信为否', 'no 获奖 or no 失信'],
    ['list contains(称号, "甲") and list contains(称号, "乙")', '称号包含“甲”、“乙”', '称号 includes “甲”, “乙”'],
    ['list contains(称号, "甲") or list contains(称号, "乙")', '称号包含“甲”或“乙”', '称号 includes “甲” or “乙”'],
    [
      'not(list contains(称号, "甲") or list contains(称号, "乙"))',
      '称号不包含“甲”且称号不包含“乙”',
      '称号 does not include “甲” and 称号 does not include “乙”',
    ],
    ['every 年 in 产值 satisfies 年 >= 5', '产值每项均 ≥ 5', '产值 of each item ≥ 5'],
    ['some 年 in 产值 satisfies 年 >= 5', '产值有一项 ≥ 5', '产值 of some item ≥ 5'],
    [
      '获批日 + duration("P2Y") <= date("2022-01-30")',
      '获批日满 2 年之日不晚于 2022-01-30',
      '2 years after 获批日 no later than 2022-01-30',
    ],
    ['获批日 - duration("P30D") > 成立日', '获批日前 30 天之日晚于成立日', '30 days before 获批日 after 成立日'],
    [
      'if 获奖 then 甲数 >= 25 else 甲数 >= 50',
      '甲数在获奖时 ≥ 25，否则 ≥ 50',
      '甲数 where 获奖, ≥ 25, otherwise ≥ 50',
    ],
    ['甲数 >= (if 获奖 then 25 else 50)', '甲数在获奖时 ≥ 25，否则 ≥ 50', '甲数 where 获奖, ≥ 25, otherwise ≥ 50'],
    [
      'if 获奖 then 甲数 >= 25 else 乙数 >= 5',
      '获奖时，甲数 ≥ 25，否则乙数 ≥ 5',
      'where 获奖, 甲数 ≥ 25, otherwise 乙数 ≥ 5',
    ],
    ['if 获奖 then 获奖 else 甲数 >= 5', '获奖或甲数 ≥ 5', '获奖 or 甲数 ≥ 5'],
  ])('%s', (text, zh, en) => {
    expect([state(text, 'zh-CN'), state(text, 'en-US')]).toEqual([zh, en]);
  });
});
