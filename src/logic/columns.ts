/**
 * Whole columns of values, one entry per applicant row. A value that is not known is marked in
 * the column itself and never stands in for a number, a word or a date (rules L2, L4).
 */
export type Column = TruthColumn | NumberColumn | TextColumn | DateColumn | DurationColumn | ListColumn;

/** Truth per row: 0 no, 1 unknown, 2 yes. */
export interface TruthColumn {
  readonly kind: 'truth';
  readonly values: Int8Array;
}

/** Numbers per row; `valid` is 1 where the number is known. Units: amounts in 万元, ratios as fractions. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
  readonly valid: Uint8Array;
}

/** Words per row as indexes into `words`; −1 where the word is not known. */
export interface TextColumn {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

/**
 * Dates per row as whole days since 1970-01-01 (UTC, Gregorian). A date written as a month or a
 * year stands for all its days, `from` and `to` inclusive (rule F3); a full date has `from = to`.
 */
export interface DateColumn {
  readonly kind: 'date';
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly valid: Uint8Array;
}

/** Durations per row, either in months or in days (the two FEEL duration types never mix). */
export interface DurationColumn {
  readonly kind: 'duration';
  readonly unit: 'months' | 'days';
  readonly values: Float64Array;
  readonly valid: Uint8Array;
}

/**
 * Lists per row: the items of row r are `items[offsets[r] … offsets[r + 1])`. A single item can be
 * unknown while the list itself is known (a series with a missing year, rule F9).
 */
export interface ListColumn {
  readonly kind: 'list';
  readonly offsets: Int32Array;
  readonly items: Column;
  readonly valid: Uint8Array;
}

/** Why a value is not known (rule L4). */
export type Cause = 'blank' | 'unreadable' | 'noColumn';

/** Columns by name: what a compiled expression reads. */
export interface ColumnSource {
  readonly rowCount: number;
  /** The column of a declared name; `undefined` where the sheet has no such column. */
  column(name: string): Column | undefined;
}
