import type { SettleRule } from '../../reviewers/settle';
import type { GroupTable } from '../../screening/quotas';
import type { RankedApplicant, Ranking } from '../../ranking/rank-applicants';
import type { ReviewedSheet } from '../../memory/sheet-review';
import type { Language } from '../../words/words';
import { DEFAULT_LANGUAGE, wordsIn } from '../../words/words';
import type { ListColumn, ListId } from '../../words/shape';
import type { PlannedSheet, CellValue, ColumnFormat, PlannedCell } from '../../workbook/types';
import { wordOrder } from '../../wording/order';
import { listElsewhere } from '../../wording/unchecked';

/** All lists in the order of their sheets. */
export const LIST_IDS = Object.keys(wordsIn(DEFAULT_LANGUAGE).lists.about) as readonly ListId[];

/** Everything that lists are made from. */
export interface ListParts {
  readonly ranking: Ranking;
  readonly sheets: readonly ReviewedSheet[];
  /** Facts about groups that quotas were computed from, by quota id. */
  readonly groups: ReadonlyMap<string, GroupTable>;
  readonly language: Language;
  /** ISO date of the correction notices; without one there are none. */
  readonly noticesFrom?: string;
  /** Lists written together, for the record; all where absent. */
  readonly lists?: readonly ListId[];
  /** Names of sheets by their plain names, where they differ. */
  readonly names?: ReadonlyMap<string, string>;
  /** How different answers of reviewers were settled, for the record (rule C5); pending where absent. */
  readonly settle?: SettleRule;
}

/** Plans one list. */
export type ListPlanner = (parts: ListParts) => readonly PlannedSheet[];

/** Width in characters and format of columns that are not as wide as most, or no text. */
const LOOKS: Partial<Readonly<Record<ListColumn, readonly [width: number, format?: ColumnFormat]>>> = {
  number: [6, 'integer'],
  rank: [6, 'integer'],
  position: [8, 'integer'],
  organisation: [30],
  project: [30],
  leader: [12],
  office: [18],
  programme: [30],
  conclusion: [10],
  score: [10, 'decimal'],
  spread: [9, 'decimal'],
  range: [8, 'decimal'],
  lowest: [20],
  highest: [20],
  counted: [9, 'integer'],
  missing: [8, 'integer'],
  recused: [8, 'integer'],
  placement: [10],
  reason: [44],
  limit: [28],
  value: [20],
  row: [6, 'integer'],
  expert: [24],
  mean: [10, 'decimal'],
  leaning: [14, 'decimal'],
  item: [26],
  content: [90],
  indicator: [30],
  band: [22],
  points: [10, 'decimal'],
  full: [8, 'decimal'],
};

/** As wide as most columns are. */
const WIDTH = 14;

/** Known columns as a sheet plans them: header, width, format. */
export const listColumns = (columns: readonly ListColumn[], language: Language): PlannedSheet['columns'] => {
  const words = wordsIn(language).lists;
  return columns.map((column) => {
    const [width = WIDTH, format = 'text'] = LOOKS[column] ?? [];
    return { header: words.columns[column], width, format };
  });
};

/** Plain cells. */
export const plainCells = (values: readonly CellValue[]): readonly PlannedCell[] => values.map((value) => ({ value }));

/** A number for a column of two decimals; blank where there is none. */
export const twoDecimals = (value: number | undefined): CellValue =>
  value === undefined ? null : Number(value.toFixed(2)) + 0;

/**
 * What a list says below it of those who stand on it: clauses that were checked elsewhere (rule V9); `unsigned` leaves
 * out who says so.
 */
export const listNotes = (
  applicants: readonly RankedApplicant[],
  language: Language,
  signed: 'signed' | 'unsigned' = 'signed',
): readonly string[] =>
  listElsewhere(
    applicants.map(({ applicant }) => applicant),
    language,
    signed,
  );

/** Lines above every list: its name, the guideline, what it was computed by. */
export const listTitle = ({ ranking, language }: ListParts, name: string): readonly string[] => [
  name,
  ranking.guideline.title,
  wordsIn(language).lists.basis(ranking.choices.asOf, wordOrder(ranking, language)),
];
