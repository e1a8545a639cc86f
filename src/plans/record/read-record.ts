import { byText } from '../../guideline/fold-text';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';
import type { Words } from '../../words/words';
import { LANGUAGES, wordsIn } from '../../words/words';
import type { RecordedSettings } from './recorded-settings';
import { decodeSettings } from './recorded-settings';
import type { GroupTable } from '../../screening/quotas';
import type { ScreenedSheet } from '../../ranking/read-marks';
import { digestText } from '../results';

/** A record as it stands in a workbook. */
export interface ReadRecord {
  readonly settings: RecordedSettings;
  readonly inputDigest: string;
  readonly rows: readonly RowDigest[];
  readonly version: string;
}

/** A sheet with a record, read or found damaged. */
export type RecordOutcome =
  | { readonly code: 'record.read'; readonly sheet: string; readonly record: ReadRecord }
  | { readonly code: 'record.damaged'; readonly sheet: string };

/** Finds and reads the records of all rankings in a workbook, in its order. Never throws. */
export const readRecords = (snapshot: WorkbookSnapshot): readonly RecordOutcome[] =>
  snapshot.sheets.flatMap((sheet) =>
    LANGUAGES.map((language) => wordsIn(language).lists)
      .filter((words) => isRecord(sheet, words))
      .slice(0, 1)
      .map((words) => readOne(sheet, words)),
  );

/** A sheet of the record's plain name, or of any name with settings in parts: that of a second guideline. */
const isRecord = ({ name, rows }: SheetSnapshot, { sheetNames, items }: Words['lists']): boolean =>
  name === sheetNames.record || rows.some(([label]) => isPartOf(label, items.settings));

const readOne = (sheet: SheetSnapshot, { items }: Words['lists']): RecordOutcome => {
  const settings = decodeSettings(longText(sheet, items.settings));
  const rows = readRows(longText(sheet, items.rows));
  if (settings === undefined || rows === undefined) return { code: 'record.damaged', sheet: sheet.name };
  return {
    code: 'record.read',
    sheet: sheet.name,
    record: {
      settings,
      rows,
      inputDigest: lineOf(sheet, items.inputDigest),
      version: lineOf(sheet, items.version),
    },
  };
};

const PART = /(\d+)\/\d+/;

const isPartOf = (label: CellValue | undefined, item: string) =>
  textOf(label).startsWith(item) && PART.test(textOf(label));

const textOf = (cell: CellValue | undefined) => (typeof cell === 'string' ? cell : '');

const lineOf = (sheet: SheetSnapshot, item: string): string =>
  textOf(sheet.rows.find(([label]) => label === item)?.[1]);

/** Parts of a long text put together by their numbers, wherever their rows stand. */
const longText = (sheet: SheetSnapshot, item: string): string =>
  sheet.rows
    .flatMap(([label, content]) => {
      const [, number] = isPartOf(label, item) ? (PART.exec(textOf(label)) ?? []) : [];
      return number === undefined ? [] : [{ part: Number(number), text: textOf(content) }];
    })
    .sort((a, b) => a.part - b.part)
    .map(({ text }) => text)
    .join('');

const readRows = (text: string): readonly RowDigest[] | undefined => {
  try {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return undefined;
    return rows.map((row: unknown) => {
      const [sheet, key, digest] = Array.isArray(row) ? row.map(String) : [];
      return { sheet: sheet ?? '', key: key ?? '', digest: digest ?? '' };
    });
  } catch {
    return undefined;
  }
};

/** Fingerprint of one applicant's row as it was read. */
interface RowDigest {
  readonly sheet: string;
  readonly key: string;
  readonly digest: string;
}

/** What was read: a fingerprint of everything, and one of each row to tell which one changed. */
export interface InputDigest {
  /** SHA-256 (hex) of the headers, the rows and the groups' facts; the order of rows makes no difference. */
  readonly whole: string;
  readonly rows: readonly RowDigest[];
}

const columnsOf = ({ screening }: ScreenedSheet) => {
  const { bindings, unboundHeaders, ownColumns } = screening.binding;
  const headers = new Map([...bindings, ...unboundHeaders].map(({ column, header }) => [column, header]));
  return [...headers].filter(([column]) => !ownColumns.includes(column)).sort(([a], [b]) => a - b);
};

const groupLines = ({ table, name }: GroupTable): readonly string[] => {
  const facts = [name, ...[...table.facts.keys()].filter((fact) => fact !== name)];
  return Array.from({ length: table.rowCount }, (_, row) =>
    JSON.stringify(facts.map((fact) => table.shownOf(fact, row))),
  ).sort(byText);
};

/** Each roster that was looked up in, with its digest (rule S7). */
const rosterDigests = (sheets: readonly ScreenedSheet[]): readonly (readonly [string, string])[] => {
  const tables = sheets.flatMap(({ screening }) => [...(screening.options.rosters?.tables ?? [])]);
  const digests = new Map(tables.map(([id, { digest }]) => [id, digest]));
  return [...digests].sort(([a], [b]) => byText(a, b));
};

/** Fingerprints of all cells that a ranking was made from; our own columns are no part of it. */
export const digestInput = (sheets: readonly ScreenedSheet[], groups: ReadonlyMap<string, GroupTable>): InputDigest => {
  const rows: RowDigest[] = [];
  const read = sheets.map((screened) => {
    const { sheet, screening } = screened;
    const columns = columnsOf(screened);
    const lines = screening.applicants.map(({ key, sheetRow }) => {
      const cells = columns.map(([column]) => sheet.rows[sheetRow]?.[column] ?? null);
      const line = JSON.stringify([key, cells.map((cell) => (cell === '' ? null : cell))]);
      rows.push({ sheet: sheet.name, key, digest: digestText(line) });
      return line;
    });
    return { sheet: sheet.name, headers: columns.map(([, header]) => header), rows: lines.sort(byText) };
  });
  const facts = [...groups].sort(([a], [b]) => byText(a, b)).map(([quota, group]) => [quota, groupLines(group)]);
  const rosters = rosterDigests(sheets);
  const all = rosters.length === 0 ? [read, facts] : [read, facts, rosters];
  return { whole: bytesToHex(sha256(utf8ToBytes(JSON.stringify(all)))), rows };
};
