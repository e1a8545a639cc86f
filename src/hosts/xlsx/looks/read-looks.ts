import type { OpenWorkbook } from '../package/open-workbook';
import { openSheet } from '../splice/open-sheet';
import { openStyles } from '../styles/open-styles';
import { readCellLooks } from './read-cell-looks';
import type { CellLook } from './read-cell-looks';
import { openColours } from './read-colours';
import { readSheetLooks } from './read-sheet-looks';
import type { SheetLooks } from './read-sheet-looks';

/** How a workbook looks: what a grid needs beside the values. */
export interface WorkbookLooks {
  /** By index of the cell style. */
  readonly styles: readonly CellLook[];
  /** By name of the sheet. */
  readonly sheets: ReadonlyMap<string, SheetLooks>;
}

/** Reads the looks of all sheets with cells. */
export const readLooks = (workbook: OpenWorkbook): WorkbookLooks => {
  const { edit, map } = workbook;
  const theme = map.relationships.find(({ kind }) => kind === 'theme')?.target;
  const sheets = new Map<string, SheetLooks>();
  for (const { name, path } of map.sheets.filter(({ hasCells }) => hasCells)) {
    const sheet = openSheet(edit.text(path) ?? '');
    if (sheet !== undefined) sheets.set(name, readSheetLooks(sheet));
  }
  return {
    styles: readCellLooks(
      openStyles(workbook).sections,
      openColours(theme === undefined ? undefined : edit.text(theme)),
    ),
    sheets,
  };
};
