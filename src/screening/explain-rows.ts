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

/** Rows after which it shows whether values come again, and how often they have to for keeping explanations to pay. */
const TRIED = 2_000;
const WORTH = 1 / 8;

/**
 * Explains a criterion row by row; rows that hold the same values in all facts it reads share one explanation, unless
 * hardly any do.
 */
export const explainRows = ({ when, require }: CompiledCriterion, source: ColumnSource): RowExplainer => {
  const facts = [...new Set([when, require].flatMap((expression) => expression?.facts ?? []))];
  const shared = new Map<string, Reasons>();
  let last: { readonly row: number; readonly reasons: Reasons } | undefined;
  let asked = 0;
  let found = 0;
  const share = (row: number): Reasons => {
    if (asked >= TRIED && found < asked * WORTH) {
      shared.clear();
      return new RowReasons(when, require, source, row);
    }
    asked += 1;
    const values = facts.map((fact) => writeValue(source.column(fact), row)).join('|');
    const known = shared.get(values);
    if (known !== undefined) {
      found += 1;
      return known;
    }
    if (shared.size === KEPT) shared.clear();
    const made = new RowReasons(when, require, source, row);
    shared.set(values, made);
    return made;
  };
  return (row) => {
    if (last?.row !== row) last = { row, reasons: share(row) };
    return last.reasons;
  };
};

/** Each part is made once, when it is first asked for. */
class RowReasons implements Reasons {
  private made: {
    condition?: Explanation | undefined;
    requirement?: Explanation | undefined;
    settled?: Pick<Reasons, 'ways' | 'areAllWays'>;
  } = {};

  constructor(
    private readonly when: Expression | undefined,
    private readonly require: Expression | undefined,
    private readonly source: ColumnSource,
    private readonly row: number,
  ) {}

  get condition(): Explanation | undefined {
    return (this.made.condition ??= this.when?.explain(this.source, this.row));
  }

  get requirement(): Explanation | undefined {
    return (this.made.requirement ??= this.require?.explain(this.source, this.row));
  }

  get ways(): readonly Way[] {
    return this.settled.ways;
  }

  get areAllWays(): boolean {
    return this.settled.areAllWays;
  }

  private get settled(): Pick<Reasons, 'ways' | 'areAllWays'> {
    if (this.made.settled !== undefined) return this.made.settled;
    const effort = new Effort();
    const ways = settlingWays(this.condition, this.requirement, effort);
    return (this.made.settled = { ways, areAllWays: effort.isWhole });
  }
}

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
