import { foldText } from '../../guideline/fold-text';
import type { Rubric } from '../../ranking/rubric';
import type { CellValue, PlannedSheet, SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';
import { wordNumber } from '../../wording/values';
import type { Language, Words } from '../../words/words';
import { LANGUAGES, wordsIn } from '../../words/words';
import { nameIn } from './sheet-tables';

/** By what a copy is known again when it comes back. */
export interface CopySource {
  /** Name of the master's file. */
  readonly file: string;
  /** Id of the guideline. */
  readonly guideline: string;
  /** Digest of the applicants' sheets as they were handed out. */
  readonly digest: string;
  /** ISO date of the handing out. */
  readonly on: string;
}

/** What the first page of a copy says. */
export interface CoverParts {
  readonly source: CopySource;
  readonly guideline: string;
  /** The expert or the office, as it is called. */
  readonly to: string;
  readonly unit: string;
  readonly kind: 'expert' | 'office';
  readonly count: number;
  /** As the office wrote it; nothing is said of an end where it is absent. */
  readonly until?: string | undefined;
  /** Name of the sheet to fill in. */
  readonly form: string;
  readonly rubrics: readonly { readonly programme: string; readonly rubric: Rubric }[];
  readonly language: Language;
}

const ITEM_WIDTH = 16;
const TEXT_WIDTH = 78;

/** 说明, the first page: what to do, until when, by which rubric, and in cells where the copy is from. */
export const planCover = (parts: CoverParts, name: string): PlannedSheet => {
  const { count, form, guideline, kind, language, rubrics, source, to, unit, until } = parts;
  const { cover } = wordsIn(language).copies;
  const { expertSteps, officeSteps } = cover;
  const steps =
    kind === 'expert'
      ? [expertSteps.read, expertSteps.score(form), expertSteps.opinion, expertSteps.sign(form)]
      : [officeSteps.check, officeSteps.correct, officeSteps.keep];
  const rows: readonly (readonly [string, string])[] = [
    [kind === 'expert' ? cover.items.expert : cover.items.office, unit === '' ? to : cover.withUnit(to, unit)],
    [cover.items.guideline, guideline],
    [cover.items.count, cover.count(count)],
    ...(until === undefined ? [] : [[cover.items.until, until] as const]),
    ...steps.map((step, at) => [at === 0 ? cover.items.steps : '', cover.step(at + 1, step)] as const),
    ...(kind === 'expert' ? [[cover.items.recusal, cover.recusal(form)] as const] : []),
    [cover.items.back, kind === 'expert' ? cover.backExpert : cover.backOffice],
    ...rubrics.flatMap(({ programme, rubric }) => wordRubric(programme, rubric, cover)),
    [cover.source.file, source.file],
    [cover.source.guideline, source.guideline],
    [cover.source.on, source.on],
    [cover.source.digest, source.digest],
  ];
  return {
    name,
    title: [kind === 'expert' ? cover.titleExpert : cover.titleOffice],
    columns: [
      { header: cover.columns.item, width: ITEM_WIDTH, format: 'text' },
      { header: cover.columns.text, width: TEXT_WIDTH, format: 'text' },
    ],
    rows: rows.map((cells) => cells.map((value) => ({ value: value === '' ? null : value }))),
    footer: [cover.keep],
    orientation: 'portrait',
  };
};

const wordRubric = (
  programme: string,
  { dimensions }: Rubric,
  cover: Words['copies']['cover'],
): readonly (readonly [string, string])[] => [
  [cover.items.rubric, programme === '' ? cover.allProgrammes : programme],
  ...dimensions.map(({ descriptors = [], max, name, weight }) => {
    const lines = [...descriptors]
      .sort((one, other) => other.from - one.from)
      .map(({ from, text }) => cover.descriptor(wordNumber(from), text));
    return [name, [cover.dimension(wordNumber(max), wordNumber(weight)), ...lines].join('\n')] as const;
  }),
];

const LABELS: ReadonlyMap<string, keyof CopySource> = new Map(
  LANGUAGES.flatMap((language) =>
    Object.entries(wordsIn(language).copies.cover.source).map(
      ([name, label]) => [foldText(label), name as keyof CopySource] as const,
    ),
  ),
);

const textIn = (cell: CellValue | undefined): string => nameIn(cell);

const readSheet = ({ rows }: SheetSnapshot): CopySource | undefined => {
  const found = new Map<keyof CopySource, string>();
  for (const cells of rows)
    cells.forEach((cell, column) => {
      const name = typeof cell === 'string' ? LABELS.get(foldText(cell)) : undefined;
      if (name !== undefined && !found.has(name)) found.set(name, textIn(cells[column + 1]));
    });
  const [file, guideline, digest, on] = [
    found.get('file'),
    found.get('guideline'),
    found.get('digest'),
    found.get('on'),
  ];
  if (file === undefined || guideline === undefined || digest === undefined) return undefined;
  return { file, guideline, digest, on: on ?? '' };
};

/** Where a copy is from, as its first page says; `undefined` for a workbook that was never handed out. */
export const readSource = ({ sheets }: Pick<WorkbookSnapshot, 'sheets'>): CopySource | undefined => {
  for (const sheet of sheets) {
    const source = readSheet(sheet);
    if (source !== undefined) return source;
  }
  return undefined;
};
