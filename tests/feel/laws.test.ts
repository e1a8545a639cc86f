import fc from 'fast-check';
import { compileExpression } from '../../src/feel/compile';
import { expressions } from './random-expressions';
import { FUZZ_TIMEOUT, longRun } from '../fuzz/long-run';
import { agreesWith, blurRow, completeRow, rowWithin, widenNumbers } from './random-values';
import { cellOf, compiled, ENVIRONMENT, sourceOf, valueOf } from './small-world';

const { truth, number, text, date, days, numbers, texts } = expressions(3, { standard: false });
const anyExpression = fc.oneof({ weight: 4, arbitrary: truth }, number, text, date, days, numbers, texts);
const parameters = { numRuns: 200, seed: 20220130 };

describe('laws of the language', () => {
  test(
    '[L5] filling in an unknown never turns what was settled',
    () => {
      const rows = completeRow().chain((known) =>
        blurRow(known).chain((blurred) => blurRow(blurred).map((more) => [known, blurred, more] as const)),
      );
      let settled = 0;
      fc.assert(
        fc.property(anyExpression, rows, (expression, [known, blurred, more]) => {
          const [clear, less, least] = [known, blurred, more].map((row) => valueOf(expression, row));
          if (less !== undefined) settled += 1;
          expect([expression, agreesWith(less, clear), agreesWith(least, less)]).toEqual([expression, true, true]);
        }),
        longRun({ ...parameters, numRuns: 800 }),
      );
      expect(settled).toBeGreaterThan(200);
    },
    FUZZ_TIMEOUT,
  );

  test(
    '[L7] what is settled of numbers within bounds is so for every number within them',
    () => {
      let settled = 0;
      const rows = completeRow()
        .chain(widenNumbers)
        .chain((bounded) =>
          fc.tuple(fc.constant(bounded), fc.array(rowWithin(bounded), { minLength: 6, maxLength: 6 })),
        );
      fc.assert(
        fc.property(truth, rows, (expression, [bounded, points]) => {
          const verdict = valueOf(expression, bounded);
          if (verdict === undefined) return;
          settled += 1;
          const told = points.map((point) => [expression, point, valueOf(expression, point)]);
          expect(told).toEqual(points.map((point) => [expression, point, verdict]));
        }),
        longRun({ ...parameters, numRuns: 800 }),
      );
      expect(settled).toBeGreaterThan(200);
    },
    FUZZ_TIMEOUT,
  );

  test(
    '[L7] where each fact is read once, it is settled as soon as all numbers within the bounds agree',
    () => {
      const ends = fc
        .tuple(fc.integer({ min: -6, max: 6 }), fc.nat(4))
        .map(([low, width]) => [low, low + width] as const);
      const factor = fc.integer({ min: -3, max: 3 });
      const order = fc.constantFrom('<', '<=', '>', '>=');
      let open = 0;
      fc.assert(
        fc.property(ends, ends, factor, factor, order, factor, ([a, A], [b, B], times, over, sign, limit) => {
          const text = `甲 * ${times} + max(乙, 1) * abs(${over}) ${sign} ${limit}`;
          const verdict = valueOf(text, { 甲: { low: a, high: A }, 乙: { low: b, high: B } });
          const corners = [a, A].flatMap((甲) => [b, B].map((乙) => valueOf(text, { 甲, 乙 })));
          const [first] = corners;
          if (verdict === undefined) open += 1;
          expect([text, verdict]).toEqual([text, corners.every((corner) => corner === first) ? first : undefined]);
        }),
        longRun({ ...parameters, numRuns: 500 }),
      );
      expect(open).toBeGreaterThan(50);
    },
    FUZZ_TIMEOUT,
  );

  test(
    'the explanation of a row comes to what the column holds for it',
    () => {
      const rows = fc.array(completeRow().chain(blurRow), { minLength: 1, maxLength: 5 });
      fc.assert(
        fc.property(anyExpression, rows, (expression, given) => {
          const made = compiled(expression);
          const source = sourceOf(given);
          const column = made.evaluate(source);
          given.forEach((_, row) =>
            expect([expression, made.explain(source, row).value]).toEqual([expression, cellOf(column, row, made.type)]),
          );
        }),
        longRun(parameters),
      );
    },
    FUZZ_TIMEOUT,
  );

  test(
    'a row comes to the same alone and among thousands',
    () => {
      const some = fc.array(completeRow().chain(blurRow), { minLength: 7, maxLength: 7 });
      fc.assert(
        fc.property(anyExpression, some, (expression, few) => {
          const many = Array.from({ length: 4100 }, (_, row) => few[row % few.length] ?? {});
          const made = compiled(expression);
          const column = made.evaluate(sourceOf(many));
          const alone = few.map((row) => valueOf(expression, row));
          for (const row of [0, 6, 2046, 2047, 2048, 2049, 4095, 4096, 4099])
            expect([expression, cellOf(column, row, made.type)]).toEqual([expression, alone[row % few.length]]);
        }),
        longRun({ ...parameters, numRuns: 40 }),
      );
    },
    FUZZ_TIMEOUT,
  );

  test(
    'a row comes to the same alone and beside others, however many they are',
    () => {
      const some = fc.array(completeRow().chain(blurRow), { minLength: 1, maxLength: 11 });
      fc.assert(
        fc.property(anyExpression, some, (expression, rows) => {
          const made = compiled(expression);
          const column = made.evaluate(sourceOf(rows));
          const told = rows.map((_, row) => cellOf(column, row, made.type));
          expect([expression, told]).toEqual([expression, rows.map((row) => valueOf(expression, row))]);
        }),
        longRun({ ...parameters, numRuns: 400 }),
      );
    },
    FUZZ_TIMEOUT,
  );

  test(
    '[L1] and is the least, or the greatest truth; not turns one into the other',
    () => {
      fc.assert(
        fc.property(truth, truth, completeRow().chain(blurRow), (left, right, row) => {
          const level = (expression: string) => [false, undefined, true].indexOf(valueOf(expression, row) as boolean);
          expect(level(`(${left}) and (${right})`)).toBe(Math.min(level(left), level(right)));
          expect(level(`(${left}) or (${right})`)).toBe(Math.max(level(left), level(right)));
          expect(level(`not((${left}) and (${right}))`)).toBe(level(`not(${left}) or not(${right})`));
        }),
        longRun(parameters),
      );
    },
    FUZZ_TIMEOUT,
  );

  test(
    '[L4] what is unknown for want of facts names them, and every one of them is unknown',
    () => {
      fc.assert(
        fc.property(truth, completeRow().chain(blurRow), (expression, row) => {
          const { value, missing } = compiled(expression).explain(sourceOf([row]), 0);
          if (value !== undefined) expect(missing).toEqual([]);
          for (const name of missing) {
            const [, series, index] = /^(.*)\[(\d+)\]$/.exec(name) ?? [];
            const held = row[series ?? name];
            expect(series === undefined ? held : (held as readonly unknown[])[Number(index)]).toBeUndefined();
          }
        }),
        longRun(parameters),
      );
    },
    FUZZ_TIMEOUT,
  );

  test(
    'any text at all is compiled or told what is wrong with it, within its length',
    () => {
      const words = [
        '甲',
        '真',
        '年表',
        ' and ',
        ' or ',
        ' in ',
        'not(',
        '(',
        ')',
        '[',
        ']',
        '..',
        '1',
        '"a"',
        '>',
        '=',
        ',',
      ];
      const more = [
        ' if ',
        ' then ',
        ' else ',
        ' every ',
        ' satisfies ',
        '@',
        '-',
        'date(',
        '（',
        '.',
        '{',
        '}',
        '/*',
        '//',
      ];
      const garbage = fc.oneof(
        fc.array(fc.constantFrom(...words, ...more), { maxLength: 12 }).map((parts) => parts.join('')),
        fc.string({ maxLength: 20 }),
      );
      fc.assert(
        fc.property(garbage, (expression) => {
          const { expression: made, issues } = compileExpression(expression, ENVIRONMENT);
          expect(made === undefined).toBe(issues.some(({ severity }) => severity === 'error'));
          for (const { span } of issues) {
            expect(span.from).toBeLessThanOrEqual(span.to);
            expect(span.to).toBeLessThanOrEqual(expression.length);
          }
        }),
        longRun({ ...parameters, numRuns: 2000 }),
      );
    },
    FUZZ_TIMEOUT,
  );
});
