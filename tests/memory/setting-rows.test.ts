import fc from 'fast-check';
import type { Setting } from '../../src/memory/setting-rows';
import {
  decodeSetting,
  diffSettings,
  encodeSetting,
  restoreSettings,
  settingId,
  settingsOfRank,
  settingsOfReview,
  settingsOfWorkbook,
} from '../../src/memory/setting-rows';
import { NEW_SHEET_REVIEW } from '../../src/memory/sheet-review';
import { DEFAULT_RANK_SETTINGS } from '../../src/ranking/settings';
import { ranks, reviews } from './random-settings';

const SHEET = { kind: 'sheet', sheet: '申报表' } as const;

/** Through the text of a cell and back. */
const throughCells = (settings: readonly Setting[]) =>
  settings.map((one) => decodeSetting(encodeSetting(one))).filter((one) => one !== undefined);

describe('settings', () => {
  test('[C2] a sheet’s review without anyone’s decisions comes back from its rows', () => {
    fc.assert(
      fc.property(reviews, (review) => {
        const { sheets, left } = restoreSettings(throughCells(settingsOfReview('申报表', review)));
        expect(left).toEqual([]);
        expect(sheets.get('申报表') ?? NEW_SHEET_REVIEW).toEqual(review);
      }),
      { numRuns: 400 },
    );
  });

  test('[C2] the settings of a ranking come back from their rows', () => {
    fc.assert(
      fc.property(ranks, (rank) => {
        const { rank: read, left } = restoreSettings(throughCells(settingsOfRank('small-2022', rank)));
        expect(left).toEqual([]);
        expect(read.get('small-2022') ?? DEFAULT_RANK_SETTINGS).toEqual(rank);
      }),
      { numRuns: 400 },
    );
  });

  test('[C2] every row is a setting of its own, and the difference of two states turns one into the other', () => {
    fc.assert(
      fc.property(reviews, reviews, (one, two) => {
        const [before, after] = [settingsOfReview('申报表', one), settingsOfReview('申报表', two)];
        expect(new Set(before.map(settingId)).size).toBe(before.length);
        const rows = new Map([...before, ...diffSettings(before, after)].map((row) => [settingId(row), row]));
        expect(restoreSettings([...rows.values()]).sheets.get('申报表') ?? NEW_SHEET_REVIEW).toEqual(two);
        expect(diffSettings(after, after)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  test('[C2] nobody’s answers, overrides and scores are among them', () => {
    const review = {
      ...NEW_SHEET_REVIEW,
      answers: new Map([['甲', new Map([['c', { answer: 'yes' as const }]])]]),
      overrides: new Map([['甲', new Map([['c', { verdict: 'met' as const, reason: '核实' }]])]]),
      scoring: {
        rubric: undefined,
        expert: '张三',
        marks: new Map([['张三', new Map([['甲', { recused: true, scores: new Map() }]])]]),
      },
    };
    expect(settingsOfReview('申报表', review)).toEqual([]);
  });

  test('[C5] how disputes are settled is one of them', () => {
    const rule = { kind: 'majority', of: 3 } as const;
    const settings = settingsOfWorkbook({ settle: rule });
    expect(settings).toEqual([{ of: { kind: 'workbook' }, item: 'settle', at: [], value: rule }]);
    expect(restoreSettings(settings).workbook.settle).toEqual(rule);
    expect(restoreSettings([]).workbook.settle).toEqual({ kind: 'pending' });
  });

  test('[C2] what is unknown or damaged is left and named; all others count', () => {
    const good = { of: SHEET, item: 'asOf', at: [], value: '2026-03-01' };
    const bad = [
      { of: SHEET, item: 'guideline', at: [], value: 5 },
      { of: SHEET, item: 'newer', at: [], value: 'x' },
      { of: SHEET, item: 'readings', at: [], value: 'x' },
      { of: SHEET, item: 'toString', at: [], value: 'x' },
    ];
    const { sheets, left } = restoreSettings([...bad, good]);
    expect(sheets.get('申报表')).toEqual({ ...NEW_SHEET_REVIEW, asOf: '2026-03-01' });
    expect(left).toEqual(bad);
  });

  test('[C2] a text that is no setting is none', () => {
    for (const text of ['', '{', '5', '{"of":{"kind":"other"},"item":"a","at":[]}'])
      expect(decodeSetting(text)).toBeUndefined();
  });
});
