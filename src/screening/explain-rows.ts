import type { Explanation, Expression } from '../feel/types';
import type { CompiledCriterion } from '../guideline/types';
import type { Column, ColumnSource } from '../logic/columns';
import { settlingWays } from './missing-facts';
import type { Way } from './ways';
import { Effort } from './ways';

/** What a criterion's conditions came to for one row; each is made when first asked for. */
export interface Reasons {
  readonly condition: Explanation | undefined;
  readonly requirement: Explanation | undefined;
  /** The ways to settle the criterion, where it is undetermined for lack of facts (rule V3). */
  readonly ways: readonly Way[];
  /** Whether these are all ways: of very many only the best are looked for. */
  readonly areAllWays: boolean;
}

/** The reasons of one criterion, by row. */
export type RowExplainer = (row: number) => Reasons;

/** Different rows whose reasons are kept; enough for choices, while rows of different amounts share nothing. */
const KEPT = 1_000;

/** Explains a criterion row by row; rows that hold the same values in all facts it reads share one explanation. */
export const explainRows = ({ when, require }: CompiledCriterion, source: ColumnSource): RowExplainer => {
  const facts = [...new Set([when, require].flatMap((expression) => expression?.facts ?? []))];
  const shared = new Map<string, Reasons>();
  return (row) => {
    const values = facts.map((fact) => writeValue(source.column(fact), row)).join('|');
    const known = shared.get(values);
    if (known !== undefined) return known;
    if (shared.size === KEPT) shared.clear();
    const made = explainRow(when, require, source, row);
    shared.set(values, made);
    return made;
  };
};

const explainRow = (
  when: Expression | undefined,
  require: Expression | undefined,
  source: ColumnSource,
  row: number,
): Reasons => {
  const condition = once(() => when?.explain(source, row));
  const requirement = once(() => require?.explain(source, row));
  const effort = new Effort();
  const ways = once(() => settlingWays(condition(), requirement(), effort));
  return {
    get condition() {
      return condition();
    },
    get requirement() {
      return requirement();
    },
    get ways() {
      return ways();
    },
    get areAllWays() {
      ways();
      return effort.isWhole;
    },
  };
};

/** Worked out when first asked for, and kept. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** A row's value as text, different for different values: words go by their codes, the unknown is a question mark. */
const writeValue = (column: Column | undefined, row: number): string => {
  if (column === undefined) return '?';
  switch (column.kind) {
    case 'truth':
      return String(column.values[row]);
    case 'text':
      return String(column.codes[row]);
    case 'number':
    case 'duration':
      return column.valid[row] === 1 ? `${column.values[row]}~${column.upper?.[row] ?? ''}` : '?';
    case 'date':
      return column.valid[row] === 1 ? `${column.from[row]}/${column.to[row]}/${column.minutes?.[row] ?? ''}` : '?';
    case 'list': {
      if (column.valid[row] !== 1) return '?';
      let items = '';
      for (let item = column.offsets[row] ?? 0; item < (column.offsets[row + 1] ?? 0); item += 1)
        items += `${writeValue(column.items, item)},`;
      return `[${items}]`;
    }
  }
};
