import { reaches } from './bands';
import type { Box, FoundRows, Side } from './table-rows';
import { findRows, isGranted, meets } from './table-rows';
import { isBounds } from './operand';
import type { DecisionTable, FeelValue } from './types';

/** Words that nobody named, of keys whose words are not declared. */
const OTHER = '';

/** All that a key can be: its own words (`words`, of the facts that are looked up), else those of the table. */
export const wholeSide = (table: DecisionTable, at: number, words?: readonly string[]): Side => {
  const type = table.keys[at]?.type;
  if (type?.kind === 'number') {
    const isCount = type.unit === 'count';
    return runSide(isCount ? 0 : -Infinity, Infinity, isCount);
  }
  if (type?.kind === 'boolean') return TRUTHS;
  const declared = words ?? (type?.kind === 'text' ? type.options : undefined);
  return { kind: 'words', words: new Set(declared ?? [...wordsNamed(table, at), OTHER]) };
};

/** The words that rows name of a key. */
export const wordsNamed = ({ rows }: DecisionTable, at: number): readonly string[] => [
  ...new Set(rows.flatMap(({ asks }) => (asks[at]?.kind === 'words' ? [...asks[at].words] : []))),
];

const TRUTHS: Side = { kind: 'words', words: new Set(['true', 'false']) };

const runSide = (low: number, high: number, isCount: boolean): Side => ({
  kind: 'run',
  run: { low, lowOpen: low === -Infinity, high, highOpen: high === Infinity },
  isCount,
});

/** What one key is in a row, as far as it is known; all that it can be where it is not. */
export const sideOf = (value: FeelValue | undefined, whole: Side): Side => {
  if (whole.kind === 'words')
    return typeof value === 'string' || typeof value === 'boolean'
      ? { kind: 'words', words: new Set([String(value)]) }
      : whole;
  const { isCount } = whole;
  if (typeof value === 'number') return runSide(value, value, isCount);
  if (!isBounds(value)) return whole;
  // A number of pieces is none at least, whatever else is known of it.
  return runSide(isCount ? Math.max(0, value.low) : value.low, value.high, isCount);
};

/** What a table comes to within a box: one value, or numbers within bounds; `undefined` where it is open. */
export interface LookedUp extends FoundRows {
  readonly value: FeelValue | undefined;
}

/** Looks a box up. What all rows that may apply agree on is settled; numbers are bounded by theirs (rules L3, L7). */
export const lookUp = (table: DecisionTable, box: Box): LookedUp => {
  const found = findRows(
    table.rows.map(({ asks }) => asks),
    box,
  );
  return { ...found, value: found.gaps.length > 0 ? undefined : joinGiven(table, found.rows) };
};

const joinGiven = ({ rows }: DecisionTable, found: readonly number[]): FeelValue | undefined => {
  const given = found.flatMap((at) => rows[at]?.gives ?? []);
  const [first] = given;
  if (given.every((one) => one === first)) return first;
  const numbers = given.filter((one) => typeof one === 'number');
  return numbers.length < given.length ? undefined : { low: Math.min(...numbers), high: Math.max(...numbers) };
};

/** The value of a table where every key is known for sure; `undefined` where no row fits. */
export const lookUpExact = (
  { rows }: DecisionTable,
  values: readonly (FeelValue | undefined)[],
): FeelValue | undefined => rows.find(({ asks }) => values.every((value, at) => fits(asks[at], value)))?.gives;

const fits = (side: Side | undefined, value: FeelValue | undefined): boolean => {
  if (side === undefined) return true;
  if (side.kind === 'words') return side.words.has(String(value as string | boolean));
  return typeof value === 'number' && reaches(side.run, value, value);
};

/** Whether it matters what else is known of a key: some row that may apply asks more of it than what is there. */
export const isKeyAsked = ({ rows }: DecisionTable, box: Box, at: number): boolean => {
  const side = box[at];
  return side !== undefined && rows.some(({ asks }) => meets(asks, box) && !isGranted(asks[at], side));
};
