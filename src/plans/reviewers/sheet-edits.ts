import type { CellValue, PlannedBlock, PlannedColumn, SheetSnapshot, WritePlan } from '../../workbook/types';
import { ALL_WORDS, isBlank } from './sheet-tables';

/** Cells to write: sheet row → sheet column → value, zero-based. */
export type Edits = ReadonlyMap<number, ReadonlyMap<number, CellValue>>;

/** A sheet while it is planned, with the plans so far; each is made for the sheet as the ones before it leave it. */
export interface Draft {
  readonly sheet: SheetSnapshot;
  readonly plans: readonly WritePlan[];
}

const FRESH_WIDTH = 12;

const formatOf = (cells: readonly CellValue[]) =>
  cells.some((cell) => typeof cell === 'number') ? ('decimal' as const) : ('text' as const);

/**
 * The draft with cells written in one plan. The block is anchored at a header row that stays; columns that were empty so
 * far are given with their headers.
 */
export const writeCells = (
  draft: Draft,
  headerRow: number,
  edits: Edits,
  fresh: ReadonlyMap<number, string> = new Map(),
): Draft => {
  const rows = [...edits.keys()].sort((a, b) => a - b);
  if (rows.length === 0) return draft;
  const { sheet } = draft;
  const used = new Set([...edits.values()].flatMap((cells) => [...cells.keys()]));
  const at = [...used, ...[...fresh.keys()].filter((column) => !used.has(column))].sort((a, b) => a - b);
  const columns = at.map((column): PlannedColumn => {
    const there = sheet.rows[headerRow]?.[column];
    const values = rows.map((row) => edits.get(row)?.get(column));
    return {
      id: String(column),
      header: fresh.get(column) ?? (typeof there === 'string' ? there : ''),
      at: column,
      fresh: fresh.has(column),
      width: FRESH_WIDTH,
      format: formatOf(values.filter((value) => value !== undefined)),
      cells: values.map((value) => (value === undefined ? undefined : { value })),
    };
  });
  const block: PlannedBlock = { sheet: sheet.name, headerRow, rows, columns };
  const headed = new Map([...edits, [headerRow, new Map([...(edits.get(headerRow) ?? []), ...fresh])]]);
  return {
    sheet: patchCells(sheet, fresh.size === 0 ? edits : headed),
    plans: [...draft.plans, { blocks: [block], sheets: [], memory: undefined }],
  };
};

const patchCells = (sheet: SheetSnapshot, edits: Edits): SheetSnapshot => {
  const rows = sheet.rows.map((cells) => [...cells]);
  for (const [row, cells] of edits)
    for (const [column, value] of cells) {
      while (rows.length <= row) rows.push([]);
      const line = rows[row];
      while (line !== undefined && line.length < column) line.push(null);
      if (line !== undefined) line[column] = value;
    }
  return { ...sheet, rows };
};

/** Row after the last one that holds anything. */
export const endOfSheet = ({ rows }: Pick<SheetSnapshot, 'rows'>, from = 0): number => {
  let end = rows.length;
  while (end > from && (rows[end - 1] ?? []).every(isBlank)) end -= 1;
  return end;
};

const SIGNATURES = new Set(ALL_WORDS.map(({ signature }) => signature.trim()));

/** The line to sign on, or nothing at all. */
const isSignatureOrBlank = (cells: readonly CellValue[]) =>
  cells.every((cell) => isBlank(cell) || (typeof cell === 'string' && SIGNATURES.has(cell.trim())));

/**
 * Puts rows in after row `at - 1` of the first table, whose header stands at `headerRow`, and moves what follows down.
 * Every plan, and every prefix of the rows it writes, leaves each entry in the sheet at least once (rule W7): what follows
 * is first written again further down, then taken away here from under its header, then the rows are written and what
 * follows them, then the copy goes.
 *
 * @param headers rows, among those from `at`, that are headers of tables
 */
export const insertRows = (
  draft: Draft,
  headerRow: number,
  at: number,
  rows: readonly (readonly CellValue[])[],
  headers: readonly number[],
): Draft => {
  const end = endOfSheet(draft.sheet, at);
  const tail = Array.from({ length: end - at }, (_, index) => draft.sheet.rows[at + index] ?? []);
  const width = Math.max(0, ...rows.map(({ length }) => length), ...tail.map(({ length }) => length));
  const whole = (cells: readonly CellValue[]) =>
    new Map(Array.from({ length: width }, (_, column) => [column, cells[column] ?? null] as const));
  const blockAt = (top: number, lines: readonly (readonly CellValue[])[]): Edits =>
    new Map(lines.map((cells, index) => [top + index, whole(cells)]));
  const write = (before: Draft, edits: Edits) => writeCells(before, headerRow, edits);
  if (tail.every(isSignatureOrBlank)) return write(draft, blockAt(at, [...rows, ...tail]));
  const isHead = (index: number) => headers.includes(at + index);
  const clear = (before: Draft, top: number) => {
    const blank = (heads: boolean): Edits =>
      new Map(tail.flatMap((_, index) => (isHead(index) === heads ? [[top + index, whole([])] as const] : [])));
    return write(write(before, blank(false)), blank(true));
  };
  const low = at + rows.length + tail.length;
  const copied = write(draft, blockAt(low, tail));
  const filled = write(clear(copied, at), blockAt(at, [...rows, ...tail]));
  return clear(filled, low);
};
