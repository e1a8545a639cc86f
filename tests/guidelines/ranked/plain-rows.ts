import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/types';

/** One row as anyone reads it off the sheet. */
export interface PlainRow {
  /** As Excel numbers it. */
  readonly row: number;
  readonly cellOf: (header: string) => CellValue;
  /** Mean of the marks that were given, to two decimals. */
  readonly score: number | undefined;
}

export const samplePath = (file: string) => join(__dirname, '../../../assets/samples', file);

/** The sheets of a workbook file. */
export const openSheets = async (path: string): Promise<readonly SheetSnapshot[]> => {
  const outcome = await readWorkbook(readFileSync(path), path);
  if (!outcome.ok) throw new Error(outcome.issue.code);
  return outcome.value.sheets;
};

const MARKS = ['专家一评分', '专家二评分', '专家三评分'];

/** Rows below the header that stands in the row given (0 the first). */
export const readPlainRows = ({ rows }: SheetSnapshot, headerAt = 0): readonly PlainRow[] => {
  const headers = rows[headerAt] ?? [];
  return rows.slice(headerAt + 1).map((cells, index): PlainRow => {
    const cellOf = (header: string) => cells[headers.indexOf(header)] ?? null;
    const marks = MARKS.map(cellOf).filter((mark) => typeof mark === 'number');
    const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
    return {
      row: headerAt + 2 + index,
      cellOf,
      score: marks.length === 0 ? undefined : Math.round(mean * 100) / 100,
    };
  });
};
