import { bindSheet } from '../../src/applicants/bind-sheet';
import { loadGuideline } from '../../src/guideline/load-guideline';
import type { Guideline } from '../../src/guideline/types';
import { OWN_HEADERS } from '../../src/plans/own-columns';
import { screenSheet, targetsOf } from '../../src/screening/screen-sheets';
import type { ApplicantResult, Finding, ScreeningOptions, SheetScreening } from '../../src/screening/types';
import type { CellValue, SheetSnapshot } from '../../src/workbook/types';
import { NOTHING_ELSEWHERE } from '../../src/screening/decisions';

const HEAD = `
id: small-2022
title: 2022 年度示例申报指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
`;

const FACTS = `
  - { name: 单位名称, type: text, role: organisation }
  - { name: 统一社会信用代码, type: text, role: creditCode }
  - { name: 项目负责人, type: text, role: leader }
  - { name: 项目类别, type: text, role: programme }
  - { name: 申报主体类型, type: choice, options: [企业, 高等院校] }
  - { name: 注册日期, type: date }
  - { name: 有效专利数, type: count, unit: 件 }
  - { name: 有效发明专利数, type: count, unit: 件 }
  - { name: PCT数, type: count, unit: 件 }
  - { name: 研发占比, type: ratio }
  - { name: 近三年利税总额, type: amount, series: { years: 3 } }
  - { name: 单项冠军, type: yesNo }
  - { name: 三年内获奖, type: yesNo }
  - { name: 严重失信, type: yesNo }
  - { name: 所在地, type: place, role: region }
  - { name: 层级, type: choice, options: [设区市, 县, 园区] }
  - { name: 地理标志, type: text }
  - { name: 专利号, type: list }
`;

/** Loads a guideline whose programmes are given in YAML; fails with the issues where it does not load. */
export const guidelineOf = (programmes: string, shared = ''): Guideline => {
  const text = `${HEAD}facts:${FACTS}${shared}\nprogrammes:\n${programmes}`;
  const { guideline, issues } = loadGuideline([{ path: 'guideline.yaml', text }], undefined);
  if (guideline === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  return guideline;
};

/** One programme `p` with the given criteria, readings and so on, as YAML indented by four. */
export const programmeOf = (body: string): Guideline =>
  guidelineOf(`  - id: p\n    name: 示例项目\n    clause: 附件1\n${body}`);

export const optionsOf = (
  guideline: Guideline,
  more: Partial<ScreeningOptions> & { readonly readings?: ReadonlyMap<string, string> } = {},
): ScreeningOptions => ({
  choices: { asOf: guideline.checkDate, readings: more.readings ?? new Map<string, string>() },
  elsewhere: more.elsewhere ?? NOTHING_ELSEWHERE,
  answers: more.answers ?? new Map(),
  overrides: more.overrides ?? new Map(),
  ...(more.words !== undefined && { words: more.words }),
  ...(more.ratioScales !== undefined && { ratioScales: more.ratioScales }),
  ...(more.rosters !== undefined && { rosters: more.rosters }),
});

export const snapshotOf = (rows: readonly (readonly CellValue[])[], name = '申报表'): SheetSnapshot => ({
  name,
  rows,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  visibility: 'visible',
  protected: false,
  tables: [],
  percentColumns: [],
});

/** Screens rows under a header row. */
export const screenRows = (
  guideline: Guideline,
  rows: readonly (readonly CellValue[])[],
  more: Parameters<typeof optionsOf>[1] & { readonly programme?: string } = {},
): SheetScreening => {
  const sheet = snapshotOf(rows);
  const programme = more.programme ?? guideline.programmes[0]?.id ?? '';
  const binding = bindSheet(sheet, targetsOf(guideline, programme), new Map(), OWN_HEADERS);
  return screenSheet(guideline, programme, sheet, binding, optionsOf(guideline, more));
};

/** The one applicant of a sheet with one data row, from cells by header. */
export const screenOne = (
  guideline: Guideline,
  cells: Readonly<Record<string, CellValue>>,
  more: Parameters<typeof screenRows>[2] = {},
): ApplicantResult => {
  const all: Readonly<Record<string, CellValue>> = { 单位名称: '甲公司', ...cells };
  const [applicant] = screenRows(guideline, [Object.keys(all), Object.values(all)], more).applicants;
  if (applicant === undefined) throw new Error('No applicant was read');
  return applicant;
};

/** The finding of one criterion. */
export const findingOf = (applicant: ApplicantResult, criterion: string): Finding => {
  const found = applicant.findings.find((finding) => finding.criterion.id === criterion);
  if (found === undefined) throw new Error(`No criterion ${criterion}`);
  return found;
};

/** The cells without the column of one fact. */
export const without = <T extends Readonly<Record<string, CellValue>>>(cells: T, header: keyof T & string) =>
  Object.fromEntries(Object.entries(cells).filter(([name]) => name !== header));
