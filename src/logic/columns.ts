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

/**
 * Numbers per row; `valid` is 1 where the number is known, be it within bounds. Units: amounts in 万元, ratios as
 * fractions. With `upper`, row r is any number from `values[r]` to `upper[r]`, both inclusive and possibly infinite
 * (`5件以上`, `3～5年`; rule L7); without it every number is exact.
 */
interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
  readonly upper?: Float64Array;
  readonly valid: Uint8Array;
}

/** Words per row as indexes into `words`; −1 where the word is not known. */
interface TextColumn {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

/**
 * Dates per row as whole days since 1970-01-01 (UTC, Gregorian). A date written as a month or a
 * year stands for all its days, `from` and `to` inclusive (rule F3); a full date has `from = to`.
 * `minutes`, where any cell tells a time of day, is its minute 0 … 1439, −1 where the day alone is known (rule F19).
 */
interface DateColumn {
  readonly kind: 'date';
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly minutes?: Int16Array;
  readonly valid: Uint8Array;
}

/**
 * Durations per row, either in months or in days (the two FEEL duration types never mix). With `upper` each is any from
 * `values[r]` to `upper[r]`, as of numbers (rule L7).
 */
interface DurationColumn {
  readonly kind: 'duration';
  readonly unit: 'months' | 'days';
  readonly values: Float64Array;
  readonly upper?: Float64Array;
  readonly valid: Uint8Array;
}

/**
 * Lists per row: the items of row r are `items[offsets[r] … offsets[r + 1])`. A single item can be
 * unknown while the list itself is known (a series with a missing year, rule F9).
 */
interface ListColumn {
  readonly kind: 'list';
  readonly offsets: Int32Array;
  readonly items: Column;
  readonly valid: Uint8Array;
}

/** A number that is known exactly; `undefined` for one that is unknown or known only within bounds. */
export const exactNumber = (column: NumberColumn | DurationColumn, row: number): number | undefined => {
  const value = column.values[row];
  if (column.valid[row] !== 1) return undefined;
  return column.upper === undefined || column.upper[row] === value ? value : undefined;
};

/** The word of a row; `undefined` where it is not known, or the column holds no words. */
export const wordAt = (column: Column | undefined, row: number): string | undefined =>
  column?.kind === 'text' ? column.words[column.codes[row] ?? -1] : undefined;

/** Why a value is not known (rule L4). */
export type Cause = 'blank' | 'unreadable' | 'noColumn' | RosterCause;

/**
 * Why a roster does not tell a value (rule S7): none was given; somebody on it may be the applicant, for a person to
 * decide; its entry does not say; it says other than the applicant's own column; the applicant is not on it and has no value.
 */
export type RosterCause = 'noRoster' | 'nearName' | 'rosterCell' | 'contradicted' | 'notListed';

export const isRosterCause = (cause: Cause | 'insufficient'): cause is RosterCause =>
  cause === 'noRoster' ||
  cause === 'nearName' ||
  cause === 'rosterCell' ||
  cause === 'contradicted' ||
  cause === 'notListed';

/** Whether a cause is nobody's gap among the applicants: what would answer it was not given. */
export const isAbsence = (cause: Cause | 'insufficient'): cause is 'noColumn' | 'noRoster' =>
  cause === 'noColumn' || cause === 'noRoster';

/** Columns by name: what a compiled expression reads. */
export interface ColumnSource {
  readonly rowCount: number;
  /** The column of a declared name; `undefined` where the sheet has no such column. */
  column(name: string): Column | undefined;
}

/** The words of a text column; their order gives the codes. No word stands in it twice. */
type Words = readonly string[];

/** Below this many words a scan is cheaper than an index of the other dictionary. */
const FEW_WORDS = 4;

const indexes = new WeakMap<Words, ReadonlyMap<string, number>>();
const translations = new WeakMap<Words, WeakMap<Words, Int32Array>>();
const merges = new WeakMap<Words, WeakMap<Words, MergedWords>>();

/** Two dictionaries as one; `codes` are the second one's words in it. The first one's codes stay as they are. */
interface MergedWords {
  readonly words: Words;
  readonly codes: Int32Array;
}

/** Codes in `to` of the words of `from`; −2 where `to` lacks the word, so that it equals no code and no unknown. */
export const translateWords = (from: Words, to: Words): Int32Array =>
  remember(translations, from, to, () => {
    if (from.length <= FEW_WORDS) return Int32Array.from(from, (word) => codeOrAbsent(to.indexOf(word)));
    const index = indexOf(to);
    return Int32Array.from(from, (word) => codeOrAbsent(index.get(word) ?? -1));
  });

/** One dictionary that holds the words of both. */
export const mergeWords = (first: Words, second: Words): MergedWords =>
  remember(merges, first, second, () => {
    const codes = translateWords(second, first).slice();
    const words = [...first];
    codes.forEach((code, at) => {
      if (code < 0) codes[at] = words.push(second[at] ?? '') - 1;
    });
    return { words, codes };
  });

const codeOrAbsent = (code: number): number => (code < 0 ? -2 : code);

const indexOf = (words: Words): ReadonlyMap<string, number> => {
  const known = indexes.get(words);
  if (known !== undefined) return known;
  const index = new Map(words.map((word, code) => [word, code]));
  indexes.set(words, index);
  return index;
};

/** Dictionaries never change, so what was worked out for a pair of them holds as long as they live. */
const remember = <T>(known: WeakMap<Words, WeakMap<Words, T>>, first: Words, second: Words, work: () => T): T => {
  const own = known.get(first) ?? new WeakMap<Words, T>();
  known.set(first, own);
  const found = own.get(second);
  if (found !== undefined) return found;
  const made = work();
  own.set(second, made);
  return made;
};
