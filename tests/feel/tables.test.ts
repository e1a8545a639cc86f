import fc from 'fast-check';
import { compileExpression } from '../../src/feel/compile';
import type { Declaration, Environment, FeelType, FeelValue } from '../../src/feel/types';
import { compileTable } from '../../src/guideline/compile-tables';
import { tableSchema } from '../../src/guideline/named-schema';
import type { TableSource } from '../../src/guideline/named-schema';
import { readSourceFile } from '../../src/guideline/source-file';
import { operandOfValues } from '../../src/feel/operand';
import type { Column } from '../../src/logic/columns';

const { source } = readSourceFile({ path: 'guideline.yaml', text: 'name: 表' });

const compile = (written: object) => {
  if (source === undefined) throw new Error('The text is no YAML');
  return compileTable({
    written: tableSchema.parse({ name: '表', clause: '一', ...written }),
    place: { source, path: [] },
  });
};

const WORDS = ['工业', '建筑业', '农业'];
const FACTS: Readonly<Record<string, FeelType>> = {
  行业: { kind: 'text', options: WORDS },
  人数: { kind: 'number', unit: 'count' },
  收入: { kind: 'number', unit: 'amount' },
};

/** Columns of some values, one row each. */
const sourceOf = (rows: readonly Readonly<Record<string, FeelValue | undefined>>[]) => ({
  rowCount: rows.length,
  column: (name: string): Column | undefined => {
    const type = FACTS[name];
    if (type === undefined) return undefined;
    const operand = operandOfValues(
      type,
      rows.map((row) => row[name]),
    );
    return operand.kind === 'number' || operand.kind === 'text' ? operand : undefined;
  },
});

const lookUpAll = (written: object, rows: readonly Readonly<Record<string, FeelValue | undefined>>[]) => {
  const { table, issues } = compile(written);
  if (table === undefined) throw new Error(JSON.stringify(issues));
  const environment: Environment = new Map<string, Declaration>([
    ...Object.entries(FACTS).map(([name, type]): [string, Declaration] => [name, { kind: 'fact', type }]),
    ['表', { kind: 'table', table }],
  ]);
  const { expression, issues: own } = compileExpression('表(行业, 人数, 收入)', environment);
  if (expression === undefined) throw new Error(JSON.stringify(own));
  const cells = sourceOf(rows);
  const column = expression.evaluate(cells);
  return rows.map((_, row) => {
    const explained = expression.explain(cells, row);
    const read = (): FeelValue | undefined => {
      if (column.kind === 'text') return column.words[column.codes[row] ?? -1];
      if (column.kind !== 'number' || column.valid[row] !== 1) return undefined;
      const [low, high] = [column.values[row] ?? 0, column.upper?.[row] ?? column.values[row] ?? 0];
      return low === high ? low : { low, high };
    };
    return { value: read(), explained };
  });
};

const KEYS = [
  { name: '行业', type: 'choice', options: WORDS },
  { name: '人数', type: 'count', unit: '人' },
  { name: '收入', type: 'amount' },
];

const SIZES = {
  keys: KEYS,
  gives: { type: 'choice' },
  match: 'first',
  rows: [
    { of: { 行业: '农业', 收入: { from: 200 } }, gives: '大型' },
    { of: { 行业: '农业', 收入: { from: 5 } }, gives: '中型' },
    { of: { 行业: ['工业', '建筑业'], 人数: { from: 10 }, 收入: { from: 40 } }, gives: '大型' },
    { of: { 行业: ['工业', '建筑业'], 人数: { from: 3 }, 收入: { from: 20 } }, gives: '中型' },
  ],
  otherwise: '小型',
};

describe('a table', () => {
  test.each<
    [FeelValue | undefined, FeelValue | undefined, FeelValue | undefined, string | undefined, number | undefined]
  >([
    ['工业', 10, 40, '大型', 2],
    ['工业', 9, 40, '中型', 3],
    ['工业', 10, 39.9, '中型', 3],
    ['建筑业', 2, 900, '小型', 4],
    ['农业', undefined, 200, '大型', 0],
    ['农业', 1, 4, '小型', 4],
    ['工业', undefined, 19, '小型', 4],
    ['工业', { low: 5, high: Infinity }, 30, '中型', 3],
    ['工业', undefined, 30, undefined, undefined],
    [undefined, 1, 4, '小型', 4],
    [undefined, 10, 200, '大型', undefined],
    [undefined, 3, 30, '中型', undefined],
    ['工业', 10 - 1e-14, 40, '大型', 2],
  ])('[L7] of %s, %s people, %s gives %s', (industry, people, income, expected, row) => {
    const [found] = lookUpAll(SIZES, [{ 行业: industry, 人数: people, 收入: income }]);
    expect(found?.value).toBe(expected);
    expect(found?.explained.value).toBe(expected);
    expect(found?.explained.looked?.row).toBe(row);
  });

  test('[L4] only what some row still asks for is missing', () => {
    const [farm, factory, any] = lookUpAll(SIZES, [
      { 行业: '农业', 人数: undefined, 收入: undefined },
      { 行业: '工业', 人数: undefined, 收入: 30 },
      { 行业: undefined, 人数: 10, 收入: undefined },
    ]);
    expect(farm?.explained.missing).toEqual(['收入']);
    expect(factory?.explained.missing).toEqual(['人数']);
    expect(any?.explained.missing).toEqual(['行业', '收入']);
  });

  test('[S8] keys that no row has come to nothing, which is no blank', () => {
    const one = { keys: KEYS, gives: { type: 'count' }, rows: [{ of: { 行业: '工业' }, gives: 5 }] };
    const [outside, open] = lookUpAll(one, [
      { 行业: '农业', 人数: 1, 收入: 1 },
      { 行业: undefined, 人数: 1, 收入: 1 },
    ]);
    expect(outside).toMatchObject({ value: undefined, explained: { trouble: { kind: 'noRow' }, missing: [] } });
    expect(open).toMatchObject({ value: undefined, explained: { missing: ['行业'] } });
    expect(open?.explained.trouble).toBeUndefined();
  });

  test('of numbers lies between those of the rows that may still apply', () => {
    const [found] = lookUpAll(
      {
        keys: KEYS,
        gives: { type: 'amount' },
        rows: [
          { of: { 人数: { under: 10 } }, gives: 5 },
          { of: { 人数: { from: 10, under: 20 } }, gives: 8 },
          { of: { 人数: { from: 20 } }, gives: 30 },
        ],
      },
      [{ 行业: '工业', 人数: { low: 5, high: 15 }, 收入: 1 }],
    );
    expect(found?.value).toEqual({ low: 5, high: 8 });
  });
});

describe('a table against one that is looked up by hand', () => {
  const end = fc.integer({ min: 0, max: 6 });
  const run = fc
    .record({ low: fc.option(end), high: fc.option(end), lowOpen: fc.boolean(), highOpen: fc.boolean() })
    .map(({ low, high, lowOpen, highOpen }) => ({
      ...(low !== null && (lowOpen ? { over: low } : { from: low })),
      ...(high !== null && (highOpen ? { under: high } : { to: high })),
    }));
  const row = fc.record({
    of: fc.record(
      {
        行业: fc.oneof(fc.constantFrom(...WORDS), fc.subarray(WORDS, { minLength: 1 })),
        人数: fc.oneof(run, end),
        收入: run,
      },
      { requiredKeys: [] },
    ),
    gives: fc.integer({ min: 0, max: 3 }),
  });
  const table = fc.record({
    keys: fc.constant(KEYS),
    gives: fc.constant({ type: 'count' }),
    match: fc.constant('first'),
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
    otherwise: fc.constantFrom(7, 8),
  });
  const known = fc.record({
    行业: fc.constantFrom(...WORDS, undefined),
    人数: fc.oneof(
      end,
      fc.constant(undefined),
      fc.constant({ low: 2, high: 4 }),
      fc.constant({ low: 3, high: Infinity }),
    ),
    收入: fc.oneof(
      fc.integer({ min: -2, max: 14 }).map((half) => half / 2),
      fc.constant(undefined),
      fc.constant({ low: 1.5, high: 3 }),
    ),
  });

  type Cell = TableSource['rows'][number]['of'][string] | undefined;
  const fits = (cell: Cell, value: string | number): boolean => {
    if (cell === undefined) return true;
    if (typeof cell !== 'object' || Array.isArray(cell)) return [cell].flat().includes(value as string);
    const number = Number(value);
    return (
      (cell.from === undefined || number >= cell.from) &&
      (cell.over === undefined || number > cell.over) &&
      (cell.to === undefined || number <= cell.to) &&
      (cell.under === undefined || number < cell.under)
    );
  };
  /** Every value that makes a difference: ends are whole, so halves stand for what lies between. */
  const valuesOf = (value: FeelValue | undefined, all: readonly (string | number)[]): readonly (string | number)[] => {
    if (value === undefined) return all;
    if (typeof value !== 'object') return [value as string | number];
    const { low, high } = value as { low: number; high: number };
    return all.filter((one) => Number(one) >= low && Number(one) <= high);
  };
  const COUNTS = Array.from({ length: 9 }, (_, one) => one);
  const HALVES = Array.from({ length: 20 }, (_, one) => one / 2 - 2);

  test('[L3][L7] comes to exactly what all ways to fill in what is open come to; column and row agree', () => {
    fc.assert(
      fc.property(table, fc.array(known, { minLength: 1, maxLength: 8 }), (written, rows) => {
        fc.pre(compile(written).table !== undefined);
        const found = lookUpAll(written, rows);
        rows.forEach((own, index) => {
          const given = new Set(
            valuesOf(own.行业, WORDS).flatMap((industry) =>
              valuesOf(own.人数, COUNTS).flatMap((people) =>
                valuesOf(own.收入, HALVES).map((income) => {
                  const first = written.rows.find(
                    ({ of }) => fits(of.行业, industry) && fits(of.人数, people) && fits(of.收入, income),
                  );
                  return first?.gives ?? written.otherwise;
                }),
              ),
            ),
          );
          const [low, high] = [Math.min(...given), Math.max(...given)];
          const expected = low === high ? low : { low, high };
          expect(found[index]?.value).toEqual(expected);
          expect(found[index]?.explained.value).toEqual(expected);
        });
      }),
      { numRuns: 150 },
    );
  });
});
