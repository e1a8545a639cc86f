import { applyPlan } from '../../../src/hosts/xlsx/apply-plan';
import { createWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import { convertWithOffice, hasOffice } from '../../fixtures/convert-with-office';
import { expectValue } from '../../fixtures/expect-value';
import { makeListSheet, planColumn } from '../../fixtures/plans';
import { makeRichWorkbook } from '../../fixtures/rich-workbook';

const withOffice = (): void => {
  jest.setTimeout(120_000);

  test('[W3] opens a workbook with our columns and sheets and shows what we wrote, as text', async () => {
    const plan = {
      ...planColumn('申报汇总', 1, 6, [
        [2, '=1+1'],
        [3, { value: '第一行\n第二行', tone: 'bad' as const }],
      ]),
      sheets: [makeListSheet('名单')],
      memory: 'x',
    };
    const { bytes } = expectValue(applyPlan(await makeRichWorkbook(), plan));
    const { sheets } = expectValue(await readWorkbook(convertWithOffice(bytes, 'xlsx'), 'a'));
    expect(sheets[0]?.rows[2]?.slice(4)).toEqual([{ date: 44211 }, 80, '=1+1']);
    expect(sheets[0]?.rows[3]?.[6]).toBe('第一行\n第二行');
    expect(sheets.at(-1)?.rows).toEqual([
      ['推荐名单'],
      ['截至 2022-01-30'],
      ['序号', '申报单位'],
      [1, '甲公司'],
      [2, '=1+1'],
      ['签字：'],
    ]);
  });

  test('[W1] a workbook saved by LibreOffice takes our columns', async () => {
    const saved = convertWithOffice(await makeRichWorkbook(), 'xlsx');
    const { bytes } = expectValue(applyPlan(saved, planColumn('申报汇总', 1, 6, [[2, '合格']])));
    const before = expectValue(await readWorkbook(saved, 'a')).sheets[0]?.rows;
    const after = expectValue(await readWorkbook(bytes, 'a')).sheets[0]?.rows;
    expect(after?.[2]?.[6]).toBe('合格');
    expect(after?.map((row) => row.slice(0, 6))).toEqual(before?.map((row) => row.slice(0, 6)));
  });

  test('prints a list of ours on one page', () => {
    const pdf = Buffer.from(convertWithOffice(createWorkbook([makeListSheet('名单')]), 'pdf')).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
};

if (hasOffice) describe('LibreOffice', withOffice);
else test('LibreOffice is not installed: its checks do not apply', () => expect(hasOffice).toBe(false));
