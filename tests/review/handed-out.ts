import { loadGuideline } from '../../src/guideline/load-guideline';
import { runSteps } from '../../src/logic/steps';
import { NEW_SHEET_REVIEW } from '../../src/memory/sheet-review';
import type { HandOutParts } from '../../src/review/hand-out';
import { planForExperts, seatsByExpert } from '../../src/review/hand-out';
import { patchWritten } from '../../src/review/read-snapshot';
import type { Collected, CollectParts, ReturnedCopy } from '../../src/review/collect-copies';
import { collectCopies } from '../../src/review/collect-copies';
import { bindForReview, screenRound } from '../../src/review/screen-round';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/types';

const { guideline: loaded, issues } = loadGuideline(
  [
    {
      path: 'guideline.yaml',
      text: `id: small-2022
title: 2022 年度示例申报指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
facts:
  - { name: 单位名称, type: text, role: organisation }
  - { name: 项目负责人, type: text, role: leader }
  - { name: 项目名称, type: text, role: project }
  - { name: 推荐单位, type: text, role: office }
  - { name: 有效专利数, type: count, unit: 件 }
  - { name: 申请资助金额, type: amount, unit: 万元 }
programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    places: { clause: 一（4）, count: 2 }
    rubric:
      dimensions:
        - { id: new, name: 创新性, weight: 60, max: 60, descriptors: [{ from: 40, text: 国内领先 }] }
        - { id: use, name: 应用, weight: 40, max: 40 }
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
      - { id: funds, kind: condition, clause: 一（2）, title: 申请金额不超过 200 万元, require: 申请资助金额 <= 200 }
`,
    },
  ],
  undefined,
);
if (loaded === undefined) throw new Error(JSON.stringify(issues));
export const guideline = loaded;

export const HEADERS = [
  '单位名称',
  '项目负责人',
  '项目名称',
  '推荐单位',
  '有效专利数',
  '联系电话',
  '申请资助金额（万元）',
];

const rowsOf = (count: number): readonly (readonly CellValue[])[] =>
  Array.from({ length: count }, (_, at) => [
    `第${at}公司`,
    `负责人${at}`,
    `项目${at}`,
    at % 2 === 0 ? '苏州市' : '无锡市',
    110 + at,
    `138000000${String(10 + at)}`,
    50 + at,
  ]);

export const sheetOf = (rows: readonly (readonly CellValue[])[], name = '申报表'): SheetSnapshot => ({
  name,
  rows: [HEADERS, ...rows],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  visibility: 'visible',
  protected: false,
  tables: [],
  percentColumns: [],
});

/** The applicants' sheet of a master as it is screened. */
export const screenMaster = (master: WorkbookSnapshot) =>
  runSteps(
    screenRound(
      guideline,
      master.sheets
        .filter(({ name }) => name === '申报表')
        .map((sheet) => bindForReview(sheet, guideline, { ...NEW_SHEET_REVIEW, programme: { kind: 'one', id: 'p' } })),
      new Map(),
    ),
  );

export const openMaster = (count: number): WorkbookSnapshot => ({
  name: '总表.xlsx',
  sheets: [sheetOf(rowsOf(count))],
  memory: undefined,
});

const expertOf = (label: string) => ({ name: label, unit: `${label}大学` });

/** Everybody gets everything. */
export const seatsFor = (master: WorkbookSnapshot, experts: readonly string[]) => {
  const sheets = screenMaster(master);
  const seats = sheets.flatMap(({ screening }) =>
    screening.applicants.map(({ key, name }) => ({ key, name, experts })),
  );
  return seatsByExpert(seats, sheets, expertOf).byExpert;
};

/** A copy for each expert as a workbook that is read back. */
export const handOut = (master: WorkbookSnapshot, experts: readonly string[]): readonly ReturnedCopy[] => {
  const parts: HandOutParts = {
    sheets: screenMaster(master),
    guideline,
    entries: [],
    file: master.name,
    on: '2026-11-28',
    language: 'zh-CN',
  };
  return planForExperts(parts, seatsFor(master, experts), []).copies.map(({ file, sheets }) => ({
    file,
    snapshot: patchWritten({ name: file, sheets: [], memory: undefined }, { blocks: [], sheets, memory: undefined }),
  }));
};

export const collect = (
  master: WorkbookSnapshot,
  copies: readonly ReturnedCopy[],
  more: Partial<CollectParts> = {},
): Collected =>
  collectCopies({
    master,
    sheets: screenMaster(master),
    guideline,
    assignment: undefined,
    copies,
    take: [],
    language: 'zh-CN',
    ...more,
  });

/** The master with what was collected. */
export const carryOutAll = (master: WorkbookSnapshot, { plans }: Collected): WorkbookSnapshot =>
  plans.reduce(patchWritten, master);

/** A copy with one sheet's cells changed. */
export const change = (copy: ReturnedCopy, sheet: string, edit: (rows: CellValue[][]) => void): ReturnedCopy => ({
  ...copy,
  snapshot: {
    ...copy.snapshot,
    sheets: copy.snapshot.sheets.map((one) => {
      if (!one.name.startsWith(sheet)) return one;
      const rows = one.rows.map((row) => [...row]);
      edit(rows);
      return { ...one, rows };
    }),
  },
});

/** A copy with a value typed into the column of a header, in the row that holds a text. */
export const fill = (copy: ReturnedCopy, sheet: string, row: string, header: string, value: CellValue): ReturnedCopy =>
  change(copy, sheet, (rows) => {
    const column = rows.find((cells) => cells.includes(header))?.indexOf(header) ?? -1;
    const line = rows.find((cells) => cells.includes(row));
    if (column < 0 || line === undefined) throw new Error(`no ${row} × ${header}`);
    while (line.length < column) line.push(null);
    line[column] = value;
  });
