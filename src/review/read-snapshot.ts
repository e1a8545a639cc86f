import type { HostIssue, SheetSnapshot, WorkbookSnapshot, CellValue, PlannedSheet, WritePlan } from '../workbook/types';
import { findRename, renameInMemory } from '../memory/memory';
import { readReviewers } from '../plans/reviewers/read-reviewer-sheet';
import { findSettingsSheet } from '../plans/reviewers/settings-sheet';
import type { Session } from './session';
import { showTrouble } from './session';
import type { SheetEntry } from './types';

/** Number of rows with any content. */
export const filledRows = (sheet: SheetSnapshot) =>
  sheet.rows.reduce((count, row) => count + (row.some((cell) => cell !== null && cell !== '') ? 1 : 0), 0);

const entryOf = (sheet: SheetSnapshot): SheetEntry => ({
  name: sheet.name,
  hidden: sheet.visibility !== 'visible',
  protected: sheet.protected,
  rows: filledRows(sheet),
});

/** Sheets that may be of applicants: those of reviewers and their settings took nobody's place. */
export const applicantSheets = (sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] => {
  const own = new Set([
    ...readReviewers({ sheets }).sheets.map(({ sheet }) => sheet),
    findSettingsSheet({ sheets })?.name,
  ]);
  return sheets.filter(({ name }) => !own.has(name));
};

/** A sheet renamed since the last reading keeps all that was chosen and decided for it (rule B4). */
const followRename = (session: Session, before: readonly string[]) => {
  const memory = { ...session.store.get().memory, seen: before };
  const rename = findRename(memory, applicantSheets(session.snapshot?.sheets ?? []));
  if (rename !== undefined) session.store.set({ memory: renameInMemory(memory, rename) });
};

/** Takes a new snapshot without a word, as on behalf of a write; the trouble that kept the host from it. */
export const takeSnapshot = async (session: Session): Promise<HostIssue | undefined> => {
  const outcome = await session.host.snapshot({ pause: session.pause });
  if (!outcome.ok) return outcome.issue;
  keepSnapshot(session, outcome.value);
  return undefined;
};

const keepSnapshot = (session: Session, snapshot: WorkbookSnapshot): void => {
  const before = session.snapshot?.sheets.map(({ name }) => name);
  session.snapshot = snapshot;
  if (before !== undefined) followRename(session, before);
};

/** Takes a new snapshot; false where the host could not (the trouble is shown). */
export const readSnapshot = async (session: Session): Promise<WorkbookSnapshot | undefined> => {
  session.store.set({ activity: { kind: 'reading' } });
  const outcome = await session.host.snapshot({
    pause: session.pause,
    onProgress: (progress) => session.store.set({ activity: { kind: 'reading', progress } }),
  });
  if (!outcome.ok) {
    showTrouble(session, outcome.issue);
    return undefined;
  }
  keepSnapshot(session, outcome.value);
  session.store.set({
    activity: { kind: 'idle' },
    workbook: outcome.value.name,
    sheets: outcome.value.sheets.map(entryOf),
  });
  return outcome.value;
};

const withRows = (sheet: SheetSnapshot, changed: ReadonlyMap<number, readonly CellValue[]>): SheetSnapshot => {
  const rows = [...sheet.rows];
  for (const [index, cells] of changed) {
    while (rows.length < index) rows.push([]);
    rows[index] = cells;
  }
  return { ...sheet, rows };
};

/** The snapshot with some rows of one sheet read again. */
export const patchRows = (
  snapshot: WorkbookSnapshot,
  name: string,
  top: number,
  rows: readonly (readonly CellValue[])[],
): WorkbookSnapshot => {
  const changed = new Map(rows.map((cells, index) => [top + index, cells]));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? withRows(sheet, changed) : sheet)),
  };
};

/** A sheet of ours as far as it matters to what comes after: that it is there, and its texts. */
const sheetWritten = ({ name, title, columns, rows, footer }: PlannedSheet): SheetSnapshot => ({
  name,
  rows: [
    ...title.map((line) => [line]),
    columns.map(({ header }) => header),
    ...rows.map((cells) => cells.map(({ value }) => value)),
    ...footer.map((line) => [line]),
  ],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  visibility: 'visible',
  protected: false,
  tables: [],
  percentColumns: [],
});

/** The snapshot as it is after a plan was carried out: what we wrote need not be read back. */
export const patchWritten = (snapshot: WorkbookSnapshot, plan: WritePlan): WorkbookSnapshot => {
  const written = new Map(plan.sheets.map((sheet) => [sheet.name, sheetWritten(sheet)]));
  const { sheets } = patchBlocks(snapshot, plan);
  const known = new Set(sheets.map(({ name }) => name));
  return {
    ...snapshot,
    memory: plan.memory ?? snapshot.memory,
    sheets: [
      ...sheets.map((sheet) => written.get(sheet.name) ?? sheet),
      ...[...written.values()].filter(({ name }) => !known.has(name)),
    ],
  };
};

const patchBlocks = (snapshot: WorkbookSnapshot, plan: WritePlan): Pick<WorkbookSnapshot, 'sheets'> => ({
  sheets: snapshot.sheets.map((sheet) => {
    const changed = new Map<number, CellValue[]>();
    const rowOf = (row: number) => {
      const cells = changed.get(row) ?? [...(sheet.rows[row] ?? [])];
      changed.set(row, cells);
      return cells;
    };
    const put = (row: number, column: number, value: CellValue) => {
      const cells = rowOf(row);
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    };
    for (const block of plan.blocks) {
      if (block.sheet !== sheet.name) continue;
      for (const column of block.columns) {
        put(block.headerRow, column.at, column.header);
        block.rows.forEach((row, index) => {
          const cell = column.cells[index];
          if (cell !== undefined) put(row, column.at, cell.value);
        });
      }
    }
    return changed.size === 0 ? sheet : withRows(sheet, changed);
  }),
});
