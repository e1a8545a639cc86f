import type { CellRange } from '../../../workbook/types';
import { formatRange } from '../cells/cell-reference';
import { escapeXml } from '../xml/escape-xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** How a new sheet is laid out before it has cells. */
export interface SheetStart {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows kept in sight while scrolling. */
  readonly frozenRows: number;
  /** Drop-down lists: options without commas. */
  readonly choices: readonly { readonly range: CellRange; readonly options: readonly string[] }[];
}

/** A sheet part without cells: A4, one page wide. */
export const startSheetPart = ({ orientation, frozenRows, choices }: SheetStart): string => {
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const rules = choices.map(({ range, options }) => {
    const formula = `<formula1>${escapeXml(`"${options.join(',').replaceAll('"', '""')}"`)}</formula1>`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${formatRange(range)}">${formula}</dataValidation>`;
  });
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData>',
    rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('');
};
