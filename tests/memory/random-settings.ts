import fc from 'fast-check';
import type { SheetReview } from '../../src/memory/sheet-review';
import { NEW_SHEET_REVIEW } from '../../src/memory/sheet-review';
import type { RankSettings } from '../../src/ranking/settings';

const text = fc.oneof(
  fc.constantFrom('甲', '专利数（件）', '=1+1', ' 空格 ', '一\n二', '"引号"', '全部（a）', '—', '1'),
  fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }),
);
/** Keys that a plain object takes. */
const key = text.filter((one) => one !== '__proto__');

const mapBy = <T>(
  by: fc.Arbitrary<string>,
  value: fc.Arbitrary<T>,
  minLength = 0,
): fc.Arbitrary<ReadonlyMap<string, T>> =>
  fc
    .uniqueArray(fc.tuple(by, value), { minLength, maxLength: 3, selector: ([one]) => one })
    .map((pairs) => new Map(pairs));

const changed = fc.record({ value: fc.integer({ min: 0, max: 500 }), reason: fc.constantFrom('', '省里追加') });
const checked = fc.record({ reason: text, on: fc.constantFrom('2026-03-01', '2026-03-02') });
const programme = fc.oneof(
  fc.constant({ kind: 'column' } as const),
  text.map((id) => ({ kind: 'one', id }) as const),
);
const rubric = fc.record({
  dimensions: fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
    .map((ids) => ids.map((id) => ({ id, name: `评分项${id}`, weight: 1, max: 10 }))),
});

/** Reviews of a sheet without anything that single reviewers enter. */
export const reviews: fc.Arbitrary<SheetReview> = fc
  .record({
    guideline: fc.option(text, { nil: undefined }),
    programme,
    asOf: fc.constantFrom(undefined, '2026-03-01'),
    readings: mapBy(text, text),
    elsewhere: fc
      .record({ criteria: mapBy(text, checked), rest: fc.option(checked, { nil: undefined }) })
      .map(({ criteria, rest }) => ({ criteria, ...(rest !== undefined && { rest }) })),
    columns: mapBy(
      key,
      fc.array(
        fc.oneof(
          text.map((target) => ({ target })),
          text.map((target) => ({ target, turned: true as const })),
        ),
        { maxLength: 2 },
      ),
    ),
    computed: mapBy(key, text),
    words: mapBy(key, mapBy(key, text, 1)),
    rows: fc
      .uniqueArray(fc.nat({ max: 50 }), { maxLength: 3 })
      .map((rows) => new Map(rows.map((row) => [row, row % 2 === 0 ? 'skip' : 'applicant'] as const))),
    ratioScales: mapBy(key, fc.constantFrom('percent' as const, 'fraction' as const)),
    rubric: fc.option(rubric, { nil: undefined }),
    together: mapBy(text, programme),
    rosterChoices: mapBy(
      text,
      fc.record({
        source: fc.oneof(fc.record({ sheet: text }), fc.record({ file: text, sheet: text })),
        columns: mapBy(text, text),
      }),
    ),
    rosters: mapBy(text, mapBy(text, fc.constantFrom('same' as const, 'different' as const), 1)),
  })
  .map(({ columns, computed, words, rows, ratioScales, rubric: own, guideline, asOf, ...rest }) => ({
    ...NEW_SHEET_REVIEW,
    ...rest,
    ...(guideline !== undefined && { guideline }),
    ...(asOf !== undefined && { asOf }),
    fixed: { columns, computed, words, rows, ratioScales },
    scoring: { rubric: own, expert: '', marks: new Map() },
  }));

const tieDecisions = fc
  .uniqueArray(fc.constantFrom('ab', 'cd', 'ace', 'b'), { maxLength: 3 })
  .map((groups) => groups.map((group) => ({ order: [...group].reverse(), reason: '抽签' })));

/** Settings of a ranking. */
export const ranks: fc.Arbitrary<RankSettings> = fc
  .record(
    {
      method: fc.constantFrom(
        'mean' as const,
        'median' as const,
        'weighted' as const,
        'trimmed' as const,
        'zScore' as const,
      ),
      decimals: fc.integer({ min: 0, max: 6 }),
      weights: mapBy(text, fc.integer({ min: 1, max: 9 })),
      tieBreaks: fc.array(fc.record({ column: text, first: fc.constantFrom('higher' as const, 'lower' as const) }), {
        maxLength: 2,
      }),
      tieDecisions,
      tieRule: fc.oneof(
        fc.constant({ kind: 'show' } as const),
        text.map((seed) => ({ kind: 'draw', seed }) as const),
      ),
      priorityPoints: fc.integer({ min: 0, max: 5 }),
      round: fc.constantFrom('first' as const, 'final' as const),
      places: mapBy(text, changed),
      reserves: mapBy(text, changed),
      quotas: mapBy(text, mapBy(text, changed, 1)),
      official: fc.constantFrom({ list: 'order' } as const, { list: 'bestTotal', reason: '会议决定' } as const),
      markHeaders: fc.array(text, { maxLength: 2 }),
      order: fc.array(fc.record({ of: text, weight: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 3 }),
      ruleTies: fc.array(fc.record({ of: text, first: fc.constantFrom('higher' as const, 'lower' as const) }), {
        maxLength: 2,
      }),
      budget: changed,
      perProject: changed,
    },
    {
      requiredKeys: [
        'method',
        'decimals',
        'weights',
        'tieBreaks',
        'tieDecisions',
        'tieRule',
        'priorityPoints',
        'round',
        'places',
        'reserves',
        'quotas',
        'official',
      ],
    },
  )
  .map((settings) => settings as RankSettings);
