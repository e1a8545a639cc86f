import { createPerson } from '../../../src/workbench/stand-in/create-person';
import { sheetOf, workbookOf } from '../../support/sample-workbook';
import { startStandIn } from '../../support/start-stand-in';

const rows = Array.from({ length: 200 }, (_, row) => [`单位${row}`, row]);
const start = (settings = {}, more = {}) => startStandIn(workbookOf([sheetOf('表', rows, more)]), settings);

const readAll = () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getUsedRange().load('values').untrack();
    await context.sync();
    return range.values;
  });

const write = (values: unknown[][], address = 'D1') =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange(address).untrack().values = values;
    await context.sync();
  });

describe('the limits of the stand-in', () => {
  test('an answer above the payload limit is refused by its code', async () => {
    start({ payloadLimit: 1500 });

    await expect(readAll()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  test('a request above the payload limit is refused, and nothing of it is done', async () => {
    const { workbook } = start({ payloadLimit: 2000 });

    await expect(write([['字'.repeat(2000)]])).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(workbook.requireSheet('表').cell(0, 3).content).toBeNull();
  });

  test('more cells than a read gives come back as no values at all, without an error', async () => {
    start({ cellLimit: 5 });

    expect(await readAll()).toBeNull();
  });

  test('a member above the API level is refused by the client', async () => {
    start({ apiLevel: '1.12' });

    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('A1').getMergedAreasOrNullObject();
      await context.sync();
    });

    await expect(reading).rejects.toMatchObject({ code: 'ApiNotFound' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.12')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
    expect(Office.context.requirements.isSetSupported('RibbonApi', '1.1')).toBe(false);
  });

  test('a member the stand-in does not know is refused by name', async () => {
    start();

    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').charts.load('items/name');
      await context.sync();
    });

    await expect(reading).rejects.toMatchObject({
      code: 'ApiNotFound',
      debugInfo: { errorLocation: 'Worksheet.Charts' },
    });
  });

  test('while a cell is edited every batch fails', async () => {
    start({ cellEditing: true });

    await expect(readAll()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });

  test('a protected sheet is read but not written', async () => {
    start({}, { protected: true });

    await expect(write([[1]])).rejects.toMatchObject({ code: 'AccessDenied' });
    expect((await readAll())[0]).toEqual(['单位0', 0]);
  });

  test('what was done before the failing action of a batch stays done', async () => {
    const { workbook } = start();

    const writing = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      sheet.getRange('D1').untrack().values = [[1]];
      sheet.getRange('D2').untrack().values = [[1, 2]];
      sheet.getRange('D3').untrack().values = [[3]];
      await context.sync();
    });

    await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect([0, 1, 2].map((row) => workbook.requireSheet('表').cell(row, 3).content)).toEqual([1, null, null]);
  });

  test('references the client keeps are released after the run', async () => {
    const { counters } = start();

    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表').getRange('A1:B2').load('values');
      await context.sync();
      range.getCell(0, 0).values = [['新']];
      await context.sync();
    });

    expect(counters).toMatchObject({ batches: 2, cleanups: 1 });
  });
});

describe('cells of the stand-in', () => {
  test.each([
    ['=A1+1', { formula: '=A1+1' }],
    ['+A1', { formula: '=+A1' }],
    ['-A1', { formula: '=-A1' }],
    ['-5', { content: -5 }],
    ['00123', { content: 123 }],
    ['1,250.5', { content: 1250.5 }],
    ['3.5%', { content: 0.035, format: '0.00%' }],
    ['2021-12-31', { content: 44561, format: 'yyyy/m/d' }],
    ['2021-02-30', { content: '2021-02-30' }],
    ['true', { content: true }],
    ['#N/A', { content: { error: '#N/A' } }],
    ["'=A1", { content: '=A1' }],
    ['320583198001011234', { content: 320583198001011000 }],
    ['', { content: null }],
    ['甲', { content: '甲' }],
  ])('%j typed into a plain cell becomes what Excel makes of it', async (text, expected) => {
    const { workbook } = start();

    await write([[text]]);

    expect(workbook.requireSheet('表').cell(0, 3)).toMatchObject(expected);
  });

  test('a cell formatted as text takes everything as it is; null leaves a cell', async () => {
    const { workbook } = start();
    const sheet = workbook.requireSheet('表');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('D1:D3').untrack().numberFormat = [['@'], ['@'], ['@']];
      await context.sync();
    });

    await write([['=A1'], ['00123'], ['旧']], 'D1:D3');
    await write([[null], [''], [null]], 'D1:D3');

    expect([0, 1, 2].map((row) => sheet.cell(row, 3).content)).toEqual(['=A1', null, '旧']);
    expect(sheet.cell(0, 3).formula).toBeUndefined();
  });

  test('what is put into a merged area beside its first cell is lost', async () => {
    const { workbook } = start({}, { merges: [{ top: 0, left: 3, bottom: 0, right: 4 }] });

    await write([[1, 2]], 'D1:E1');

    expect([3, 4].map((at) => workbook.requireSheet('表').cell(0, at).content)).toEqual([1, null]);
  });

  test('observers hear of every change, by the add-in and by people, and not of reading', async () => {
    const { workbook, events } = start();
    const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
    let heard = 0;
    events.observe(() => (heard += 1));

    await readAll();
    await settle();
    expect(heard).toBe(0);
    await write([[1]]);
    await settle();
    createPerson(workbook, events).type('表', 0, 0, '新');
    await settle();
    expect(heard).toBe(2);
  });
});
