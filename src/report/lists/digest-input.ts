import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { GroupTable } from '../../review/rank/evaluate-quotas';
import type { ScreenedSheet } from '../../review/rank/rank-applicants';
import { digestText } from '../digest-text';

/** Fingerprint of one applicant's row as it was read. */
export interface RowDigest {
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

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

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
  return { whole: bytesToHex(sha256(utf8ToBytes(JSON.stringify([read, facts])))), rows };
};
