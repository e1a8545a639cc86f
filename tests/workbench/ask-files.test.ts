import { createRawWorkbook } from '../../src/hosts/xlsx/create-workbook';
import { askFiles } from '../../src/workbench/ask-files';
import type { FileAnswer, FileRequest, Port } from '../../src/workbench/file-service';
import { serveFiles } from '../../src/workbench/file-service';
import { saveWorkbook } from '../../src/workbench/files';
import { loadWorkbook } from '../../src/workbench/stand-in/document/load-snapshot';
import { interpretTyped } from '../../src/workbench/stand-in/document/cell';

const NAME = '申报表';

/** Two ends of a channel; what goes over it is copied, as between a page and its worker. */
const channel = () => {
  const page: Port<FileRequest, FileAnswer> = {
    postMessage: (data) => void setImmediate(() => worker.onmessage?.({ data: structuredClone(data) })),
    onmessage: null,
  };
  const worker: Port<FileAnswer, FileRequest> = {
    postMessage: (data) => void setImmediate(() => page.onmessage?.({ data: structuredClone(data) })),
    onmessage: null,
  };
  return { page, worker };
};

const start = () => {
  const { page, worker } = channel();
  serveFiles(worker);
  return askFiles(page, () => Promise.resolve());
};

const bytes = createRawWorkbook([
  {
    name: NAME,
    rows: [['单位名称', '占比'], ...Array.from({ length: 1_234 }, (_, at) => [`示例${at}有限公司`, at / 2000])],
    widths: [30, 12],
    numberFormats: ['', '0.0%'],
    headerRows: [0],
    frozenRows: 1,
  },
  { name: '说明', rows: [['勿改'], [null, { date: 44561 }]], widths: [10], headerRows: [] },
]);

const open = async () => {
  const opened = await start().load(bytes, 'a.xlsx');
  if (!opened.ok) throw new Error(opened.issue.code);
  return opened.value;
};

describe('files of the workbench, read and written beside the page', () => {
  test('a workbook of several portions arrives as one read at once: cells, looks, widths', async () => {
    const plain = await loadWorkbook(bytes, 'a.xlsx');
    if (!plain.ok) throw new Error(plain.issue.code);
    const opened = await open();

    expect(opened.sheets.map(({ name, rows }) => [name, rows.length])).toEqual(
      plain.value.sheets.map(({ name, rows }) => [name, rows.length]),
    );
    expect(opened.sheets.map(({ rows }) => rows)).toEqual(plain.value.sheets.map(({ rows }) => rows));
    expect(opened.sheets.map(({ widths, frozenRows }) => [widths, frozenRows])).toEqual(
      plain.value.sheets.map(({ widths, frozenRows }) => [widths, frozenRows]),
    );
    expect(opened.styledBlanks).toEqual(plain.value.styledBlanks);
  });

  test('[W8] what is saved beside the page is byte for byte what is saved at once', async () => {
    const workbook = await open();
    const sheet = workbook.requireSheet(NAME);
    for (let row = 1; row < 1_200; row += 1)
      for (const column of [1, 3, 4, 5, 6]) sheet.put(row, column, interpretTyped(sheet.cell(row, column), `${row}`));
    const atOnce = saveWorkbook(workbook, bytes);
    const apart = await start().save(workbook, bytes);

    expect(atOnce.ok && apart.ok && Buffer.compare(Buffer.from(apart.value), Buffer.from(atOnce.value))).toBe(0);
  });

  test('a file that is no workbook is refused with the same issue', async () => {
    const nothing = new TextEncoder().encode('no workbook at all');
    expect(await start().load(nothing, 'a.xlsx')).toEqual(await loadWorkbook(nothing, 'a.xlsx'));
  });
});
