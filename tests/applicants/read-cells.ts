import { readApplicants } from '../../src/applicants/read-applicants';
import type { ApplicantTable, ReadingOptions } from '../../src/applicants/types';
import type { Fact } from '../../src/guideline/types';
import type { Column } from '../../src/logic/columns';
import type { CellValue, SheetSnapshot } from '../../src/workbook/types';
import { sheetOf } from './build-sheet';

/** What surrounds the cells of a column. */
export interface Surroundings {
  readonly header?: string;
  /** Unit that the header states. */
  readonly unit?: string;
  readonly sheet?: Partial<SheetSnapshot>;
  readonly options?: Partial<ReadingOptions>;
}

/** Reads cells as one column of a sheet, the first one in its second row. */
export const readColumn = (
  fact: Fact,
  cells: readonly CellValue[],
  { header = fact.name, options, sheet, unit }: Surroundings = {},
): ApplicantTable => {
  const snapshot = sheetOf([[header], ...cells.map((cell) => [cell])], sheet);
  const binding = {
    sheet: '申报表',
    headerRows: [0],
    headers: [{ column: 0, text: header }],
    dataRows: cells.map((_, row) => row + 1),
    skippedRows: [],
    bindings: [{ fact: fact.name, column: 0, header, how: 'name' as const, ...(unit === undefined ? {} : { unit }) }],
    unboundHeaders: [],
    unboundFacts: [],
    proposals: [],
    computed: [],
    ownColumns: [],
    issues: [],
  };
  return readApplicants(snapshot, binding, [fact], { sheetName: '申报表', ...options });
};

const showBound = (bound: number): string =>
  Number.isFinite(bound) ? String(Number(bound.toPrecision(10))) : String(bound);

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const showDay = (column: Column & { readonly kind: 'date' }, row: number): string => {
  const minute = column.minutes?.[row] ?? -1;
  const [from, to] = [iso(column.from[row] ?? 0), iso(column.to[row] ?? 0)];
  const day = from === to ? from : `${from}…${to}`;
  const two = (part: number): string => String(part).padStart(2, '0');
  return minute < 0 ? day : `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

/** A number that bounds leave open is `a…b`, with `>a` or `<b` where the end is just not reached. */
const showNumber = (from: number, to: number): string => {
  if (from === to) return showBound(from);
  const low = from !== Number(showBound(from)) ? `>${showBound(from)}` : showBound(from);
  const high = to !== Number(showBound(to)) ? `<${showBound(to)}` : showBound(to);
  return `${low}…${high}`;
};

const showValue = (column: Column, row: number): unknown => {
  switch (column.kind) {
    case 'truth':
      return ['no', '?', 'yes'][column.values[row] ?? 1];
    case 'number':
      if (column.valid[row] !== 1) return '?';
      return column.upper === undefined || column.upper[row] === column.values[row]
        ? column.values[row]
        : showNumber(column.values[row] ?? NaN, column.upper[row] ?? NaN);
    case 'text':
      return column.words[column.codes[row] ?? -1] ?? '?';
    case 'date':
      return column.valid[row] === 1 ? showDay(column, row) : '?';
    case 'duration':
      return column.values[row];
    case 'list': {
      if (column.valid[row] !== 1) return '?';
      const items: unknown[] = [];
      for (let item = column.offsets[row] ?? 0; item < (column.offsets[row + 1] ?? 0); item += 1)
        items.push(showValue(column.items, item));
      return items;
    }
  }
};

/**
 * What a row of the column came to: its value, `blank`, or the code of the issue that says why it is not known, with the
 * value first where a known cell carries a remark.
 */
export const comesTo = (table: ApplicantTable, row = 0): unknown => {
  const [fact = ''] = table.facts.keys();
  const state = table.stateOf(fact, row);
  const column = table.column(fact);
  const issue = table.issues.find((one) => 'cell' in one && one.cell.row === table.sheetRow(row));
  const code = issue?.code.replace('applicants.', '');
  if (!state.known) return state.cause === 'blank' ? 'blank' : (code ?? state.cause);
  const value = column === undefined ? '?' : showValue(column, row);
  return code === undefined ? value : [value, code];
};
