import { compileExpression } from '../../src/feel/compile';
import type { Environment } from '../../src/feel/types';
import type { Column } from '../../src/logic/columns';
import { correctionItems } from '../../src/wording/notice';
import { settlingWays } from '../../src/screening/missing-facts';
import { findingOf, programmeOf, screenOne } from './small-guideline';

const ENVIRONMENT: Environment = new Map([
  ['件数', { kind: 'fact', type: { kind: 'number' } }],
  ['人数', { kind: 'fact', type: { kind: 'number' } }],
  ['获奖', { kind: 'fact', type: { kind: 'boolean' } }],
]);

/** 件数 is 3 to 7; the rest is not known. */
const bounded: Column = {
  kind: 'number',
  values: Float64Array.of(3),
  upper: Float64Array.of(7),
  valid: Uint8Array.of(1),
};

/** Facts of each way to settle a condition. */
const waysFor = (text: string): readonly (readonly string[])[] => {
  const { expression, issues } = compileExpression(text, ENVIRONMENT);
  if (expression === undefined) throw new Error(JSON.stringify(issues));
  const source = { rowCount: 1, column: (name: string) => (name === '件数' ? bounded : undefined) };
  return settlingWays(undefined, expression.explain(source, 0)).map((way) => [...way.keys()]);
};

describe('[V3] [L7] what settles a condition on numbers within bounds', () => {
  test.each([
    ['件数 >= 5', [['件数']]],
    ['件数 * 2 + 1 >= 9', [['件数']]],
    ['sum(件数, 1) >= 5', [['件数']]],
    ['件数 >= 5 or 获奖', [['件数'], ['获奖']]],
    // With the award 3 are enough already, and 6 without it.
    ['件数 >= (if 获奖 then 3 else 6)', [['获奖'], ['件数']]],
    ['件数 + 人数 >= 9', [['人数']]],
    ['10 * (if 获奖 then 1 else 2) >= 15', [['获奖']]],
  ])('%s: %j', (text, ways) => {
    expect(waysFor(text)).toEqual(ways);
  });

  test('a total of many open items is followed only so far, and asks for all of them at most', () => {
    const names = Array.from({ length: 40 }, (_, index) => `项${index}`);
    const items = names.map((name) => `(if ${name} >= 1 then 5 else 0)`);
    const environment: Environment = new Map(names.map((name) => [name, { kind: 'fact', type: { kind: 'number' } }]));
    const { expression } = compileExpression(`${items.join(' + ')} >= 100`, environment);
    const explanation = expression?.explain({ rowCount: 1, column: () => undefined }, 0);
    expect(explanation).toMatchObject({ value: undefined, missing: names });
    const ways = settlingWays(undefined, explanation);
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) expect([...way.keys()].every((name) => names.includes(name))).toBe(true);
  });
});

const guideline = programmeOf(`
    criteria:
      - id: handed-in
        kind: deadline
        clause: 附件1 三
        title: 截止时间
        require: 注册日期 <= date and time("2022-01-20T17:00:00")
      - id: target
        kind: condition
        clause: 附件1 四
        title: 专利
        require: 有效专利数 >= 100 * (if 三年内获奖 then 0.5 else 1)
`);

describe('[F19] a deadline with a time of day', () => {
  test('a day before or after it settles it, the day itself waits for its time', () => {
    const verdictOn = (day: string) =>
      findingOf(screenOne(guideline, { 注册日期: day, 有效专利数: 100, 三年内获奖: '是' }), 'handed-in').verdict;
    expect(['2022-01-19', '2022-01-20', '2022-01-21', '2022年1月'].map(verdictOn)).toEqual([
      'met',
      'undetermined',
      'notMet',
      'undetermined',
    ]);
  });

  test('[V3] the notice asks for the time of day, or for the day of a month', () => {
    const askFor = (day: string) =>
      correctionItems(screenOne(guideline, { 注册日期: day, 有效专利数: 100, 三年内获奖: '是' }), 'zh-CN').map(
        ({ text }) => text,
      );
    expect(askFor('2022-01-20')).toEqual(['截止时间：注册日期“2022-01-20”需注明时刻']);
    expect(askFor('2022年1月')).toEqual(['截止时间：注册日期“2022年1月”需填到日']);
  });
});

describe('[L7] an end that is itself left out', () => {
  test('less than a share is not that share, and no less is it', () => {
    const shares = programmeOf(`
    criteria:
      - id: share
        kind: condition
        clause: 附件1 二
        title: 研发占比
        require: 研发占比 >= 0.035
      - id: more
        kind: condition
        clause: 附件1 三
        title: 研发占比超过
        require: 研发占比 > 0.035
`);
    const verdicts = (cell: string) => screenOne(shares, { 研发占比: cell }).verdicts;
    expect(['不足3.5%', '3.5%以下', '超过3.5%', '3.5%以上'].map(verdicts)).toEqual([
      ['notMet', 'notMet'],
      ['undetermined', 'notMet'],
      ['met', 'met'],
      ['met', 'undetermined'],
    ]);
  });
});

describe('[L7] a threshold that hangs on something open', () => {
  test('is passed, or missed, either way', () => {
    const verdictOf = (count: number) =>
      findingOf(screenOne(guideline, { 注册日期: '2022-01-01', 有效专利数: count, 三年内获奖: '' }), 'target').verdict;
    expect([100, 99, 50, 49].map(verdictOf)).toEqual(['met', 'undetermined', 'undetermined', 'notMet']);
  });
});
