import { showInLine } from '../../applicants/cell-text';
import type { ReviewMemory } from '../../memory/memory';
import { encodeMemory } from '../../memory/memory';
import type { Assignment } from '../../reviewers/assign-experts';
import type { Recusal } from '../../reviewers/find-recusals';
import { nameAssessed, noteApplicant, wordCell, wordLevel, wordOutcome, wordRecusal } from '../../wording/assignment';
import type { Language, Words } from '../../words/words';
import { wordsIn } from '../../words/words';
import type { ColumnFormat, PlannedCell, PlannedSheet, Tone, WritePlan } from '../../workbook/types';
import { plainCells } from '../lists/list-parts';
import { nameLists } from '../lists/name-lists';

type ColumnName = keyof Words['assignment']['columns'];

/** Width in characters and format of columns. */
const LOOKS: Readonly<Record<ColumnName, readonly [width: number, format: ColumnFormat]>> = {
  number: [6, 'integer'],
  programme: [18, 'text'],
  organisation: [24, 'text'],
  project: [24, 'text'],
  conclusion: [9, 'text'],
  note: [40, 'text'],
  key: [34, 'text'],
  sheet: [12, 'text'],
  expert: [12, 'text'],
  unit: [22, 'text'],
  fields: [16, 'text'],
  load: [8, 'integer'],
  most: [10, 'integer'],
  tasks: [100, 'text'],
  because: [46, 'text'],
  outcome: [18, 'text'],
  concerned: [40, 'text'],
  cells: [24, 'text'],
};

const columnsOf = (names: readonly ColumnName[], language: Language): PlannedSheet['columns'] =>
  names.map((name) => {
    const [width, format] = LOOKS[name];
    return { header: wordsIn(language).assignment.columns[name], width, format };
  });

/** What is said above the tables. */
export interface AssignmentHead {
  /** Title of the guideline. */
  readonly guideline: string;
  readonly language: Language;
}

/** 专家分工, 专家任务 and 回避情况: an applicant a row, an expert a row, a conflict of interest a row; fit to print. */
export const planAssignment = (assignment: Assignment, head: AssignmentHead): readonly PlannedSheet[] => [
  planSeats(assignment, head),
  planTasks(assignment, head),
  planRecusals(assignment, head),
];

const titleOf = (name: string, assignment: Assignment, { guideline, language }: AssignmentHead): readonly string[] => [
  name,
  guideline,
  wordLevel(assignment, language),
];

const planSeats = (assignment: Assignment, head: AssignmentHead): PlannedSheet => {
  const { language } = head;
  const { assignment: words, findings } = wordsIn(language);
  const { applicants, experts, seats, shortages } = assignment;
  const several = new Set(applicants.map(({ sheet }) => sheet)).size > 1;
  const places = Math.max(assignment.per, ...seats.map(({ length }) => length));
  const short = new Set(shortages.map(({ applicant }) => applicant));
  const toneOf = (asked: readonly Recusal[]): Tone => (asked.length > 0 ? 'warning' : 'none');
  return {
    name: words.sheetNames.seats,
    title: titleOf(words.sheetNames.seats, assignment, head),
    columns: [
      ...columnsOf(['number', 'programme', 'organisation', 'project', 'conclusion'], language),
      ...Array.from({ length: places }, (_, at) => ({
        header: words.seat(at + 1),
        width: LOOKS.expert[0],
        format: 'text' as const,
      })),
      ...columnsOf(['note', ...(several ? (['sheet'] as const) : []), 'key'], language),
    ],
    rows: applicants.map((one, at): readonly PlannedCell[] => {
      const own = seats[at] ?? [];
      const note = noteApplicant(assignment, at, language).join(findings.semicolon);
      return [
        ...plainCells([at + 1, one.programme, one.name, one.project, findings.conclusions[one.conclusion]]),
        ...Array.from({ length: places }, (_, place): PlannedCell => {
          const seat = own[place];
          if (seat === undefined) return { value: null, tone: short.has(at) ? 'bad' : 'none' };
          return { value: experts[seat.expert]?.label ?? null, tone: toneOf(seat.asked) };
        }),
        { value: note === '' ? null : note },
        ...plainCells([...(several ? [one.sheet] : []), one.key]),
      ];
    }),
    footer: [words.signature],
    orientation: 'landscape',
  };
};

/** Applicants in one row: a row has an end to its height, and nothing is to be cut off in print (rule W10). */
const TASKS_IN_ROW = 20;

const inPieces = (names: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(names.length / TASKS_IN_ROW) }, (_, at) =>
    names.slice(at * TASKS_IN_ROW, (at + 1) * TASKS_IN_ROW),
  );

const planTasks = (assignment: Assignment, head: AssignmentHead): PlannedSheet => {
  const { language } = head;
  const { assignment: words, findings } = wordsIn(language);
  const { applicants, experts, tasks } = assignment;
  return {
    name: words.sheetNames.tasks,
    title: titleOf(words.sheetNames.tasks, assignment, head),
    columns: columnsOf(['number', 'expert', 'unit', 'fields', 'load', 'most', 'tasks'], language),
    rows: experts.flatMap(({ fields, most, name, unit }, at) => {
      const own = (tasks[at] ?? []).map((task) => nameAssessed(applicants[task], language));
      const [first = [], ...rest] = inPieces(own);
      return [
        plainCells([
          ...[at + 1, name, unit, fields.join(findings.listComma), own.length, most ?? null],
          first.join(findings.listComma),
        ]),
        ...rest.map((piece) => plainCells([null, name, null, null, null, null, piece.join(findings.listComma)])),
      ];
    }),
    footer: [words.signature],
    orientation: 'landscape',
  };
};

/** Applicants and cells named in one row before the rest is only counted. */
const NAMED = 12;
const CELLS_NAMED = 3;

const planRecusals = (assignment: Assignment, head: AssignmentHead): PlannedSheet => {
  const { language } = head;
  const { assignment: words, findings, lists } = wordsIn(language);
  const { applicants, experts } = assignment;
  const shorten = (texts: readonly string[], limit: number): string => {
    const shown = texts.slice(0, limit).join(findings.listComma);
    return texts.length > limit ? words.more(shown, texts.length) : shown;
  };
  const groups = groupRecusals(assignment, language);
  return {
    name: words.sheetNames.recusals,
    title: titleOf(words.sheetNames.recusals, assignment, head),
    columns: columnsOf(['number', 'expert', 'unit', 'because', 'outcome', 'concerned', 'cells'], language),
    rows: groups.map(({ because, outcome, own, tone }, at): readonly PlannedCell[] => {
      const [first] = own;
      const expert = first === undefined ? undefined : experts[first.expert];
      const concerned = own.map(({ applicant }) => nameAssessed(applicants[applicant], language));
      const cells = [...new Set(own.flatMap((one) => one.cells.map(wordCell)))];
      return [
        ...plainCells([at + 1, expert?.name ?? '', expert?.unit ?? '', because]),
        { value: outcome, tone },
        ...plainCells([
          own.length > 1 && own.length === applicants.length ? words.allApplicants : shorten(concerned, NAMED),
          showInLine(shorten(cells, CELLS_NAMED)),
        ]),
      ];
    }),
    footer: [...(groups.length === 0 ? [lists.nobody] : []), words.recusalHint, words.signature],
    orientation: 'landscape',
  };
};

interface RecusalGroup {
  readonly because: string;
  readonly outcome: string;
  readonly tone: Tone;
  readonly own: Recusal[];
}

/** One reason of one expert with one outcome, with all applicants that it concerns. */
const groupRecusals = ({ recusals, seats }: Assignment, language: Language): readonly RecusalGroup[] => {
  const groups = new Map<string, RecusalGroup>();
  for (const recusal of recusals) {
    const isAssigned = (seats[recusal.applicant] ?? []).some(({ expert }) => expert === recusal.expert);
    const because = wordRecusal(recusal, language);
    const outcome = wordOutcome(recusal, isAssigned, language);
    const key = [recusal.expert, because, outcome].join('\n');
    const there = groups.get(key);
    if (there === undefined) groups.set(key, { because, outcome, tone: toneOf(recusal), own: [recusal] });
    else there.own.push(recusal);
  }
  return [...groups.values()];
};

const toneOf = ({ certain, cleared }: Recusal): Tone => (cleared !== undefined ? 'none' : certain ? 'bad' : 'warning');

/**
 * Plans the sheets of an assignment into a workbook, under names that leave those of other guidelines alone; a later
 * assignment for the same guideline replaces them.
 *
 * @param existing names of the sheets that the workbook has
 */
export const planAssignmentSheets = (
  assignment: Assignment,
  { id, title }: { readonly id: string; readonly title: string },
  memory: ReviewMemory,
  existing: readonly string[],
  language: Language,
): WritePlan => {
  const planned = planAssignment(assignment, { guideline: title, language });
  const plain = planned.map(({ name }) => name);
  const names = nameLists(plain, id, { owners: memory.lists, existing }, language);
  const sheets = planned.map((sheet) => ({ ...sheet, name: names.get(sheet.name) ?? sheet.name }));
  const own = sheets.map(({ name }) => name);
  return {
    blocks: [],
    sheets,
    memory: encodeMemory({
      ...memory,
      ownSheets: [...new Set([...memory.ownSheets, ...own])],
      lists: new Map([...memory.lists, ...own.map((name) => [name, id] as const)]),
    }),
  };
};
