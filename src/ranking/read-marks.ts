import { foldText } from '../guideline/fold-text';
import { showCell } from '../applicants/cell-text';
import { SCORE } from '../applicants/targets';
import type { Mark, MarkSheet } from './types';
import type { ApplicantResult, SheetScreening } from '../screening/types';
import type { CellAddress, CellValue, SheetSnapshot } from '../workbook/types';
import type { Scoring } from './rubric';

/** One screened sheet with its cells. */
export interface ScreenedSheet {
  readonly sheet: SheetSnapshot;
  readonly screening: SheetScreening;
  /** What experts scored in the pane; nothing where absent. */
  readonly review?: { readonly scoring: Scoring };
}

/** Identity of an applicant over several sheets. */
export const candidateId = (applicant: ApplicantResult): string => `${applicant.table.sheet}\n${applicant.key}`;

/** A sheet column that holds marks: one expert's, one criterion's, or the total of all. */
interface MarkColumn {
  readonly column: number;
  readonly header: string;
}

/** Marks read from a sheet, one line per applicant, with the cells that could not be read. */
export interface ReadMarks {
  readonly columns: readonly MarkColumn[];
  readonly sheet: MarkSheet;
  readonly unreadable: readonly { readonly cell: CellAddress; readonly header: string; readonly shown: string }[];
}

const MARK_HEADER = /得分|评分|打分|分数|总分|均分|评审分|分值|成绩|score|mark/i;
const NOT_A_MARK = /名次|排名|满分|权重|说明|备注|意见|日期|时间/;

/** Whether a header says by itself that its column holds marks. */
export const saysMarks = (header: string): boolean => {
  const folded = foldText(header);
  return MARK_HEADER.test(folded) && !NOT_A_MARK.test(folded);
};

/** Columns of marks: bound as such, named, or with a header that says so, neither bound to anything else nor ours. */
export const findMarkColumns = (
  screening: SheetScreening,
  ownColumns: readonly number[],
  named: readonly string[] = [],
): readonly MarkColumn[] => {
  const { bindings, unboundHeaders } = screening.binding;
  const saying = unboundHeaders.filter(({ header }) => saysMarks(header) || named.includes(header));
  return [...bindings.filter(({ fact }) => fact === SCORE), ...saying]
    .filter(({ column }) => !ownColumns.includes(column))
    .sort((one, other) => one.column - other.column)
    .map(({ column, header }) => ({ column, header }));
};

const RECUSED = new Set(['回避', '已回避', '申请回避', 'recused']);
const NOT_GIVEN = new Set(['', '-', '—', '/', '未评', '缺席', '缺评', '弃权', '未评分']);

/** A mark as people type it; `undefined` where it cannot be read. Blank is missing, never zero (rule R2). */
export const readMark = (cell: CellValue): Mark | undefined => {
  if (cell === null) return 'missing';
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return undefined;
  const text = cell.normalize('NFKC').trim();
  if (NOT_GIVEN.has(text)) return 'missing';
  if (RECUSED.has(text.toLowerCase())) return 'recused';
  const match = /^(-?\d+(?:\.\d+)?)\s*分?$/.exec(text);
  return match === null ? undefined : Number(match[1]);
};

/** Marks of all applicants of a sheet; a cell that cannot be read is missing and listed. */
export const readMarks = (
  sheet: SheetSnapshot,
  applicants: readonly ApplicantResult[],
  columns: readonly MarkColumn[],
  idOf: (applicant: ApplicantResult) => string,
): ReadMarks => {
  const unreadable: { cell: CellAddress; header: string; shown: string }[] = [];
  const marks = applicants.map((applicant) =>
    columns.map(({ column, header }): Mark => {
      const cell = sheet.rows[applicant.sheetRow]?.[column] ?? null;
      const mark = readMark(cell);
      if (mark !== undefined) return mark;
      unreadable.push({ cell: { sheet: sheet.name, row: applicant.sheetRow, column }, header, shown: showCell(cell) });
      return 'missing';
    }),
  );
  return {
    columns,
    sheet: { candidates: applicants.map(idOf), experts: columns.map(({ header }) => header), marks },
    unreadable,
  };
};
