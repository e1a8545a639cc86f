import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import type { Conclusion } from '../../src/screening/types';
import type { CellRange, CellValue, SheetSnapshot } from '../../src/workbook/types';

/** A row as a careful examiner concludes it. */
interface ExaminedRow {
  /** Sheet row, zero-based. */
  readonly row: number;
  readonly conclusion: Conclusion;
  /** Other conclusions the text allows. */
  readonly also: readonly Conclusion[];
  readonly why: string;
}

/** A sheet as an office typed it, with what its columns mean and what an examiner makes of its rows. */
export interface ReadingCase {
  readonly name: string;
  readonly guideline: string;
  /** One id, or several where the rows apply for different programmes. */
  readonly programmes: readonly string[];
  readonly asOf: string;
  readonly sheet: SheetSnapshot;
  /** Header (the lower one of two) → what it stands for: facts, materials, `评议：id`. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** False where the meanings name facts alone, so that a column for a judgement is neither right nor wrong. */
  readonly namesJudgements: boolean;
  /** Headers that say the opposite of the fact. */
  readonly turned: ReadonlySet<string>;
  /** Fact → expression over headers in square brackets. */
  readonly computed: ReadonlyMap<string, string>;
  /** Fact → word in a cell → the value it means. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly rows: readonly ExaminedRow[];
}

type WrittenCell = null | string | number | boolean | { readonly date: string | Date } | { readonly percent: number };

interface WrittenCase {
  readonly guideline: string;
  readonly programme: string | readonly string[];
  readonly asOf: string | Date;
  readonly sheet: string;
  readonly above?: readonly (readonly WrittenCell[])[];
  readonly headers: readonly (readonly string[])[];
  readonly formats?: Readonly<Record<string, 'percent' | 'date' | 'amount'>>;
  readonly rows: readonly {
    readonly cells: readonly WrittenCell[];
    readonly conclusion: Conclusion;
    readonly also?: readonly Conclusion[];
    readonly why?: string;
  }[];
  readonly below?: readonly (readonly WrittenCell[])[];
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  readonly turned?: readonly string[];
  readonly computed?: Readonly<Record<string, string>>;
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const dayText = (date: string | Date): string =>
  typeof date === 'string'
    ? date
    : date.toISOString().slice(0, date.getUTCHours() + date.getUTCMinutes() > 0 ? 16 : 10);

/** Excel serial of `2023-05-31` or `2023-05-31 17:30`. */
const serialOf = (date: string | Date): number => {
  const text = dayText(date).replace('T', ' ');
  const [day = '', time = '00:00'] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY + (hours * 60 + minutes) / 1440;
};

const isPercent = (cell: WrittenCell | undefined): boolean =>
  typeof cell === 'object' && cell !== null && 'percent' in cell;

const cellOf = (cell: WrittenCell): CellValue => {
  if (typeof cell !== 'object' || cell === null) return cell;
  return 'percent' in cell ? cell.percent : { date: serialOf(cell.date) };
};

/** Merged areas of two header rows: a blank above continues to the left, a blank below is merged with what stands above it. */
const mergesOf = (top: number, [upper = [], lower]: readonly (readonly string[])[]): readonly CellRange[] => {
  if (lower === undefined) return [];
  const merges: CellRange[] = [];
  for (let left = 0; left < upper.length; left += 1) {
    let right = left;
    while (right + 1 < upper.length && upper[right + 1] === '' && lower[right + 1] !== '') right += 1;
    if (upper[left] !== '' && lower[left] === '') merges.push({ top, bottom: top + 1, left, right: left });
    else if (right > left) merges.push({ top, bottom: top, left, right });
    left = right;
  }
  return merges;
};

const readWritten = (name: string, written: WrittenCase): ReadingCase => {
  const above = written.above ?? [];
  const top = above.length;
  const first = top + written.headers.length;
  const lines = [...above, ...written.headers, ...written.rows.map(({ cells }) => cells), ...(written.below ?? [])];
  const width = Math.max(...written.headers.map((row) => row.length));
  const percentColumns = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const header = written.headers.at(-1)?.[column] || written.headers[0]?.[column] || '';
    return written.formats?.[header] === 'percent' || written.rows.some(({ cells }) => isPercent(cells[column]));
  });
  return {
    name,
    guideline: written.guideline,
    programmes: typeof written.programme === 'string' ? [written.programme] : written.programme,
    asOf: dayText(written.asOf).slice(0, 10),
    sheet: {
      name: written.sheet,
      rows: lines.map((row) => row.map((cell) => cellOf(cell === '' ? null : cell))),
      merges: mergesOf(top, written.headers),
      hiddenRows: [],
      hiddenColumns: [],
      visibility: 'visible',
      protected: false,
      tables: [],
      percentColumns,
    },
    columns: new Map(Object.entries(written.columns ?? {})),
    namesJudgements: true,
    turned: new Set(written.turned),
    computed: new Map(Object.entries(written.computed ?? {})),
    words: new Map(Object.entries(written.words ?? {}).map(([fact, words]) => [fact, new Map(Object.entries(words))])),
    rows: written.rows.map(({ conclusion, also, why }, index) => ({
      row: first + index,
      conclusion,
      also: also ?? [],
      why: why ?? '',
    })),
  };
};

interface ExaminedWorkbook {
  readonly guideline: string;
  readonly programme: string;
  readonly asOf: string;
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly { readonly row: number; readonly conclusion: Conclusion; readonly why: string }[];
}

/** By guideline, what headers mean by facts that it gained after its cases were examined. */
const relabelled = parse(readFileSync(join(__dirname, 'relabelled.yaml'), 'utf8')) as Readonly<
  Record<string, { readonly columns: Readonly<Record<string, readonly string[]>>; readonly turned?: readonly string[] }>
>;

/** A workbook with the examiner's page beside it: `x.xlsx` and `x.json`, rows counted from 1. */
const readExamined = async (path: string): Promise<ReadingCase> => {
  const examined = JSON.parse(readFileSync(path, 'utf8')) as ExaminedWorkbook;
  const workbook = path.replace(/\.json$/, '.xlsx');
  const read = await readWorkbook(readFileSync(workbook), basename(workbook));
  const sheet = read.ok ? read.value.sheets.find(({ visibility }) => visibility === 'visible') : undefined;
  if (sheet === undefined) throw new Error(`${workbook}: not readable`);
  return {
    name: basename(path, '.json'),
    guideline: examined.guideline,
    programmes: [examined.programme],
    asOf: examined.asOf,
    sheet,
    columns: new Map(Object.entries({ ...examined.columns, ...relabelled[examined.guideline]?.columns })),
    namesJudgements: false,
    turned: new Set(relabelled[examined.guideline]?.turned),
    computed: new Map(),
    words: new Map(),
    rows: examined.rows.map(({ row, conclusion, why }) => ({ row: row - 1, conclusion, also: [], why })),
  };
};

const filesBelow = (folder: string): readonly string[] =>
  (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });

/** All cases below a folder: sheets written down as YAML, and workbooks with an examiner's JSON beside them. */
export const readCases = async (folder: string): Promise<readonly ReadingCase[]> => {
  const cases: ReadingCase[] = [];
  for (const path of filesBelow(folder)) {
    if (path.endsWith('.yaml'))
      cases.push(readWritten(basename(path, '.yaml'), parse(readFileSync(path, 'utf8')) as WrittenCase));
    else if (path.endsWith('.json') && existsSync(path.replace(/\.json$/, '.xlsx')))
      cases.push(await readExamined(path));
  }
  return cases;
};
