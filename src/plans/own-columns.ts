import { LANGUAGES, wordsIn } from '../words/words';
import type { RankingColumn, ResultColumn } from '../words/vocabulary';
import type { CellValue, SheetSnapshot } from '../workbook/types';
import type { WrittenSheet } from '../memory/memory';

/** Result columns in the order they are written. */
export const RESULT_COLUMNS: readonly ResultColumn[] = [
  'conclusion',
  'notMet',
  'missing',
  'awaiting',
  'priorities',
  'limits',
  'remarks',
  'points',
  'score',
  'rank',
  'placement',
  'placementReason',
];

/** Those that only a ranking writes. */
export const RANKING_COLUMNS: readonly RankingColumn[] = ['score', 'rank', 'placement', 'placementReason'];

/** The headers of our result columns in every language, so that an earlier run's columns are known as ours. */
export const OWN_HEADERS: readonly string[] = LANGUAGES.flatMap((language) =>
  RESULT_COLUMNS.map((column) => wordsIn(language).findings.columns[column]),
);

/** The result column that a header stands for, whichever language it was written in. */
const resultColumnOf = (header: string): ResultColumn | undefined =>
  RESULT_COLUMNS.find((column) => LANGUAGES.some((language) => wordsIn(language).findings.columns[column] === header));

/**
 * Our result columns of an earlier run, by id. A header alone does not make a column ours: we must remember having
 * written it, or all the columns we always write stand side by side in our order (the memory was lost on the way
 * through another program). Of two equal headers the right one is ours, since ours are placed last.
 */
export const findOwnColumns = (
  sheet: SheetSnapshot,
  headerRow: number,
  written: WrittenSheet | undefined,
): ReadonlyMap<ResultColumn, number> => {
  const found = new Map<ResultColumn, number>();
  sheet.rows[headerRow]?.forEach((cell, at) => {
    const column = typeof cell === 'string' ? resultColumnOf(cell.trim()) : undefined;
    if (column !== undefined) found.set(column, at);
  });
  if (written !== undefined) return new Map([...found].filter(([column]) => written.columns.includes(column)));
  const first = found.get(ALWAYS[0] ?? 'conclusion');
  const isOurBlock = first !== undefined && ALWAYS.every((column, index) => found.get(column) === first + index);
  return isOurBlock ? found : new Map();
};

/** Columns written in every run; the others only where they have something to say. */
export const ALWAYS: readonly ResultColumn[] = RESULT_COLUMNS.filter(
  (column) =>
    column !== 'limits' &&
    column !== 'remarks' &&
    column !== 'points' &&
    !RANKING_COLUMNS.some((own) => own === column),
);

/** The first column to the right of everything the sheet holds. */
export const firstFreeColumn = (sheet: SheetSnapshot): number => {
  const isFilled = (cell: CellValue) => cell !== null && cell !== '';
  const inRows = sheet.rows.reduce((most, row) => {
    let end = row.length;
    while (end > most && !isFilled(row[end - 1] ?? null)) end -= 1;
    return Math.max(most, end);
  }, 0);
  return Math.max(
    inRows,
    ...sheet.tables.map(({ range }) => range.right + 1),
    ...sheet.merges.map(({ right }) => right + 1),
  );
};
