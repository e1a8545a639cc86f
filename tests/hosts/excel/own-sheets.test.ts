import type { PlannedSheet } from '../../../src/workbook/types';
import { createExcelHost } from '../../../src/hosts/excel/create-excel-host';
import { cell, planOf } from '../../support/sample-plan';
import { sheetOf, workbookOf } from '../../support/sample-workbook';
import { startStandIn } from '../../support/start-stand-in';

const list: PlannedSheet = {
  name: '公示名单',
  title: ['公示名单', '二〇二二年'],
  columns: [
    { header: '单位', width: 30, format: 'text' },
    { header: '得分', width: 10, format: 'decimal' },
  ],
  rows: [
    [cell('甲', { tone: 'good' }), cell(95)],
    [cell('乙', { tone: 'bad' }), cell(60)],
  ],
  footer: ['签字：'],
  orientation: 'landscape',
  choices: [{ column: 0, options: ['甲', '乙'] }],
  remarks: [{ column: 1, text: '按 100 分制填写' }],
};

const write = async (sheet: PlannedSheet) => {
  const standIn = startStandIn(workbookOf([sheetOf('申报表', [['项目名称'], ['甲']])]));
  const outcome = await createExcelHost().apply(planOf({ sheets: [sheet] }));
  if (!outcome.ok) throw new Error(outcome.issue.code);
  return { ...standIn, made: standIn.workbook.requireSheet(sheet.name), report: outcome.value };
};

describe('a sheet of ours', () => {
  test('is laid out for print: title, frozen header repeated on every page, one page wide', async () => {
    const { made, report } = await write(list);

    expect(made.page).toEqual({
      orientation: 'Landscape',
      titleRows: '$3:$3',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    });
    expect(made.frozenRows).toBe(3);
    expect(made.cell(0, 0)).toMatchObject({ content: '公示名单', style: { bold: true, size: 16 } });
    expect(made.cell(2, 1)).toMatchObject({ content: '得分', style: { bold: true, wrap: true, border: 'Continuous' } });
    expect(made.widths.get(0)).toBeCloseTo(161.25);
    expect(report).toMatchObject({ sheetsWritten: 1, cellsWritten: 4 });
  });

  test('shows tones, drop-down lists and hints', async () => {
    const { made } = await write(list);

    expect([3, 4].map((row) => made.cell(row, 0).style.fill)).toEqual(['#E2F0D9', '#FBE0DD']);
    expect(made.validations).toEqual([
      { range: { top: 3, left: 0, bottom: 4, right: 0 }, rule: { list: { inCellDropDown: true, source: '甲,乙' } } },
    ]);
    expect(made.prompts).toEqual([
      {
        range: { top: 2, left: 1, bottom: 4, right: 1 },
        prompt: { showPrompt: true, title: '得分', message: '按 100 分制填写' },
      },
    ]);
  });

  test.each([1, 20_000])('[W2] of %i rows is made in two round trips', async (count) => {
    const rows = Array.from({ length: count }, (_, row) => [cell(`单位${row}`), cell(row / 4)]);

    const { counters, made } = await write({ ...list, rows });

    expect(counters).toMatchObject({ batches: 2, cleanups: 0 });
    expect(made.cell(count + 2, 0).content).toBe(`单位${count - 1}`);
  });

  test('[W1] does not become the sheet the person looks at', async () => {
    const { workbook } = await write(list);

    expect(workbook.activeSheet?.name).toBe('申报表');
  });
});
