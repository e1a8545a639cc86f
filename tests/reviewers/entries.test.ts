import fc from 'fast-check';
import type { Entry } from '../../src/reviewers/entries';
import { findSelfConflicts, isMoment, mergeEntries, momentAfter } from '../../src/reviewers/entries';
import { reviewerId } from '../../src/reviewers/types';
import { expectSame } from '../fixtures/expect-same';
import { entryBy, REVIEWERS } from './random-entries';

/** Who said it of what, as text. */
const thingOf = ({ reviewer, sheet, key, about }: Entry) => JSON.stringify([reviewer, sheet, key, about]);

const textOf = (entry: Entry) =>
  JSON.stringify([entry.reviewer, entry.sheet, entry.key, entry.about, entry.value ?? null, entry.note, entry.on]);

/** Pair by pair, as rule C3 says it: everything stays that nobody corrected later. */
const bruteMerge = (entries: readonly Entry[]): readonly string[] => {
  const things = entries.map(thingOf);
  return [
    ...new Set(
      entries
        .filter((one, at) => !entries.some((other, index) => other.on > one.on && things[index] === things[at]))
        .map(textOf),
    ),
  ];
};

const sortedTexts = (entries: readonly Entry[]) => entries.map(textOf).sort();

const score = (value: number, on: string, reviewer = 'a|'): Entry => ({
  reviewer,
  sheet: '申报表',
  key: '1',
  about: { kind: 'score', dimension: '创新性' },
  value,
  on,
});

/** A history: several reviewers' files and copies of them, each with what was said in it. */
const copies = fc
  .integer({ min: 1, max: REVIEWERS.length })
  .chain((count) => fc.array(fc.array(entryBy(REVIEWERS.slice(0, count)), { maxLength: 14 }), { maxLength: 7 }));

/** The copies merged in some tree of some order, some of them twice. */
const mergeAnyhow = (files: readonly (readonly Entry[])[], random: readonly number[]): readonly Entry[] => {
  const pool = files.map((file) => mergeEntries(file));
  let step = 0;
  const pick = () => (random[step++ % random.length] ?? 0) % pool.length;
  while (pool.length > 1) {
    const [a] = pool.splice(pick(), 1);
    const at = pick();
    const b = pool[at] ?? [];
    pool[at] = mergeEntries(a ?? [], b, ...(step % 3 === 0 ? [b] : []));
  }
  return pool[0] ?? [];
};

describe('mergeEntries', () => {
  test('[C3] over 10,000 random histories nothing is lost, nothing invented, whatever the order', () => {
    fc.assert(
      fc.property(copies, fc.array(fc.nat(), { minLength: 3, maxLength: 20 }), (files, random) => {
        const merged = mergeEntries(...files);
        expectSame(sortedTexts(merged), [...bruteMerge(files.flat())].sort());
        expectSame(mergeAnyhow(files, random), merged);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('[C3] merging is associative, commutative and idempotent, to the byte', () => {
    const list = fc.array(entryBy(REVIEWERS), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, list, (a, b, c) => {
        const bytes = (entries: readonly Entry[]) => JSON.stringify(entries);
        expect(bytes(mergeEntries(a, mergeEntries(b, c)))).toBe(bytes(mergeEntries(mergeEntries(a, b), c)));
        expect(bytes(mergeEntries(a, b))).toBe(bytes(mergeEntries(b, a)));
        expect(bytes(mergeEntries(mergeEntries(a), a))).toBe(bytes(mergeEntries(a)));
      }),
      { numRuns: 1000 },
    );
  });

  test('[C3] of one reviewer the latest stays, of different reviewers everything', () => {
    const early = score(80, '2026-03-01 09:00:00');
    const late = score(85, '2026-03-01 09:00:01');
    const other = score(70, '2026-03-01 08:00:00', 'b|');
    expect(mergeEntries([late], [early, other])).toEqual([late, other]);
  });

  test('[C3] what was typed without a time yields to what was entered with one', () => {
    expect(mergeEntries([score(80, '')], [score(85, '2026-03-01 09:00:01')])).toEqual([
      score(85, '2026-03-01 09:00:01'),
    ]);
  });
});

describe('findSelfConflicts', () => {
  test('[C3] two values of one time are named, with both', () => {
    const at = '2026-03-01 09:00:00';
    const both = mergeEntries([score(80, at)], [score(85, at)]);
    expect(both).toHaveLength(2);
    expect(findSelfConflicts(both)).toEqual([
      { reviewer: 'a|', sheet: '申报表', key: '1', about: { kind: 'score', dimension: '创新性' }, entries: both },
    ]);
  });

  test('[C3] the same value with two notes is no contradiction', () => {
    const said = { reviewer: 'a|', sheet: '申报表', key: '1', on: '2026-03-01 09:00:00' };
    const answer = { ...said, about: { kind: 'answer', criterion: 'c1' }, value: 'yes' } as const;
    const entries = mergeEntries([{ ...answer, note: '甲' }], [{ ...answer, note: '乙' }]);
    expect(entries).toHaveLength(2);
    expect(findSelfConflicts(entries)).toEqual([]);
  });
});

describe('momentAfter', () => {
  test.each([
    ['now, where nothing was said', [], '2026-03-01 09:00:00', '2026-03-01 09:00:00'],
    ['a second later within one second', ['2026-03-01 09:00:00'], '2026-03-01 09:00:00', '2026-03-01 09:00:01'],
    ['over the end of a year', ['2026-12-31 23:59:59'], '2026-03-01 09:00:00', '2027-01-01 00:00:00'],
    ['now, after what has no time', [''], '2026-03-01 09:00:00', '2026-03-01 09:00:00'],
  ])('[C4] is %s', (_, said, now, expected) => {
    expect(
      momentAfter(
        said.map((on) => ({ on })),
        now,
      ),
    ).toBe(expected);
  });

  test('[C4] a day that is in no calendar is no time', () => {
    expect(['2026-02-30 09:00:00', '2026-02-28 24:00:00', '2026-2-1 9:00', ''].filter(isMoment)).toEqual([]);
    expect(isMoment('2028-02-29 00:00:00')).toBe(true);
  });
});

describe('reviewerId', () => {
  test('[C1] width and blanks make no other reviewer, a unit does', () => {
    const id = reviewerId({ name: '张三', unit: 'ＡＢ　研究所' });
    expect(reviewerId({ name: ' 张三 ', unit: 'AB 研究所' })).toBe(id);
    expect(reviewerId({ name: '张三', unit: '' })).not.toBe(id);
    expect(reviewerId({ name: '张|三', unit: '' })).not.toBe(reviewerId({ name: '张', unit: '三|' }));
  });
});
