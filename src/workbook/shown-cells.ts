import type { SheetSnapshot } from './types';

type ShownOtherwise = NonNullable<SheetSnapshot['shownOtherwise']>[number];
type ShownAs = ShownOtherwise['as'];

/** Gathers, number cell by number cell, which are shown other than they are stored (rule F18). Rows and columns from 0. */
export interface ShownCells {
  note(row: number, column: number, as: ShownAs | undefined): void;
  /** Columns whose numbers are shown as percent in more than half of their cells, ascending. */
  readonly percentColumns: readonly number[];
  /** By cell; absent where whole columns tell all there is to tell. */
  readonly shownOtherwise: SheetSnapshot['shownOtherwise'];
}

interface ColumnShown {
  plain: number;
  readonly rows: Readonly<Record<ShownAs, number[]>>;
}

/** Rows that follow each other as runs, both ends inclusive. */
const toRuns = (rows: readonly number[]): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
};

export const gatherShownCells = (): ShownCells => {
  const columns: (ColumnShown | undefined)[] = [];
  const isPercent = ({ plain, rows }: ColumnShown): boolean => rows.percent.length > plain + rows.thousands.length;
  const isUniform = ({ plain, rows }: ColumnShown): boolean =>
    rows.thousands.length === 0 && (plain === 0 || rows.percent.length === 0);
  return {
    note(row, column, as) {
      const own = (columns[column] ??= { plain: 0, rows: { percent: [], thousands: [] } });
      if (as === undefined) own.plain += 1;
      else own.rows[as].push(row);
    },
    get percentColumns() {
      return columns.flatMap((own, column) => (own !== undefined && isPercent(own) ? [column] : []));
    },
    get shownOtherwise() {
      if (columns.every((own) => own === undefined || isUniform(own))) return undefined;
      return columns.flatMap((own, column) =>
        (['percent', 'thousands'] as const).flatMap((as): readonly ShownOtherwise[] => {
          const rows = own?.rows[as] ?? [];
          return rows.length === 0 ? [] : [{ column, as, rows: toRuns(rows) }];
        }),
      );
    },
  };
};
