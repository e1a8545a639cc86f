import { createRawWorkbook } from '../src/hosts/xlsx/create-workbook';
import { readWorkbook, readWorkbookWithLooks } from '../src/hosts/xlsx/read-workbook';
import { saveWorkbook } from '../src/workbench/files';
import { loadWorkbook } from '../src/workbench/stand-in/document/load-snapshot';
import { gridColumns, gridRows, gridSize, rowPixels } from '../src/workbench/page/grid';
import { createPerson } from '../src/workbench/stand-in/create-person';
import { EventHub } from '../src/workbench/stand-in/event-hub';
import type { Line } from './measure';
import { inMilliseconds, measure, measureAwaited } from './measure';
import { inventRows } from './rows';
import { cellsOf, HEADERS } from './sheet';

const ROWS = 10_000;
const SHEET = '申报汇总表';

/** Rows and columns of a large window. */
const WINDOW = { rows: 40, columns: 17 };
const EDIT_BUDGET = 16;
const LOOKS_BUDGET = 1.5;

const line = (what: string, took: number, budget?: { readonly most: number; readonly says: string }): Line => ({
  what,
  took: inMilliseconds(took),
  ...(budget && { budget: budget.says, kept: took <= budget.most }),
});

/** The workbench page over 10,000 rows, without the browser: opening with looks, an edit until it is drawn, saving. */
export const benchWorkbench = async (): Promise<readonly Line[]> => {
  const bytes = createRawWorkbook([
    {
      name: SHEET,
      rows: [[...HEADERS], ...inventRows(ROWS).map(cellsOf)],
      widths: HEADERS.map(() => 16),
      numberFormats: HEADERS.map((header) => (header.includes('占比') ? '0.0%' : '#,##0.##')),
      headerRows: [0],
      frozenRows: 1,
    },
  ]);
  const plain = await measureAwaited(3, () => readWorkbook(bytes, SHEET));
  const styled = await measureAwaited(3, () => readWorkbookWithLooks(bytes, SHEET));
  const opened = await loadWorkbook(bytes, SHEET);
  if (!opened.ok) throw new Error(opened.issue.code);
  const workbook = opened.value;
  const sheet = workbook.requireSheet(SHEET);
  const person = createPerson(workbook, new EventHub(() => undefined));
  const { rows, columns } = gridSize(sheet);
  const { scrolling } = gridRows(sheet, rows, columns);

  const draw = (first: number): number => {
    gridSize(sheet);
    const shown = gridColumns(sheet, columns, rowPixels(sheet), false).slice(0, WINDOW.columns);
    const create = (_name: string, _properties: object, text: string): string => text;
    let drawn = 0;
    for (const model of scrolling.slice(first, first + WINDOW.rows))
      for (const column of shown) {
        column.cellProperties({ model });
        drawn += String(column.cellTemplate(create, { model })).length;
      }
    return drawn;
  };
  let turn = 0;
  const edit = measure(25, () => {
    turn += 1;
    const row = 1 + ((turn * 397) % (ROWS - WINDOW.rows));
    person.type(SHEET, row, 12, String(turn % 9));
    if (draw(row - 1) === 0) throw new Error('Nothing was drawn');
  });
  const save = measure(3, () => {
    const saved = saveWorkbook(workbook, bytes);
    if (!saved.ok) throw new Error(saved.issue.code);
  });
  const sort = measure(3, () => {
    turn += 1;
    person.sort(SHEET, { top: 1, bottom: ROWS, left: 0, right: HEADERS.length - 1 }, 0, turn % 2 === 0);
  });
  return [
    line('values of the file', plain),
    line('values with the looks of all cells', styled, {
      most: plain * LOOKS_BUDGET,
      says: `at most ${LOOKS_BUDGET} times the values`,
    }),
    line('one cell typed, the window drawn anew', edit, { most: EDIT_BUDGET, says: `at most ${EDIT_BUDGET} ms` }),
    line('sorted by name', sort),
    line('saved after the edits', save),
  ];
};
