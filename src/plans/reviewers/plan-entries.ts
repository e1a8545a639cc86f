import type { Entry } from '../../reviewers/entries';
import { mergeEntries, registerOf } from '../../reviewers/entries';
import { reviewerId } from '../../reviewers/types';
import type { CellValue, SheetSnapshot, WritePlan } from '../../workbook/types';
import { wordsIn } from '../../words/words';
import { firstFreeColumn } from '../own-columns';
import { decisionCells, inOrder, unknownApplicant, whoCells } from './plan-reviewer-sheet';
import { readOneRow, readReviewerSheet } from './read-reviewer-sheet';
import type { ReviewerParts, ScoreHeaders } from './score-rows';
import { applicantsById, groupByApplicant, layersOf, rowIdOf, scoreRow, slotsFor } from './score-rows';
import type { Draft } from './sheet-edits';
import { endOfSheet, insertRows, writeCells } from './sheet-edits';
import type { DecisionTable, ScoreTable } from './sheet-tables';
import {
  DECISION_COLUMNS,
  SCORE_COLUMNS,
  findTables,
  isBlank,
  isScoreEntry,
  nameIn,
  saidColumns,
} from './sheet-tables';

const textOf = (entry: Entry) => JSON.stringify([registerOf(entry), entry.value ?? null, entry.note ?? null, entry.on]);

/**
 * Plans what a reviewer said since into his sheet (rule C2): a score into its row and column, a decision as a row at the
 * end of the log. What stands there already is left. The plans are to be carried out one after the other, each for the
 * sheet as the one before leaves it; after any part of them nothing is lost and no entry is there by half.
 *
 * @returns no plan where the sheet says all of it already; `undefined` where it is no reviewer's sheet, or another's
 */
export const planEntries = (
  sheet: SheetSnapshot,
  parts: ReviewerParts,
  entries: readonly Entry[],
): readonly WritePlan[] | undefined => {
  const id = reviewerId(parts.reviewer);
  const there = readReviewerSheet(sheet);
  if (there === undefined || findTables(sheet).length === 0 || reviewerId(there.reviewer) !== id) return undefined;
  const merged = mergeEntries(
    there.entries,
    entries.filter(({ reviewer }) => reviewer === id),
  );
  const known = new Set(there.entries.map(textOf));
  const fresh = merged.filter((entry) => !known.has(textOf(entry)));
  const scored = planScores({ sheet, plans: [] }, parts, merged, fresh.filter(isScoreEntry));
  const decisions = inOrder(fresh.filter((entry) => !isScoreEntry(entry)));
  return appendDecisions(scored, parts, decisions).plans;
};

const scoreTables = ({ sheet }: Draft): readonly ScoreTable[] =>
  findTables(sheet).flatMap((table) => (table.kind === 'scores' ? [table] : []));

const headersOf = ({ sheet }: Draft, { columns, headerRow, dimensions }: ScoreTable): ScoreHeaders => {
  const headerAt = (column: number | undefined) =>
    column === undefined ? '' : nameIn(sheet.rows[headerRow]?.[column]);
  return { dimensions, recused: headerAt(columns.get('recused')), opinion: headerAt(columns.get('opinion')) };
};

const planScores = (before: Draft, parts: ReviewerParts, merged: readonly Entry[], fresh: readonly Entry[]): Draft => {
  if (fresh.length === 0) return before;
  const byId = applicantsById(parts.applicants);
  const changed = groupByApplicant(fresh);
  let draft = addColumns(openTable(before, parts), parts, fresh);
  const kept = new Set(merged.map(textOf));
  const left: Entry[] = [];
  const edits = new Map<number, Map<number, Map<number, CellValue>>>();
  for (const [id, said] of changed) {
    let waiting = said;
    for (const table of scoreTables(draft))
      for (const row of rowsOf(draft, table, id)) {
        const own = readOneRow(draft.sheet, reviewerId(parts.reviewer), table, row);
        const staying = own.filter((entry) => kept.has(textOf(entry)));
        const held = new Set(staying.map(registerOf));
        const [taken, others] = takeOnePerRegister(waiting, held);
        waiting = others;
        if (taken.length === 0) continue;
        const cells = rowEdits(draft, parts, table, [...staying, ...taken], own);
        const ofTable = edits.get(table.headerRow) ?? new Map<number, Map<number, CellValue>>();
        edits.set(table.headerRow, ofTable.set(row, changedCells(draft.sheet, row, cells)));
      }
    left.push(...waiting);
  }
  for (const [headerRow, rows] of edits) draft = writeCells(draft, headerRow, rows);
  const layers = [...groupByApplicant(left)].flatMap(([id, own]) => layersOf(own).map((layer) => ({ id, layer })));
  const [table] = scoreTables(draft);
  if (layers.length === 0 || table === undefined) return draft;
  const end = lastRow(draft, table) + 1;
  const rows = layers.map(({ id, layer }, index) => {
    const cells = rowEdits(draft, parts, table, layer, []);
    const who = byId.get(id) ?? unknownApplicant(layer[0]);
    (['sheet', 'organisation', 'programme', 'key'] as const).forEach((column, place) => {
      const at = table.columns.get(column);
      if (at !== undefined) cells.set(at, whoCells(who)[place] ?? null);
    });
    const number = table.columns.get('number');
    if (number !== undefined) cells.set(number, end - table.headerRow + index);
    return Array.from({ length: Math.max(...cells.keys()) + 1 }, (_, column) => cells.get(column) ?? null);
  });
  const headers = findTables(draft.sheet).map(({ headerRow }) => headerRow);
  return insertRows(draft, table.headerRow, end, rows, headers);
};

/** A table of scores at the end of a sheet that has none so far. */
const openTable = (draft: Draft, { language }: ReviewerParts): Draft => {
  const [anchor] = findTables(draft.sheet);
  if (scoreTables(draft).length > 0 || anchor === undefined) return draft;
  const { scores } = wordsIn(language).reviewers;
  const headers = [...SCORE_COLUMNS.before, ...SCORE_COLUMNS.after].map((column) => scores[column]);
  const row = endOfSheet(draft.sheet) + 1;
  return writeCells(draft, anchor.headerRow, new Map([[row, new Map(headers.map((header, at) => [at, header]))]]));
};

/** Columns for dimensions that the first table has none for, right of everything. */
const addColumns = (draft: Draft, parts: ReviewerParts, fresh: readonly Entry[]): Draft => {
  const ids = new Set(fresh.map(rowIdOf));
  const applicants = parts.applicants.filter((applicant) => ids.has(rowIdOf(applicant)));
  return scoreTables(draft).reduce((so, { headerRow, dimensions }) => {
    const slots = slotsFor(applicants, fresh, dimensions, wordsIn(parts.language).reviewers).slice(dimensions.length);
    const free = firstFreeColumn(so.sheet);
    const headers = new Map(slots.map(({ header }, index) => [free + index, header]));
    return headers.size === 0 ? so : writeCells(so, headerRow, new Map([[headerRow + 1, new Map()]]), headers);
  }, draft);
};

/** Rows of a table that are an applicant's. */
const rowsOf = ({ sheet }: Draft, { columns, headerRow, end }: ScoreTable, id: string): readonly number[] => {
  const rows: number[] = [];
  for (let row = headerRow + 1; row < end; row += 1) {
    const [name = '', key = ''] = (['sheet', 'key'] as const).map((what) =>
      nameIn(sheet.rows[row]?.[columns.get(what) ?? 0]),
    );
    if (rowIdOf({ sheet: name, key }) === id) rows.push(row);
  }
  return rows;
};

/** Of what waits, one entry a register that is not held yet, and the rest. */
const takeOnePerRegister = (
  waiting: readonly Entry[],
  held: ReadonlySet<string>,
): readonly [readonly Entry[], readonly Entry[]] => {
  const taken = new Map<string, Entry>();
  for (const entry of waiting)
    if (!held.has(registerOf(entry)) && !taken.has(registerOf(entry))) taken.set(registerOf(entry), entry);
  const chosen = new Set(taken.values());
  return [[...chosen], waiting.filter((entry) => !chosen.has(entry))];
};

/** The cells of a row that says `layer`; what it said before and does no longer is emptied. */
const rowEdits = (
  draft: Draft,
  parts: ReviewerParts,
  table: ScoreTable,
  layer: readonly Entry[],
  before: readonly Entry[],
): Map<number, CellValue> => {
  const [first] = [...layer, ...before];
  const applicant = first && applicantsById(parts.applicants).get(rowIdOf(first));
  const cells = new Map<number, CellValue>();
  for (const { about } of before) {
    const columns =
      about.kind === 'score'
        ? table.dimensions.filter(({ name }) => name === about.dimension).map(({ at }) => at)
        : about.kind === 'recused' || about.kind === 'opinion'
          ? [table.columns.get(about.kind)]
          : [];
    for (const at of columns) if (at !== undefined) cells.set(at, null);
  }
  const row = scoreRow(layer, applicant, headersOf(draft, table), wordsIn(parts.language).reviewers);
  for (const [column, value] of row.columns) {
    const at = table.columns.get(column);
    if (at !== undefined && (column !== 'total' || applicant?.rubric !== undefined)) cells.set(at, value);
  }
  for (const [index, value] of row.dimensions) {
    const at = table.dimensions[index]?.at;
    if (at !== undefined) cells.set(at, value);
  }
  return cells;
};

const changedCells = (sheet: SheetSnapshot, row: number, cells: ReadonlyMap<number, CellValue>) =>
  new Map(
    [...cells].filter(([column, value]) => {
      const there = sheet.rows[row]?.[column] ?? null;
      return isBlank(there) ? !isBlank(value) : there !== value;
    }),
  );

/** The last row of a table that tells of an applicant or says anything; its header where there is none. */
const lastRow = ({ sheet }: Draft, table: ScoreTable): number => {
  const columns = [
    ...saidColumns(table),
    ...(['sheet', 'key'] as const).flatMap((what) => table.columns.get(what) ?? []),
  ];
  for (let row = table.end - 1; row > table.headerRow; row -= 1)
    if (columns.some((column) => !isBlank(sheet.rows[row]?.[column]))) return row;
  return table.headerRow;
};

const ESSENTIAL = ['sheet', 'key', 'criterion', 'kind', 'verdict', 'reason', 'on'] as const;

/** Rows at the end of the log, where it ends the sheet and has all its columns; else under a header of their own. */
const appendDecisions = (draft: Draft, parts: ReviewerParts, decisions: readonly Entry[]): Draft => {
  const last = findTables(draft.sheet).at(-1);
  if (decisions.length === 0 || last === undefined) return draft;
  const isWhole = (table: DecisionTable) => ESSENTIAL.every((column) => table.columns.has(column));
  const words = wordsIn(parts.language).reviewers;
  const rows = decisions.map((entry) => decisionCells(entry, parts));
  if (last.kind === 'decisions' && isWhole(last)) {
    const top = Math.max(endOfSheet(draft.sheet), last.headerRow + 1);
    const lines = rows.map((cells, index) => {
      const placed = [...cells].flatMap(([column, value]) => {
        const at = last.columns.get(column);
        return at === undefined ? [] : [[at, value] as const];
      });
      return [top + index, new Map(placed)] as const;
    });
    return writeCells(draft, last.headerRow, new Map(lines));
  }
  const top = endOfSheet(draft.sheet) + 1;
  const anchor = findTables(draft.sheet)[0]?.headerRow ?? last.headerRow;
  const lines: readonly (readonly CellValue[])[] = [
    [words.decisionsTitle],
    DECISION_COLUMNS.map((column) => words.decisions[column]),
    ...rows.map((cells) => DECISION_COLUMNS.map((column) => cells.get(column) ?? null)),
  ];
  return writeCells(draft, anchor, new Map(lines.map((cells, index) => [top + index, new Map(cells.entries())])));
};
