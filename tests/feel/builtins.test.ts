import { BUILTINS } from '../../src/feel/builtins';
import type { FeelValue } from '../../src/feel/types';
import type { Row } from './small-world';
import { explained, valueOf } from './small-world';

type Case = readonly [name: keyof typeof BUILTINS, text: string, cells: Row, expected: FeelValue | undefined];

const december = { from: 18962, to: 18992 };

/** A new function gets a row for what it gives, and one for when it is unknown. */
const CASES: readonly Case[] = [
  ['count', 'count(年表)', { 年表: [1, undefined] }, 2],
  ['count', 'count(年表)', { 年表: [] }, 0],
  ['count', 'count(年表)', {}, undefined],
  ['sum', 'sum(年表)', { 年表: [1, 2.5] }, 3.5],
  ['sum', 'sum(甲, 乙)', { 甲: 1, 乙: 2 }, 3],
  ['sum', 'sum(年表)', { 年表: [1, undefined] }, undefined],
  ['sum', 'sum(年表)', { 年表: [] }, undefined],
  ['mean', 'mean(年表)', { 年表: [1, 2] }, 1.5],
  ['mean', 'mean(甲, 乙, 3)', { 甲: 1, 乙: 2 }, 2],
  ['mean', 'mean(甲, 乙)', { 甲: 1 }, undefined],
  ['min', 'min(年表)', { 年表: [3, -1, 2] }, -1],
  ['min', 'min(甲, 乙)', {}, undefined],
  ['max', 'max(甲, 乙)', { 甲: 2, 乙: 5 }, 5],
  ['max', 'max(年表)', { 年表: [undefined, 9] }, { low: 9, high: Infinity }],
  ['max', 'max(年表)', { 年表: [undefined, undefined] }, undefined],
  ['median', 'median(年表)', { 年表: [3, -1, 2] }, 2],
  ['median', 'median(甲, 乙, 3, 9)', { 甲: 1, 乙: { low: 2, high: 5 } }, { low: 2.5, high: 4 }],
  ['median', 'median(年表)', { 年表: [1, undefined] }, undefined],
  ['first', 'first(年表)', { 年表: [3, undefined] }, 3],
  ['first', 'first(名单)', { 名单: [undefined, 'b'] }, undefined],
  ['last', 'last(年表)', { 年表: [undefined, { low: 2, high: 5 }] }, { low: 2, high: 5 }],
  ['last', 'last(名单) = "b"', { 名单: ['a', 'b'] }, true],
  ['last', 'last(年表)', { 年表: [] }, undefined],
  ['item', 'item(年表, 2)', { 年表: [3, 4] }, 4],
  ['item', '年表[1]', { 年表: [3, 4] }, 3],
  ['item', '年表[3]', { 年表: [3, 4] }, undefined],
  ['abs', 'abs(甲)', { 甲: -2 }, 2],
  ['abs', 'abs(甲)', {}, undefined],
  ['floor', 'floor(甲, 1)', { 甲: 2.79 }, 2.7],
  ['floor', 'floor(甲)', {}, undefined],
  ['ceiling', 'ceiling(甲)', { 甲: 2.1 }, 3],
  ['ceiling', 'ceiling(甲, -2)', { 甲: 101 }, 200],
  ['ceiling', 'ceiling(甲)', {}, undefined],
  ['round', 'round(甲)', { 甲: 2.5 }, 3],
  ['round', 'round(甲)', {}, undefined],
  ['round up', 'round up(甲)', { 甲: -1.01 }, -2],
  ['round up', 'round up(甲)', {}, undefined],
  ['round down', 'round down(甲, 1)', { 甲: -1.99 }, -1.9],
  ['round down', 'round down(甲)', {}, undefined],
  ['round half up', 'round half up(甲, 2)', { 甲: 2.675 }, 2.68],
  ['round half up', 'round half up(甲)', {}, undefined],
  ['list contains', 'list contains(名单, "b")', { 名单: ['a', undefined, 'b'] }, true],
  ['list contains', 'list contains(名单, "b")', { 名单: ['a', 'c'] }, false],
  ['list contains', 'list contains(名单, "b")', { 名单: ['a', undefined] }, undefined],
  ['list contains', 'list contains(名单, 名)', { 名单: ['a'] }, undefined],
  ['distinct values', 'distinct values(名单)', { 名单: ['b', 'a', 'b'] }, ['b', 'a']],
  ['distinct values', 'distinct values(名单)', { 名单: ['a', undefined] }, undefined],
  ['contains', 'contains(名, "b")', { 名: 'abc' }, true],
  ['contains', 'contains(名, "b")', {}, undefined],
  ['starts with', 'starts with(名, "b")', { 名: 'abc' }, false],
  ['starts with', 'starts with(名, "a")', {}, undefined],
  ['ends with', 'ends with(名, "bc")', { 名: 'abc' }, true],
  ['ends with', 'ends with("abc", 名)', {}, undefined],
  ['within', 'within(地点, "江苏省/苏州市")', { 地点: '江苏省/苏州市/昆山市' }, true],
  ['within', 'within(地点, "苏州")', { 地点: '江苏省/苏州市' }, false],
  ['within', 'within(地点, "江苏省")', {}, undefined],
  [
    'years and months duration',
    'years and months duration(日, date("2022-06-30"))',
    { 日: { from: 18992, to: 18992 } },
    { unit: 'months', amount: 5 },
  ],
  [
    'years and months duration',
    'years and months duration(日, date("2022-06-15"))',
    { 日: december },
    { unit: 'months', amount: 5, most: 6 },
  ],
  ['years and months duration', 'years and months duration(日, 日)', {}, undefined],
  ['stated place', 'stated place(地点, 名)', { 地点: '江苏省/苏州市', 名: '上海市' }, '江苏省/苏州市'],
  ['stated place', 'stated place(地点, 名)', { 名: '上海市' }, '上海市'],
  ['stated place', 'stated place(地点, 名)', { 地点: undefined, 名: '上海市' }, undefined],
  ['stated date', 'stated date(日, date("2022-06-15"))', { 日: december }, december],
  ['stated date', 'stated date(日, date("1970-01-02"))', {}, { from: 1, to: 1 }],
  ['stated date', 'stated date(日, date("1970-01-02"))', { 日: undefined }, undefined],
];

describe('built-in function', () => {
  test.each(CASES)('%s: %s with %j is %j', (_name, text, cells, expected) => {
    expect(valueOf(text, cells)).toEqual(expected);
    expect(explained(text, cells).value).toEqual(expected);
  });

  test('every one is shown above, known and unknown', () => {
    const shown = (name: string, isKnown: boolean) =>
      CASES.some(([own, , , expected]) => own === name && (expected !== undefined) === isKnown);
    const lacking = Object.keys(BUILTINS).filter((name) => !shown(name, true) || !shown(name, false));
    expect(lacking).toEqual([]);
  });
});
