import type { Outcome, WorkbookSnapshot } from '../../workbook/types';
import type { WorkbookLooks } from './looks/read-looks';
import { readLooks } from './looks/read-looks';
import { readMemory } from './package/memory';
import { guardDamage } from './package/part-trouble';
import type { OpenWorkbook } from './package/workbook-map';
import { openPackage } from './package/workbook-map';
import { readSheets } from './read/read-parts';

const readOpened = (opened: OpenWorkbook, name: string): Outcome<WorkbookSnapshot> =>
  guardDamage<WorkbookSnapshot>(() => ({
    ok: true,
    value: { name, sheets: readSheets(opened), memory: readMemory(opened).memory },
  }));

/**
 * Reads an .xlsx or .xlsm package into plain values. Chart sheets are left out. Dates of either date system become
 * serials of the 1900 system.
 *
 * Refuses, before anything is unpacked: what is empty, cut off, password-protected, an old .xls or no workbook
 * (`host.notWorkbook`), and what declares more than `limit` bytes unpacked (`host.tooLarge`); and as a whole a workbook
 * of which a sheet cannot be read (`host.partUnreadable`).
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  name: string,
  limit?: number,
): Promise<Outcome<WorkbookSnapshot>> => {
  const opened = openPackage(bytes, limit);
  return opened.ok ? readOpened(opened.value, name) : opened;
};

/** Reads the values, and beside them how the sheets look; for a page that shows them. */
export const readWorkbookWithLooks = async (
  bytes: Uint8Array,
  name: string,
): Promise<Outcome<{ readonly snapshot: WorkbookSnapshot; readonly looks: WorkbookLooks }>> => {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const read = readOpened(opened.value, name);
  if (!read.ok) return read;
  return guardDamage(() => ({ ok: true, value: { snapshot: read.value, looks: readLooks(opened.value) } }));
};
