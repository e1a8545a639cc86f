import type { Expert } from '../../src/reviewers/read-experts';
import type { Assessed, PartyKind } from '../../src/reviewers/read-parties';

const cell = (sheet: string, column: number) => ({ sheet, row: 1, column });

/** An expert of 甲大学, or as said. */
export const expertOf = (name: string, more: Partial<Expert> = {}): Expert => {
  const units = more.units ?? ['甲大学'];
  return {
    id: `${name}|${units.join('、')}`,
    label: name,
    name,
    unit: units.join('、'),
    role: 'expert',
    units,
    fields: [],
    avoids: [],
    cells: { name: cell('专家名单', 0), unit: cell('专家名单', 1), avoids: cell('专家名单', 3) },
    ...more,
  };
};

/** A party as a cell of the applicants' sheet names it. */
export const partyOf = (kind: PartyKind, name: string): Assessed['parties'][number] => ({
  kind,
  name,
  cells: [cell('申报表', 2)],
});

/** An applicant of its own name, or as said. */
export const applicantOf = (name: string, more: Partial<Assessed> = {}): Assessed => ({
  sheet: '申报表',
  key: name,
  row: 1,
  name,
  project: '',
  programme: '示例项目',
  conclusion: 'qualified',
  parties: [partyOf('organisation', name)],
  persons: [],
  texts: [],
  ...more,
});
