import type { WritePlan } from '../../../src/workbook/types';
import { createExcelHost } from '../../../src/hosts/excel/create-excel-host';
import { addNotesToClient } from '../../support/add-notes-to-client';
import { block, cell, column, planOf } from '../../support/sample-plan';
import { sheetOf, workbookOf } from '../../support/sample-workbook';
import { startStandIn } from '../../support/start-stand-in';

const start = (apiLevel: string, withNotes = true) => {
  const standIn = startStandIn(workbookOf([sheetOf('申报表', [['项目名称'], ['甲'], ['乙']])]), { apiLevel });
  if (withNotes) addNotesToClient(standIn.client);
  return { ...standIn, notes: standIn.workbook.requireSheet('申报表').notes };
};

const plan = (notes: readonly (string | undefined)[], fresh = true): WritePlan => {
  const cells = notes.map((note) => cell('不合格', note === undefined ? {} : { note }));
  return planOf({ blocks: [block('申报表', 0, [1, 2], [column(1, '结论', cells, { fresh })])] });
};

describe('notes beside results', () => {
  test('the reasons stand in notes where Excel has them', async () => {
    const { notes } = start('1.18');

    expect(await createExcelHost().apply(plan(['差 2 件', undefined]))).toMatchObject({ ok: true });

    expect([...notes]).toEqual([['1,1', '评审助手：\n差 2 件']]);
  });

  test('a later write replaces our note and takes away one that no longer holds', async () => {
    const { notes } = start('1.18');
    const host = createExcelHost();
    await host.apply(plan(['差 2 件', '差 3 件']));

    await host.apply(plan([undefined, '差 1 件'], false));

    expect([...notes]).toEqual([['2,1', '评审助手：\n差 1 件']]);
  });

  test('[W1] a note of a person is never touched', async () => {
    const { notes } = start('1.18');
    notes.set('1,1', '王：请核对');

    await createExcelHost().apply(plan(['差 2 件', '差 3 件']));

    expect(notes.get('1,1')).toBe('王：请核对');
    expect(notes.get('2,1')).toBe('评审助手：\n差 3 件');
  });

  test('[W6] undo takes notes back with the results', async () => {
    const { notes } = start('1.18');
    const host = createExcelHost();
    await host.apply(plan(['差 2 件', undefined]));
    const second = await host.apply(plan(['差 1 件', '差 4 件'], false));

    await host.undo(second.ok ? second.value.undo : undefined);

    expect([...notes]).toEqual([['1,1', '评审助手：\n差 2 件']]);
  });

  test.each<readonly [string, boolean]>([
    ['1.14', true],
    ['1.21', false],
  ])('at ExcelApi %s with notes in the client %s results are written without them', async (level, withNotes) => {
    const { notes, workbook } = start(level, withNotes);

    expect(await createExcelHost().apply(plan(['差 2 件', '差 3 件']))).toMatchObject({ ok: true });

    expect(workbook.requireSheet('申报表').cell(1, 1).content).toBe('不合格');
    expect(notes.size).toBe(0);
  });
});
