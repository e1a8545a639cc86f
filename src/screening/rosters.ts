import { readRoster } from '../applicants/rosters/read-roster';
import type { RosterIssue, RosterSource, RosterTable } from '../applicants/rosters/types';
import { foldText } from '../guideline/fold-text';
import type { Roster } from '../guideline/fact-types';
import type { Guideline } from '../guideline/types';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/types';

/** A sheet that somebody gave as a roster, of the workbook itself or of another file. */
export interface GivenRoster {
  readonly sheet: SheetSnapshot;
  readonly source: RosterSource;
}

/** The rosters at hand by id, and why others cannot be looked up in. */
export interface ReadRosters {
  readonly tables: ReadonlyMap<string, RosterTable>;
  readonly issues: readonly RosterIssue[];
}

export const NO_ROSTERS: ReadRosters['tables'] = new Map();

/**
 * Reads the rosters that a guideline asks for (rule S7): those given, else the sheet of the workbook that bears a roster's
 * name. A roster that nobody gave is absent, and what hangs on it unknown.
 */
export const readRosters = (
  guideline: Guideline,
  snapshot: WorkbookSnapshot,
  applicantSheets: readonly string[],
  given: ReadonlyMap<string, GivenRoster> = new Map(),
): ReadRosters => {
  const tables = new Map<string, RosterTable>();
  const issues: RosterIssue[] = [];
  for (const roster of guideline.rosters) {
    const chosen = given.get(roster.id) ?? findNamed(roster, snapshot, applicantSheets);
    if (chosen === undefined) continue;
    const read = readOnce(guideline, roster, chosen);
    if ('table' in read) tables.set(roster.id, read.table);
    else issues.push(read.issue);
  }
  return { tables, issues };
};

const findNamed = (
  { aliases, name }: Roster,
  { sheets }: WorkbookSnapshot,
  applicantSheets: readonly string[],
): GivenRoster | undefined => {
  const names = new Set([name, ...aliases].map(foldText));
  const sheet = sheets.find((one) => names.has(foldText(one.name)) && !applicantSheets.includes(one.name));
  return sheet && { sheet, source: { sheet: sheet.name } };
};

type Read = ReturnType<typeof readRoster>;

/** A sheet that did not change is not read again. */
const lastRead = new WeakMap<SheetSnapshot, WeakMap<Roster, Read>>();

const readOnce = (guideline: Guideline, roster: Roster, { sheet, source }: GivenRoster): Read => {
  const kept = lastRead.get(sheet) ?? new WeakMap<Roster, Read>();
  lastRead.set(sheet, kept);
  const known = kept.get(roster);
  if (known !== undefined) return known;
  const read = readRoster(roster, sheet, source, neededColumns(guideline, roster));
  kept.set(roster, read);
  return read;
};

/** Columns that facts go by: without them the roster does not answer. */
const neededColumns = ({ programmes }: Guideline, { date, id, period }: Roster): ReadonlySet<string> => {
  const lookups = programmes
    .flatMap(({ facts }) => facts)
    .flatMap(({ roster }) => (roster?.roster.id === id ? [roster] : []));
  const isDated = period !== undefined || lookups.some(({ tells }) => tells === 'latest');
  return new Set([
    ...(isDated && date !== undefined ? [date] : []),
    ...lookups.flatMap(({ column, only }) => [...only.keys(), ...(column === undefined ? [] : [column])]),
  ]);
};
