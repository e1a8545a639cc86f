import type { FeelValue } from '../../src/feel/types';
import type { Row } from './small-world';
import { explained, valueOf } from './small-world';

const from = (low: number): FeelValue => ({ low, high: Infinity });
const thisDecember: FeelValue = { from: 18962, to: 18992 };
const between = (low: number, high: number): FeelValue => ({ low, high });

const cases: readonly (readonly [text: string, row: Row, expected: unknown])[] = [
  ['件数 >= 5', { 件数: from(5) }, true],
  ['件数 >= 10', { 件数: from(5) }, undefined],
  ['件数 < 5', { 件数: from(5) }, false],
  ['件数 != 4', { 件数: from(5) }, true],
  ['件数 = 5', { 件数: between(5, 5) }, true],
  ['件数 = 5', { 件数: between(4, 5) }, undefined],
  ['件数 between 1 and 10', { 件数: between(3, 5) }, true],
  ['件数 in [4..10]', { 件数: between(3, 5) }, undefined],
  ['件数 in (1, > 8)', { 件数: between(3, 5) }, false],
  ['甲 + 乙', { 甲: between(3, 5), 乙: 2 }, between(5, 7)],
  ['甲 - 乙', { 甲: 10, 乙: between(1, 4) }, between(6, 9)],
  ['甲 * 乙', { 甲: between(-1, 2), 乙: between(3, 5) }, between(-5, 10)],
  ['甲 * 0', { 甲: from(5) }, 0],
  ['甲 / 乙', { 甲: 12, 乙: between(2, 4) }, between(3, 6)],
  ['甲 / 乙', { 甲: 12, 乙: from(4) }, between(0, 3)],
  ['甲 / 乙', { 甲: 12, 乙: between(0, 4) }, undefined],
  ['-甲', { 甲: from(5) }, between(-Infinity, -5)],
  ['abs(甲)', { 甲: between(-3, 2) }, between(0, 3)],
  ['abs(甲)', { 甲: between(-3, -2) }, between(2, 3)],
  ['floor(甲)', { 甲: between(2.2, 2.8) }, 2],
  ['round(甲, 1)', { 甲: between(2.23, 2.38) }, between(2.2, 2.4)],
  ['sum(年表)', { 年表: [1, between(2, 3), from(4)] }, from(7)],
  ['mean(年表)', { 年表: [1, between(2, 3)] }, between(1.5, 2)],
  ['min(甲, 20)', { 甲: from(5) }, between(5, 20)],
  ['max(年表)', { 年表: [4, between(2, 3)] }, 4],
  ['count(年表)', { 年表: [4, between(2, 3)] }, 2],
  ['distinct values(年表)', { 年表: [4, between(2, 3)] }, undefined],
  ['list contains(年表, 4)', { 年表: [between(1, 3), between(4, 6)] }, undefined],
  ['list contains(年表, 4)', { 年表: [between(1, 3), 5] }, false],
  ['every 年 in 年表 satisfies 年 >= 2', { 年表: [from(2), between(3, 4)] }, true],
  ['every 年 in 年表 satisfies 年 >= 3', { 年表: [from(2), 2] }, false],
  ['some 年 in 年表 satisfies 年 >= 3', { 年表: [from(2), 2] }, undefined],
  ['甲 >= 100 * (if 真 then 0.5 else 1)', { 甲: 120 }, true],
  ['甲 >= 100 * (if 真 then 0.5 else 1)', { 甲: 40 }, false],
  ['甲 >= 100 * (if 真 then 0.5 else 1)', { 甲: 60 }, undefined],
  // What is known bounds the least and the greatest on one side; counts are never negative.
  ['min(5 * 件数, 20)', {}, between(0, 20)],
  ['min(5 * 件数, 20) + 61 >= 60', {}, true],
  ['max(0, min(占比 * 100, 15))', {}, between(0, 15)],
  ['min(甲, 20)', {}, between(-Infinity, 20)],
  ['min(甲, 20) + 30 >= 60', {}, false],
  ['max(年表) >= 9', { 年表: [undefined, 9] }, true],
  ['min(年表) >= 9', { 年表: [undefined, 8] }, false],
  ['min(年表)', { 年表: [undefined, between(3, 8)] }, between(-Infinity, 8)],
  ['max(甲, 乙)', {}, undefined],
  ['max(甲 / 0, 乙)', { 乙: 3 }, from(3)],
  ['甲 ** 2', { 甲: between(-2, 3) }, between(0, 9)],
  ['甲 ** 3', { 甲: between(-2, 3) }, between(-8, 27)],
  ['甲 ** -1', { 甲: between(2, 4) }, between(0.25, 0.5)],
  ['甲 ** -1', { 甲: between(-2, 4) }, undefined],
  ['甲 ** 0.5', { 甲: between(4, 9) }, between(2, 3)],
  ['甲 ** 0.5', { 甲: between(-4, 9) }, undefined],
  ['2 ** 甲', { 甲: between(-1, 3) }, between(0.5, 8)],
  ['(甲 / 乙) ** (1 / 3) - 1', { 甲: 8, 乙: 1 }, 1],
  ['(-甲) ** 0.5', { 甲: 4 }, undefined],
  ['0 ** 甲', { 甲: -1 }, undefined],
  ['years and months duration(日, date("2022-06-15"))', { 日: thisDecember }, { unit: 'months', amount: 5, most: 6 }],
  ['years and months duration(日, date("2022-06-15")) >= duration("P5M")', { 日: thisDecember }, true],
  ['years and months duration(日, date("2022-06-15")) >= duration("P6M")', { 日: thisDecember }, undefined],
  ['if 真 then duration("P2Y") else duration("P3Y")', {}, { unit: 'months', amount: 24, most: 36 }],
  ['if 真 then 甲 else 乙', { 真: true, 甲: between(1, 2), 乙: 9 }, between(1, 2)],
  ['if 真 then 甲 else 乙', { 甲: between(1, 2) }, undefined],
  // 61 points with one item of 0 to 10 open pass 60; 40 with 15 open fail.
  ['61 + (if 甲 >= 3 then 10 else 0) >= 60', {}, true],
  ['40 + (if 甲 >= 3 then 15 else if 甲 >= 2 then 8 else 0) >= 60', {}, false],
  ['55 + (if 甲 >= 3 then 10 else 0) >= 60', {}, undefined],
  // A date that hangs on something open lies between both.
  ['(if 真 then date("2021-12-31") else date("2022-01-31")) < date("2022-02-01")', {}, true],
  ['(if 真 then date("2021-12-31") else date("2022-01-31")) < date("2022-01-01")', {}, undefined],
  ['(if 真 then duration("P2Y") else duration("P3Y")) >= duration("P18M")', {}, true],
];

describe('[L7] a number within bounds', () => {
  test.each(cases)('%s with %j is %j', (text, row, expected) => {
    expect(valueOf(text, row)).toEqual(expected);
    expect(explained(text, row).value).toEqual(expected);
  });

  test('[L4] an interval names the facts it hangs on, a cell within bounds is there', () => {
    expect(explained('甲 + (if 真 then 1 else 2)', { 甲: 1 })).toMatchObject({
      value: { low: 2, high: 3 },
      missing: ['真'],
    });
    expect(explained('件数 >= 10', { 件数: from(5) })).toMatchObject({ value: undefined, missing: [] });
  });
});

const atFive: FeelValue = { from: 19508, to: 19508, minutes: 1020 };
const thatDay: FeelValue = { from: 19508, to: 19508 };
const thatMonth: FeelValue = { from: 19478, to: 19508 };
const atFour: FeelValue = { from: 19508, to: 19508, minutes: 960 };

const moments: readonly (readonly [text: string, row: Row, expected: unknown])[] = [
  ['日 <= date and time("2023-05-31T17:00:00")', { 日: atFive }, true],
  ['日 <= date and time("2023-05-31T16:59:59")', { 日: atFive }, false],
  ['日 < @"2023-05-31T17:00:00"', { 日: atFour }, true],
  ['日 = @"2023-05-31T17:00"', { 日: atFive }, true],
  ['日 <= @"2023-05-31T17:00:00"', { 日: thatDay }, undefined],
  ['日 <= @"2023-06-01T17:00:00"', { 日: thatDay }, true],
  ['日 <= @"2023-05-30T17:00:00"', { 日: thatDay }, false],
  ['日 <= @"2023-05-31T24:00:00"', { 日: thatDay }, true],
  ['日 <= @"2023-05-31T23:59:59"', { 日: thatDay }, true],
  ['日 <= @"2023-05-31T17:00:00"', { 日: thatMonth }, undefined],
  ['日 <= @"2023-06-01T00:00:00"', { 日: thatMonth }, true],
  // A plain date is the whole day.
  ['日 <= date("2023-05-31")', { 日: atFive }, true],
  ['日 = date("2023-05-31")', { 日: atFive }, true],
  ['日 <= date(@"2023-05-31T12:00:00")', { 日: atFive }, true],
  ['date and time(日) <= date("2023-05-31")', { 日: atFive }, undefined],
  ['日 <= @"2023-04-30T17:00:00" + duration("P1M")', { 日: { from: 19507, to: 19507, minutes: 1021 } }, false],
  ['日 + duration("P1D") <= @"2023-06-01T17:00:00"', { 日: atFive }, true],
  ['(if 真 then 日 else date("2023-05-31")) <= @"2023-05-31T17:30:00"', { 真: true, 日: atFive }, true],
  ['(if 真 then 日 else date("2023-05-31")) <= @"2023-05-31T17:30:00"', { 日: atFive }, undefined],
  ['@"2023-05-31T17:00:00" - 日 = duration("P0D")', { 日: atFive }, true],
];

describe('[F19] a date and time', () => {
  test.each(moments)('%s with %j is %j', (text, row, expected) => {
    expect(valueOf(text, row)).toEqual(expected);
    expect(explained(text, row).value).toEqual(expected);
  });

  test('the explanation shows the time of day of either side', () => {
    const { parts } = explained('日 <= date and time("2023-05-31T16:00:00")', { 日: atFive });
    expect(parts.map(({ value }) => value)).toEqual([atFive, atFour]);
  });
});
