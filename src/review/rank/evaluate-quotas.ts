import { foldName } from '../../applicants/fold-name';
import type { ApplicantTable } from '../../applicants/types';
import type { Choices, Quota } from '../../guideline/types';
import type { ColumnSource } from '../../logic/columns';
import { valuesOfFact } from '../../screening/values-of-fact';

/** Places of one group of a quota, with the name it is shown by. */
export interface GroupPlaces {
  readonly group: string;
  readonly label: string;
  /** `undefined` where the group's own facts do not settle it. */
  readonly places: number | undefined;
}

/** What is known of groups: a table with one row per group and the fact that names it. */
export interface GroupTable {
  readonly table: ApplicantTable;
  readonly name: string;
}

const NO_ROWS: ColumnSource = { rowCount: 1, column: () => undefined };

/** Places of every group that a quota names, from the groups' own sheet, or the same for all. */
export const evaluateQuota = (
  quota: Quota,
  choices: Choices,
  groups: GroupTable | undefined,
): { readonly byGroup: ReadonlyMap<string, GroupPlaces>; readonly forAll: number | undefined } => {
  const expression = quota.compile(choices);
  if (expression.facts.length === 0) {
    const column = expression.evaluate(NO_ROWS);
    const forAll = column.kind === 'number' && column.valid[0] === 1 ? column.values[0] : undefined;
    return { byGroup: new Map(), forAll };
  }
  if (groups === undefined) return { byGroup: new Map(), forAll: undefined };
  const { table, name } = groups;
  const column = expression.evaluate(table);
  const places = (row: number) =>
    column.kind === 'number' && column.valid[row] === 1 ? column.values[row] : undefined;
  const byGroup = new Map<string, GroupPlaces>();
  for (let row = 0; row < table.rowCount; row += 1)
    for (const label of valuesOfFact(table.column(name), row))
      byGroup.set(foldName(label), { group: foldName(label), label, places: places(row) });
  return { byGroup, forAll: undefined };
};
