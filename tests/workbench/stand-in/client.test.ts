import { sheetOf, workbookOf } from '../../support/sample-workbook';
import { startStandIn } from '../../support/start-stand-in';

const start = (settings = {}) =>
  startStandIn(
    workbookOf([
      sheetOf('申报表', [
        ['单位', '专利数'],
        ['甲公司', 12],
        ['乙公司', null],
      ]),
    ]),
    settings,
  );

describe("the stand-in behind Microsoft's client", () => {
  test('a run reads the values, types and formats of a range', async () => {
    start();

    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('申报表').getUsedRange();
      range.load('values,valueTypes,numberFormat,address,rowCount');
      await context.sync();
      return { values: range.values, types: range.valueTypes, address: range.address, rows: range.rowCount };
    });

    expect(read.values).toEqual([
      ['单位', '专利数'],
      ['甲公司', 12],
      ['乙公司', ''],
    ]);
    expect(read.types[2]).toEqual(['String', 'Empty']);
    expect(read.address).toBe('申报表!A1:B3');
    expect(read.rows).toBe(3);
  });

  test('a property that was not loaded is refused by the client itself', async () => {
    start();

    const reading = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('申报表');
      await context.sync();
      return sheet.name;
    });

    await expect(reading).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('a sheet that is not there is a null object, or an error by its code', async () => {
    start();

    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      await context.sync();
      return sheet.isNullObject;
    });
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name');
      await context.sync();
    });

    expect(isNull).toBe(true);
    await expect(reading).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('values of thousands of cells, which the client sends in pieces, all arrive in one round trip', async () => {
    const { workbook, counters } = start();
    const values = Array.from({ length: 5000 }, (_, row) => [row, `第${row}行`]);

    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('申报表').getRangeByIndexes(10, 4, 5000, 2).untrack();
      range.values = values;
      await context.sync();
    });

    expect(workbook.requireSheet('申报表').cell(5009, 4).content).toBe(4999);
    expect(workbook.requireSheet('申报表').cell(10, 5).content).toBe('第0行');
    expect(counters).toMatchObject({ batches: 1, cleanups: 0 });
  });
});
