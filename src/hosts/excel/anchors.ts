import type { CellRange, HostIssue, PlannedBlock, SheetSnapshot } from '../../workbook/types';
import type { NoteBefore } from './cell-notes';

/** Asks for the cells of an anchor; compare them after the sync. */
export const loadAnchor = (context: Excel.RequestContext, { sheet, column, top, texts }: Anchor): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, column, texts.length, 1).load('values').untrack();

/** An issue if the rows do not stand where they stood. */
export const compareAnchor = (anchor: Anchor, range: Excel.Range): HostIssue | undefined => {
  const same = anchor.texts.every((text, offset) => {
    const value: unknown = range.values[offset]?.[0];
    return text === '' ? typeof value !== 'string' || value === '' : value === text;
  });
  return same ? undefined : { code: 'host.sheetChanged', sheet: anchor.sheet };
};

/**
 * Chooses the column by which moved rows are noticed before results are written beside the wrong
 * applicant (rule W5): the one with the most different texts among those that are not planned.
 */
export const chooseAnchor = (seen: SheetSnapshot, block: PlannedBlock): Anchor | undefined => {
  const first = block.rows[0];
  const last = block.rows[block.rows.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const top = Math.min(first, block.headerRow);
  const planned = new Set(block.columns.map(({ at }) => at));
  const width = seen.rows.reduce((most, row) => Math.max(most, row.length), 0);
  let best: { readonly column: number; readonly count: number } | undefined;
  for (let column = 0; column < width; column += 1) {
    if (planned.has(column)) continue;
    const texts = new Set<string>();
    for (const row of block.rows) {
      const value = seen.rows[row]?.[column];
      if (typeof value === 'string') texts.add(value);
    }
    if (texts.size > (best?.count ?? 0)) best = { column, count: texts.size };
  }
  if (!best) return undefined;
  const { column } = best;
  const texts = Array.from({ length: last - top + 1 }, (_, offset) => {
    const value = seen.rows[top + offset]?.[column] ?? null;
    if (typeof value === 'string') return value;
    return value !== null && typeof value === 'object' && 'error' in value ? value.error : '';
  });
  return { sheet: block.sheet, column, top, texts };
};

/** Cells as they were, and what we put there: only what is still ours is put back (rule W1). */
export interface UndoStrip {
  readonly sheet: string;
  readonly range: CellRange;
  /** Rows of the range that were written, header included. */
  readonly rows: readonly number[];
  /** Whether the columns were empty before; then looks are cleared as well. */
  readonly fresh: boolean;
  /** Formulas or constants before, by written row; absent for fresh columns. */
  readonly before: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  /** Fill and font colour before, by column offset, where the column is coloured. */
  readonly colours: readonly (readonly (readonly [fill: string, font: string])[] | null)[];
  /** What was written; null where the cell was left alone. */
  readonly written: readonly (readonly (string | number | boolean | null)[])[];
}

/** A sheet of ours that was made or replaced. */
export interface UndoSheet {
  readonly name: string;
  /** What it showed before, or undefined where it is new. */
  readonly before:
    | {
        readonly range: CellRange | undefined;
        readonly formulas: readonly (readonly unknown[])[];
        readonly formats: readonly (readonly string[])[];
      }
    | undefined;
}

/** How to find out that rows moved: text that stood in one column. */
export interface Anchor {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly texts: readonly string[];
}

/** The undo token of this host; plain and JSON-safe. */
export interface UndoToken {
  readonly host: 'excel';
  readonly strips: readonly UndoStrip[];
  readonly sheets: readonly UndoSheet[];
  readonly anchors: readonly Anchor[];
  readonly notes: readonly NoteBefore[];
  /** Our part before; undefined where the plan did not touch it. */
  readonly part: { readonly memory: string | null; readonly ownSheets: readonly string[] } | undefined;
}

export const isUndoToken = (token: unknown): token is UndoToken =>
  typeof token === 'object' && token !== null && 'host' in token && token.host === 'excel';
