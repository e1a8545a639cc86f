import { compileExpression } from '../../src/feel/compile';
import type { Environment, FeelType, FeelValue } from '../../src/feel/types';
import type { Column } from '../../src/logic/columns';
import { wordExplanation } from '../../src/wording/explanation';
import { wordValue } from '../../src/wording/values';
import { wordsIn } from '../../src/words/words';

const contextIn = (language: 'zh-CN' | 'en-US') => ({ words: wordsIn(language).findings, facts: new Map() });
const COUNT: FeelType = { kind: 'number', unit: 'count' };
const RATIO: FeelType = { kind: 'number', unit: 'ratio' };
const DATE: FeelType = { kind: 'date' };

const shown: readonly (readonly [value: FeelValue, type: FeelType, unit: string, zh: string, en: string])[] = [
  [{ low: 5, high: Infinity }, COUNT, '件', '≥ 5 件', '≥ 5 件'],
  [{ low: -Infinity, high: 10 }, COUNT, '件', '≤ 10 件', '≤ 10 件'],
  [{ low: 3, high: 5 }, COUNT, '', '3～5', '3–5'],
  [{ low: 0.03, high: 0.05 }, RATIO, '%', '3～5%', '3–5%'],
  [{ low: 1000, high: Infinity }, COUNT, '', '≥ 1,000', '≥ 1,000'],
  [{ low: -Infinity, high: Infinity }, COUNT, '', '任意数', 'any number'],
  [{ from: 19508, to: 19508, minutes: 1020 }, DATE, '', '2023-05-31 17:00', '2023-05-31 17:00'],
  [{ from: 19508, to: 19508, minutes: 1439 + 59 / 60 }, DATE, '', '2023-05-31 23:59:59', '2023-05-31 23:59:59'],
  [{ from: 19508, to: 19508 }, DATE, '', '2023-05-31', '2023-05-31'],
];

describe('[L7] [F19] a value as shown', () => {
  test.each(shown)('%j of %j in %s is %s', (value, type, unit, zh, en) => {
    const told = (['zh-CN', 'en-US'] as const).map((language) => wordValue(value, type, unit, contextIn(language)));
    expect(told).toEqual([zh, en]);
  });
});

const ENVIRONMENT: Environment = new Map([
  ['专利数', { kind: 'fact', type: COUNT }],
  ['获奖', { kind: 'fact', type: { kind: 'boolean' } }],
  ['提交时间', { kind: 'fact', type: DATE }],
]);

const day = Int32Array.of(19508);
const COLUMNS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ['专利数', { kind: 'number', values: Float64Array.of(5), upper: Float64Array.of(7), valid: Uint8Array.of(1) }],
  ['提交时间', { kind: 'date', from: day, to: day, minutes: Int16Array.of(1050), valid: Uint8Array.of(1) }],
]);

const word = (text: string): string => {
  const { expression, issues } = compileExpression(text, ENVIRONMENT);
  if (expression === undefined) throw new Error(JSON.stringify(issues));
  const explanation = expression.explain({ rowCount: 1, column: (name) => COLUMNS.get(name) }, 0);
  return wordExplanation(explanation, '标题', contextIn('zh-CN')).join('');
};

describe('[V2] a condition on what is only partly known', () => {
  test.each([
    ['专利数 >= 10', '专利数 5～7，要求 ≥ 10，差 3～5'],
    ['专利数 >= 6', '专利数 5～7，要求 ≥ 6'],
    ['专利数 <= 4', '专利数 5～7，要求 ≤ 4，超 1～3'],
    ['专利数 >= (if 获奖 then 10 else 20)', '专利数 5～7，获奖时，要求 ≥ 10，否则要求 ≥ 20，差 3～15'],
    ['提交时间 <= date and time("2023-05-31T17:00:00")', '提交时间 2023-05-31 17:30，要求不晚于 2023-05-31 17:00'],
  ])('%s: %s', (text, zh) => {
    expect(word(text)).toBe(zh);
  });
});
