import type { CellValue, Outcome, WorkbookSnapshot } from '../workbook/types';
import type { FileAnswer, FileRequest, Port } from './file-service';
import { PORTION, unpackLooks } from './file-service';
import { listEdits } from './files';
import { loadSnapshot } from './stand-in/document/load-snapshot';
import type { WorkbookDocument } from './stand-in/document/workbook-document';

/** Opening and saving of files while the page goes on. */
export interface Files {
  load(bytes: Uint8Array, name: string): Promise<Outcome<WorkbookDocument>>;
  /** As `saveWorkbook` does. */
  save(workbook: WorkbookDocument, bytes: Uint8Array): Promise<Outcome<Uint8Array>>;
}

type End = Exclude<FileAnswer, { kind: 'rows' }>;

interface Waiting {
  /** By place of the sheet. */
  readonly rows: Map<number, (readonly CellValue[])[]>;
  readonly resolve: (answer: End) => void;
}

/**
 * Asks the worker at the other end of a channel.
 *
 * @param pause gives the page its turn between portions
 */
export const askFiles = (port: Port<FileRequest, FileAnswer>, pause: () => Promise<void>): Files => {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  port.onmessage = ({ data }) => {
    const one = waiting.get(data.id);
    if (data.kind === 'rows') {
      const rows = one?.rows.get(data.sheet) ?? [];
      rows.push(...data.rows);
      one?.rows.set(data.sheet, rows);
      return;
    }
    waiting.delete(data.id);
    one?.resolve(data);
  };

  const start = () => {
    last += 1;
    const id = last;
    const rows: Waiting['rows'] = new Map();
    const answer = new Promise<End>((resolve) => waiting.set(id, { rows, resolve }));
    return { id, rows, answer };
  };

  return {
    async load(bytes, name) {
      const { answer, id, rows } = start();
      port.postMessage({ kind: 'load', id, bytes, name });
      const end = await answer;
      if (end.kind === 'failed') return { ok: false, issue: end.issue };
      if (end.kind !== 'loaded') throw new Error(`Asked to load, answered ${end.kind}`);
      const snapshot: WorkbookSnapshot = {
        ...end.snapshot,
        sheets: end.snapshot.sheets.map((sheet, index) => ({ ...sheet, rows: rows.get(index) ?? [] })),
      };
      const sheets = new Map(end.looks.map(([sheet, packed]) => [sheet, unpackLooks(packed)]));
      await pause();
      return { ok: true, value: loadSnapshot(snapshot, { styles: end.styles, sheets }) };
    },
    async save(workbook, bytes) {
      const { answer, id } = start();
      const { sheets, memory } = listEdits(workbook);
      for (const [sheet, { cells, toEdited }] of sheets.entries())
        for (let from = 0; from < cells.length; from += PORTION.cells) {
          await pause();
          port.postMessage({
            kind: 'cells',
            id,
            sheet,
            cells: cells.slice(from, from + PORTION.cells).map(toEdited),
          });
        }
      port.postMessage({ kind: 'save', id, bytes, sheets: sheets.map(({ sheet }) => sheet), memory });
      const end = await answer;
      if (end.kind === 'failed') return { ok: false, issue: end.issue };
      if (end.kind !== 'saved') throw new Error(`Asked to save, answered ${end.kind}`);
      return { ok: true, value: end.bytes };
    },
  };
};
