import type { Roster } from '../../../src/guideline/fact-types';
import type { RosterTable } from '../../../src/applicants/rosters/types';
import { readRoster } from '../../../src/applicants/rosters/read-roster';
import type { CellValue } from '../../../src/workbook/types';
import { sheetOf } from '../build-sheet';

export const rosterOf = (more: Partial<Roster> = {}): Roster => ({
  id: 'past',
  name: '历年立项项目',
  aliases: [],
  clause: '第六条',
  by: 'organisation',
  headers: [],
  columns: [],
  near: 'ask',
  ...more,
});

/** A roster read from rows of cells, the header row among them; fails with the issue where it is refused. */
export const tableOf = (
  rows: readonly (readonly CellValue[])[],
  roster: Roster = rosterOf(),
  needed: readonly string[] = [],
): RosterTable => {
  const source = { file: '历年立项.xlsx', sheet: '名单' };
  const read = readRoster(roster, sheetOf(rows, { name: '名单' }), source, new Set(needed));
  if ('issue' in read) throw new Error(JSON.stringify(read.issue));
  return read.table;
};

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A 统一社会信用代码 that is right in its check sign, one for each number. */
export const codeOf = (number: number): string => {
  const body = `91320100${String(number).padStart(9, '0')}`;
  let sum = 0;
  let weight = 1;
  for (const sign of body) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return `${body}${SIGNS[(31 - (sum % 31)) % 31] ?? ''}`;
};
