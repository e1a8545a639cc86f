import { createPerson } from '../../../src/workbench/stand-in/create-person';
import { listChanges } from '../../../src/workbench/stand-in/document/list-changes';
import { loadSnapshot } from '../../../src/workbench/stand-in/document/load-snapshot';
import { EventHub } from '../../../src/workbench/stand-in/event-hub';
import { sheetOf, workbookOf } from '../../support/sample-workbook';

const open = () => {
  const workbook = loadSnapshot(
    workbookOf([
      sheetOf(
        '表',
        [
          ['名', '数'],
          ['乙', 3],
          ['甲', null],
          ['丙', 1],
        ],
        {
          merges: [{ top: 2, left: 0, bottom: 3, right: 0 }],
          hiddenRows: [3],
          tables: [{ name: '表1', range: { top: 0, left: 0, bottom: 3, right: 1 } }],
        },
      ),
    ]),
  );
  const person = createPerson(workbook, new EventHub(() => undefined));
  const sheet = workbook.requireSheet('表');
  const column = (at: number) => [0, 1, 2, 3, 4].map((row) => sheet.cell(row, at).content);
  return { workbook, person, sheet, column };
};

describe('people at work in the stand-in', () => {
  test('sorting moves whole rows, blanks last in either direction', () => {
    const { person, sheet, column } = open();
    sheet.merges = [];
    sheet.hiddenRows.clear();

    person.sort('表', { top: 1, left: 0, bottom: 3, right: 1 }, 1, true);
    expect(column(0)).toEqual(['名', '丙', '乙', '甲', null]);

    person.sort('表', { top: 1, left: 0, bottom: 3, right: 1 }, 1, false);
    expect(column(0)).toEqual(['名', '乙', '丙', '甲', null]);
  });

  test('hidden rows keep their place when the others are sorted', () => {
    const { person, sheet, column } = open();
    sheet.merges = [];

    person.sort('表', { top: 1, left: 0, bottom: 3, right: 1 }, 1, true);

    expect(column(0)).toEqual(['名', '乙', '甲', '丙', null]);
  });

  test('inserted rows push cells, merged areas, hidden rows and tables down', () => {
    const { person, sheet, column } = open();

    person.insertRows('表', 1, 1);

    expect(column(0)).toEqual(['名', null, '乙', '甲', '丙']);
    expect(sheet.merges).toEqual([{ top: 3, left: 0, bottom: 4, right: 0 }]);
    expect([...sheet.hiddenRows]).toEqual([4]);
    expect(sheet.tables[0]?.range).toMatchObject({ top: 0, bottom: 4 });
  });

  test('a deleted column takes its cells along', () => {
    const { person, column } = open();

    person.deleteColumns('表', 0, 1);

    expect(column(0)).toEqual(['数', 3, null, 1, null]);
  });

  test('filtering hides the rows that do not pass, and showing all brings them back', () => {
    const { person, sheet } = open();
    const body = { top: 1, left: 0, bottom: 3, right: 1 };

    person.filter('表', body, (row) => row === 2);
    expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([true, false, true]);

    person.filter('表', body);
    expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([false, false, true]);
  });

  test('only what differs from the file is listed for saving', () => {
    const { workbook, person } = open();

    person.type('表', 1, 1, '9');
    person.type('表', 3, 1, '1');
    person.addSheet('新');
    person.type('新', 0, 0, '字');

    const { sheets, deleted } = listChanges(workbook);
    expect(
      sheets.map(({ loadedAs, name, cells }) => [
        loadedAs,
        name,
        cells.map(({ row, column, cell }) => [row, column, cell.content]),
      ]),
    ).toEqual([
      ['表', '表', [[1, 1, 9]]],
      [undefined, '新', [[0, 0, '字']]],
    ]);
    expect(deleted).toEqual([]);
  });

  test('a deleted sheet is listed by the name it has in the file', () => {
    const { workbook, person } = open();
    person.addSheet('新');
    person.renameSheet('表', '改名');

    person.deleteSheet('改名');

    expect(listChanges(workbook).deleted).toEqual(['表']);
  });
});
