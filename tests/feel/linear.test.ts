import { compileExpression } from '../../src/feel/compile';
import type { Declaration } from '../../src/feel/types';
import type { Column } from '../../src/logic/columns';

const CRITERIA = 200;
const FACTS = Array.from({ length: 40 }, (_, at) => `指标${at}`);
const environment = new Map<string, Declaration>(
  FACTS.map((fact) => [fact, { kind: 'fact', type: { kind: 'number', unit: 'count' } }]),
);

const criteria = Array.from({ length: CRITERIA }, (_, at) => {
  const text = `${FACTS[at % 40] ?? ''} + 2 * ${FACTS[(at * 7 + 3) % 40] ?? ''} >= ${20 + at}`;
  const { expression } = compileExpression(text, environment);
  if (expression === undefined) throw new Error(text);
  return expression;
});

/** Cells looked at while all criteria are worked out over so many rows: every read of an array counts. */
const countReads = (rowCount: number): number => {
  let reads = 0;
  const counted = (values: Float64Array): Float64Array =>
    new Proxy(values, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d/u.test(key)) reads += 1;
        if (key !== 'subarray') return Reflect.get(target, key, target) as unknown;
        return (start: number, end: number) => counted(target.subarray(start, end));
      },
    });
  const column: Column = {
    kind: 'number',
    values: counted(Float64Array.from({ length: rowCount }, (_, row) => row % 97)),
    valid: new Uint8Array(rowCount).fill(1),
  };
  for (const criterion of criteria) criterion.evaluate({ rowCount, column: () => column });
  return reads;
};

describe('200 criteria', () => {
  test('look at each cell that they name once a row, however many rows there are', () => {
    const [few, many] = [100, 1_000].map(countReads);
    expect(few).toBe(CRITERIA * 2 * 100);
    expect(many).toBe(CRITERIA * 2 * 1_000);
  });
});
