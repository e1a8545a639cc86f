import { isBlankText, showCell } from '../applicants/cell-text';
import { formatOfColumn } from '../applicants/number-formats';
import type { SheetBinding } from '../applicants/types';
import type { SheetSnapshot } from '../workbook/types';

/** A column of applicants' cells as it stands in the sheet, whatever it stands for. */
export interface SheetColumn {
  /** Zero-based. */
  readonly column: number;
  /** Header as it is bound: two-row headers joined with a space. */
  readonly header: string;
  /** Its own part, and that of the group above it. */
  readonly own: string;
  readonly group: string | undefined;
  /** The first different texts of its cells; none in an empty column. */
  readonly samples: readonly string[];
}

const SAMPLES = 3;
/** Rows looked at for different texts. */
const ROWS = 300;
const SAMPLE_LENGTH = 40;

const sampleCells = (sheet: SheetSnapshot, rows: readonly number[], column: number): readonly string[] => {
  const texts = new Set<string>();
  const format = formatOfColumn(sheet, column);
  for (const row of rows.slice(0, ROWS)) {
    const shown = showCell(sheet.rows[row]?.[column] ?? null, format?.(row) === 'percent').trim();
    if (shown === '' || isBlankText(shown)) continue;
    texts.add(shown.length > SAMPLE_LENGTH ? `${shown.slice(0, SAMPLE_LENGTH)}…` : shown);
    if (texts.size === SAMPLES) break;
  }
  return [...texts];
};

/** All columns but ours, each with a few of its cells. */
export const listColumns = (sheet: SheetSnapshot, { headers, dataRows }: SheetBinding): readonly SheetColumn[] =>
  headers.map(({ column, text, lower }) => ({
    column,
    header: text,
    own: lower ?? text,
    group: lower === undefined ? undefined : text.slice(0, -lower.length).trim(),
    samples: sampleCells(sheet, dataRows, column),
  }));
