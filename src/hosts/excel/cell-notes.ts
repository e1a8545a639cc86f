import type { WritePlan } from '../../workbook/types';
import { columnAddress } from './addresses';
import { isApiAtLeast } from './requests';

/** Notes are set one by one; above this many cells a plan goes without them. */
const MOST_NOTES = 2000;
/** First line of our notes, as Excel begins a note with its author; by it we know our own (rule W1). */
const SIGNATURE = '评审助手：';

/** A cell that is to carry a note, or no longer. */
interface PlannedNote {
  readonly sheet: string;
  readonly address: string;
  /** Text with our signature; null where our note is to go. */
  readonly text: string | null;
}

/** What a cell's note said: null for none. */
export interface NoteBefore {
  readonly sheet: string;
  readonly address: string;
  readonly before: string | null;
}

interface AskedNote<T> {
  readonly planned: T;
  readonly note: Excel.Note;
}

const hasNotes = (context: Excel.RequestContext): boolean =>
  isApiAtLeast('1.18') && 'notes' in context.workbook.worksheets.getActiveWorksheet();

/** The notes of a plan: all cells of the columns that have any. */
export const notesOf = (plan: WritePlan): PlannedNote[] => {
  const notes = plan.blocks.flatMap(({ sheet, rows, columns }) =>
    columns
      .filter(({ cells }) => cells.some((cell) => cell?.note !== undefined))
      .flatMap(({ at, cells }) =>
        rows.flatMap((row, index): PlannedNote[] => {
          const cell = cells[index];
          const text = cell?.note === undefined ? null : `${SIGNATURE}\n${cell.note}`;
          return cell ? [{ sheet, address: columnAddress(at, row, row), text }] : [];
        }),
      ),
  );
  return notes.length > MOST_NOTES ? [] : notes;
};

/** Asks for the notes there are, where this Excel and its client know notes at all. */
export const loadNotes = <T extends { readonly sheet: string; readonly address: string }>(
  context: Excel.RequestContext,
  planned: readonly T[],
): AskedNote<T>[] => {
  if (planned.length === 0 || !hasNotes(context)) return [];
  return planned.map((each) => ({
    planned: each,
    note: context.workbook.worksheets.getItem(each.sheet).notes.getItemOrNullObject(each.address).load('content'),
  }));
};

const isOurs = (note: Excel.Note): boolean => note.isNullObject || note.content.startsWith(SIGNATURE);

/** What the notes that may be written over say now; a person's own notes are left out. */
export const keepNotes = (asked: readonly AskedNote<PlannedNote>[]): NoteBefore[] =>
  asked
    .filter(({ note }) => isOurs(note))
    .map(({ planned: { sheet, address }, note }) => ({
      sheet,
      address,
      before: note.isNullObject ? null : note.content,
    }));

/** Queues setting a note's text, or its removal. */
const putNote = (
  context: Excel.RequestContext,
  { sheet, address, text }: PlannedNote,
  current: string | null,
): void => {
  if (text === current) return;
  const { notes } = context.workbook.worksheets.getItem(sheet);
  if (current === null && text !== null) notes.add(address, text);
  else if (text === null) notes.getItem(address).delete();
  else notes.getItem(address).content = text;
};

/** Queues the notes of a plan, where what stands there is ours or nothing. */
export const writeNotes = (
  context: Excel.RequestContext,
  planned: readonly PlannedNote[],
  before: readonly NoteBefore[],
): void => {
  const known = new Map(before.map((note) => [`${note.sheet}!${note.address}`, note.before]));
  for (const note of planned) {
    const current = known.get(`${note.sheet}!${note.address}`);
    if (current !== undefined) putNote(context, note, current);
  }
};

/** Queues putting notes back as they were, except where a person wrote one since. */
export const restoreNotes = (context: Excel.RequestContext, asked: readonly AskedNote<NoteBefore>[]): void => {
  for (const { planned, note } of asked) {
    if (!isOurs(note)) continue;
    putNote(context, { ...planned, text: planned.before }, note.isNullObject ? null : note.content);
  }
};
