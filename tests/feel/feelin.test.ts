import fc from 'fast-check';
import { evaluate } from 'feelin';
import type { DateSpan, FeelValue } from '../../src/feel/types';
import { FUZZ_TIMEOUT, longRun } from '../fuzz/long-run';
import { expressions } from './random-expressions';
import { completeRow } from './random-values';
import type { Row } from './small-world';
import { valueOf } from './small-world';

const isoDay = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);

const isSpan = (value: FeelValue | undefined): value is DateSpan => typeof value === 'object' && 'from' in value;

/** A row as feelin takes it: dates are its own. */
const contextOf = (row: Row): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      isSpan(value) ? evaluate(`date("${isoDay(value.from)}")`).value : value,
    ]),
  );

const { truth, number } = expressions(3, { standard: true });

describe('agreement with feelin on complete data', () => {
  test.each([
    ['conditions', truth],
    ['numbers', number],
  ])(
    '%s',
    (_kind, arbitrary) => {
      fc.assert(
        fc.property(arbitrary, completeRow(1), (expression, row) => {
          const { value } = evaluate(expression, contextOf(row));
          expect([expression, valueOf(expression, row) ?? null]).toEqual([expression, value === 0 ? 0 : value]);
        }),
        longRun({ numRuns: 400, seed: 20220130 }),
      );
    },
    FUZZ_TIMEOUT,
  );
});
