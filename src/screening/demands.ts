/** What one fact would have to be. `range` bounds are open where marked; `any` asks only that it is known. */
export type Demand =
  | { readonly kind: 'any' }
  | { readonly kind: 'is'; readonly value: boolean | string }
  | { readonly kind: 'isNot'; readonly words: readonly string[] }
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly lowOpen: boolean;
      readonly high: number;
      readonly highOpen: boolean;
    };

export const ANY: Demand = { kind: 'any' };

/** Both demands at once; `undefined` where no value meets both. */
export const meetBoth = (left: Demand, right: Demand): Demand | undefined => {
  if (left.kind === 'any') return right;
  if (right.kind === 'any') return left;
  if (left.kind === 'range' && right.kind === 'range') return meetRanges(left, right);
  if (left.kind === 'is' && right.kind === 'is') return left.value === right.value ? left : undefined;
  if (left.kind === 'isNot' && right.kind === 'isNot') return { kind: 'isNot', words: [...left.words, ...right.words] };
  if (left.kind === 'is' && right.kind === 'isNot') return excludes(right, left.value) ? undefined : left;
  if (left.kind === 'isNot' && right.kind === 'is') return excludes(left, right.value) ? undefined : right;
  return undefined;
};

/** Whether every value that meets `tight` also meets `loose`. */
export const isLooser = (loose: Demand, tight: Demand): boolean => {
  if (loose.kind === 'any') return true;
  if (loose.kind === 'is') return tight.kind === 'is' && tight.value === loose.value;
  if (loose.kind === 'isNot') {
    if (tight.kind === 'is') return !excludes(loose, tight.value);
    return tight.kind === 'isNot' && loose.words.every((word) => tight.words.includes(word));
  }
  if (tight.kind !== 'range') return false;
  const low = loose.low < tight.low || (loose.low === tight.low && (!loose.lowOpen || tight.lowOpen));
  const high = loose.high > tight.high || (loose.high === tight.high && (!loose.highOpen || tight.highOpen));
  return low && high;
};

type Range = Extract<Demand, { kind: 'range' }>;

const excludes = (demand: Extract<Demand, { kind: 'isNot' }>, value: boolean | string) =>
  typeof value === 'string' && demand.words.includes(value);

const meetRanges = (left: Range, right: Range): Range | undefined => {
  const low = Math.max(left.low, right.low);
  const high = Math.min(left.high, right.high);
  const lowOpen = (left.low === low && left.lowOpen) || (right.low === low && right.lowOpen);
  const highOpen = (left.high === high && left.highOpen) || (right.high === high && right.highOpen);
  if (low > high || (low === high && (lowOpen || highOpen))) return undefined;
  return { kind: 'range', low, lowOpen, high, highOpen };
};
