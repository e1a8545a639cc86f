import { foldText } from '../../guideline/fold-text';
import type { Entry } from '../../reviewers/entries';
import type { CellValue, SheetSnapshot } from '../../workbook/types';
import type { Words } from '../../words/words';
import { LANGUAGES, wordsIn } from '../../words/words';

export type ScoreColumn = keyof Words['reviewers']['scores'];

export type DecisionColumn = keyof Words['reviewers']['decisions'];

/** Columns of scores that stand before those of the dimensions, and after them. */
export const SCORE_COLUMNS = {
  before: ['number', 'sheet', 'organisation', 'programme', 'key'],
  after: ['total', 'recused', 'opinion', 'on', 'times'],
} as const satisfies Readonly<Record<string, readonly ScoreColumn[]>>;

export const DECISION_COLUMNS = [
  'sheet',
  'organisation',
  'key',
  'clause',
  'title',
  'criterion',
  'kind',
  'verdict',
  'reason',
  'on',
] as const satisfies readonly DecisionColumn[];

/** A column of one dimension's scores. */
export interface DimensionColumn {
  readonly name: string;
  readonly max: number;
  /** As it stands in the sheet; lines of 分项时间 name the column by it. */
  readonly header: string;
  /** Sheet column, zero-based. */
  readonly at: number;
}

/** A table of scores where it stands; rows and columns zero-based. */
export interface ScoreTable {
  readonly kind: 'scores';
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ScoreColumn, number>;
  readonly dimensions: readonly DimensionColumn[];
  /** Columns of neither kind, with their headers. */
  readonly others: ReadonlyMap<number, string>;
  /** Row after the last one that may belong to it. */
  readonly end: number;
}

/** A table of decisions where it stands. */
export interface DecisionTable {
  readonly kind: 'decisions';
  readonly headerRow: number;
  readonly columns: ReadonlyMap<DecisionColumn, number>;
  readonly end: number;
}

/** The words of all languages, since a sheet is read whichever it was written in. */
export const ALL_WORDS: readonly Words['reviewers'][] = LANGUAGES.map((language) => wordsIn(language).reviewers);

/** What the words of all languages stand for: folded text → the name it has in the code. */
export const wordIndex = <Name extends string>(
  pick: (words: Words['reviewers']) => Readonly<Record<Name, string>>,
): ReadonlyMap<string, Name> =>
  new Map(
    ALL_WORDS.flatMap((words) =>
      Object.entries(pick(words)).map(([name, word]) => [foldText(String(word)), name as Name] as const),
    ),
  );

const SCORE_HEADERS = wordIndex(({ scores }) => scores);
const DECISION_HEADERS = wordIndex(({ decisions }) => decisions);

/** 创新性（30分）: the last brackets hold the highest score. */
const DIMENSION = /^(.+)[（(]\s*(\d+(?:\.\d+)?)\s*(?:分|points?)\s*[）)]$/su;

/** A dimension's name as headers and entries have it. */
export const dimensionName = (name: string): string => name.replace(/\s+/gu, ' ').trim();

export const isBlank = (cell: CellValue | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Text of a cell that names something: a key that Excel made a number of is still one. */
export const nameIn = (cell: CellValue | undefined): string =>
  typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';

const textsOf = (row: readonly CellValue[]) =>
  row.flatMap((cell, at) => (typeof cell === 'string' && cell.trim() !== '' ? [{ at, text: cell.trim() }] : []));

const columnsIn = <Name>(texts: ReturnType<typeof textsOf>, names: ReadonlyMap<string, Name>) => {
  const columns = new Map<Name, number>();
  for (const { at, text } of texts) {
    const name = names.get(foldText(text));
    if (name !== undefined && !columns.has(name)) columns.set(name, at);
  }
  return columns;
};

const dimensionAt = ({ at, text }: { readonly at: number; readonly text: string }): readonly DimensionColumn[] => {
  const [, name, max] = DIMENSION.exec(text) ?? [];
  return name === undefined || max === undefined
    ? []
    : [{ name: dimensionName(name), max: Number(max), header: text, at }];
};

const scoreHead = (row: readonly CellValue[]) => {
  const texts = textsOf(row);
  const columns = columnsIn(texts, SCORE_HEADERS);
  const isHead =
    columns.has('sheet') && columns.has('key') && (['recused', 'opinion'] as const).some((one) => columns.has(one));
  if (!isHead) return undefined;
  const dimensions = texts.filter(({ text }) => !SCORE_HEADERS.has(foldText(text))).flatMap(dimensionAt);
  const known = new Set([...columns.values(), ...dimensions.map(({ at }) => at)]);
  const others = new Map(texts.filter(({ at }) => !known.has(at)).map(({ at, text }) => [at, text]));
  return { kind: 'scores', columns, dimensions, others } as const;
};

const decisionHead = (row: readonly CellValue[]) => {
  const columns = columnsIn(textsOf(row), DECISION_HEADERS);
  const isHead = (['sheet', 'key', 'criterion', 'verdict'] as const).every((one) => columns.has(one));
  return isHead ? ({ kind: 'decisions', columns } as const) : undefined;
};

/** All tables of a sheet from the top, wherever they stand and however often; each ends where the next begins. */
export const findTables = ({ rows }: Pick<SheetSnapshot, 'rows'>): readonly (ScoreTable | DecisionTable)[] => {
  const heads = rows.flatMap((row, headerRow) => {
    const head = decisionHead(row) ?? scoreHead(row);
    return head === undefined ? [] : [{ ...head, headerRow }];
  });
  return heads.map((head, index) => ({ ...head, end: heads[index + 1]?.headerRow ?? rows.length }));
};

/** The columns of a table of scores that say something, beside those that tell of whom. */
export const saidColumns = ({ columns, dimensions }: ScoreTable): readonly number[] => [
  ...dimensions.map(({ at }) => at),
  ...(['recused', 'opinion'] as const).flatMap((name) => columns.get(name) ?? []),
];

/** Whether a sheet is one of a reviewer, or has the name of one. */
export const hasReviewName = (name: string): boolean =>
  ALL_WORDS.some(({ sheetPrefix }) => name.startsWith(sheetPrefix));

/** Entries that stand in a table of scores; the others are decisions. */
export const isScoreEntry = ({ about }: Entry): boolean => {
  switch (about.kind) {
    case 'score':
    case 'recused':
    case 'opinion':
      return true;
    case 'answer':
    case 'override':
      return false;
  }
};
