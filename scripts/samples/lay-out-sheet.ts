import type { RawSheet } from '../../src/hosts/xlsx/create-workbook';
import type { CellRange, CellValue } from '../../src/workbook/types';
import type { SampleColumn } from './plan-columns';
import type { SampleApplicant } from './sample-applicant';

/** How a sheet is laid out around its table. */
export interface SheetLook {
  readonly name: string;
  /** Lines above the header. */
  readonly title: readonly string[];
  /** A first header row with the columns' groups, merged. */
  readonly grouped: boolean;
  /** Lines below the table. */
  readonly footer: readonly string[];
  /** Columns summed up in a 合计 row, by header. */
  readonly totals: readonly string[];
  /** Applicants whose row is hidden, by position. */
  readonly hiddenApplicants: readonly number[];
  /** Columns that are hidden, by header. */
  readonly hiddenHeaders: readonly string[];
}

export const PLAIN_LOOK: Omit<SheetLook, 'name'> = {
  title: [],
  grouped: false,
  footer: [],
  totals: [],
  hiddenApplicants: [],
  hiddenHeaders: [],
};

/** Neighbouring columns of one group, as spans. */
const spansOf = (
  columns: readonly SampleColumn[],
): readonly { from: number; to: number; group: string | undefined }[] => {
  const spans: { from: number; to: number; group: string | undefined }[] = [];
  columns.forEach(({ group }, at) => {
    const last = spans.at(-1);
    if (group !== undefined && last?.group === group) last.to = at;
    else spans.push({ from: at, to: at, group });
  });
  return spans;
};

/** Applicants of a sample in rows under its header. */
export const layOutSheet = (
  columns: readonly SampleColumn[],
  applicants: readonly SampleApplicant[],
  look: SheetLook,
): RawSheet => {
  const right = columns.length - 1;
  const top = look.title.length;
  const spans = look.grouped ? spansOf(columns) : [];
  const headers = columns.map(({ header }) => header);
  const upper = columns.map((column, at) => {
    const span = spans.find(({ from }) => from === at);
    return span === undefined ? null : (span.group ?? column.header);
  });
  const lower = columns.map(({ group, header }) => (group === undefined ? null : header));
  const headerRows = look.grouped ? [upper, lower] : [headers];
  const first = top + headerRows.length;
  const body = applicants.map((applicant, index) => columns.map(({ cellOf }) => cellOf(applicant, index)));
  const sumOf = (at: number): number =>
    body.reduce((sum, cells) => sum + (typeof cells[at] === 'number' ? cells[at] : 0), 0);
  const totals: readonly CellValue[] = columns.map(({ header }, at) =>
    at === 0 ? '合计' : look.totals.includes(header) ? sumOf(at) : null,
  );
  const below = [
    ...(look.totals.length > 0 ? [totals] : []),
    ...look.footer.map((line): readonly CellValue[] => [line]),
  ];
  const lines = look.title.map((_, row): CellRange => ({ top: row, left: 0, bottom: row, right }));
  const footerTop = first + body.length + below.length - look.footer.length;
  const footers = look.footer.map((_, at): CellRange => ({
    top: footerTop + at,
    left: 0,
    bottom: footerTop + at,
    right,
  }));
  const merged = spans.flatMap(({ from, to, group }): readonly CellRange[] => {
    if (group === undefined) return [{ top, left: from, bottom: top + 1, right: from }];
    return from === to ? [] : [{ top, left: from, bottom: top, right: to }];
  });
  return {
    name: look.name,
    rows: [...look.title.map((line) => [line]), ...headerRows, ...body, ...below],
    merges: [...lines, ...merged, ...footers],
    widths: columns.map(({ width }) => width),
    numberFormats: columns.map(({ numberFormat }) => numberFormat),
    headerRows: headerRows.map((_, at) => top + at),
    hiddenRows: look.hiddenApplicants.map((at) => first + at),
    hiddenColumns: look.hiddenHeaders.map((header) => headers.indexOf(header)).filter((at) => at >= 0),
    frozenRows: first,
  };
};
