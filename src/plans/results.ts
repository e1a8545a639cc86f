import type { Steps } from '../logic/steps';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import type { RankingColumn, ResultColumn } from '../words/vocabulary';
import type { ApplicantResult, SheetScreening } from '../screening/types';
import type {
  CellValue,
  ColumnFormat,
  KeptCell,
  PlannedBlock,
  PlannedCell,
  PlannedColumn,
  SheetSnapshot,
} from '../workbook/types';
import { ALWAYS, findOwnColumns, firstFreeColumn, RANKING_COLUMNS, RESULT_COLUMNS } from './own-columns';
import type { ReviewMemory, WrittenSheet } from '../memory/memory';
import { EMPTY_MEMORY } from '../memory/memory';
import { resultCells } from './result-cells';

const WIDTHS: Readonly<Record<ResultColumn, number>> = {
  conclusion: 10,
  notMet: 48,
  missing: 48,
  awaiting: 36,
  priorities: 30,
  limits: 36,
  remarks: 36,
  points: 12,
  score: 10,
  rank: 8,
  placement: 12,
  placementReason: 48,
};

const FORMATS: Partial<Readonly<Record<ResultColumn, ColumnFormat>>> = {
  points: 'decimal',
  score: 'decimal',
  rank: 'integer',
};

/** The cells of a ranking beside those of the screening, by applicant. */
export type RankingCells = ReadonlyMap<ApplicantResult, Readonly<Record<RankingColumn, PlannedCell>>>;

/** Applicants worded in one step. */
const WORDED = 50;

/** What is planned for one sheet. */
interface PlannedResults {
  readonly block: PlannedBlock;
  readonly kept: readonly KeptCell[];
  readonly memory: ReviewMemory;
}

/**
 * Plans the result columns beside the applicants of one sheet, in pieces: over our own columns of an earlier run, else
 * right of everything the sheet holds. Cells that a person changed since are left and listed (rule W1). The memory
 * tells what is written, so that applying the plan twice changes nothing the second time.
 */
export function* planSheetResults(
  screening: SheetScreening,
  sheet: SheetSnapshot,
  memory: ReviewMemory | undefined,
  language: Language,
  ranking?: RankingCells,
): Steps<PlannedResults> {
  const words = wordsIn(language).findings;
  const known = memory ?? EMPTY_MEMORY;
  const written = known.written.get(sheet.name);
  const headerRow = Math.max(0, ...screening.binding.headerRows);
  const own = findOwnColumns(sheet, headerRow, written);
  const cells: Partial<Readonly<Record<ResultColumn, PlannedCell>>>[] = [];
  for (const applicant of screening.applicants) {
    cells.push({ ...resultCells(applicant, language), ...ranking?.get(applicant) });
    if (cells.length % WORDED === 0) yield;
  }
  // Without a ranking its columns of an earlier run stay as they are, and stay remembered.
  const inScope = (column: ResultColumn) => ranking !== undefined || !RANKING_COLUMNS.some((one) => one === column);
  const isFilled = (column: ResultColumn) => cells.some((row) => (row[column]?.value ?? null) !== null);
  const used = RESULT_COLUMNS.filter(
    (column) => inScope(column) && (ALWAYS.includes(column) || own.has(column) || isFilled(column)),
  );
  const carried = RESULT_COLUMNS.filter((column) => !inScope(column) && own.has(column));
  const places = placeColumns(used, own, firstFreeColumn(sheet));
  const record = startRecord(screening.applicants, [...used, ...carried], written);
  for (const column of carried) screening.applicants.forEach((_, index) => record.keep(index, column));
  const kept: KeptCell[] = [];
  const planColumn = (column: ResultColumn): PlannedColumn => {
    const at = places.get(column) ?? 0;
    const header = words.columns[column];
    const fresh = !own.has(column);
    const judge = changeJudge(written, column);
    return {
      id: column,
      header,
      at,
      fresh,
      width: WIDTHS[column],
      format: FORMATS[column] ?? 'text',
      cells: screening.applicants.map((applicant, index) => {
        const cell = cells[index]?.[column] ?? { value: null };
        const there = fresh ? null : (sheet.rows[applicant.sheetRow]?.[at] ?? null);
        if (!fresh && judge(applicant.key, textOf(there), textOf(cell.value))) {
          const address = { sheet: sheet.name, row: applicant.sheetRow, column: at };
          kept.push({ cell: address, header, shown: textOf(there), ours: textOf(cell.value) });
          record.keep(index, column);
          return undefined;
        }
        record.write(index, column, cell);
        return cell;
      }),
    };
  };
  const columns: PlannedColumn[] = [];
  for (const column of used) {
    columns.push(planColumn(column));
    yield;
  }
  const rows = screening.applicants.map(({ sheetRow }) => sheetRow);
  return {
    block: { sheet: sheet.name, headerRow, rows, columns },
    kept,
    memory: { ...known, written: new Map([...known.written, [sheet.name, record.finish()]]) },
  };
}

const placeColumns = (
  used: readonly ResultColumn[],
  own: ReadonlyMap<ResultColumn, number>,
  firstFree: number,
): ReadonlyMap<ResultColumn, number> => {
  let free = firstFree;
  return new Map(used.map((column) => [column, own.get(column) ?? free++]));
};

const textOf = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'object') return 'date' in value ? String(value.date) : value.error;
  return String(value).replace(/\r\n?/gu, '\n');
};

const digestOf = (text: string) => (text === '' ? '' : digestText(text));

/**
 * Tells whether a person changed a cell of ours: it holds neither what we wrote for this applicant, nor what we wrote
 * into this column for any (rows move, and a key changes with the cells it is made of), nor what we would write now.
 */
const changeJudge = (written: WrittenSheet | undefined, column: ResultColumn) => {
  const index = written?.columns.indexOf(column) ?? -1;
  if (written === undefined || index < 0) return () => false;
  const everWritten = new Set([...written.cells.values()].map((digests) => digests[index] ?? ''));
  return (key: string, shown: string, ours: string): boolean => {
    if (shown === ours) return false;
    const own = written.cells.get(digestText(key))?.[index];
    if (own === undefined) return shown !== '' && !everWritten.has(digestOf(shown));
    return digestOf(shown) !== own && (shown === '' || !everWritten.has(digestOf(shown)));
  };
};

/** Collects what the memory will hold about this sheet's result columns. */
const startRecord = (
  applicants: readonly ApplicantResult[],
  columns: readonly ResultColumn[],
  before: WrittenSheet | undefined,
) => {
  const lines = applicants.map(() => columns.map(() => ''));
  const put = (row: number, column: ResultColumn, digest: string) => {
    const line = lines[row];
    if (line !== undefined) line[columns.indexOf(column)] = digest;
  };
  return {
    write: (row: number, column: ResultColumn, cell: PlannedCell) => put(row, column, digestOf(textOf(cell.value))),
    /** A kept cell keeps the record of what we wrote, so that it is known as changed the next time as well. */
    keep: (row: number, column: ResultColumn) => {
      const earlier = before?.cells.get(digestText(applicants[row]?.key ?? ''))?.[before.columns.indexOf(column)];
      put(row, column, earlier ?? '');
    },
    finish: (): WrittenSheet => ({
      columns,
      cells: new Map(applicants.map(({ key }, row) => [digestText(key), lines[row] ?? []])),
    }),
  };
};

/**
 * A short fingerprint of a text (53 bits, base 36), for telling whether a cell or a key is still the same. Not for
 * security: two texts that share one by chance would have to meet in the same cell.
 */
export const digestText = (text: string): string => {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
};
