import type { SheetSnapshot } from '../../../src/workbook/types';
import { expectPlacements, overfullCaps, unexplainedRows } from './count-places';
import type { PlainRules } from './count-places';
import { readPlainRows } from './plain-rows';
import type { PlainRow } from './plain-rows';
import type { Contender, openSample } from './rank-sample';

const PLACEMENTS: Readonly<Record<string, string>> = {
  selected: '入围',
  notSelected: '未入围',
  tied: '线上并列',
  withheld: '暂不参排',
};

/** Rows of a list below the header that names the units, down to the lines to sign. */
const rowsOfList = (sheets: readonly SheetSnapshot[], name: string): readonly PlainRow[] => {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no list ${name}`);
  const headerAt = sheet.rows.findIndex((cells) => cells.includes('申报单位'));
  return readPlainRows(sheet, headerAt).filter(({ cellOf }) => cellOf('申报单位') !== null);
};

const identify = ({ cellOf }: PlainRow, organisation: string) =>
  [organisation, '项目名称', '项目负责人'].map((header) => String(cellOf(header))).join(' ');

/** What must hold of a ranked sample whatever its guideline says; to be called inside a `describe`. */
export const testEveryRanking = (
  sample: ReturnType<typeof openSample>,
  rows: () => readonly Contender[],
  rules: PlainRules,
) => {
  test('[R1][R2] the score is the mean of the marks given; who is not qualified or has no mark is withheld', () => {
    expect(rows().map(({ given }) => given)).toEqual(rows().map(({ score }) => score ?? null));
    expect(rows().filter(({ placement }) => placement === 'withheld')).toEqual(
      rows().filter(({ conclusion, score }) => conclusion !== 'qualified' || score === undefined),
    );
  });

  test('[A1][A2][A4][R4] counted by hand, each row is placed as those with better marks leave room', () => {
    expect(overfullCaps(rows(), rules)).toEqual([]);
    const expected = expectPlacements(rows(), rules);
    expect(rows().map(({ row, name, placement }) => `${row} ${name} ${placement}`)).toEqual(
      rows().map(({ row, name }, at) => `${row} ${name} ${expected[at]}`),
    );
  });

  test('[A2] everybody passed over reads which limit it was and who holds it', () => {
    expect(unexplainedRows(rows(), rules)).toEqual([]);
  });

  test('[R1][A2] each row of the sheet bears its conclusion, and everybody on no list is listed with the reason', async () => {
    const [main, ...lists] = await sample.sheets('ranked');
    expect((main === undefined ? [] : readPlainRows(main)).map(({ cellOf }) => cellOf('入围结论'))).toEqual(
      rows().map(({ placement }) => PLACEMENTS[placement]),
    );
    const inOrder = (texts: readonly string[]) => texts.toSorted();
    const selected = rows().filter(({ placement }) => placement === 'selected');
    expect(
      rowsOfList(lists, '公示名单')
        .map(({ cellOf }) => cellOf('项目名称'))
        .toSorted(),
    ).toEqual(selected.map(({ cellOf }) => cellOf('项目名称')).toSorted());
    const left = rows().filter(({ placement }) => placement !== 'selected');
    const told = rowsOfList(lists, '未入围及原因');
    expect(inOrder(told.map((row) => identify(row, '申报单位')))).toEqual(
      inOrder(left.map((row) => identify(row, '单位名称'))),
    );
    for (const row of left) {
      const sentences = told
        .filter((one) => identify(one, '申报单位') === identify(row, '单位名称'))
        .map(({ cellOf }) => String(cellOf('说明')));
      expect(sentences).toContainEqual(expect.stringContaining(row.reason.text));
      expect(row.reason.text.length).toBeGreaterThan(8);
    }
  });

  test('the same workbook ranked again gives the same bytes, and verify finds it consistent', async () => {
    await sample.rank('again');
    expect(sample.bytes('again.xlsx').equals(sample.bytes('ranked.xlsx'))).toBe(true);
    expect(sample.bytes('again.json').equals(sample.bytes('ranked.json'))).toBe(true);
    expect(await sample.verify('ranked')).toEqual({
      status: 0,
      error: '',
      output: expect.stringMatching(new RegExp(`^一致：${rows().length} 个申报`)),
    });
  });
};
