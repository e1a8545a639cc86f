import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { createXlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { expectValue } from '../../fixtures/expect-value';
import { planColumn } from '../../fixtures/plans';

const makeHost = () => createXlsxHost(createRawWorkbook([{ name: 'A', rows: [['单位'], ['甲'], ['乙']] }]), 'a.xlsx');

describe('createXlsxHost', () => {
  test('applies a plan, shows it in the next snapshot, and undoes it', async () => {
    const host = makeHost();
    const { undo } = expectValue(await host.apply(planColumn('A', 0, 1, [[1, '合格']])));
    expect(expectValue(await host.snapshot()).sheets[0]?.rows).toEqual([['单位', '资格结论'], ['甲', '合格'], ['乙']]);
    expectValue(await host.undo(undo));
    expect(expectValue(await host.snapshot()).sheets[0]?.rows).toEqual([['单位'], ['甲'], ['乙']]);
  });

  test('[B4] what is remembered is in the bytes', async () => {
    const host = makeHost();
    expectValue(await host.remember('{"x":1}'));
    expect(expectValue(await createXlsxHost(host.bytes(), 'b').snapshot()).memory).toBe('{"x":1}');
  });

  test('gives some rows of a sheet, empty ones beyond its end; a sheet that is gone is an issue', async () => {
    const host = makeHost();
    expect(expectValue(await host.readRows('A', 2, 3))).toEqual([['乙'], []]);
    expect(await host.readRows('B', 0, 1)).toEqual({ ok: false, issue: { code: 'host.sheetGone', sheet: 'B' } });
    expect((await host.reveal({ sheet: 'A', row: 0, column: 0 })).ok).toBe(true);
  });

  test('[W7] a cancelled plan leaves the bytes', async () => {
    const host = makeHost();
    const before = host.bytes();
    const outcome = await host.apply(planColumn('A', 0, 1, [[1, '合格']]), { signal: { aborted: true } });
    expect(outcome).toEqual({ ok: false, issue: { code: 'host.cancelled' } });
    expect(host.bytes()).toBe(before);
  });
});
