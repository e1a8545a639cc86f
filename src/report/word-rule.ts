import type { Explanation, Expression } from '../feel/types';
import type { Fact } from '../guideline/types';
import type { Column, ColumnSource } from '../logic/columns';
import type { Language } from '../words/language';
import { reportWordsIn } from './report-words';
import { stateCondition } from './state-condition';

/** An expression of a guideline as a statement of what it asks, with the chosen readings: 注册地在甘肃省内. */
export const wordRule = (expression: Expression, facts: readonly Fact[], language: Language): string => {
  const byName = new Map(facts.map((fact) => [fact.name, fact]));
  const blank = forgetValues(expression.explain(blankRow(byName), 0));
  return stateCondition(
    blank,
    { negated: false, unfold: true, gaps: false },
    { words: reportWordsIn(language), facts: byName },
  );
};

/** A row of which nothing is known but that each list has an item, so that conditions on items can be told. */
const blankRow = (facts: ReadonlyMap<string, Fact>): ColumnSource => ({
  rowCount: 1,
  column: (name) => {
    const fact = facts.get(name);
    if (fact?.years !== undefined) return listOf(UNKNOWN_NUMBER);
    return fact?.type === 'list' ? listOf(UNKNOWN_TEXT) : undefined;
  },
});

const UNKNOWN_NUMBER: Column = { kind: 'number', values: Float64Array.of(0), valid: Uint8Array.of(0) };
const UNKNOWN_TEXT: Column = { kind: 'text', codes: Int32Array.of(-1), words: [] };

const listOf = (items: Column): Column => ({
  kind: 'list',
  offsets: Int32Array.of(0, 1),
  items,
  valid: Uint8Array.of(1),
});

/** Only what no fact has a part in keeps its value: readings, and what is worked out from them. */
const forgetValues = (part: Explanation): Explanation =>
  readsFact(part) ? { ...part, value: undefined, parts: part.parts.map(forgetValues) } : part;

const readsFact = ({ kind, parts }: Explanation): boolean => kind === 'fact' || parts.some(readsFact);
