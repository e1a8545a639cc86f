import fc from 'fast-check';
import type { Bounds, DateSpan, FeelType, FeelValue } from '../../src/feel/types';
import type { Row } from './small-world';
import { FACTS } from './small-world';

/** Numbers that meet often, and whose sums and halves binary fractions hold exactly. */
const numbers = fc.integer({ min: -8, max: 8 }).map((value) => value / 2);

const minutes = fc.option(fc.constantFrom(0, 719, 720, 1020, 1439), { nil: undefined });

const day = fc
  .tuple(fc.integer({ min: 18_600, max: 19_100 }), minutes)
  .map(([from, time]): DateSpan => ({ from, to: from, ...(time !== undefined && { minutes: time }) }));

/** A known value of a type; lists have at least one item unless told otherwise. */
const valueOfType = (type: FeelType, fewest = 0): fc.Arbitrary<FeelValue> => {
  switch (type.kind) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return type.unit === 'count' ? numbers.map(Math.abs) : numbers;
    case 'text':
      if (type.place === true)
        return fc.constantFrom('江苏省', '江苏省/苏州市', '江苏省/苏州市/昆山市', '甘肃省/兰州市');
      return fc.constantFrom(...(type.options ?? ['a', 'b', 'c', '']));
    case 'date':
      return day;
    case 'duration':
      return fc.integer({ min: -30, max: 30 }).map((amount) => ({ unit: type.unit, amount }));
    case 'list':
      return fc.array(valueOfType(type.item), { minLength: fewest, maxLength: 4 });
  }
};

/** A row in which every fact is known. */
export const completeRow = (fewest = 0): fc.Arbitrary<Row> =>
  fc.record(Object.fromEntries(Object.entries(FACTS).map(([name, type]) => [name, valueOfType(type, fewest)])));

/** The same row with less known: values and items blanked, days widened to spans, numbers to bounds, times of day left out. */
export const blurRow = (row: Row): fc.Arbitrary<Row> =>
  fc.record(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, atLeastNone(name, blur(value))])));

/** Counts are never negative, not even where only their bounds are known. */
const atLeastNone = (name: string, values: fc.Arbitrary<FeelValue | undefined>): typeof values => {
  const type = FACTS[name];
  if (type?.kind !== 'number' || type.unit !== 'count') return values;
  return values.map((value) =>
    typeof value === 'object' && 'low' in value ? { low: Math.max(0, value.low), high: value.high } : value,
  );
};

const unknown = fc.constant<FeelValue | undefined>(undefined);

const blur = (value: FeelValue | undefined): fc.Arbitrary<FeelValue | undefined> => {
  const kept = fc.constant(value);
  if (value === undefined) return unknown;
  if (isList(value)) {
    const items = fc.tuple(...value.map(blur)).map((own): FeelValue => own);
    return fc.oneof({ weight: 2, arbitrary: kept }, { weight: 3, arbitrary: items }, { weight: 1, arbitrary: unknown });
  }
  if (typeof value === 'object' && 'from' in value) {
    const widened = fc.tuple(fc.nat(40), fc.nat(40)).map(([before, after]): FeelValue => {
      return { from: value.from - before, to: value.to + after };
    });
    const timeless = fc.constant<FeelValue>({ from: value.from, to: value.to });
    return fc.oneof(kept, widened, timeless, unknown);
  }
  if (typeof value === 'number') return fc.oneof(kept, widen({ low: value, high: value }), unknown);
  if (typeof value === 'object' && 'low' in value) return fc.oneof(kept, widen(value), unknown);
  return fc.oneof({ weight: 2, arbitrary: kept }, { weight: 1, arbitrary: unknown });
};

const wider = fc.oneof(
  fc.nat(6).map((halves) => halves / 2),
  fc.constant(Infinity),
);

const widen = ({ low, high }: Bounds): fc.Arbitrary<FeelValue> =>
  fc.tuple(wider, wider).map(([below, above]) => ({ low: low - below, high: high + above }));

/** The same row with numbers widened to bounds, and nothing else. */
export const widenNumbers = (row: Row): fc.Arbitrary<Row> =>
  fc.record(
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, atLeastNone(name, widenValue(value))])),
  );

const widenValue = (value: FeelValue | undefined): fc.Arbitrary<FeelValue | undefined> => {
  if (value !== undefined && isList(value)) return fc.tuple(...value.map(widenValue)).map((own): FeelValue => own);
  return typeof value === 'number' ? widen({ low: value, high: value }) : fc.constant(value);
};

/** A row in which every number lies within its bounds: at an end, between the ends, or far away where there is none. */
export const rowWithin = (row: Row): fc.Arbitrary<Row> =>
  fc.record(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, valueWithin(value)])));

const valueWithin = (value: FeelValue | undefined): fc.Arbitrary<FeelValue | undefined> => {
  if (value !== undefined && isList(value)) return fc.tuple(...value.map(valueWithin)).map((own): FeelValue => own);
  if (typeof value !== 'object' || !('low' in value)) return fc.constant(value);
  const low = Math.max(value.low, -1000);
  const high = Math.min(value.high, 1000);
  return fc.oneof(
    fc.constantFrom(low, high),
    fc.nat(1000).map((part) => Math.min(high, low + ((high - low) * part) / 1000)),
  );
};

const isList = (value: FeelValue): value is readonly (FeelValue | undefined)[] => Array.isArray(value);

/** Whether a value says no more than, and nothing against, one that more is known of (rule L5). */
export const agreesWith = (blurred: FeelValue | undefined, known: FeelValue | undefined): boolean => {
  if (blurred === undefined) return true;
  if (known === undefined) return false;
  if (isList(blurred))
    return isList(known) && blurred.length === known.length && blurred.every((item, at) => agreesWith(item, known[at]));
  if (typeof blurred === 'object' && 'low' in blurred && typeof known === 'number')
    return blurred.low <= known && known <= blurred.high;
  if (typeof blurred === 'object' && typeof known === 'object') {
    if ('from' in blurred && 'from' in known) {
      const isSameTime = blurred.minutes === undefined || blurred.minutes === known.minutes;
      return blurred.from <= known.from && known.to <= blurred.to && isSameTime;
    }
    if ('low' in blurred) return 'low' in known && blurred.low <= known.low && known.high <= blurred.high;
    if (!('unit' in blurred) || !('unit' in known) || blurred.unit !== known.unit) return false;
    const [most, knownMost] = [blurred.most ?? blurred.amount, known.most ?? known.amount];
    return blurred.amount <= known.amount && knownMost <= most;
  }
  return blurred === known;
};
