import { compileExpression } from '../../src/feel/compile';
import type { Environment } from '../../src/feel/types';
import type { Row } from './small-world';
import { compiled, ENVIRONMENT, explained, issuesOf, sourceOf, valueOf } from './small-world';

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
  ['L7', 'if 真 then 1 else 2', {}, { low: 1, high: 2 }],
  ['L3', 'if 真 then "甲" else "乙"', {}, undefined],
  ['L3', 'if 真 then "甲" else "甲"', {}, '甲'],
  ['L6', '甲 != 3', {}, undefined],
  ['L6', '类型 != "企业"', {}, undefined],
  ['L6', 'not(类型 = "企业")', {}, undefined],
  ['', '名 = "乙"', { 名: '甲' }, false],
  ['', '名 != "乙"', { 名: '甲' }, true],
  ['', '名 = "甲"', { 名: '甲' }, true],
  ['', '名 in ("乙", "丙")', { 名: '甲' }, false],
  ['L6', '名 != "乙"', {}, undefined],
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
  ['L5', 'count(distinct values(名单)) = 2', { 名单: ['a', undefined, 'b'] }, undefined],
  ['', '0.1 + 0.2 = 0.3', {}, true],
  ['', '0.1 + 0.2 >= 0.3', {}, true],
  ['', '0.1 + 0.2 > 0.3', {}, false],
  ['', '0.3 < 0.1 + 0.2', {}, false],
  ['', '0.3 != 0.1 + 0.2', {}, false],
  ['', '甲 >= 0.035', { 甲: 0.0349999999 }, false],
  ['', 'floor((0.1 + 0.7) * 10)', {}, 8],
  ['', 'ceiling(0.1 * 3 * 10)', {}, 3],
  ['', 'round half up(2.675, 2)', {}, 2.68],
  ['', 'round(-2.5)', {}, -3],
  ['', 'round up(1.01)', {}, 2],
  ['', 'round down(-1.99)', {}, -1],
  ['', 'abs(-甲)', { 甲: 2 }, 2],
  ['', 'max(甲, 乙)', { 甲: 2, 乙: 5 }, 5],
  ['L7', 'max(甲, 乙)', { 甲: 2 }, { low: 2, high: Infinity }],
  ['', 'sum([1, 2, 甲])', { 甲: 3 }, 6],
  ['', 'sum(年表)', { 年表: [] }, undefined],
  ['L3', 'if 真 then 日 else 日', { 日: { from: 18962, to: 18992 } }, { from: 18962, to: 18992 }],
  ['L7', 'if 真 then [甲, 1] else [甲, 2]', { 甲: 7 }, [7, { low: 1, high: 2 }]],
  ['L3', 'if 真 then 年表 else [1]', { 年表: [1, 2] }, undefined],
  ['L1', 'every 年 in 年表 satisfies 年 > 0', { 年表: [] }, true],
  ['L1', 'some 年 in 年表 satisfies 年 > 0', { 年表: [] }, false],
  ['L2', 'every 年 in 年表 satisfies 年 > 0', {}, undefined],
  ['', 'every 年 in 年表 satisfies 年 > 甲', { 年表: [2, 3], 甲: 1 }, true],
  ['', 'some 年 in 年表 satisfies some 数 in [甲, 2] satisfies 数 = 年', { 年表: [5, 2] }, true],
  ['', 'every 年 in [甲, 乙] satisfies 年 > 丙', { 甲: 2, 乙: 3, 丙: 2 }, false],
  ['', '真 and 甲 in [1..5) or 伪', { 真: false, 甲: 2, 伪: true }, true],
  ['', '伪 or 甲 in > 1 and 真', { 伪: true, 甲: 0, 真: false }, true],
  ['', '甲 in 年表 and 真', { 甲: 1, 年表: [1], 真: false }, false],
  ['', '甲 in [1, 3]', { 甲: 3 }, true],
  ['', '甲 in ]1..5[', { 甲: 5 }, false],
  ['F3', 'date("2022-06-30") - 日 >= duration("P180D")', { 日: { from: 18962, to: 18992 } }, true],
  ['F3', 'date("2022-06-30") - 日 >= duration("P190D")', { 日: { from: 18962, to: 18992 } }, undefined],
  ['F3', 'years and months duration(日, date("2022-06-30")) >= @"P5M"', { 日: { from: 18962, to: 18992 } }, true],
  ['F3', '日 = date("2021-12-15")', { 日: { from: 18962, to: 18992 } }, undefined],
  ['F3', '日 != date("2022-12-15")', { 日: { from: 18962, to: 18992 } }, true],
  ['', 'date("2020-02-29") + duration("P1Y") = date("2021-02-28")', {}, true],
  ['', 'date(日) = 日', { 日: { from: 1, to: 1 } }, true],
  ['', 'starts with(名, "a") and ends with(名, "c") and contains(名, "b")', { 名: 'abc' }, true],
  ['F10', 'within(地点, "江苏省/苏州市")', { 地点: '江苏省/苏州市/昆山市' }, true],
  ['F10', 'within(地点, "江苏省")', { 地点: '甘肃省/兰州市/城关区' }, false],
  ['L2', 'within(地点, "江苏省")', {}, undefined],
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
    expect(explained('if 真 then 甲 > 1 else 乙 > 1', { 真: true }).missing).toEqual(['甲']);
    expect(explained('every 年 in 年表 satisfies 年 >= 2', {}).missing).toEqual(['年表']);
    expect(explained('some 年 in [甲, 乙] satisfies 年 > 2', { 甲: 1 }).missing).toEqual(['乙']);
  });

  test('[V2] a comparison tells what the number falls short by', () => {
    expect(explained('甲 >= 50', { 甲: 48 }).comparison).toEqual({ operator: '>=', gap: 2 });
    expect(explained('甲 <= 50', { 甲: 53 }).comparison).toEqual({ operator: '<=', gap: 3 });
    expect(explained('甲 > 50', { 甲: 50 }).comparison?.gap).toBe(0);
    expect(explained('甲 >= 50', { 甲: 50 }).comparison).toEqual({ operator: '>=' });
  });
});

const WITH_LETS: Environment = new Map([
  ...ENVIRONMENT,
  ['折减', { kind: 'let', expression: compiled('if 真 then 0.5 else 1') }],
  ['PCT折算', { kind: 'constant', type: { kind: 'number' }, value: 2 }],
]);

describe('parts', () => {
  test('[F9] every has the list, then the condition on each item under its name', () => {
    const { parts } = explained('every 年 in 年表 satisfies 年 >= 2', { 年表: [1, undefined] });
    expect(parts.map(({ kind, value }) => [kind, value])).toEqual([
      ['fact', [1, undefined]],
      ['comparison', false],
      ['comparison', undefined],
    ]);
    expect(parts[1]?.parts[0]).toMatchObject({ kind: 'fact', text: '年表[0]', value: 1 });
    expect(parts[1]?.comparison).toEqual({ operator: '>=', gap: 1 });
  });

  test('in has the value, then the condition of each test', () => {
    const { parts } = explained('甲 in (1, > 5, 年表)', { 甲: 6 });
    expect(parts.map(({ text, value }) => [text, value])).toEqual([
      ['甲', 6],
      ['甲 = 1', false],
      ['甲 > 5', true],
      ['甲 in 年表', undefined],
    ]);
  });

  test('a range is two comparisons, each with what it falls short by', () => {
    const { kind, text, parts } = explained('甲 in [18..60]', { 甲: 16 });
    expect([kind, text]).toEqual(['and', '甲 in [18..60]']);
    expect(parts.map(({ comparison }) => comparison)).toEqual([{ operator: '>=', gap: 2 }, { operator: '<=' }]);
  });
});

describe('names', () => {
  test('a let is explained under its own name, a constant under its own', () => {
    const made = compiled('甲 * PCT折算 >= 50 * 折减', WITH_LETS);
    const { parts } = made.explain(sourceOf([{ 甲: 20, 真: true }]), 0);
    expect(parts[0]?.parts[1]).toMatchObject({ kind: 'constant', text: 'PCT折算', value: 2 });
    expect(parts[1]?.parts[1]).toMatchObject({ kind: 'let', text: '折减', value: 0.5, missing: [] });
    expect(parts[1]?.parts[1]?.parts[0]).toMatchObject({ kind: 'if', value: 0.5 });
    expect(made.facts).toEqual(['甲', '真']);
    expect(made.constants).toEqual(['PCT折算']);
  });

  test.each([
    'PCT进入国家阶段数',
    '3年内获奖数',
    '研发费用(万元)',
    '研发费用（万元）',
    '“专精特新”企业数',
    'R&D 投入',
    '营收-成本',
    '县/区数',
  ])('%s is one name, whatever signs it holds', (name) => {
    const environment: Environment = new Map([
      ...ENVIRONMENT,
      [name, { kind: 'constant', type: { kind: 'number' }, value: 7 }],
    ]);
    const made = compiled(`甲 + ${name}*2 = 15 and "${name}" != "x"`, environment);
    expect(made.constants).toEqual([name]);
    expect(made.evaluate(sourceOf([{ 甲: 1 }]))).toMatchObject({ values: Int8Array.of(2) });
    expect(made.explain(sourceOf([{ 甲: 1 }]), 0).parts[1]).toMatchObject({ text: `"${name}" != "x"`, value: true });
  });

  test('a declared name within a longer one is not that name', () => {
    const environment: Environment = new Map([['3年数', { kind: 'constant', type: { kind: 'number' }, value: 7 }]]);
    expect(compileExpression('近3年数 > 1', environment).issues).toMatchObject([
      { code: 'feel.unknownName', name: '近3年数', candidates: ['3年数'] },
    ]);
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
    ['', 'feel.syntax', 0],
    ['甲 > > 1', 'feel.syntax', 4],
    ['甲 乙 > 1', 'feel.syntax', 2],
    ['not 真', 'feel.syntax', 4],
    ['（甲 + 1） > 2', 'feel.syntax', 0],
    ['甲＋1 > 2', 'feel.syntax', 1],
    ['"甲', 'feel.syntax', 0],
    ['金额 + 占比 > 1', 'feel.unit', 0],
    ['(if 真 then 金额 else 占比) > 1', 'feel.unit', 1],
    ['max(金额, 占比) > 1', 'feel.unit', 0],
    ['类型 in ("企业", "机关")', 'feel.option', 13],
    ['类型 != "机关"', 'feel.option', 6],
    ['日 - 日 > @"P1M"', 'feel.type', 0],
    ['名 < "b"', 'feel.type', 0],
    ['within(甲, "江苏省")', 'feel.type', 7],
    ['list contains(年表, "a")', 'feel.type', 18],
    ['if 真 then 1 else "a"', 'feel.type', 17],
    ['every 年 in 甲 satisfies 年 > 1', 'feel.type', 11],
    ['甲 ** 真 > 1', 'feel.type', 0],
    ['甲.乙 > 1', 'feel.unsupported', 0],
    ['甲 = null', 'feel.unsupported', 4],
    ['contain(名, "a")', 'feel.unknownFunction', 0],
    ['1 > 2 or 真', 'feel.constant', 0],
    ['真 and 件数 >= 0', 'feel.constant', 6],
    ['真 or 件数 < 0', 'feel.constant', 5],
    ['甲 in [5..3]', 'feel.constant', 0],
    ['甲 between 5 and 3', 'feel.constant', 0],
    ['真 and 类型 in ("企业", "高校")', 'feel.constant', 6],
    ['甲 >= 甲', 'feel.constant', 0],
  ])('%s is %s at %d', (text, code, from) => {
    const issues = issuesOf(text);
    expect(issues.map((issue) => [issue.code, issue.span.from])).toEqual([[code, from]]);
  });

  test('a near miss is suggested', () => {
    expect(issuesOf('类形 = "企业"')[0]).toMatchObject({ candidates: ['类型'] });
    expect(issuesOf('contain(名, "a")')[0]).toMatchObject({ candidates: ['contains', 'list contains'] });
  });

  test('every mistake is told at once', () => {
    expect(issuesOf('丁 > 1 and 类型 = "机关" or 戊').map(({ code }) => code)).toEqual([
      'feel.unknownName',
      'feel.option',
      'feel.unknownName',
    ]);
  });

  test('[V7] a comparison with a chosen reading is no constant one', () => {
    expect(compileExpression('PCT折算 = 2', WITH_LETS).issues).toEqual([]);
  });

  test('what is expected is checked: its type, its unit', () => {
    expect(compileExpression('甲', ENVIRONMENT, { kind: 'boolean' }).issues).toMatchObject([
      { code: 'feel.type', expected: 'boolean', found: 'number' },
    ]);
    expect(compileExpression('金额', ENVIRONMENT, { kind: 'number', unit: 'ratio' }).issues).toMatchObject([
      { code: 'feel.unit', left: 'amount', right: 'ratio' },
    ]);
    expect(compileExpression('甲', ENVIRONMENT, { kind: 'number', unit: 'count' }).issues).toEqual([]);
  });
});
