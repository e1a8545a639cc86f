import type { PlannedCell, PlannedSheet, CellRange } from '../../../workbook/types';
import type { CellDialect } from '../cells';
import { formatRange, writeCell } from '../cells';
import { cellReference, columnLetters } from '../../../workbook/cell-addresses';
import type { StyleBook } from '../styles/style-book';
import type { Family } from '../package/namespaces';
import { escapeXml } from '../xml/edit-tags';

const PADDING = 5 / 7;

/** The source of a drop-down list: a formula as it stands in `<formula1>`. */
export interface ChoiceSource {
  readonly column: number;
  readonly formula: string;
}

/** What a new sheet has in common with its workbook. */
interface SheetDialect {
  readonly from1904: boolean;
  readonly family: Family;
}

const TITLE_HEIGHT = ' ht="28" customHeight="1"';

const row = (number: number, cells: readonly string[], height = ''): string =>
  `<row r="${number + 1}"${height}>${cells.join('')}</row>`;

/** A height that programs may still adapt to the text. */
const heightFor = (cells: readonly PlannedCell[], sheet: PlannedSheet): string => {
  const height = estimateHeight(cells, sheet.columns);
  return height === undefined ? '' : ` ht="${height}"`;
};

const writeRows = (sheet: PlannedSheet, layout: SheetLayout, styles: StyleBook, dialect: CellDialect): string => {
  const lines = (top: number, texts: readonly string[]): string[] =>
    texts.map((text, index) => {
      const kind = top === 0 && index === 0 ? 'title' : 'line';
      return row(
        top + index,
        [writeCell(top + index, 0, text, styles.line(kind), dialect)],
        kind === 'title' ? TITLE_HEIGHT : '',
      );
    });
  const header = sheet.columns.map((column, at) =>
    writeCell(layout.headerRow, at, column.header, styles.header(undefined), dialect),
  );
  const headers = sheet.columns.map((column) => ({ value: column.header }));
  const known = new Map<string, number>();
  const table = sheet.rows.map((cells, index) =>
    row(
      layout.firstRow + index,
      sheet.columns.map(({ format }, at) => {
        const { value, tone = 'none' } = cells[at] ?? { value: null };
        const style = known.get(format + tone) ?? styles.gridCell(format, tone);
        known.set(format + tone, style);
        return writeCell(layout.firstRow + index, at, value, style, dialect);
      }),
      heightFor(cells, sheet),
    ),
  );
  return [
    ...lines(0, sheet.title),
    ...(header.length === 0 ? [] : [row(layout.headerRow, header, heightFor(headers, sheet))]),
    ...table,
    ...lines(layout.footerRow, sheet.footer),
  ].join('');
};

const writeWidths = (sheet: PlannedSheet): string => {
  const columns = sheet.columns.map(({ width }, at) => {
    const size = Math.round((width + PADDING) * 100) / 100;
    return `<col min="${at + 1}" max="${at + 1}" width="${size}" customWidth="1"/>`;
  });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
};

const writeChoices = (sources: readonly ChoiceSource[], { firstRow, lastChoiceRow }: SheetLayout): string => {
  if (sources.length === 0) return '';
  const rules = sources.map(({ column, formula }) => {
    const cells = formatRange({ top: firstRow, left: column, bottom: lastChoiceRow, right: column });
    return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${cells}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
};

/** Filter range of a planned sheet with dollar signs, `undefined` when it has no columns. */
export const filterRange = (sheet: PlannedSheet): string | undefined => {
  const { headerRow, lastRow } = layOutSheet(sheet);
  if (sheet.columns.length === 0) return undefined;
  return `$A$${headerRow + 1}:$${columnLetters(sheet.columns.length - 1)}$${lastRow + 1}`;
};

/** The whole part of a planned sheet: A4, one page wide, header frozen and filtered. */
export const writeSheetPart = (
  sheet: PlannedSheet,
  choices: readonly ChoiceSource[],
  styles: StyleBook,
  { from1904, family }: SheetDialect,
  commentDrawing: string | undefined,
): string => {
  const layout = layOutSheet(sheet);
  const dialect = { prefix: '', from1904 };
  const filter = filterRange(sheet);
  const frozen = `<pane ySplit="${layout.firstRow}" topLeftCell="${cellReference(layout.firstRow, 0)}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  const lastRow = Math.max(0, layout.footerRow + sheet.footer.length - 1);
  const used = formatRange({ top: 0, left: 0, bottom: lastRow, right: Math.max(0, sheet.columns.length - 1) });
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${family.main}" xmlns:r="${family.relationships}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${used}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${filter === undefined ? '' : frozen}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/>${writeWidths(sheet)}`,
    `<sheetData>${writeRows(sheet, layout, styles, dialect)}</sheetData>`,
    filter === undefined ? '' : `<autoFilter ref="${filter.replaceAll('$', '')}"/>`,
    writeChoices(choices, layout),
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>',
    commentDrawing === undefined ? '' : `<legacyDrawing r:id="${commentDrawing}"/>`,
    '</worksheet>',
  ].join('');
};

/** Where the parts of a planned sheet stand, zero-based rows. */
interface SheetLayout {
  readonly headerRow: number;
  readonly firstRow: number;
  /** Last row of the table; the header's when the table is empty. */
  readonly lastRow: number;
  readonly footerRow: number;
  /** Last row that drop-down lists cover: an empty table is a form to be filled. */
  readonly lastChoiceRow: number;
}

const FORM_ROWS = 1000;

export const layOutSheet = ({ title, rows }: PlannedSheet): SheetLayout => {
  const headerRow = title.length;
  const lastRow = headerRow + rows.length;
  return {
    headerRow,
    firstRow: headerRow + 1,
    lastRow,
    footerRow: lastRow + 1,
    lastChoiceRow: rows.length === 0 ? headerRow + FORM_ROWS : lastRow,
  };
};

/** How a new sheet is laid out before it has cells. */
export interface SheetStart {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows kept in sight while scrolling. */
  readonly frozenRows: number;
  /** Drop-down lists: options without commas. */
  readonly choices: readonly { readonly range: CellRange; readonly options: readonly string[] }[];
}

/** A sheet part without cells: A4, one page wide. */
export const startSheetPart = ({ orientation, frozenRows, choices }: SheetStart, { main }: Family): string => {
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const rules = choices.map(({ range, options }) => {
    const formula = `<formula1>${escapeXml(`"${options.join(',').replaceAll('"', '""')}"`)}</formula1>`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${formatRange(range)}">${formula}</dataValidation>`;
  });
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData>',
    rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('');
};

/** Fonts that stand in for Chinese ones on other systems are taller than the 14 points of the default one. */
const LINE = 18;
const HIGHEST = 409;

/**
 * Lines a text takes in a column of so many characters of the default font; Chinese characters are twice as wide as
 * Latin ones.
 */
const countLines = (text: string, columnWidth: number): number => {
  const room = Math.max(1, columnWidth);
  let lines = 0;
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_BREAK) {
      lines += Math.max(1, Math.ceil(width / room));
      width = 0;
      continue;
    }
    width += code > 0x2e7f ? 2 : 1;
    if (isPair(code, text.charCodeAt(at + 1))) at += 1;
  }
  return lines + Math.max(1, Math.ceil(width / room));
};

const LINE_BREAK = 10;

/** Two halves of one character. */
const isPair = (first: number, second: number) =>
  first >= 0xd800 && first < 0xdc00 && second >= 0xdc00 && second < 0xe000;

/**
 * Height in points that shows the wrapped text of a row, `undefined` when one line does. Some programs do not measure
 * rows when they open a file.
 */
export const estimateHeight = (
  cells: readonly PlannedCell[],
  columns: readonly { readonly width: number }[],
): number | undefined => {
  let most = 1;
  columns.forEach(({ width }, at) => {
    const value = cells[at]?.value;
    if (typeof value === 'string') most = Math.max(most, countLines(value, width));
  });
  return most === 1 ? undefined : Math.min(HIGHEST, most * LINE);
};
