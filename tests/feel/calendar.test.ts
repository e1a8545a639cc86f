import fc from 'fast-check';
import { addMonths, calendarDay, dayNumber, monthsBetween, parseDuration, parseIsoDate } from '../../src/feel/calendar';

const day = fc.integer({ min: -200_000, max: 200_000 });

describe('calendar', () => {
  test('days are those of the Gregorian calendar', () => {
    fc.assert(
      fc.property(day, (days) => {
        const date = new Date(days * 86_400_000);
        const { year, month, day: own } = calendarDay(days);
        expect([year, month, own]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(dayNumber(year, month, own)).toBe(days);
      }),
    );
  });

  test('[L5] later days stay later when months are added, and months between them never shrink', () => {
    fc.assert(
      fc.property(day, fc.nat(800), fc.integer({ min: -60, max: 60 }), day, (from, after, months, other) => {
        expect(addMonths(from, months)).toBeLessThanOrEqual(addMonths(from + after, months));
        expect(monthsBetween(other, from)).toBeLessThanOrEqual(monthsBetween(other, from + after));
        expect(monthsBetween(from + after, other)).toBeLessThanOrEqual(monthsBetween(from, other));
      }),
    );
  });

  test.each([
    ['2020-01-31', '2020-02-29', 0],
    ['2020-01-31', '2020-03-31', 2],
    ['2020-03-31', '2020-01-31', -2],
    ['2020-03-15', '2020-01-20', -1],
    ['2021-12-01', '2022-11-30', 11],
  ])('from %s to %s are %i whole months', (from, to, months) => {
    expect(monthsBetween(parseIsoDate(from)?.from ?? NaN, parseIsoDate(to)?.from ?? NaN)).toBe(months);
  });

  test.each(['2021-02-29', '2021-13-01', '2021-00-10', '2021-1-1', '21-01-01', ''])('"%s" is no date', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
  });

  test.each([
    ['P2Y', 'months', 24],
    ['P1Y6M', 'months', 18],
    ['-P3M', 'months', -3],
    ['P30D', 'days', 30],
  ])('%s is a duration in %s of %i', (text, unit, amount) => {
    expect(parseDuration(text)).toEqual({ unit, amount });
  });

  test.each(['P', '2Y', 'P1Y3D', 'PT5H', ''])('"%s" is no duration', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
