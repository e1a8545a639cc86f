import type { WorkbookEvent } from '../../../src/workbook/types';
import { createExcelHost } from '../../../src/hosts/excel/create-excel-host';
import type { Person } from '../../../src/workbench/stand-in/create-person';
import { createPerson } from '../../../src/workbench/stand-in/create-person';
import { block, cell, column, planOf } from '../../support/sample-plan';
import { sheetOf, workbookOf } from '../../support/sample-workbook';
import { startStandIn } from '../../support/start-stand-in';

const rows = [['项目名称'], ['甲'], ['乙'], ['丙']];
const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

const watching = async () => {
  const standIn = startStandIn(workbookOf([sheetOf('申报表', rows)]));
  const host = createExcelHost();
  const events: WorkbookEvent[] = [];
  const stop = await host.watch((event) => events.push(event));
  const person = (source: 'Local' | 'Remote' = 'Local') => createPerson(standIn.workbook, standIn.events, source);
  return { standIn, host, events, stop, person };
};

const at = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const body = { top: 1, left: 0, bottom: 3, right: 0 };

afterEach(settle);

describe('watching a workbook through the Excel host', () => {
  test.each<'Local' | 'Remote'>(['Local', 'Remote'])(
    '[W1] an edit of a person (%s) is told with its cells',
    async (source) => {
      const { events, person } = await watching();

      person(source).type('申报表', 2, 0, '乙乙');
      await settle();

      expect(events).toEqual([{ kind: 'changed', sheet: '申报表', range: at(2, 0) }]);
    },
  );

  test('[W1] what we write ourselves is not told', async () => {
    const { events, host, standIn } = await watching();

    await host.apply(planOf({ blocks: [block('申报表', 0, [1], [column(1, '结论', [cell('合格')])])], memory: '{}' }));
    await settle();

    expect(standIn.workbook.requireSheet('申报表').cell(1, 1).content).toBe('合格');
    expect(events).toEqual([]);
  });

  test.each<readonly [string, (person: Person) => void, string | undefined]>([
    ['sorting', (person) => person.sort('申报表', body, 0, false), '申报表'],
    ['filtering', (person) => person.filter('申报表', body, (row) => row === 2), '申报表'],
    ['inserting rows', (person) => person.insertRows('申报表', 1, 2), '申报表'],
    ['deleting rows', (person) => person.deleteRows('申报表', 1, 1), '申报表'],
    ['inserting a column', (person) => person.insertColumns('申报表', 0, 1), '申报表'],
    ['adding a sheet', (person) => person.addSheet('新表'), '新表'],
    ['deleting a sheet', (person) => (person.addSheet('x'), person.deleteSheet('申报表')), undefined],
  ])('[W5] after %s a new snapshot is asked for', async (_what, act, sheet) => {
    const { events, person } = await watching();

    act(person());
    await settle();

    expect(events).toContainEqual({ kind: 'restructured', sheet });
    expect(events.every(({ kind }) => kind === 'restructured')).toBe(true);
  });

  test('the selected cell is told, under the name the sheet has by now', async () => {
    const { events, person } = await watching();

    person().renameSheet('申报表', '改名');
    person().select('改名', at(3, 0));
    await settle();

    expect(events).toEqual([{ kind: 'selected', sheet: '改名', row: 3, column: 0 }]);
  });

  test('nothing is told any more once watching has stopped', async () => {
    const { events, person, stop } = await watching();

    stop();
    await settle();
    person().type('申报表', 1, 0, 'x');
    await settle();

    expect(events).toEqual([]);
  });

  test('[W5] results follow their applicant when the sheet is sorted', async () => {
    const { host, standIn, person } = await watching();
    const columns = [column(1, '结论', [cell('合格'), cell('不合格'), cell('待核')])];
    await host.apply(planOf({ blocks: [block('申报表', 0, [1, 2, 3], columns)] }));

    person().sort('申报表', { ...body, right: 1 }, 0, false);
    person().insertRows('申报表', 1, 1);
    const read = await host.snapshot();

    const found = read.ok
      ? Object.fromEntries((read.value.sheets[0]?.rows ?? []).map(([name, result]) => [name, result]))
      : {};
    expect(found).toMatchObject({ 甲: '合格', 乙: '不合格', 丙: '待核' });
    expect(standIn.workbook.requireSheet('申报表').cell(1, 0).content).toBeNull();
  });

  test('a cell is revealed by activating its sheet and selecting it', async () => {
    const { host, standIn } = await watching();

    const outcome = await host.reveal({ sheet: '申报表', row: 2, column: 0 });

    expect(outcome).toEqual({ ok: true, value: undefined });
    expect(standIn.workbook.selection).toEqual(at(2, 0));
  });

  test('our text is stored without touching any cell, once or again', async () => {
    const { host, standIn } = await watching();

    await host.remember('{"a":1}');
    await host.remember('{"a":"<2>"}');
    const read = await host.snapshot();

    expect(standIn.workbook.parts).toHaveLength(1);
    expect(read.ok && read.value.memory).toBe('{"a":"<2>"}');
  });
});
