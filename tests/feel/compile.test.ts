import { explained, issuesOf, valueOf } from './small-world';
import type { Row } from './small-world';

const words = { yes: true, no: false, unknown: undefined } as const;
const truths = ['no', 'unknown', 'yes'] as const;
const least = (a: number, b: number) => Math.min(a, b);
const most = (a: number, b: number) => Math.max(a, b);

describe('truth', () => {
  for (const [i, left] of truths.entries())
    for (const [j, right] of truths.entries()) {
      const row: Row = { 真: words[left], 伪: words[right] };
      test(`[L1] ${left} and ${right} is ${truths[least(i, j)]}`, () => {
        expect(valueOf('真 and 伪', row)).toBe(words[truths[least(i, j)] ?? 'unknown']);
      });
      test(`[L1] ${left} or ${right} is ${truths[most(i, j)]}`, () => {
        expect(valueOf('真 or 伪', row)).toBe(words[truths[most(i, j)] ?? 'unknown']);
      });
    }
});

const cases: readonly (readonly [rule: string, text: string, row: Row, expected: unknown])[] = [
  ['L1', 'not(真)', { 真: true }, false],
  ['L1', 'not(真)', { 真: undefined }, undefined],
  ['L2', '甲 + 乙 >= 10', { 甲: 20 }, undefined],
  ['L2', '甲 / 乙 > 1', { 甲: 20, 乙: 0 }, undefined],
  ['L3', 'if 真 then 1 else 1', {}, 1],
  ['L3', 'if 真 then 1 else 2', {}, undefined],
  ['L3', 'if 真 then "甲" else "甲"', {}, '甲'],
  ['L6', '甲 != 3', {}, undefined],
  ['L6', '类型 != "企业"', {}, undefined],
  ['L6', 'not(类型 = "企业")', {}, undefined],
  ['F3', '日 <= date("2021-12-31")', { 日: { from: 18962, to: 18992 } }, true],
  ['F3', '日 <= date("2021-12-15")', { 日: { from: 18962, to: 18992 } }, undefined],
  ['F3', '日 > date("2021-12-31")', { 日: { from: 18962, to: 18992 } }, false],
  ['F9', 'every 年 in 年表 satisfies 年 >= 2000', { 年表: [2000, undefined, 3000] }, undefined],
  ['F9', 'every 年 in 年表 satisfies 年 >= 2000', { 年表: [1999, undefined, 3000] }, false],
  ['F9', 'some 年 in 年表 satisfies 年 >= 2000', { 年表: [1999, undefined, 3000] }, true],
  ['F9', 'mean(年表) >= 2000', { 年表: [1000, 3000] }, true],
  ['F9', 'mean(年表) >= 2000', { 年表: [1000, undefined] }, undefined],
  ['', '甲 >= 100 or 乙 >= 50', { 甲: 100 }, true],
  ['', '甲 >= 100 or 乙 >= 50', { 甲: 99 }, undefined],
  ['', '类型 in ("企业", "高校")', { 类型: '高校' }, true],
  ['', '类型 in ("企业", "高校")', {}, undefined],
  ['', '甲 in [1..5)', { 甲: 5 }, false],
  ['', '甲 in [1..5)', { 甲: 1 }, true],
  ['', '甲 in (1..5]', { 甲: 1 }, false],
  ['', '甲 in [1..5) and 真', { 甲: 2, 真: false }, false],
  ['', '甲 in [1..5) or 真', { 甲: 7, 真: true }, true],
  ['', '甲 in (> 5, 3)', { 甲: 3 }, true],
  ['', '甲 in 年表', { 甲: 3, 年表: [1, 3] }, true],
  ['', '甲 between 1 and 5', { 甲: 5 }, true],
  ['', '甲 * 3 >= 0.3', { 甲: 0.1 }, true],
  ['', '占比 >= 0.035', { 占比: 35 / 1000 }, true],
  ['', '-甲 < 0', { 甲: 2 }, true],
  ['', 'count(年表) = 3', { 年表: [1, 2, undefined] }, true],
  ['', 'list contains(名单, "b")', { 名单: ['a', 'b'] }, true],
  ['', 'list contains(名单, "c")', { 名单: ['a', undefined] }, undefined],
  ['F10', 'within(地点, "江苏省")', { 地点: '江苏省/苏州市/昆山市' }, true],
  ['F10', 'within(地点, "苏州市")', { 地点: '江苏省/苏州市/昆山市' }, true],
  ['F10', 'within(地点, "苏州")', { 地点: '江苏省/苏州市/昆山市' }, false],
  ['', 'date("2022-03-31") - duration("P1M") = date("2022-02-28")', {}, true],
  ['', '日 + duration("P30D") > date("2022-01-29")', { 日: { from: 18992, to: 18992 } }, true],
  [
    '',
    'years and months duration(日, date("2022-06-30")) >= duration("P18M")',
    { 日: { from: 18628, to: 18628 } },
    false,
  ],
  ['', 'count(distinct values(名单)) = 2', { 名单: ['a', 'b', 'a'] }, true],
];

describe('value', () => {
  test.each(cases)('%s %s with %j is %j', (_rule, text, row, expected) => {
    expect(valueOf(text, row)).toEqual(expected);
    expect(explained(text, row).value).toEqual(expected);
  });
});

describe('explanation', () => {
  test('[L4] names what is missing below, series items one by one', () => {
    expect(explained('甲 >= 100 or 乙 >= 50', { 甲: 1 }).missing).toEqual(['乙']);
    expect(explained('every 年 in 年表 satisfies 年 >= 2', { 年表: [2, undefined] }).missing).toEqual(['年表[1]']);
    expect(explained('甲 >= 1 or 乙 >= 50', { 甲: 1 }).missing).toEqual([]);
  });

  test('[V2] a comparison tells what the number falls short by', () => {
    expect(explained('甲 >= 50', { 甲: 48 }).comparison).toEqual({ operator: '>=', gap: 2 });
    expect(explained('甲 <= 50', { 甲: 53 }).comparison).toEqual({ operator: '<=', gap: 3 });
    expect(explained('甲 > 50', { 甲: 50 }).comparison?.gap).toBe(0);
    expect(explained('甲 >= 50', { 甲: 50 }).comparison).toEqual({ operator: '>=' });
  });
});

describe('issues', () => {
  test.each([
    ['甲 +', 'feel.syntax', 3],
    ['丁 > 1', 'feel.unknownName', 0],
    ['甲 > "a"', 'feel.type', 0],
    ['金额 > 占比', 'feel.unit', 0],
    ['1 + foo(甲)', 'feel.unknownFunction', 4],
    ['真 and count(年表, 2) > 1', 'feel.argumentCount', 6],
    ['类型 = "机关"', 'feel.option', 5],
    ['if true then 1 else 2', 'feel.constant', 3],
    ['日 > date("2021-02-30")', 'feel.type', 9],
    ['for x in 年表 return x', 'feel.unsupported', 0],
    ['甲 and 真', 'feel.type', 0],
  ])('%s is %s at %d', (text, code, from) => {
    const [issue] = issuesOf(text);
    expect([issue?.code, issue?.span.from]).toEqual([code, from]);
  });

  test('a near miss is suggested', () => {
    expect(issuesOf('类形 = "企业"')[0]).toMatchObject({ candidates: ['类型'] });
  });
});
