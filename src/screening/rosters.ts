import { readRoster } from '../applicants/rosters/read-roster';
import type { RosterChoice, RosterIssue, RosterTable } from '../applicants/rosters/types';
import { foldText } from '../guideline/fold-text';
import type { Roster } from '../guideline/fact-types';
import type { Guideline } from '../guideline/types';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/types';

/** What was chosen for rosters, and the files at hand, both by roster id. */
export interface GivenRosters {
  readonly choices: ReadonlyMap<string, RosterChoice>;
  readonly files: ReadonlyMap<string, WorkbookSnapshot>;
}

const NOTHING_GIVEN: GivenRosters = { choices: new Map(), files: new Map() };

/** The rosters at hand by id, and why others cannot be looked up in. */
export interface ReadRosters {
  readonly tables: ReadonlyMap<string, RosterTable>;
  readonly issues: ReadonlyMap<string, RosterIssue>;
}

export const NO_ROSTERS: ReadRosters['tables'] = new Map();

/**
 * Reads the rosters that a guideline asks for (rule S7): those chosen, else the sheet of the workbook that bears a roster's
 * name. A roster that nobody gave is absent, and what hangs on it unknown.
 */
export const readRosters = (
  guideline: Guideline,
  snapshot: WorkbookSnapshot,
  applicantSheets: readonly string[],
  given: GivenRosters = NOTHING_GIVEN,
): ReadRosters => {
  const tables = new Map<string, RosterTable>();
  const issues = new Map<string, RosterIssue>();
  for (const roster of guideline.rosters) {
    const read = readGiven(guideline, roster, snapshot, applicantSheets, given);
    if (read === undefined) continue;
    if ('table' in read) tables.set(roster.id, read.table);
    else issues.set(roster.id, read.issue);
  }
  return { tables, issues };
};

const readGiven = (
  guideline: Guideline,
  roster: Roster,
  snapshot: WorkbookSnapshot,
  applicantSheets: readonly string[],
  { choices, files }: GivenRosters,
): Read | undefined => {
  const choice = choices.get(roster.id);
  if (choice === undefined) {
    const sheet = findNamed(roster, snapshot, applicantSheets);
    return sheet && readOnce(guideline, roster, sheet, { source: { sheet: sheet.name }, columns: NO_COLUMNS });
  }
  const { source } = choice;
  const refused = { roster: roster.name, source };
  const { sheets } = source.file === undefined ? snapshot : (files.get(roster.id) ?? { sheets: undefined });
  if (sheets === undefined) return { issue: { ...refused, code: 'roster.noFile' } };
  const sheet = sheets.find(({ name }) => name === source.sheet);
  if (sheet !== undefined) return readOnce(guideline, roster, sheet, choice);
  const names = sheets.map(({ name }) => name);
  const code = source.sheet === '' ? 'roster.whichSheet' : 'roster.noSheet';
  return { issue: { ...refused, code, sheets: names } };
};

/** Whether a sheet is called what the guideline calls a roster. */
export const bearsName = ({ aliases, name }: Roster, sheet: string): boolean =>
  [name, ...aliases].some((own) => foldText(own) === foldText(sheet));

const findNamed = (
  roster: Roster,
  { sheets }: WorkbookSnapshot,
  applicantSheets: readonly string[],
): SheetSnapshot | undefined => sheets.find(({ name }) => bearsName(roster, name) && !applicantSheets.includes(name));

/** The sheet of a file that is a roster by its name, or as the only one with anything in it; else it has to be chosen. */
export const findRosterSheet = (roster: Roster, { sheets }: WorkbookSnapshot): SheetSnapshot | undefined => {
  const filled = sheets.filter(hasRows);
  const named = sheets.find(({ name }) => bearsName(roster, name));
  return named ?? (filled.length < 2 ? (filled[0] ?? sheets[0]) : undefined);
};

/** Whether one can see anything in a sheet. */
export const hasRows = ({ rows, visibility }: SheetSnapshot): boolean =>
  visibility === 'visible' && rows.some((row) => row.some((cell) => cell !== null && cell !== ''));

type Read = ReturnType<typeof readRoster>;

interface LastRead {
  readonly choice: RosterChoice;
  readonly read: Read;
}

const NO_COLUMNS: RosterChoice['columns'] = new Map();

/** A sheet that did not change is not read again. */
const lastRead = new WeakMap<SheetSnapshot, WeakMap<Roster, LastRead>>();

const readOnce = (guideline: Guideline, roster: Roster, sheet: SheetSnapshot, choice: RosterChoice): Read => {
  const kept = lastRead.get(sheet) ?? new WeakMap<Roster, LastRead>();
  lastRead.set(sheet, kept);
  const known = kept.get(roster);
  const { columns, source } = choice;
  if (known?.choice.columns === columns && known.choice.source.file === source.file) return known.read;
  const read = readRoster(roster, sheet, source, neededColumns(guideline, roster), columns);
  kept.set(roster, { choice, read });
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
