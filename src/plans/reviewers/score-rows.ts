import type { Rubric } from '../../ranking/rubric';
import { scoreRubric } from '../../ranking/rubric';
import type { Entry } from '../../reviewers/entries';
import { registerOf } from '../../reviewers/entries';
import { scoresById } from '../../reviewers/settle';
import type { Reviewer } from '../../reviewers/types';
import type { CellValue } from '../../workbook/types';
import type { Language, Words } from '../../words/words';
import type { DimensionColumn, ScoreColumn } from './sheet-tables';
import { dimensionName } from './sheet-tables';

/** An applicant as a reviewer's sheet shows it. */
export interface SheetApplicant {
  /** The sheet of applicants, and the applicant's key in it. */
  readonly sheet: string;
  readonly key: string;
  readonly name: string;
  /** Name of the programme; empty where there is none. */
  readonly programme: string;
  readonly rubric?: Rubric | undefined;
}

/** What a criterion is called for people. */
interface CriterionName {
  readonly clause: string;
  readonly title: string;
}

/** All that a reviewer's sheet is planned from, beside what he said. */
export interface ReviewerParts {
  readonly reviewer: Reviewer;
  /** Those whom the reviewer may score, in their order. */
  readonly applicants: readonly SheetApplicant[];
  readonly criterionOf: (applicant: SheetApplicant | undefined, criterion: string) => CriterionName | undefined;
  readonly language: Language;
}

/** A column that an entry of scores can stand in. */
type Slot = Pick<DimensionColumn, 'name' | 'max' | 'header'>;

/** Headers of the columns that lines of 分项时间 name, as they stand in the sheet. */
export interface ScoreHeaders {
  readonly dimensions: readonly Slot[];
  readonly recused: string;
  readonly opinion: string;
}

/** Tells applicants of all sheets apart. */
export const rowIdOf = ({ sheet, key }: { readonly sheet: string; readonly key: string }) =>
  JSON.stringify([sheet, key]);

/** What is said of each applicant, by `rowIdOf`, in the order it is first said. */
export const groupByApplicant = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = groups.get(rowIdOf(entry));
    if (own === undefined) groups.set(rowIdOf(entry), [entry]);
    else own.push(entry);
  }
  return groups;
};

/** Applicants by `rowIdOf`. */
export const applicantsById = (applicants: readonly SheetApplicant[]): ReadonlyMap<string, SheetApplicant> =>
  new Map(applicants.map((applicant) => [rowIdOf(applicant), applicant]));

/**
 * Rows for what is said of one applicant: one, unless the reviewer said different things at one time, which need a row
 * more each.
 */
export const layersOf = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const layers: Entry[][] = [];
  const used = new Map<string, number>();
  for (const entry of entries) {
    const layer = used.get(registerOf(entry)) ?? 0;
    used.set(registerOf(entry), layer + 1);
    (layers[layer] ??= []).push(entry);
  }
  return layers;
};

/** The columns that applicants' rubrics and scores given before need, in that order. */
export const slotsFor = (
  applicants: readonly SheetApplicant[],
  entries: readonly Entry[],
  known: readonly Slot[],
  words: Words['reviewers'],
): readonly Slot[] => {
  const slots = [...known];
  const add = (name: string, max: number) => {
    if (!slots.some((slot) => slot.name === name && slot.max === max))
      slots.push({ name, max, header: words.dimension(name, String(max)) });
  };
  for (const { rubric } of applicants)
    for (const { name, max } of rubric?.dimensions ?? []) add(dimensionName(name), max);
  const byId = applicantsById(applicants);
  for (const entry of entries) {
    if (entry.about.kind !== 'score') continue;
    const { value } = entry;
    const score = typeof value === 'number' ? value : 0;
    const { dimension } = entry.about;
    if (slotOf(slots, byId.get(rowIdOf(entry)), dimension, score) === undefined) add(dimension, Math.max(100, score));
  }
  return slots;
};

/** The column a score goes to: that of the applicant's rubric, else any of the name; one that it exceeds is none. */
const slotOf = <S extends Slot>(
  slots: readonly S[],
  applicant: SheetApplicant | undefined,
  dimension: string,
  score: number,
): S | undefined => {
  const own = applicant?.rubric?.dimensions.find(({ name }) => dimensionName(name) === dimension);
  const fitting = slots.filter(({ name, max }) => name === dimension && score <= max);
  return fitting.find(({ max }) => max === own?.max) ?? fitting[0];
};

/** Values of one row: by column of the table, and by place in `headers.dimensions`; a column it has no say in is absent. */
export interface ScoreRow {
  readonly columns: ReadonlyMap<ScoreColumn, CellValue>;
  readonly dimensions: ReadonlyMap<number, CellValue>;
}

/** What one row holds of an applicant. Scores stay numbers; what was taken back is blank, with its time in 分项时间. */
export const scoreRow = (
  layer: readonly Entry[],
  applicant: SheetApplicant | undefined,
  headers: ScoreHeaders,
  words: Words['reviewers'],
): ScoreRow => {
  const latest = layer.reduce((last, { on }) => (on > last ? on : last), '');
  const columns = new Map<ScoreColumn, CellValue>();
  const dimensions = new Map<number, CellValue>();
  const times: string[] = [];
  const scores = new Map<string, number>();
  const noteTime = (header: string, { value, on }: Entry) => {
    if (value === undefined || on !== latest) times.push(`${header}：${on}`);
  };
  for (const entry of layer) {
    const { about, value } = entry;
    switch (about.kind) {
      case 'score': {
        const score = typeof value === 'number' ? value : 0;
        const slot = slotOf(headers.dimensions, applicant, about.dimension, score);
        if (slot === undefined) break;
        dimensions.set(headers.dimensions.indexOf(slot), typeof value === 'number' ? value : null);
        if (typeof value === 'number') scores.set(about.dimension, value);
        noteTime(slot.header, entry);
        break;
      }
      case 'recused':
        columns.set('recused', value === true ? words.yes : null);
        noteTime(headers.recused, entry);
        break;
      case 'opinion':
        columns.set('opinion', typeof value === 'string' ? value : null);
        noteTime(headers.opinion, entry);
        break;
      case 'answer':
      case 'override':
        break;
    }
  }
  const recused = layer.some(({ about, value }) => about.kind === 'recused' && value === true);
  columns.set('total', totalOf(applicant?.rubric, recused, scores));
  columns.set('on', latest === '' ? null : latest);
  columns.set('times', times.length === 0 ? null : times.join('\n'));
  return { columns, dimensions };
};

/** The mark on a scale of 100; blank until every dimension has its score. */
const totalOf = (rubric: Rubric | undefined, recused: boolean, scores: ReadonlyMap<string, number>): CellValue => {
  if (rubric === undefined || scores.size === 0) return null;
  const named = { dimensions: rubric.dimensions.map((one) => ({ ...one, name: dimensionName(one.name) })) };
  const mark = scoreRubric(named, scoresById({ recused, scores }, named).entry);
  return mark.kind === 'given' ? mark.mark : null;
};
