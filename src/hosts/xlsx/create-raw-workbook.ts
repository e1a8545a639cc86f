import type { CellRange, CellValue } from '../../workbook/types';
import { formatRange } from './cells/cell-reference';
import { writeCell } from './cells/write-cell';
import { emptyWorkbook } from './new-workbook/empty-workbook';
import { placeSheet } from './new-sheet/place-sheet';
import { openStyles } from './styles/open-styles';
import type { StyleBook } from './styles/style-book';

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
  const { edit, map } = emptyWorkbook();
  const styles = openStyles({ edit, map });
  for (const sheet of sheets) {
    const place = placeSheet(edit, sheet.name, 'visible');
    if (place !== undefined) edit.write(place.path, writeRawPart(sheet, styles.book));
  }
  styles.save();
  return edit.bytes();
};
