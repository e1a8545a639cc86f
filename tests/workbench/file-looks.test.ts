import { readWorkbookWithLooks } from '../../src/hosts/xlsx/read-workbook';
import { saveWorkbook } from '../../src/workbench/files';
import { loadWorkbook } from '../../src/workbench/stand-in/document/load-snapshot';
import { cellStyle, darkColour } from '../../src/workbench/page/cell-style';
import { gridColumns, gridRows, columnPixels, ROW_HEIGHT, rowPixels, findMerged } from '../../src/workbench/page/grid';
import { createPerson } from '../../src/workbench/stand-in/create-person';
import { editText, showCell } from '../../src/workbench/stand-in/document/cell';
import { EventHub } from '../../src/workbench/stand-in/event-hub';
import { sheetOf, workbookOf } from '../support/sample-workbook';
import { writeXlsx } from '../support/write-xlsx';

const given = workbookOf([
  sheetOf(
    '申报表',
    [
      ['2022年度申报汇总表'],
      ['单位', '经费', '占比', '日期', '备注'],
      ['甲', 1234567.891, 0.03512, { date: 44561 }, '很长的备注很长的备注很长的备注'],
      ['乙', 5, 0.2, { date: 44562 }, null],
      ['丙', 7, 0.3, null, null],
    ],
    { hiddenColumns: [3], hiddenRows: [4], merges: [{ top: 0, left: 0, bottom: 0, right: 4 }] },
  ),
]);

const open = async () => {
  const bytes = await writeXlsx(given, (workbook) => {
    const sheet = workbook.getWorksheet('申报表');
    if (!sheet) return;
    sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 2 }];
    sheet.getColumn(1).width = 30;
    sheet.getRow(1).height = 36;
    const head = sheet.getCell('A2');
    head.font = { bold: true, italic: true, color: { argb: 'FF112233' }, size: 14 };
    head.fill = { type: 'pattern', pattern: 'solid', fgColor: Object.assign({ theme: 4 }, { tint: 0.6 }) };
    head.alignment = { horizontal: 'center', vertical: 'top', wrapText: true };
    sheet.getCell('B3').numFmt = '#,##0.00';
    sheet.getCell('B4').font = { color: { argb: 'FFFF0000' } };
    sheet.getCell('C3').numFmt = '0.0%';
    sheet.getCell('D3').numFmt = 'yyyy"年"m"月"d"日"';
    sheet.getCell('E3').alignment = { wrapText: true };
    sheet.getCell('B6').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  });
  const opened = await loadWorkbook(bytes, '申报表.xlsx');
  if (!opened.ok) throw new Error(opened.issue.code);
  const sheet = opened.value.requireSheet('申报表');
  return { bytes, workbook: opened.value, sheet, person: createPerson(opened.value, new EventHub(() => undefined)) };
};

describe('a file in the grid', () => {
  test('fonts, fills and alignment are those of the file, theme colours resolved', async () => {
    const { sheet } = await open();

    expect(cellStyle(sheet.cell(1, 0), false)).toEqual({
      justifyContent: 'center',
      textAlign: 'center',
      alignItems: 'flex-start',
      backgroundColor: '#B9CDE5',
      color: '#112233',
      fontWeight: '600',
      fontStyle: 'italic',
      fontSize: '17px',
      whiteSpace: 'pre-wrap',
    });
    expect(cellStyle(sheet.cell(2, 0), false)).toEqual({ justifyContent: 'flex-start', textAlign: 'left' });
    expect(cellStyle(sheet.cell(3, 1), false)).toMatchObject({ justifyContent: 'flex-end', color: '#FF0000' });
    expect(sheet.cell(5, 1).style.fill).toBe('#FFFF00');
  });

  test('numbers are shown in their formats and edited in full', async () => {
    const { sheet } = await open();

    const row = [1, 2, 3].map((column) => sheet.cell(2, column));
    expect(row.map(showCell)).toEqual(['1,234,567.89', '3.5%', '2021年12月31日']);
    expect(row.map(editText)).toEqual(['1234567.891', '3.512%', '2021/12/31']);
  });

  test('columns have their widths, hidden ones are left out, frozen ones and rows stay in place', async () => {
    const { sheet } = await open();

    const columns = gridColumns(sheet, 6, rowPixels(sheet), false);
    const { top, scrolling } = gridRows(sheet, 6, 6);
    expect(columns.map(({ name, pin }) => [name, pin])).toEqual([
      ['A', 'colPinStart'],
      ['B', undefined],
      ['C', undefined],
      ['E', undefined],
      ['F', undefined],
    ]);
    expect([columnPixels(sheet, 0), columnPixels(sheet, 1)]).toEqual([210, 64]);
    expect(top.map(({ row }) => row)).toEqual([0, 1]);
    expect(scrolling.map(({ row }) => row)).toEqual([2, 3, 5]);
    expect(scrolling[0]?.c1).toBe('1234567.891');
  });

  test('rows are as high as the file says or as their wrapped text needs', async () => {
    const { sheet } = await open();

    const heights = rowPixels(sheet);
    expect(heights.get(0)).toBe(48);
    expect(heights.get(2)).toBeGreaterThan(ROW_HEIGHT);
    expect(heights.has(3)).toBe(false);
  });

  test('the first cell of a merged area covers it', async () => {
    const { sheet } = await open();

    const [first, second] = gridColumns(sheet, 6, rowPixels(sheet), false).map(({ cellProperties }) =>
      cellProperties({ model: { row: 0 } }),
    );
    // Column A is frozen, so its part of the area ends with it.
    expect(first).toMatchObject({ style: { minWidth: '210px', minHeight: '48px' }, class: { merged: true } });
    expect(second).toEqual({ class: { covered: true, below: false } });
  });

  test('an area merged over a whole column ends with the grid', () => {
    const find = findMerged([{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }], { rows: 40, columns: 12 });

    expect(find(39, 11)?.role).toBe('below');
    expect(find(40, 0)).toBeUndefined();
  });

  test('on dark ground light fills become dark and dark text light', () => {
    expect(darkColour('#FFFFFF')).toBe('hsl(0 0% 16%)');
    expect(darkColour('#000000')).toBe('hsl(0 0% 92%)');
    expect(darkColour('#E2F0D9')).toBe('hsl(97 30% 24%)');
  });

  test('cells of one style share its looks, and blank cells of the normal style are not kept', async () => {
    const { sheet, bytes } = await open();
    const read = await readWorkbookWithLooks(bytes, 'x.xlsx');

    expect(sheet.cell(3, 0).style).toBe(sheet.cell(2, 0).style);
    expect(sheet.rows[3]?.[4]).toBeUndefined();
    expect(read.ok && read.value.looks.sheets.get('申报表')?.styles.at(900, 900)).toBe(0);
  });

  test('sorted rows take their looks along into the file', async () => {
    const { bytes, workbook, person } = await open();

    person.sort('申报表', { top: 2, left: 0, bottom: 3, right: 4 }, 1, true);
    const saved = saveWorkbook(workbook, bytes);
    if (!saved.ok) throw new Error(saved.issue.code);
    const again = await loadWorkbook(saved.value, '申报表.xlsx');

    const sheet = again.ok ? again.value.requireSheet('申报表') : undefined;
    expect(sheet?.cell(2, 1)).toMatchObject({ content: 5, style: { color: '#FF0000' } });
    expect(sheet && showCell(sheet.cell(3, 1))).toBe('1,234,567.89');
    expect(sheet?.cell(3, 1).style.color).toBeUndefined();
    expect(sheet?.cell(3, 4).style.wrap).toBe(true);
    expect(sheet?.cell(2, 4).style.wrap).toBeUndefined();
  });

  test('a column that was made wider is saved with its width, the others keep theirs', async () => {
    const { bytes, workbook, person } = await open();

    person.resizeColumn('申报表', 1, 105);
    const saved = saveWorkbook(workbook, bytes);
    if (!saved.ok) throw new Error(saved.issue.code);
    const again = await loadWorkbook(saved.value, '申报表.xlsx');

    const sheet = again.ok ? again.value.requireSheet('申报表') : undefined;
    expect(sheet?.widths.get(1)).toBeCloseTo(105, 1);
    expect(sheet?.widths.get(0)).toBe(30 * 5.25);
  });
});
