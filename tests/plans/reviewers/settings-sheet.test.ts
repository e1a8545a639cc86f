import fc from 'fast-check';
import type { Setting } from '../../../src/memory/setting-rows';
import { diffSettings, restoreSettings, settingId, settingsOfReview } from '../../../src/memory/setting-rows';
import { NEW_SHEET_REVIEW } from '../../../src/memory/sheet-review';
import { planSettings, planSettingsSheet, readSettings } from '../../../src/plans/reviewers/settings-sheet';
import { wordSettingIssue } from '../../../src/wording/reviewers';
import type { SheetSnapshot } from '../../../src/workbook/types';
import { expectAmong, expectSame } from '../../fixtures/expect-same';
import { reviews } from '../../memory/random-settings';
import { carryOut, find, rowByRow, typed, written } from './written-sheets';

const AT = '2026-03-01 09:00:00';

const sheetOf = (settings: readonly Setting[]) => written(planSettingsSheet(settings, '王五', AT, 'zh-CN'));
const currentOf = (sheet: SheetSnapshot) => readSettings({ sheets: [sheet] }).current;
const byId = (settings: readonly Setting[]) => new Map(settings.map((one) => [settingId(one), one]));
const setOn = (sheet: SheetSnapshot, changed: readonly Setting[], by: string) =>
  planSettings({ sheets: [sheet] }, changed, by, AT, 'zh-CN');

const asOf = (value: string | undefined): Setting => ({
  of: { kind: 'sheet', sheet: '申报表' },
  item: 'asOf',
  at: [],
  value,
});
const reading = (value: string): Setting => ({ ...asOf(value), item: 'readings', at: ['offset'] });

const issuesOf = (sheet: SheetSnapshot) =>
  readSettings({ sheets: [sheet] }).issues.map((issue) => wordSettingIssue(issue, 'zh-CN'));

describe('the sheet of settings', () => {
  test('[C2] says what was set, row by row, in any order of rows, and is followed by its header', () => {
    fc.assert(
      fc.property(reviews, fc.nat(), (review, turn) => {
        const settings = settingsOfReview('申报表', review);
        const sheet = sheetOf(settings);
        const rows = sheet.rows.slice(2);
        const cut = rows.length === 0 ? 0 : turn % rows.length;
        const sorted = {
          ...sheet,
          rows: [[], ...sheet.rows.slice(0, 2), ...rows.slice(cut), [], ...rows.slice(0, cut)],
        };
        const read = readSettings({ sheets: [sorted] });
        expectSame(read.issues, []);
        expectSame(restoreSettings(read.current).sheets.get('申报表') ?? NEW_SHEET_REVIEW, review);
      }),
      { numRuns: 60 },
    );
  });

  test('[C2] two panes that change it from one state keep both their changes, but for a row they both appended', () => {
    fc.assert(
      fc.property(reviews, reviews, reviews, (base, one, two) => {
        const before = settingsOfReview('申报表', base);
        const mine = diffSettings(before, settingsOfReview('申报表', one));
        const taken = new Set(mine.map(settingId));
        const theirs = diffSettings(before, settingsOfReview('申报表', two)).filter(
          (row) => !taken.has(settingId(row)),
        );
        const start = sheetOf(before);
        const both = [setOn(start, mine, '甲'), setOn(start, theirs, '乙')];
        let sheet = both.reduce((so, plan) => (plan === undefined ? so : carryOut(so, plan)), start);
        // What the other pane's new rows took the place of is missing, and set again.
        const again = setOn(sheet, mine, '甲');
        if (again !== undefined) sheet = carryOut(sheet, again);
        const expected = byId([...before, ...mine, ...theirs]);
        expectSame(byId(currentOf(sheet)), expected);
        expect(setOn(sheet, [...mine, ...theirs], '甲')).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test('[W7] any number of rows of a change leaves each setting as it was or as it is to be', () => {
    fc.assert(
      fc.property(reviews, reviews, (base, next) => {
        const before = settingsOfReview('申报表', base);
        const changed = diffSettings(before, settingsOfReview('申报表', next));
        let sheet = sheetOf(before);
        const plan = setOn(sheet, changed, '甲');
        const [old, is] = [byId(before), byId(changed)];
        for (const piece of plan === undefined ? [] : rowByRow(plan)) {
          sheet = carryOut(sheet, piece);
          const now = byId(currentOf(sheet));
          expectSame(
            [...old.keys()].filter((id) => !now.has(id)),
            [],
          );
          for (const [id, setting] of now) expectAmong([old.get(id), is.get(id)], setting);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('[C2] only the row that changed is written, with who and when, later than what it replaces', () => {
    const sheet = sheetOf([asOf('2026-03-01'), reading('折算')]);
    const plan = setOn(sheet, [reading('不折算')], '李四');
    const [block] = plan?.blocks ?? [];
    expect(block?.rows).toEqual([find(sheet, '折算')[0]]);
    expect(block?.columns.map(({ header, cells }) => [header, cells[0]?.value])).toEqual([
      ['值', '不折算'],
      ['设置人', '李四'],
      ['时间', '2026-03-01 09:00:01'],
      ['内部值（JSON）', expect.stringContaining('不折算')],
    ]);
  });

  test('[C2] what is taken back keeps its row and counts for nothing', () => {
    const sheet = sheetOf([asOf('2026-03-01')]);
    const plan = setOn(sheet, [asOf(undefined)], '李四');
    const after = plan === undefined ? sheet : carryOut(sheet, plan);
    expect(find(after, '（已取消）')[0]).toBe(find(sheet, '2026-03-01')[0]);
    expect(currentOf(after)).toEqual([asOf(undefined)]);
    expect(issuesOf(after)).toEqual([]);
    expect(restoreSettings(currentOf(after)).sheets.get('申报表')?.asOf).toBeUndefined();
  });

  test('[C2] rows that nothing can be made of are named and stay', () => {
    const sheet = sheetOf([asOf('2026-03-01')]);
    const end = sheet.rows.length;
    const more = typed(sheet, [end, 1, '专家人数'], [end + 1, 6, JSON.stringify({ ...asOf('x'), item: 'newer' })]);
    expect(issuesOf(typed(more, [end + 1, 3, 'x']))).toEqual([
      `评审设置!G${end + 1}：设置“专家人数”的内部值无法读取，未采用，原样保留。请在插件中重新设置，或删去这一行。`,
      `评审设置!B${end + 2}：设置“newer”这一版本不认识或不合规定，未采用，原样保留。如由新版本写入，请升级后再用。`,
    ]);
    const plan = setOn(more, [reading('折算')], '李四');
    const after = plan === undefined ? more : carryOut(more, plan);
    expect(after.rows.slice(0, end + 2)).toEqual(more.rows);
  });

  test('[C2] a value changed by hand has no effect, and that is said', () => {
    const sheet = sheetOf([asOf('2026-03-01')]);
    const changed = typed(sheet, [...find(sheet, '2026-03-01'), '2026-04-01']);
    expect(issuesOf(changed)).toEqual([
      '评审设置!D3：“值”被改为“2026-04-01”，实际采用的仍是“2026-03-01”。请在插件中修改。',
    ]);
    expect(currentOf(changed)).toEqual([asOf('2026-03-01')]);
  });

  test('[C3] two values of one time: one counts whatever the order of the rows, and it is said', () => {
    const sheet = sheetOf([asOf('2026-03-01'), asOf('2026-04-01')]);
    const turned = { ...sheet, rows: [...sheet.rows.slice(0, 2), ...sheet.rows.slice(2).reverse()] };
    for (const one of [sheet, turned]) {
      expect(currentOf(one)).toEqual([asOf('2026-04-01')]);
      expect(issuesOf(one)).toEqual([
        expect.stringContaining('设置“核查日期”在同一时间有两个不同的值，采用“2026-04-01”'),
      ]);
    }
  });

  test('[C2] the first setting makes the sheet', () => {
    const plan = planSettings({ sheets: [] }, [asOf('2026-03-01')], '', AT, 'en-US');
    expect(plan?.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Review settings', 1]]);
    expect(plan?.blocks).toEqual([]);
  });
});
