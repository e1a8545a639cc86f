import fc from 'fast-check';
import { readDate } from '../../src/applicants/read-date';
import type { CellValue } from '../../src/workbook/types';

const DAY = 86_400_000;
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const read = (cell: CellValue): unknown => {
  const reading = readDate(cell);
  return reading.kind === 'known' ? `${iso(reading.value.from)}…${iso(reading.value.to)}` : reading.kind;
};

describe('readDate', () => {
  test.each<[CellValue, string]>([
    [{ date: 44561 }, '2021-12-31…2021-12-31'],
    [{ date: 44561.75 }, '2021-12-31…2021-12-31'],
    [44561, '2021-12-31…2021-12-31'],
    ['2021-12-31', '2021-12-31…2021-12-31'],
    ['2021/12/31', '2021-12-31…2021-12-31'],
    ['2021.12.31', '2021-12-31…2021-12-31'],
    ['2021-12-31 00:00:00', '2021-12-31…2021-12-31'],
    ['２０２１年１２月３１日', '2021-12-31…2021-12-31'],
    ['2021 年 2 月 8 日', '2021-02-08…2021-02-08'],
    ['20211231', '2021-12-31…2021-12-31'],
    [20211231, '2021-12-31…2021-12-31'],
    ['2021.12', '2021-12-01…2021-12-31'],
    ['2021年2月', '2021-02-01…2021-02-28'],
    ['2020-02', '2020-02-01…2020-02-29'],
    ['2021', '2021-01-01…2021-12-31'],
    ['2021年', '2021-01-01…2021-12-31'],
    [2021, '2021-01-01…2021-12-31'],
  ])('[F3] %p reads as %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  test.each<CellValue>([
    '2021-02-30',
    '2021-13-01',
    '2021年13月',
    '21.12.31',
    '31/12/2021',
    '2021年底',
    '2021-01至2021-12',
    35,
    true,
    { error: '#VALUE!' },
    { date: -5 },
  ])('[F5] %p is no date', (cell) => {
    expect(read(cell)).toBe('unreadable');
  });

  test('[F3] a number 2021.1 may be January or October and is asked', () => {
    expect(readDate(2021.1)).toMatchObject({ kind: 'unreadable', candidates: ['2021年1月', '2021年10月'] });
    expect(read('2021.1')).toBe('2021-01-01…2021-01-31');
  });

  test('[F3] a month holds each of its days, and a year each of its months', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 47_000 }), (day) => {
        const date = iso(day);
        for (const written of [date, date.slice(0, 7), date.slice(0, 4)]) {
          const reading = readDate(written);
          if (reading.kind !== 'known') throw new Error(`unreadable: ${written}`);
          expect(reading.value.from).toBeLessThanOrEqual(day);
          expect(reading.value.to).toBeGreaterThanOrEqual(day);
        }
      }),
      { seed: 20222, numRuns: 300 },
    );
  });
});
