import type { ColumnSource } from '../../src/logic/columns';
import type { Row } from './small-world';
import { cellOf, compiled, explained, sourceOf, valueOf } from './small-world';

const cases: readonly (readonly [text: string, row: Row, expected: unknown])[] = [
  ['if 甲 >= 5 then 甲 >= 5 else 乙 >= 5', { 甲: 5, 乙: 1 }, true],
  ['if 甲 >= 5 then 甲 >= 5 else 乙 >= 5', { 甲: 4, 乙: 5 }, true],
  ['if 甲 >= 5 then 甲 >= 5 else 乙 >= 5', { 甲: 4, 乙: 4 }, false],
  ['if 甲 >= 5 then 甲 >= 5 else 乙 >= 5', { 乙: 5 }, undefined],
  ['if 甲 >= 5 then 甲 >= 5 else 乙 >= 5', { 甲: 4 }, undefined],
  // One name, two variables.
  [
    '(every 项 in 年表 satisfies 项 > 1) and (some 项 in [甲, 乙] satisfies 项 > 1)',
    { 年表: [2, 3], 甲: 0, 乙: 1 },
    false,
  ],
  [
    '(every 项 in 年表 satisfies 项 > 1) and (some 项 in [甲, 乙] satisfies 项 > 1)',
    { 年表: [2, 3], 甲: 0, 乙: 2 },
    true,
  ],
  ['every 项 in 年表 satisfies (some 项 in [甲] satisfies 项 > 1) or 项 > 1', { 年表: [2, 0], 甲: 0 }, false],
  ['every 项 in 年表 satisfies (some 项 in [甲] satisfies 项 > 1) or 项 > 1', { 年表: [2, 0], 甲: 2 }, true],
  // The same words as a date and as a moment.
  ['日 = date("2023-05-31") and date and time(日) = date("2023-05-31")', { 日: { from: 19508, to: 19508 } }, undefined],
];

describe('a part that stands in an expression more than once', () => {
  test.each(cases)('%s with %j is %j', (text, row, expected) => {
    expect(valueOf(text, row)).toBe(expected);
    expect(explained(text, row).value).toBe(expected);
  });
});

describe('a column that is itself worked out', () => {
  test('is so while the expression that reads it is', () => {
    const rows = Array.from({ length: 5000 }, (_, row): Row => ({ 甲: row, 乙: 5000 - row }));
    const given = sourceOf(rows);
    const inner = compiled('甲 * 2 + 乙 * 2 - 甲 * 2');
    const source: ColumnSource = {
      rowCount: rows.length,
      column: (name) => (name === '丙' ? inner.evaluate(given) : given.column(name)),
    };
    const outer = compiled('甲 + 乙 >= 5000 and 丙 >= 乙 * 2 and 甲 * 2 + 丙 = 10000');
    const column = outer.evaluate(source);
    const wrong = rows.findIndex((_, row) => cellOf(column, row, outer.type) !== true);
    expect(wrong).toBe(-1);
  });
});
