import type { CellRange } from '../../workbook/types';
import type { NoteBefore } from './cell-notes';

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
