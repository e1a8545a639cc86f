import type { Reviewer } from '../../../src/reviewers/types';
import type { ReviewerParts, SheetApplicant } from '../../../src/plans/reviewers/score-rows';
import { patchWritten } from '../../../src/review/read-snapshot';
import type { CellValue, PlannedSheet, SheetSnapshot, WritePlan } from '../../../src/workbook/types';
import { DIMENSIONS } from '../../reviewers/random-entries';

const RUBRIC = {
  dimensions: DIMENSIONS.map(({ name, max }, index) => ({ id: `d${index}`, name, max, weight: max })),
};

/** Two of the six that entries are made of; the others left the list. */
const APPLICANTS: readonly SheetApplicant[] = [
  { sheet: '申报表', key: 'GX-001', name: '江苏甲公司', programme: '高价值专利培育', rubric: RUBRIC },
  { sheet: '培育', key: '002', name: '江苏乙公司', programme: '', rubric: RUBRIC },
];

export const partsOf = (reviewer: Reviewer, language: ReviewerParts['language'] = 'zh-CN'): ReviewerParts => ({
  reviewer,
  applicants: APPLICANTS,
  criterionOf: (_, criterion) => (criterion === 'c1' ? { clause: '三（一）', title: '场地落实' } : undefined),
  language,
});

const EMPTY = { name: '汇总.xlsx', sheets: [], memory: undefined };

/** A planned sheet as it is read back from the workbook. */
export const written = (plan: PlannedSheet): SheetSnapshot => {
  const [sheet] = patchWritten(EMPTY, { blocks: [], sheets: [plan], memory: undefined }).sheets;
  if (sheet === undefined) throw new Error('nothing was written');
  return sheet;
};

/** The sheet after a plan. */
export const carryOut = (sheet: SheetSnapshot, plan: WritePlan): SheetSnapshot => {
  const [after] = patchWritten({ ...EMPTY, sheets: [sheet] }, plan).sheets;
  if (after === undefined) throw new Error('the sheet is gone');
  return after;
};

/** The plan cut into pieces, a row each, as a host that stops half-way leaves it. */
export const rowByRow = (plan: WritePlan): readonly WritePlan[] =>
  plan.blocks.flatMap((block) =>
    block.rows.map((row, index) => ({
      ...plan,
      blocks: [
        {
          ...block,
          rows: [row],
          columns: block.columns.map((column) => ({ ...column, cells: column.cells.slice(index, index + 1) })),
        },
      ],
    })),
  );

/** The sheet with cells changed by hand: [row, column, value]. */
export const typed = (
  sheet: SheetSnapshot,
  ...cells: readonly (readonly [number, number, CellValue])[]
): SheetSnapshot => {
  const rows = sheet.rows.map((row) => [...row]);
  for (const [row, column, value] of cells) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length < column) line.push(null);
    line[column] = value;
  }
  return { ...sheet, rows };
};

/** Where a text stands in a sheet. */
export const find = ({ rows }: SheetSnapshot, text: string): readonly [number, number] => {
  const row = rows.findIndex((cells) => cells.includes(text));
  if (row < 0) throw new Error(`no cell holds ${text}`);
  return [row, rows[row]?.indexOf(text) ?? -1];
};
