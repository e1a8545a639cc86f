import { readWorkbookWithLooks } from '../hosts/xlsx/read-workbook';
import type { Outcome } from '../workbook/types';
import { loadSnapshot } from './stand-in/document/load-snapshot';
import type { WorkbookDocument } from './stand-in/document/workbook-document';

/** Opens the bytes of an .xlsx file as a workbook in memory; keep the bytes to save it. */
export const openWorkbook = async (bytes: Uint8Array, name: string): Promise<Outcome<WorkbookDocument>> => {
  const read = await readWorkbookWithLooks(bytes, name);
  return read.ok ? { ok: true, value: loadSnapshot(read.value.snapshot, read.value.looks) } : read;
};
