import type { Sheet } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
import type { Outcome, SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';
import { parseRange } from './cells';
import type { WorkbookLooks } from './looks/read-looks';
import { readLooks } from './looks/read-looks';
import type { OpenWorkbook } from './package/workbook-map';
import { guardDamage, openPackage } from './package/workbook-map';
import { readMemory } from './package/memory';
import { convertRows, findPercentColumns, findPercentStyles, pickParts } from './read/convert-rows';

const findHidden = (entries: Iterable<readonly [number, { readonly hidden?: boolean }]>): readonly number[] =>
  [...entries].flatMap(([index, entry]) => (entry.hidden === true ? [index] : [])).sort((a, b) => a - b);

const convertSheet = (sheet: Sheet, percentColumns: readonly number[]): SheetSnapshot => ({
  name: sheet.name,
  rows: convertRows(sheet),
  merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  })),
  hiddenRows: findHidden(sheet.rowDefs ?? []),
  hiddenColumns: findHidden((sheet.columns ?? []).entries()),
  visibility: sheet.veryHidden ? 'veryHidden' : sheet.hidden ? 'hidden' : 'visible',
  protected: sheet.protection?.sheet === true,
  tables: (sheet.tables ?? []).flatMap((table) => {
    const range = table.range === undefined ? undefined : parseRange(table.range);
    return range === undefined ? [] : [{ name: table.displayName ?? table.name, range }];
  }),
  percentColumns,
});

const readPercentColumns = ({ edit, map }: OpenWorkbook): ReadonlyMap<string, readonly number[]> => {
  const path = map.relationships.find((each) => each.kind === 'styles')?.target;
  const styles = path === undefined ? undefined : edit.text(path);
  const percent = styles === undefined ? new Set<string>() : findPercentStyles(styles);
  const sheets = percent.size === 0 ? [] : map.sheets.filter((sheet) => sheet.hasCells);
  return new Map(sheets.map((sheet) => [sheet.name, findPercentColumns(edit.text(sheet.path) ?? '', percent)]));
};

const readOpened = async (opened: OpenWorkbook, name: string): Promise<Outcome<WorkbookSnapshot>> => {
  const withCells = new Set(opened.map.sheets.filter((sheet) => sheet.hasCells).map((sheet) => sheet.name));
  let sheets: readonly Sheet[];
  try {
    sheets = (await readXlsx(pickParts(opened), { sheets: (info) => withCells.has(info.name) })).sheets;
  } catch {
    return { ok: false, issue: { code: 'host.notWorkbook', found: 'other' } };
  }
  return guardDamage<WorkbookSnapshot>(() => {
    const percent = readPercentColumns(opened);
    const snapshots = sheets.map((sheet) => convertSheet(sheet, percent.get(sheet.name) ?? []));
    return { ok: true, value: { name, sheets: snapshots, memory: readMemory(opened).memory } };
  });
};

/**
 * Reads an .xlsx or .xlsm package into plain values. Chart sheets are left out. Dates of either date system become
 * serials of the 1900 system.
 *
 * Refuses, before anything is unpacked: what is empty, cut off, password-protected, an old .xls or no workbook
 * (`host.notWorkbook`), and what declares more than `limit` bytes unpacked (`host.tooLarge`).
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
  const read = await readOpened(opened.value, name);
  if (!read.ok) return read;
  return guardDamage(() => ({ ok: true, value: { snapshot: read.value, looks: readLooks(opened.value) } }));
};
