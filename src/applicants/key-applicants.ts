import type { Fact, FactRole } from '../guideline/types';
import type { Column } from '../logic/columns';
import { foldName } from './fold-name';

/** Keys of the rows, and those shared by several rows, as table rows. */
export interface ApplicantKeys {
  readonly keys: readonly string[];
  readonly duplicates: readonly { readonly key: string; readonly rows: readonly number[] }[];
}

const PARTS: readonly FactRole[] = ['programme', 'project', 'leader'];

/**
 * Gives each row a key that follows its applicant wherever the row moves (rule W5): a valid credit code,
 * else the folded name of the organisation; then programme, project and leader. Only rows with one
 * and the same key are told apart by their order, as `#2`, `#3`.
 */
export const keyApplicants = (
  rowCount: number,
  facts: readonly Fact[],
  columnOf: (fact: string) => Column | undefined,
): ApplicantKeys => {
  const reader = (role: FactRole): ((row: number) => string) => {
    const fact = facts.find((one) => one.role === role);
    const column = fact === undefined ? undefined : columnOf(fact.name);
    if (column?.kind !== 'text') return () => '';
    const folded = column.words.map(foldName);
    return (row) => folded[column.codes[row] ?? -1] ?? '';
  };
  const code = reader('creditCode');
  const organisation = reader('organisation');
  const parts = PARTS.map(reader);
  const rowsByKey = new Map<string, number[]>();
  const keys: string[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const key = [code(row) || organisation(row), ...parts.map((part) => part(row))].join('|');
    const rows = rowsByKey.get(key);
    if (rows === undefined) rowsByKey.set(key, [row]);
    else rows.push(row);
    keys.push(rows === undefined ? key : `${key}#${rows.length}`);
  }
  const duplicates = [...rowsByKey].filter(([, rows]) => rows.length > 1).map(([key, rows]) => ({ key, rows }));
  return { keys, duplicates };
};
