import type { CellAddress, CellValue } from './types';

/** One thing in which a workbook differs from what recomputing it gives. */
export type Difference =
  | { readonly code: 'verify.guideline'; readonly recorded: string; readonly found: string }
  | { readonly code: 'verify.input'; readonly recorded: string; readonly found: string }
  /** A row read now that was read otherwise, or not at all, when the record was made. `row` zero-based. */
  | { readonly code: 'verify.rowChanged'; readonly sheet: string; readonly row: number; readonly name: string }
  | { readonly code: 'verify.rowAdded'; readonly sheet: string; readonly row: number; readonly name: string }
  | { readonly code: 'verify.rowGone'; readonly sheet: string; readonly key: string }
  | { readonly code: 'verify.sheetGone'; readonly sheet: string }
  | { readonly code: 'verify.headersGone'; readonly sheet: string; readonly headers: readonly string[] }
  | {
      readonly code: 'verify.cell';
      readonly cell: CellAddress;
      readonly header: string;
      readonly shown: CellValue;
      readonly recomputed: CellValue;
    }
  | { readonly code: 'verify.extraRow'; readonly sheet: string; readonly row: number };

/** The outcome of recomputing a workbook; without differences everything in it follows from its rows. */
export interface Verification {
  readonly differences: readonly Difference[];
  readonly applicants: number;
  readonly lists: readonly string[];
}
