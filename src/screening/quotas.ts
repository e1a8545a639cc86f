import { foldName } from '../applicants/match-names';
import type { ApplicantTable } from '../applicants/types';
import type { Choices, Quota, Fact, Guideline } from '../guideline/types';
import type { ColumnSource } from '../logic/columns';
import { exactNumber } from '../logic/columns';
import { valuesOfFact } from './compare-applicants';
import { bindSheet } from '../applicants/bind-sheet';
import { readApplicants } from '../applicants/read-applicants';
import type { WorkbookSnapshot } from '../workbook/types';

/** Places of one group of a quota, with the name it is shown by. */
interface GroupPlaces {
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

/** Places that an office set for groups, in place of the guideline's: by quota id and the group's name. */
export type ChangedPlaces = ReadonlyMap<string, ReadonlyMap<string, { readonly value: number }>>;

/**
 * The group that a name belongs to: itself, or for a quota of prefectures the prefecture that the place lies in, so that
 * all who recommend from within it share its places.
 */
export const groupOf = ({ area }: Quota, label: string): string =>
  area === 'prefecture' ? label.split('/').slice(0, 2).join('/') : label;

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
    const forAll = column.kind === 'number' ? exactNumber(column, 0) : undefined;
    return { byGroup: new Map(), forAll };
  }
  if (groups === undefined) return { byGroup: new Map(), forAll: undefined };
  const { table, name } = groups;
  const column = expression.evaluate(table);
  const places = (row: number) => (column.kind === 'number' ? exactNumber(column, row) : undefined);
  const byGroup = new Map<string, GroupPlaces>();
  for (let row = 0; row < table.rowCount; row += 1)
    for (const label of valuesOfFact(table.column(name), row)) {
      const group = foldName(groupOf(quota, label));
      // What a county within it tells of itself is not the prefecture's own.
      if (group === foldName(label)) byGroup.set(group, { group, label, places: places(row) });
    }
  return { byGroup, forAll: undefined };
};

/**
 * Facts about groups (offices with their granted patents and the like) from whichever other sheet carries
 * all of them: a quota asks for the fact that names the group and for its own facts.
 */
export const readGroups = (
  guideline: Guideline,
  snapshot: WorkbookSnapshot,
  applicantSheets: readonly string[],
): ReadonlyMap<string, GroupTable> => {
  const found = new Map<string, GroupTable>();
  for (const { quota, naming } of quotasWithFacts(guideline)) {
    for (const sheet of snapshot.sheets) {
      if (applicantSheets.includes(sheet.name)) continue;
      const facts = [naming, ...quota.facts];
      const binding = bindSheet(sheet, facts, new Map(), []);
      if (binding.unboundFacts.length > 0 || binding.dataRows.length === 0) continue;
      found.set(quota.id, {
        table: readApplicants(sheet, binding, facts, { sheetName: sheet.name }),
        name: naming.name,
      });
      break;
    }
  }
  return found;
};

const quotasWithFacts = (guideline: Guideline): readonly { readonly quota: Quota; readonly naming: Fact }[] =>
  guideline.programmes.flatMap(({ quotas, facts }) =>
    quotas.flatMap((quota) => {
      const naming = facts.find(({ name }) => name === quota.per);
      return naming === undefined || quota.facts.length === 0 ? [] : [{ quota, naming }];
    }),
  );

/** The changed places of a group and the name they stand under, as people name it: 苏州市 for 江苏省/苏州市. */
export const changedOfGroup = <T>(
  table: ReadonlyMap<string, T> | undefined,
  label: string,
): { readonly name: string; readonly changed: T } | undefined => {
  const names = new Set([foldName(label), foldName(shortName(label)), foldName(label.split('/').at(-1) ?? label)]);
  const found = [...(table ?? [])].find(([name]) => names.has(foldName(name)));
  return found && { name: found[0], changed: found[1] };
};

/** A place as people name it, without its province: 苏州市昆山市 for 江苏省/苏州市/昆山市; other names as they are. */
export const shortName = (label: string): string => {
  const [first = '', ...rest] = label.split('/');
  return rest.length > 0 && /[省市区]$/.test(first) ? rest.join('') : label;
};
