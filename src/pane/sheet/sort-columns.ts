import type { SheetReadings } from '../../applicants/readings';
import type { ApplicantIssue, Binding, BindingHow, Proposal, SheetBinding } from '../../applicants/types';
import { foldText } from '../../guideline/fold-text';
import type { SheetColumn } from '../../review/list-columns';
import { listLikely } from '../../review/screen-round';

/** One thing that columns stand for, and why. */
export interface Meaning {
  readonly target: string;
  readonly how: BindingHow;
  readonly year?: number;
  readonly unit?: string;
  readonly turned?: true;
  /** How it is computed, over headers in square brackets. */
  readonly expression?: string;
  /** What speaks for it, where it is proposed. */
  readonly proposal?: Proposal;
}

/** Columns that are looked at as one: usually a single one; the years of a series, the inputs of a computed fact. */
export interface ColumnEntry {
  readonly key: string;
  readonly columns: readonly SheetColumn[];
  readonly meanings: readonly Meaning[];
  /** What else it may stand for, best first. */
  readonly possible: readonly Proposal[];
  /** How many applicants' conclusions hang on it. */
  readonly weight: number;
}

/** A header or fact that has to be asked about (rule B3). */
export type BindingConflict = Extract<ApplicantIssue, { code: 'applicants.twoHeaders' | 'applicants.twoFacts' }>;

/** The columns of a sheet by what there is to do about them. */
export interface SortedColumns {
  readonly asked: readonly BindingConflict[];
  /** Provisional, to be confirmed (rule B6). */
  readonly likely: readonly ColumnEntry[];
  /** May stand for something that the sheet lacks and conclusions hang on; heaviest first. */
  readonly open: readonly ColumnEntry[];
  /** May stand for something that no conclusion hangs on. */
  readonly minor: readonly ColumnEntry[];
  readonly certain: readonly ColumnEntry[];
  /** Stand for nothing because a person said so. */
  readonly dropped: readonly ColumnEntry[];
  /** Nothing asked for is like them. */
  readonly rest: readonly ColumnEntry[];
}

export const NO_COLUMNS: SortedColumns = {
  asked: [],
  likely: [],
  open: [],
  minor: [],
  certain: [],
  dropped: [],
  rest: [],
};

const isConflict = (issue: ApplicantIssue): issue is BindingConflict =>
  issue.code === 'applicants.twoHeaders' || issue.code === 'applicants.twoFacts';

const meaningOf = ({ fact, how, year, unit, turned }: Binding): Meaning => ({
  target: fact,
  how,
  ...(year !== undefined && { year }),
  ...(unit !== undefined && { unit }),
  ...(turned !== undefined && { turned }),
});

const likelyMeaning = (proposal: Proposal): Meaning => ({
  target: proposal.target,
  how: 'likely',
  proposal,
  ...(proposal.unit !== undefined && { unit: proposal.unit }),
  ...(proposal.turned !== undefined && { turned: proposal.turned }),
  ...(proposal.expression !== undefined && { expression: proposal.expression }),
});

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

/** Likely proposals for the same columns make one entry. */
const entriesOfLikely = (
  likely: readonly Proposal[],
  columnAt: (column: number) => readonly SheetColumn[],
  weightOf: (target: string) => number,
): readonly ColumnEntry[] => {
  const keyOf = ({ columns, expression }: Proposal) =>
    `${columns.map(({ column }) => column).join(' ')}${expression === undefined ? '' : ' ='}`;
  return [...groupBy(likely, keyOf)].map(([key, proposals]) => ({
    key: `likely ${key}`,
    columns: (proposals[0]?.columns ?? []).flatMap(({ column }) => columnAt(column)),
    meanings: proposals.map(likelyMeaning),
    possible: [],
    weight: Math.max(0, ...proposals.map(({ target }) => weightOf(target))),
  }));
};

/**
 * Sorts the columns of a sheet by what is settled about them (rules B2–B7).
 *
 * @param weights fact without a column → how many applicants' conclusions hang on it
 */
export const sortColumns = (
  columns: readonly SheetColumn[],
  binding: SheetBinding,
  fixed: SheetReadings,
  weights: ReadonlyMap<string, number>,
): SortedColumns => {
  const byColumn = new Map(columns.map((one) => [one.column, one]));
  const columnAt = (column: number) => [byColumn.get(column) ?? []].flat();
  const weightOf = (target: string) => weights.get(target) ?? 0;
  const likely = listLikely(binding);
  const provisional = new Set(likely.flatMap((proposal) => proposal.columns.map(({ column }) => column)));
  const asked = binding.issues.filter(isConflict);
  const contested = new Set(
    asked.flatMap((conflict) =>
      conflict.code === 'applicants.twoFacts' ? [conflict.column] : conflict.headers.map(({ column }) => column),
    ),
  );
  const settled = groupBy(
    binding.bindings.filter(({ how, column }) => how !== 'likely' || !provisional.has(column)),
    ({ column }) => String(column),
  );
  const computed = binding.computed.filter(({ how }) => how === 'user');
  const inputs = groupBy(
    computed.flatMap(({ fact, expression, inputs: read }) =>
      read.map(({ binding: { column } }) => ({ column, fact, expression: expression.text })),
    ),
    ({ column }) => String(column),
  );
  const nothing = new Set(
    [...fixed.columns].flatMap(([header, chosen]) => (chosen.length === 0 ? [header] : [])).map(foldText),
  );
  const wanted = new Set(binding.unboundFacts);
  const facts = new Set(binding.bindings.map(({ fact }) => fact));
  const possible = groupBy(
    binding.proposals
      .filter(({ level, target }) => level === 'possible' && (wanted.has(target) || !facts.has(target)))
      .flatMap((proposal) => proposal.columns.map(({ column }) => ({ column, proposal }))),
    ({ column }) => String(column),
  );
  const certain: ColumnEntry[] = [];
  const dropped: ColumnEntry[] = [];
  const open: ColumnEntry[] = [];
  const rest: ColumnEntry[] = [];
  for (const one of columns) {
    const key = String(one.column);
    const maybe = (possible.get(key) ?? [])
      .map(({ proposal }) => proposal)
      .sort((left, right) => right.score - left.score);
    const bare = { key, columns: [one], meanings: [], possible: maybe, weight: 0 };
    const meanings = [
      ...(settled.get(key) ?? []).map(meaningOf),
      ...(inputs.get(key) ?? []).map(({ fact, expression }): Meaning => ({ target: fact, how: 'user', expression })),
    ];
    if (meanings.length > 0) certain.push({ ...bare, meanings });
    else if (nothing.has(foldText(one.header)) || nothing.has(foldText(one.own))) dropped.push(bare);
    else if (provisional.has(one.column) || contested.has(one.column)) continue;
    else if (maybe.length === 0) rest.push(bare);
    else open.push({ ...bare, weight: Math.max(...maybe.map(({ target }) => weightOf(target))) });
  }
  open.sort(
    (left, right) => right.weight - left.weight || (right.possible[0]?.score ?? 0) - (left.possible[0]?.score ?? 0),
  );
  return {
    asked,
    likely: entriesOfLikely(likely, columnAt, weightOf),
    open: open.filter(({ weight }) => weight > 0),
    minor: open.filter(({ weight }) => weight === 0),
    certain,
    dropped,
    rest,
  };
};
