import { once } from '../column-cells';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldText } from '../../guideline/fold-text';
import type { Roster } from '../../guideline/fact-types';
import type { Fact } from '../../guideline/types';
import { wordAt } from '../../logic/columns';
import type { CellValue, SheetSnapshot } from '../../workbook/types';
import { bindSheet } from '../bind-sheet';
import { lookAtColumn } from '../column-evidence';
import { foldName } from '../match-names';
import { readApplicants } from '../read-applicants';
import type { Chosen } from '../readings';
import { NO_READINGS } from '../readings';
import type { ApplicantTable, Binding, SheetBinding } from '../types';
import { indexNearNames, spellName } from './near-names';
import type { RosterChoice, RosterEntry, RosterIssue, RosterSource, RosterTable } from './types';

const text = (name: string, aliases: readonly string[], role?: Fact['role']): Fact => ({
  name,
  type: 'text',
  aliases,
  options: [],
  ...(role !== undefined && { role }),
});

const CODE = text(
  '统一社会信用代码',
  ['社会信用代码', '信用代码', '统一信用代码', '统一社会信用码', '统一代码', '单位信用代码', '企业信用代码'],
  'creditCode',
);
const FORMER = text('曾用名', ['原名称', '原名', '更名前名称', '变更前名称', '曾用名称']);
const NAMES = [
  '企业名称',
  '公司名称',
  '机构名称',
  '名称',
  '单位',
  '单位全称',
  '企业',
  '主体名称',
  '法人名称',
  '法人单位名称',
  '申报单位',
  '申报单位名称',
  '承担单位',
  '项目承担单位',
  '牵头单位',
  '实施单位',
  '获奖单位',
  '失信主体',
  '失信主体名称',
  '失信被执行人',
  '失信被执行人名称',
  '被执行人',
  '被执行人名称',
  '相对人名称',
];
const PERSONS = ['负责人', '项目负责人', '人员姓名', '负责人姓名', '项目负责人姓名', '被执行人姓名', '法定代表人'];

/** The columns that tell who stands on a roster. */
interface NameFacts {
  readonly name: Fact;
  /** Of persons: the organisation beside. */
  readonly organisation?: Fact;
}

const nameFacts = ({ by, headers }: Roster): NameFacts =>
  by === 'organisation'
    ? { name: text('单位名称', [...headers, ...NAMES], 'organisation') }
    : { name: text('姓名', [...headers, ...PERSONS]), organisation: text('单位名称', NAMES) };

/** What the columns of a roster may tell: names, credit codes, of persons the organisation, and what the guideline declares. */
export const listRosterFacts = (roster: Roster): readonly string[] => {
  const { name, organisation } = nameFacts(roster);
  const own = [name, CODE, ...(organisation === undefined ? [] : [organisation]), ...roster.columns];
  return [...new Set(own.map((fact) => fact.name))];
};

/** A header that is called so holds the names whatever its cells look like: one name may stand there again and again. */
const bindNames = (
  sheet: SheetSnapshot,
  facts: readonly Fact[],
  name: Fact,
  chosen: ReadonlyMap<string, readonly Chosen[]>,
): SheetBinding => {
  const accept = 'likely';
  const bound = bindSheet(sheet, facts, { ...NO_READINGS, columns: chosen }, [], { accept });
  if (bound.bindings.some(({ fact, how }) => fact === name.name && how !== 'likely')) return bound;
  const called = new Set([name.name, ...name.aliases].map(foldText));
  const isBound = bound.bindings.some(({ fact }) => fact === name.name);
  const [header = isBound ? undefined : findByCells(sheet, bound), ...others] = bound.headers.filter(({ text: own }) =>
    called.has(foldText(own)),
  );
  if (header === undefined || others.length > 0) return bound;
  const columns = new Map([[header.text, [{ target: name.name }]], ...chosen]);
  return bindSheet(sheet, facts, { ...NO_READINGS, columns }, [], { accept });
};

/** Whether a header is a name of what it holds, and not only its cells tell. */
const isCalled = (roster: Roster, header: string): boolean => {
  const { name } = nameFacts(roster);
  return [name.name, ...name.aliases].some((own) => foldText(own) === foldText(header));
};

/** So many of a column's cells look like names of organisations where it holds the names. */
const MOSTLY = 0.6;

/** The one column whose cells look like names of organisations. */
const findByCells = (
  sheet: SheetSnapshot,
  { headerRows, headers }: SheetBinding,
): SheetBinding['headers'][number] | undefined => {
  const first = Math.max(-1, ...headerRows) + 1;
  const rows = sheet.rows.slice(first).map((_, at) => first + at);
  const [found, ...others] = headers.filter(
    ({ column }) => lookAtColumn(sheet, rows, column).shares.organisation >= MOSTLY,
  );
  return others.length > 0 ? undefined : found;
};

/** Columns of names are told by their cells too; what else counts goes by its header alone (rule B6). */
const boundBy = ({ bindings, ...rest }: SheetBinding, byCells: readonly string[]): SheetBinding => ({
  ...rest,
  bindings: bindings.filter(({ fact, how }) => how !== 'likely' || byCells.includes(fact)),
  computed: [],
});

/**
 * Reads a roster's sheet (rule S7): its header row is found under titles, its columns by their names and cells, as of
 * applicants. Without a column of names, without rows or without a column that counts it is refused, with the reason.
 *
 * @param needed declared columns that facts go by
 * @param chosen what a person said that columns tell: by `listRosterFacts` → header
 */
export const readRoster = (
  roster: Roster,
  sheet: SheetSnapshot,
  source: RosterSource,
  needed: ReadonlySet<string>,
  chosen: RosterChoice['columns'] = new Map(),
): { readonly table: RosterTable } | { readonly issue: RosterIssue } => {
  const { name, organisation } = nameFacts(roster);
  const widened = besideNames(sheet);
  const own = [name, CODE, organisation ?? FORMER];
  const taken = new Set(own.map((fact) => foldText(fact.name)));
  const facts = [...own, ...roster.columns.filter((column) => !taken.has(foldText(column.name)))];
  const bound = bindNames(widened, facts, name, readingsOfChoice(chosen));
  const binding = boundBy(bound, [name.name, CODE.name]);
  const refuse = (issue: Refused) => ({ issue: { roster: roster.name, source, ...issue } });
  const headers = binding.headers
    .map(({ text: header }) => header)
    .filter((header) => widened === sheet || header !== '#');
  const boundTo = (fact: Fact | undefined): Binding | undefined =>
    binding.bindings.find((one) => one.fact === fact?.name);
  const found = boundTo(name);
  // What we bound ourselves by name or cells is no person's choice.
  const named = found?.how === 'user' && !chosen.has(name.name) ? { ...found, how: 'folded' as const } : found;
  if (headers.length === 0) return refuse({ code: 'roster.noHeader' });
  const twice = binding.issues.find((issue) => issue.code === 'applicants.twoHeaders' && issue.fact === name.name);
  if (named === undefined && twice?.code === 'applicants.twoHeaders')
    return refuse({ code: 'roster.twoNames', headers: twice.headers.map(({ header }) => header) });
  if (named === undefined) return refuse({ code: 'roster.noNames', headers, by: roster.by });
  const lacking = roster.columns.find((column) => needed.has(column.name) && boundTo(column) === undefined);
  if (lacking !== undefined) return refuse({ code: 'roster.noColumn', column: lacking.name, headers });
  const table = readApplicants(sheet, binding, facts, { sheetName: sheet.name });
  const entries = readEntries(table, name, organisation);
  if (entries.length === 0) return refuse({ code: 'roster.empty', header: named.header });
  const columns = new Map(binding.bindings.map(({ fact, header }) => [fact, header]));
  const read = { roster, source, table, entries, columns, allHeaders: headers };
  return { table: indexRoster(read, named, boundTo(CODE), boundTo(organisation)) };
};

/** Each chosen header with all that it was said to tell. */
const readingsOfChoice = (chosen: RosterChoice['columns']): ReadonlyMap<string, readonly Chosen[]> => {
  const columns = new Map<string, readonly Chosen[]>();
  for (const [target, header] of chosen) columns.set(header, [...(columns.get(header) ?? []), { target }]);
  return columns;
};

/** A bare list of names is as good a roster as any, but a table is told by two columns: it gets one of marks. */
const besideNames = (sheet: SheetSnapshot): SheetSnapshot => {
  const isFilled = (cell: CellValue | undefined) => cell !== undefined && cell !== null && cell !== '';
  const filled = new Set(sheet.rows.flatMap((row) => row.flatMap((cell, at) => (isFilled(cell) ? [at] : []))));
  const [only, ...others] = filled;
  if (only === undefined || others.length > 0) return sheet;
  const marked = (row: readonly CellValue[]) => [...Array.from({ length: only + 1 }, (_, at) => row[at] ?? null), '#'];
  return { ...sheet, rows: sheet.rows.map((row) => (isFilled(row[only]) ? marked(row) : row)) };
};

type Refused = RosterIssue extends infer I ? (I extends RosterIssue ? Omit<I, 'roster' | 'source'> : never) : never;

const readEntries = (table: ApplicantTable, name: Fact, organisation: Fact | undefined): readonly RosterEntry[] => {
  const names = table.column(name.name);
  const codes = table.column(CODE.name);
  const beside = organisation && table.column(organisation.name);
  const entries: RosterEntry[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const shown = wordAt(names, row);
    if (shown === undefined) continue;
    const code = wordAt(codes, row);
    const at = wordAt(beside, row);
    entries.push({
      name: shown,
      folded: foldName(shown),
      ...(code !== undefined && { code }),
      ...(at !== undefined && { organisation: at }),
      sheetRow: table.sheetRow(row),
      row,
    });
  }
  return entries;
};

type Unindexed = Pick<RosterTable, 'roster' | 'source' | 'entries' | 'columns' | 'allHeaders'> & {
  readonly table: ApplicantTable;
};

const indexRoster = (
  read: Unindexed,
  named: Binding,
  coded: Binding | undefined,
  beside: Binding | undefined,
): RosterTable => {
  const { entries, roster, table } = read;
  const byCode = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  entries.forEach(({ code, folded }, at) => {
    push(byName, folded, at);
    if (code !== undefined) push(byCode, code, at);
  });
  const former = table.column(FORMER.name);
  const near = once(() => {
    const spelled = new Map(
      entries.map(({ folded, name, row }) => [folded, spellName(name, wordAt(former, row) ?? '')] as const),
    );
    return indexNearNames(roster.near === 'ask' && roster.by === 'organisation' ? [...spelled.values()] : []);
  });
  return {
    ...read,
    rowCount: entries.length,
    digest: digestOf(read),
    headers: {
      name: named.header,
      ...(coded !== undefined && { code: coded.header }),
      ...(beside !== undefined && { organisation: beside.header }),
    },
    guessed: named.how !== 'user' && (named.how === 'likely' || !isCalled(roster, named.header)),
    byCode,
    byName,
    near,
  };
};

/** Fingerprint of every cell that is read, with its row: a finding names it. */
const digestOf = ({ entries, table }: Unindexed): string => {
  const facts = table.binding.bindings.map(({ fact }) => fact);
  const lines = entries.map(({ row, sheetRow }) => [sheetRow, ...facts.map((fact) => table.shownOf(fact, row))]);
  const headers = table.binding.bindings.map(({ header }) => header);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([headers, lines]))));
};

const push = (map: Map<string, number[]>, key: string, at: number): void => {
  const there = map.get(key);
  if (there === undefined) map.set(key, [at]);
  else there.push(at);
};
