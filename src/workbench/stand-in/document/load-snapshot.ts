import { encodeMemory } from '../../../workbook/memory-part';
import type { WorkbookLooks, SheetLooks } from '../../../hosts/xlsx/looks/read-looks';
import type { CellValue, Outcome, SheetSnapshot, WorkbookSnapshot } from '../../../workbook/types';
import type { Cell, Content } from './cell';
import { EMPTY, PLAIN } from './cell';
import { isDateFormat } from '../../../workbook/cell-looks';
import type { SheetDocument } from './sheet-document';
import { WorkbookDocument } from './workbook-document';
import { readWorkbookWithLooks } from '../../../hosts/xlsx/read-workbook';

/** Points of a character in a column's width. */
const POINTS_OF_CHARACTER = 5.25;

/** Styled blanks and widths are kept this far beyond the values: tables often end in rows to be filled in. */
const MARGIN = { rows: 200, columns: 12 };
const ISO_LIKE = 'yyyy/m/d';

const toCell = (value: CellValue, percent: boolean): Cell | undefined => {
  if (value === null) return undefined;
  if (typeof value === 'object' && 'date' in value) return { content: value.date, format: ISO_LIKE, style: PLAIN };
  const content: Content = value;
  return { content, format: percent && typeof value === 'number' ? '0.00%' : 'General', style: PLAIN };
};

/** Blank cells of all styles; cells of one style share its looks, so that a sheet of 100,000 rows has a few of them. */
const toStyledBlanks = ({ styles }: WorkbookLooks): readonly Cell[] =>
  styles.map(({ format, ...looks }, origin) => ({
    content: null,
    format,
    style: Object.freeze({ ...looks, ...(origin > 0 && { origin }) }),
  }));

const fill = (blank: Cell, value: CellValue): Cell => {
  if (value === null) return blank;
  const { style, format } = blank;
  if (typeof value === 'object' && 'date' in value)
    return { content: value.date, format: isDateFormat(format) ? format : ISO_LIKE, style };
  return { content: value, format, style };
};

/** Whether a blank cell of the style is worth keeping: the normal style is what an absent cell has. */
const isStyled = ({ style }: Cell): boolean => style.origin !== undefined;

const styledRows = (source: SheetSnapshot, { styles }: SheetLooks, blanks: readonly Cell[]): (Cell | undefined)[][] => {
  const columns = source.rows.reduce((most, row) => Math.max(most, row.length), 0) + MARGIN.columns;
  const rows = Math.max(source.rows.length, Math.min(styles.rows, source.rows.length + MARGIN.rows));
  return Array.from({ length: rows }, (_, row) => {
    const values = source.rows[row] ?? [];
    const width = Math.max(values.length, Math.min(columns, styles.width(row)));
    const cells = new Array<Cell | undefined>(width);
    for (let column = 0; column < width; column += 1) {
      const blank = blanks[styles.at(row, column)] ?? EMPTY;
      const value = values[column] ?? null;
      cells[column] = value === null && !isStyled(blank) ? undefined : fill(blank, value);
    }
    return cells;
  });
};

const layOut = (sheet: SheetDocument, looks: SheetLooks): void => {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0) + MARGIN.columns;
  for (const { first, last, width } of looks.widths) {
    for (let column = first; column <= Math.min(last, columns); column += 1)
      sheet.widths.set(column, width * POINTS_OF_CHARACTER);
  }
  looks.heights.forEach((height, row) => sheet.heights.set(row, height));
  sheet.standard = {
    ...(looks.defaultWidth !== undefined && { width: looks.defaultWidth * POINTS_OF_CHARACTER }),
    ...(looks.defaultHeight !== undefined && { height: looks.defaultHeight }),
  };
  sheet.formulaRows = looks.formulaRows;
  sheet.sharedFormulas = looks.sharedFormulas;
  sheet.frozenRows = looks.frozenRows;
  sheet.frozenColumns = looks.frozenColumns;
};

/** Which number cells of a snapshot are shown as percent. */
const percentCells = ({
  percentColumns,
  shownOtherwise,
}: SheetSnapshot): ((row: number, column: number) => boolean) => {
  if (shownOtherwise === undefined) return (_, column) => percentColumns.includes(column);
  const runs = shownOtherwise.filter(({ as }) => as === 'percent');
  return (row, column) =>
    runs.some((one) => one.column === column && one.rows.some(([first, last]) => first <= row && row <= last));
};

/** The workbook that shows a snapshot; with the file's looks, as the file is formatted. */
export const loadSnapshot = (snapshot: WorkbookSnapshot, looks?: WorkbookLooks): WorkbookDocument => {
  const workbook = new WorkbookDocument(snapshot.name);
  workbook.loadedSheets = snapshot.sheets.map(({ name }) => name);
  workbook.styledBlanks = looks === undefined ? [] : toStyledBlanks(looks);
  for (const source of snapshot.sheets) {
    const sheet = workbook.addSheet(source.name);
    const isPercent = percentCells(source);
    const sheetLooks = looks?.sheets.get(source.name);
    sheet.rows =
      sheetLooks === undefined
        ? source.rows.map((row, at) => row.map((value, column) => toCell(value, isPercent(at, column))))
        : styledRows(source, sheetLooks, workbook.styledBlanks);
    if (sheetLooks !== undefined) layOut(sheet, sheetLooks);
    sheet.visibility = source.visibility;
    sheet.isProtected = source.protected;
    sheet.merges = source.merges.map((merge) => ({ ...merge }));
    sheet.tables = source.tables.map((table) => ({ id: workbook.nextId(), name: table.name, range: table.range }));
    const filtered = sheetLooks?.filtered;
    const data = filtered && { ...filtered, top: filtered.top + 1 };
    sheet.filter = data && { range: data };
    for (const row of source.hiddenRows)
      (data !== undefined && row >= data.top && row <= data.bottom ? sheet.filteredRows : sheet.hiddenRows).add(row);
    source.hiddenColumns.forEach((column) => sheet.hiddenColumns.add(column));
    sheet.loaded = {
      name: source.name,
      rows: sheet.rows.map((row) => [...row]),
      widths: new Map(sheet.widths),
      filteredRows: new Set(sheet.filteredRows),
    };
  }
  if (snapshot.memory !== undefined) {
    workbook.parts.push({ id: workbook.nextId(), xml: encodeMemory({ memory: snapshot.memory, ownSheets: [] }) });
  }
  workbook.loadedParts = workbook.parts.map(({ xml }) => xml);
  return workbook;
};

/** Opens the bytes of an .xlsx file as a workbook in memory; keep the bytes to save it. */
export const loadWorkbook = async (bytes: Uint8Array, name: string): Promise<Outcome<WorkbookDocument>> => {
  const read = await readWorkbookWithLooks(bytes, name);
  return read.ok ? { ok: true, value: loadSnapshot(read.value.snapshot, read.value.looks) } : read;
};
