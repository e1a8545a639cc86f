import { encodeMemory } from '../../../workbook/memory-part';
import type { CellValue, WorkbookSnapshot } from '../../../workbook/types';
import type { Cell, Content } from './cell';
import { PLAIN } from './cell';
import { WorkbookDocument } from './workbook-document';

const toCell = (value: CellValue, percent: boolean): Cell | undefined => {
  if (value === null) return undefined;
  if (typeof value === 'object' && 'date' in value) {
    return { content: value.date, format: 'yyyy/m/d', style: PLAIN };
  }
  const content: Content = value;
  return { content, format: percent && typeof value === 'number' ? '0.00%' : 'General', style: PLAIN };
};

/** The workbook that shows a snapshot. */
export const loadSnapshot = (snapshot: WorkbookSnapshot): WorkbookDocument => {
  const workbook = new WorkbookDocument(snapshot.name);
  workbook.loadedSheets = snapshot.sheets.map(({ name }) => name);
  for (const source of snapshot.sheets) {
    const sheet = workbook.addSheet(source.name);
    const percent = new Set(source.percentColumns);
    sheet.rows = source.rows.map((row) => row.map((value, column) => toCell(value, percent.has(column))));
    sheet.loaded = { name: source.name, rows: sheet.rows.map((row) => [...row]) };
    sheet.visibility = source.visibility;
    sheet.isProtected = source.protected;
    sheet.merges = source.merges.map((merge) => ({ ...merge }));
    sheet.tables = source.tables.map((table) => ({ id: workbook.nextId(), name: table.name, range: table.range }));
    source.hiddenRows.forEach((row) => sheet.hiddenRows.add(row));
    source.hiddenColumns.forEach((column) => sheet.hiddenColumns.add(column));
  }
  if (snapshot.memory !== undefined) {
    workbook.parts.push({ id: workbook.nextId(), xml: encodeMemory({ memory: snapshot.memory, ownSheets: [] }) });
  }
  workbook.loadedParts = workbook.parts.map(({ xml }) => xml);
  return workbook;
};
