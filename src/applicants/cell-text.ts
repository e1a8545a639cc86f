import type { CellValue } from '../workbook/types';
import type { ExpectedForm } from './types';

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const WIDE_SIGNS = /[０-９Ａ-Ｚａ-ｚ．％＋－＃＆／]/g;
/** Most cells need nothing: one look tells. */
const NEEDS_WORK = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff()[\]０-９Ａ-Ｚａ-ｚ．％＋－＃＆／]/;
const SPACE_BESIDE_HAN = /(?<=[\p{Script=Han}）》])\s+|\s+(?=[\p{Script=Han}（《])/gu;

/**
 * One spelling for texts that differ only in width, spacing and kind of brackets, still fit for
 * showing: `苏州 (中国) ＡＢ公司` becomes `苏州（中国）AB公司`. It depends on the text alone, so equal
 * names are equal whichever row comes first (rule F11).
 */
export const canonicalText = (text: string): string => (!NEEDS_WORK.test(text) ? text : rewrite(text));

const rewrite = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\s\u3000\u00a0]+/g, ' ')
    .replace(WIDE_SIGNS, (sign) => sign.normalize('NFKC'))
    .replace(/[([]/g, '（')
    .replace(/[)\]]/g, '）')
    .replace(SPACE_BESIDE_HAN, '')
    .trim();

const BLANK_MARKS = /^(?:[/／\\|\-‐‑–—―−－_＿~～.·…]*|无此项|不适用|未填|n\/a|na|nil)$/i;

const MAY_BE_BLANK = /^(?:$|[\s\u200b-\u200f\ufeff/／\\|\-‐‑–—―−－_＿~～.·…无不未n])/i;

/**
 * Whether a text stands for an empty cell (rule F4): nothing but spaces, a stroke such as `/`, `—`,
 * `--`, or words that say the item does not arise. `无` is no blank: it is an answer.
 */
export const isBlankText = (text: string): boolean => {
  if (!MAY_BE_BLANK.test(text)) return false;
  const trimmed = text.replace(/[\s\u3000\u00a0\u200b-\u200f\ufeff]+/g, '');
  return trimmed === '' || BLANK_MARKS.test(trimmed);
};

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const UNSEEN_RUNS = /\r\n|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LINE_BREAK = /[\r\n\u000b\u000c\u0085\u2028\u2029]/;

const nameCode = (sign: string): string =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * A text as it goes into one line of a list or of a terminal: line breaks are `⏎`, tabs spaces, and signs that nobody
 * sees but that turn or hide what follows are named by their code, `[U+202E]`.
 */
export const showInLine = (text: string): string =>
  UNSEEN.test(text)
    ? text.replace(UNSEEN_RUNS, (sign) => (LINE_BREAK.test(sign) ? '⏎' : sign === '\t' ? ' ' : nameCode(sign)))
    : text;

const DAY = 86_400_000;
const EPOCH_SERIAL = 25_569;

const showDate = (serial: number): string => {
  const day = Math.floor(serial) - EPOCH_SERIAL;
  return Math.abs(day) < 1e7 ? new Date(day * DAY).toISOString().slice(0, 10) : String(serial);
};

/** The text people see in a cell, near enough to find it again: dates in ISO form, percentages with their mark. */
export const showCell = (cell: CellValue, percent = false): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return percent ? `${Number((cell * 100).toPrecision(12))}%` : String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return 'date' in cell ? showDate(cell.date) : cell.error;
};

/** What is worth a look in a cell that was read all the same. */
export type CellNote =
  /** The cell's own unit was taken although the header states another (rule F2). */
  | { readonly kind: 'ownUnit'; readonly headerUnit: string; readonly cellUnit: string }
  /** The place has another name now (rule F10). */
  | { readonly kind: 'renamedPlace'; readonly now: string }
  /** No gazetteer has the place; it lies in the province it names (rule F10). */
  | { readonly kind: 'unlistedPlace'; readonly province: string }
  /** A day without a year lies in this one (rule F19). */
  | { readonly kind: 'assumedYear'; readonly year: number };

/** What reading one cell came to. Everything but `known` leaves the fact unknown; all but `blank` is reported. */
export type CellReading<T> =
  | { readonly kind: 'known'; readonly value: T; readonly note?: CellNote }
  | { readonly kind: 'blank' }
  | Unreadable
  | { readonly kind: 'unitConflict'; readonly headerUnit: string; readonly cellUnit: string }
  /** A bare number in a ratio column that does not tell percent from fraction; asked once for the column (rule F18). */
  | { readonly kind: 'ratioScale'; readonly value: number }
  | { readonly kind: 'checkDigit' }
  | { readonly kind: 'lostDigits' };

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly expected: ExpectedForm;
  readonly candidates: readonly string[];
  /** What takes back or limits the rest of the cell (rule F17). */
  readonly remark?: string;
}

export const BLANK: { readonly kind: 'blank' } = { kind: 'blank' };

export const known = <T>(value: T, note?: CellNote): CellReading<T> & { readonly kind: 'known' } =>
  note === undefined ? { kind: 'known', value } : { kind: 'known', value, note };

export const unreadable = (expected: ExpectedForm, candidates: readonly string[] = []): Unreadable => ({
  kind: 'unreadable',
  expected,
  candidates,
});

/** A cell to look at for what its remark says (rule F17). */
export const remarked = (expected: ExpectedForm, remark: string, candidates: readonly string[] = []): Unreadable => ({
  kind: 'unreadable',
  expected,
  candidates,
  remark,
});
