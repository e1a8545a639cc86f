import type { Band } from './bands';
import { isEmptyBand } from './bands';
import { areEqual } from './tolerance';

/** A run of numbers; an end that is open, or has no number, does not belong to it. */
export type Run = Omit<Band, 'points'>;

/** Some of what a key can be: a run of numbers, or words (of yes and no `true` and `false`). */
export type Side =
  | { readonly kind: 'run'; readonly run: Run; readonly isCount: boolean }
  | { readonly kind: 'words'; readonly words: ReadonlySet<string> };

/** What the keys of a table can be, one side a key. */
export type Box = readonly Side[];

/** What a row asks of each key; nothing where any will do. */
export type RowBox = readonly (Side | undefined)[];

/** The rows that may apply within a box, by their place, and parts of it for which there is none. */
export interface FoundRows {
  readonly rows: readonly number[];
  readonly gaps: readonly Box[];
}

/** Parts that a box is cut into at most; beyond, all rows that touch what is left may apply. */
const MOST_PARTS = 4_096;

/**
 * The rows of a table that may apply within a box, where the first from the top that fits applies: exactly those, by
 * taking out of the box what each row takes. Runs of a count without a whole number in them hold nothing.
 */
export const findRows = (rows: readonly RowBox[], box: Box): FoundRows => {
  const found = new Set<number>();
  const gaps: Box[] = [];
  let parts = 0;
  const visit = (part: Box, from: number): void => {
    if (part.some(holdsNothing)) return;
    parts += 1;
    for (let at = from; at < rows.length; at += 1) {
      const row = rows[at] as RowBox;
      if (!meets(row, part)) continue;
      found.add(at);
      if (parts > MOST_PARTS) continue;
      for (const left of takeOut(part, row)) visit(left, at + 1);
      return;
    }
    gaps.push(part);
  };
  visit(box, 0);
  return { rows: [...found].sort((a, b) => a - b), gaps };
};

/** Whether a row and a box have anything in common. */
export const meets = (row: RowBox, box: Box): boolean =>
  box.every((side, key) => {
    const own = row[key];
    return own === undefined || !holdsNothing(common(own, side));
  });

/** Whether a row asks no more of a key than what is there. */
export const isGranted = (own: Side | undefined, side: Side): boolean =>
  own === undefined || without(side, own).length === 0;

/** The parts of a box that a row leaves: outside of it by the first key, then within by that, outside by the next. */
const takeOut = (box: Box, row: RowBox): readonly Box[] => {
  const left: Box[] = [];
  let rest = box;
  box.forEach((side, key) => {
    const own = row[key];
    if (own === undefined) return;
    const [before, after] = [rest.slice(0, key), rest.slice(key + 1)];
    for (const outside of without(side, own)) left.push([...before, outside, ...after]);
    rest = [...before, common(own, side), ...after];
  });
  return left;
};

const common = (one: Side, other: Side): Side => {
  if (one.kind === 'words' || other.kind === 'words') {
    const [a, b] = [wordsOf(one), wordsOf(other)];
    return { kind: 'words', words: new Set([...a].filter((word) => b.has(word))) };
  }
  const [lowest, highest] = [one, other].map(({ run }) => run);
  if (lowest === undefined || highest === undefined) return one;
  return { ...one, run: { ...laterLow(lowest, highest), ...earlierHigh(lowest, highest) } };
};

const wordsOf = (side: Side): ReadonlySet<string> => (side.kind === 'words' ? side.words : NO_WORDS);

const NO_WORDS: ReadonlySet<string> = new Set();

const laterLow = (a: Run, b: Run): Pick<Run, 'low' | 'lowOpen'> => {
  if (areEqual(a.low, b.low)) return { low: b.low, lowOpen: a.lowOpen || b.lowOpen };
  const { low, lowOpen } = a.low > b.low ? a : b;
  return { low, lowOpen };
};

const earlierHigh = (a: Run, b: Run): Pick<Run, 'high' | 'highOpen'> => {
  if (areEqual(a.high, b.high)) return { high: b.high, highOpen: a.highOpen || b.highOpen };
  const { high, highOpen } = a.high < b.high ? a : b;
  return { high, highOpen };
};

/** What is left of a side: of a run what lies below and above. */
const without = (side: Side, taken: Side): readonly Side[] => {
  if (side.kind === 'words' || taken.kind === 'words') {
    const out = wordsOf(taken);
    const left = [...wordsOf(side)].filter((word) => !out.has(word));
    return left.length === 0 ? [] : [{ kind: 'words', words: new Set(left) }];
  }
  const { run } = side;
  const below = { ...earlierHigh(run, { ...run, high: taken.run.low, highOpen: !taken.run.lowOpen }) };
  const above = { ...laterLow(run, { ...run, low: taken.run.high, lowOpen: !taken.run.highOpen }) };
  return [
    { ...side, run: { ...run, ...below } },
    { ...side, run: { ...run, ...above } },
  ].filter((own) => !holdsNothing(own));
};

/** A side cut along the ends of others: of any two values in a part each of these holds both or none. */
export const cutSide = (side: Side, along: readonly Side[]): readonly Side[] =>
  along.reduce<readonly Side[]>(
    (pieces, other) =>
      pieces.flatMap((piece) => {
        const shared = common(other, piece);
        return holdsNothing(shared) ? [piece] : [shared, ...without(piece, other)];
      }),
    [side],
  );

/** A number as typed is a value, whole or not; a run of counts without a whole number is none. */
const holdsNothing = (side: Side): boolean => {
  if (side.kind === 'words') return side.words.size === 0;
  const { run, isCount } = side;
  return isEmptyBand(run) || (isCount && run.low < run.high && !holdsWhole(run));
};

/** Whether a whole number lies in a run. */
export const holdsWhole = ({ low, lowOpen, high, highOpen }: Run): boolean => {
  const first = Number.isInteger(low) && lowOpen ? low + 1 : Math.ceil(low);
  return highOpen ? first < high : first <= high;
};
