import type { Entry } from '../../reviewers/entries';
import { mergeEntries } from '../../reviewers/entries';
import type { Reviewer } from '../../reviewers/types';
import { reviewerId } from '../../reviewers/types';
import type { CellValue, ColumnFormat, PlannedCell, PlannedSheet } from '../../workbook/types';
import type { Words } from '../../words/words';
import { wordsIn } from '../../words/words';
import type { ReviewerParts, ScoreHeaders, SheetApplicant } from './score-rows';
import { applicantsById, groupByApplicant, layersOf, scoreRow, slotsFor } from './score-rows';
import type { DecisionColumn, ScoreColumn } from './sheet-tables';
import { DECISION_COLUMNS, SCORE_COLUMNS, isScoreEntry } from './sheet-tables';

/** Most characters of a sheet's name. */
const LONGEST_NAME = 31;

/**
 * The name of a reviewer's new sheet: `评审·姓名`, with the unit, then a number, where another sheet has that name.
 *
 * @param taken names of all sheets there are
 */
export const nameReviewerSheet = (
  { name, unit }: Pick<Reviewer, 'name' | 'unit'>,
  taken: readonly string[],
  words: Words['reviewers'],
): string => {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  const plain = name.trim() === '' ? words.unsigned : name.trim();
  const fit = (text: string, end = '') => {
    const whole = `${words.sheetPrefix}${text}`.replace(/[:\\/?*[\]'\u0000-\u001f]/gu, '_');
    let kept = whole.slice(0, LONGEST_NAME - end.length);
    // No character outside the basic plane is torn.
    if (/[\ud800-\udbff]$/.test(kept)) kept = kept.slice(0, -1);
    return `${kept.trimEnd()}${end}`;
  };
  const wanted = [fit(plain), ...(unit.trim() === '' ? [] : [fit(words.withUnit(plain, unit.trim()))])];
  const free = wanted.find((one) => !used.has(one.toLowerCase()));
  if (free !== undefined) return free;
  for (let number = 2; ; number += 1) {
    const next = fit(plain, String(number));
    if (!used.has(next.toLowerCase())) return next;
  }
};

const SCORE_WIDTHS: Readonly<Record<ScoreColumn, number>> = {
  number: 6,
  sheet: 12,
  organisation: 28,
  programme: 18,
  key: 16,
  total: 8,
  recused: 8,
  opinion: 32,
  on: 20,
  times: 14,
};

const DECISION_WIDTHS: Readonly<Record<DecisionColumn, number>> = {
  sheet: 12,
  organisation: 28,
  key: 16,
  clause: 12,
  title: 28,
  criterion: 14,
  kind: 8,
  verdict: 10,
  reason: 32,
  on: 20,
};

const DIMENSION_WIDTH = 12;

/**
 * A reviewer's own sheet, whole (rule C1): who, a row an applicant to score, and below it the log of decisions. Without
 * anything to score and for no expert it holds the log alone.
 *
 * @param entries all that the reviewer said; those of others are left out
 * @param name of the sheet
 */
export const planReviewerSheet = (parts: ReviewerParts, entries: readonly Entry[], name: string): PlannedSheet => {
  const { reviewer, applicants, language } = parts;
  const words = wordsIn(language).reviewers;
  const own = mergeEntries(entries.filter((entry) => entry.reviewer === reviewerId(reviewer)));
  const scores = own.filter(isScoreEntry);
  const decisions = inOrder(own.filter((entry) => !isScoreEntry(entry)));
  const isScored = reviewer.role === 'expert' || scores.length > 0;
  const line = (label: keyof typeof words.labels, text: string) =>
    words.label(words.labels[label], text.replace(/\s+/gu, ' ').trim());
  const title = [
    words.title(reviewer.name.trim()),
    line('name', reviewer.name),
    line('unit', reviewer.unit),
    line('role', words.roles[reviewer.role]),
  ];
  const log = decisions.map((entry) => decisionCells(entry, parts));
  const common = { name, title, footer: [], orientation: 'landscape' } as const;
  if (!isScored)
    return {
      ...common,
      columns: DECISION_COLUMNS.map((column) => ({
        header: words.decisions[column],
        width: DECISION_WIDTHS[column],
        format: 'text',
      })),
      rows: log.map((cells) => DECISION_COLUMNS.map((column) => ({ value: cells.get(column) ?? null }))),
      choices: [
        { column: DECISION_COLUMNS.indexOf('kind'), options: Object.values(words.kinds) },
        { column: DECISION_COLUMNS.indexOf('verdict'), options: verdictWords(words) },
      ],
    };
  const slots = slotsFor(applicants, scores, [], words);
  const headers: ScoreHeaders = { dimensions: slots, recused: words.scores.recused, opinion: words.scores.opinion };
  const columns = [
    ...SCORE_COLUMNS.before.map((column) => headed(column, words)),
    ...slots.map(({ header }) => ({ header, width: DIMENSION_WIDTH, format: 'decimal' as const })),
    ...SCORE_COLUMNS.after.map((column) => headed(column, words)),
  ];
  const scored = newScoreRows(parts, scores, headers);
  const pad = (cells: readonly CellValue[]): readonly PlannedCell[] =>
    columns.map((_, index) => ({ value: cells[index] ?? null }));
  const recused = SCORE_COLUMNS.before.length + slots.length + SCORE_COLUMNS.after.indexOf('recused');
  return {
    ...common,
    columns,
    rows: [
      ...scored.map(pad),
      pad([words.signature]),
      pad([]),
      pad([words.decisionsTitle]),
      pad(DECISION_COLUMNS.map((column) => words.decisions[column])),
      ...log.map((cells) => pad(DECISION_COLUMNS.map((column) => cells.get(column) ?? null))),
    ],
    // A list goes over the whole column: only where no decision stands below.
    choices: recused < DECISION_COLUMNS.length ? [] : [{ column: recused, options: [words.yes, words.no] }],
  };
};

const headed = (column: ScoreColumn, { scores }: Words['reviewers']) => {
  const format: ColumnFormat = column === 'number' ? 'integer' : column === 'total' ? 'decimal' : 'text';
  return { header: scores[column], width: SCORE_WIDTHS[column], format };
};

const newScoreRows = (
  { applicants, language }: ReviewerParts,
  scores: readonly Entry[],
  headers: ScoreHeaders,
): readonly (readonly CellValue[])[] => {
  const words = wordsIn(language).reviewers;
  const said = groupByApplicant(scores);
  const known = applicantsById(applicants);
  const ids = [...known.keys(), ...[...said.keys()].filter((id) => !known.has(id))];
  return ids
    .flatMap((id) => {
      const own = said.get(id) ?? [];
      const layers = layersOf(own);
      return (layers.length === 0 ? [[]] : layers).map((layer) => ({ layer, id, first: own[0] }));
    })
    .map(({ layer, id, first }, index) => {
      const applicant = known.get(id);
      const row = scoreRow(layer, applicant, headers, words);
      const who = applicant ?? unknownApplicant(first);
      return [
        index + 1,
        ...whoCells(who),
        ...headers.dimensions.map((_, at) => row.dimensions.get(at) ?? null),
        ...SCORE_COLUMNS.after.map((column) => row.columns.get(column) ?? null),
      ];
    });
};

export const whoCells = ({ sheet, name, programme, key }: SheetApplicant): readonly CellValue[] => [
  sheet,
  textOrBlank(name),
  textOrBlank(programme),
  key,
];

const textOrBlank = (text: string): CellValue => (text === '' ? null : text);

/** An applicant of whom only what was said is known, as one who left the list. */
export const unknownApplicant = (entry: Pick<Entry, 'sheet' | 'key'> | undefined): SheetApplicant => ({
  sheet: entry?.sheet ?? '',
  key: entry?.key ?? '',
  name: '',
  programme: '',
});

/** Decisions as a log has them: by time, what was said at one time in the order of merged entries. */
export const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const verdictWords = ({ answers, overrides, takenBack }: Words['reviewers']): readonly string[] => [
  ...Object.values(answers),
  ...Object.values(overrides),
  takenBack,
];

/** A decision as a row of the log. */
export const decisionCells = (
  entry: Entry,
  { applicants, criterionOf, language }: ReviewerParts,
): ReadonlyMap<DecisionColumn, CellValue> => {
  const words = wordsIn(language).reviewers;
  const { about, sheet, key, note, on } = entry;
  if (about.kind !== 'answer' && about.kind !== 'override') return new Map();
  const applicant = applicants.find((one) => one.sheet === sheet && one.key === key);
  const criterion = criterionOf(applicant, about.criterion);
  return new Map<DecisionColumn, CellValue>([
    ['sheet', sheet],
    ['organisation', textOrBlank(applicant?.name ?? '')],
    ['key', key],
    ['clause', textOrBlank(criterion?.clause ?? '')],
    ['title', textOrBlank(criterion?.title ?? '')],
    ['criterion', about.criterion],
    ['kind', words.kinds[about.kind]],
    ['verdict', wordVerdict(entry, words)],
    ['reason', textOrBlank(note ?? '')],
    ['on', textOrBlank(on)],
  ]);
};

const wordVerdict = (entry: Entry, words: Words['reviewers']): string => {
  const { value } = entry;
  switch (value) {
    case 'yes':
    case 'no':
    case 'open':
      return words.answers[value];
    case 'met':
    case 'notMet':
    case 'notApplicable':
      return words.overrides[value];
    default:
      return words.takenBack;
  }
};
