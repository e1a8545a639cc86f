import type { PlannedSheet, CellRange, CellValue } from '../../workbook/types';
import { writePlannedSheets, placeSheet } from './new-sheet/write-planned-sheets';
import type { StyleBook } from './styles/style-book';
import { openStyles } from './styles/style-book';
import { formatRange, writeCell } from './cells';
import { editPackage } from './package/edit-package';
import type { OpenWorkbook } from './package/workbook-map';
import { mapWorkbook } from './package/workbook-map';

/**
 * A fresh workbook of planned sheets, at least one: a template, a list exported as a file of its own. It carries no
 * memory of ours: what people do with its sheets is theirs.
 */
export const createWorkbook = (sheets: readonly PlannedSheet[]): Uint8Array => {
  const workbook = emptyWorkbook();
  const styles = openStyles(workbook);
  writePlannedSheets(workbook, sheets, styles.book);
  styles.save();
  return workbook.edit.bytes();
};

/** A sheet cell by cell, as people lay sheets out: title rows, merged headers, formats by column. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly CellRange[];
  /** Characters of the default font, by column; `undefined` keeps the default width. */
  readonly widths?: readonly (number | undefined)[];
  /** Excel number formats by column, such as `0.0%`, for cells that hold numbers or dates. */
  readonly numberFormats?: readonly (string | undefined)[];
  /** Rows shown as headers (bold on grey, bordered, centred), zero-based. */
  readonly headerRows?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Rows kept in sight while scrolling. */
  readonly frozenRows?: number;
}

const DATE_FORMAT = 'yyyy\\-mm\\-dd';

const writeRows = (sheet: RawSheet, styles: StyleBook): string => {
  const headers = new Set(sheet.headerRows);
  const hidden = new Set(sheet.hiddenRows);
  const styleOf = (value: CellValue, row: number, column: number): number => {
    if (headers.has(row)) return styles.header(undefined);
    const isDate = typeof value === 'object' && value !== null && 'date' in value;
    const format = sheet.numberFormats?.[column] ?? (isDate ? DATE_FORMAT : undefined);
    return format !== undefined && (isDate || typeof value === 'number') ? styles.formatted(format) : 0;
  };
  return sheet.rows
    .map((values, row) => {
      const cells = values.map((value, column) =>
        value === null && !headers.has(row)
          ? ''
          : writeCell(row, column, value, styleOf(value, row, column), { prefix: '', from1904: false }),
      );
      return `<row r="${row + 1}"${hidden.has(row) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
    })
    .join('');
};

const writeColumns = ({ widths = [], hiddenColumns = [] }: RawSheet): string => {
  const count = Math.max(widths.length, ...hiddenColumns.map((column) => column + 1));
  const columns = Array.from({ length: count }, (_, at) => {
    const width = widths[at];
    const hidden = hiddenColumns.includes(at) ? ' hidden="1"' : '';
    return width === undefined && hidden === ''
      ? ''
      : `<col min="${at + 1}" max="${at + 1}" width="${width ?? 9}" customWidth="1"${hidden}/>`;
  }).join('');
  return columns === '' ? '' : `<cols>${columns}</cols>`;
};

const writeMerges = (merges: readonly CellRange[]): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${formatRange(range)}"/>`).join('')}</mergeCells>`;

const writeRawPart = (sheet: RawSheet, styles: StyleBook): string => {
  const frozen = sheet.frozenRows ?? 0;
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/>${writeColumns(sheet)}<sheetData>${writeRows(sheet, styles)}</sheetData>`,
    `${writeMerges(sheet.merges ?? [])}</worksheet>`,
  ].join('');
};

/** A workbook of sheets laid out cell by cell, at least one. */
export const createRawWorkbook = (sheets: readonly RawSheet[]): Uint8Array => {
  const workbook = emptyWorkbook();
  const { edit } = workbook;
  const styles = openStyles(workbook);
  for (const sheet of sheets) {
    const place = placeSheet(workbook, sheet.name, 'visible');
    if (place !== undefined) edit.write(place.path, writeRawPart(sheet, styles.book));
  }
  styles.save();
  return edit.bytes();
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const PARTS: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="等线"/><family val="2"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ],
];

/** A workbook without sheets, to be filled; without a sheet it is not yet valid. */
const emptyWorkbook = (): OpenWorkbook => {
  const edit = editPackage([]);
  for (const [path, text] of PARTS) edit.write(path, DECLARATION + text);
  const map = mapWorkbook(edit);
  if (typeof map === 'string') throw new Error('The built-in empty workbook lacks its workbook part.');
  return { edit, map };
};
