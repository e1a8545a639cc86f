import { showCell } from '../../applicants/cell-text';
import { foldText } from '../../guideline/fold-text';
import type { Entry } from '../../reviewers/entries';
import { isMoment, mergeEntries } from '../../reviewers/entries';
import type { ReviewerIssue } from '../../reviewers/issues';
import type { Reviewer, Role } from '../../reviewers/types';
import { reviewerId } from '../../reviewers/types';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';
import type { DecisionTable, ScoreTable } from './sheet-tables';
import { ALL_WORDS, findTables, hasReviewName, isBlank, nameIn, saidColumns, wordIndex } from './sheet-tables';

/** What one sheet of a reviewer says. */
export interface ReviewerSheet {
  readonly sheet: string;
  readonly reviewer: Reviewer;
  /** Merged: a row that stands twice counts once. */
  readonly entries: readonly Entry[];
  readonly issues: readonly ReviewerIssue[];
}

/** All that the reviewers' sheets of a workbook say. */
export interface ReviewersRead {
  readonly sheets: readonly ReviewerSheet[];
  readonly reviewers: ReadonlyMap<string, Reviewer>;
  readonly entries: readonly Entry[];
  readonly issues: readonly ReviewerIssue[];
}

/** Roles by what they may settle, least first. */
const ROLES: readonly Role[] = ['examiner', 'expert', 'lead'];

/** Reads every reviewer's sheet of a workbook. Who has two roles on two sheets has the one that settles less. */
export const readReviewers = (snapshot: Pick<WorkbookSnapshot, 'sheets'>): ReviewersRead => {
  const sheets = snapshot.sheets.flatMap((sheet) => readOnce(sheet) ?? []);
  const reviewers = new Map<string, Reviewer>();
  for (const { reviewer } of sheets) {
    const there = reviewers.get(reviewerId(reviewer));
    if (there === undefined || ROLES.indexOf(reviewer.role) < ROLES.indexOf(there.role))
      reviewers.set(reviewerId(reviewer), reviewer);
  }
  return {
    sheets,
    reviewers,
    entries: mergeEntries(...sheets.map(({ entries }) => entries)),
    issues: sheets.flatMap(({ issues }) => issues),
  };
};

/** Snapshots are never changed in place: what one says is worked out once. */
const readBefore = new WeakMap<SheetSnapshot, { readonly read: ReviewerSheet | undefined }>();

const readOnce = (sheet: SheetSnapshot): ReviewerSheet | undefined => {
  const there = readBefore.get(sheet);
  if (there !== undefined) return there.read;
  const read = readReviewerSheet(sheet);
  readBefore.set(sheet, { read });
  return read;
};

/**
 * Reads a reviewer's sheet: tables by their headers, of any language and in any place, rows by the applicant's key. What
 * cannot be read is told with its cell. `undefined` where the sheet is not one: it has neither the name nor a line 姓名
 * over a table.
 */
export const readReviewerSheet = (sheet: SheetSnapshot): ReviewerSheet | undefined => {
  const tables = findTables(sheet);
  const lines = readLines(sheet, tables[0]?.headerRow ?? sheet.rows.length);
  const named = lines.get('name');
  if (!hasReviewName(sheet.name) && (named === undefined || tables.length === 0)) return undefined;
  const issues: ReviewerIssue[] = [];
  if (named === undefined || named.text === '') issues.push({ code: 'reviewers.noName', sheet: sheet.name });
  if (tables.length === 0) issues.push({ code: 'reviewers.noTable', sheet: sheet.name });
  const role = lines.get('role');
  const known = role === undefined ? 'expert' : ROLE_WORDS.get(foldText(role.text));
  if (role !== undefined && known === undefined)
    issues.push({
      code: 'reviewers.role',
      cell: { sheet: sheet.name, row: role.row, column: role.column },
      shown: role.text,
    });
  const reviewer: Reviewer = {
    name: named === undefined || named.text === '' ? nameOfSheet(sheet.name) : named.text,
    unit: lines.get('unit')?.text ?? '',
    role: known ?? 'expert',
  };
  const page: Page = { sheet, reviewer: reviewerId(reviewer), issues };
  const entries = tables.flatMap((table) => {
    switch (table.kind) {
      case 'scores':
        return readScores(page, table);
      case 'decisions':
        return readDecisions(page, table);
    }
  });
  return { sheet: sheet.name, reviewer, entries: mergeEntries(entries), issues };
};

const LABELS = wordIndex(({ labels }) => labels);
const ROLE_WORDS = wordIndex(({ roles }) => roles);

type Label = 'name' | 'unit' | 'role';

interface Line {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A row of a table of scores, read by itself; none where it tells of no applicant. */
export const readOneRow = (
  sheet: SheetSnapshot,
  reviewer: string,
  table: ScoreTable,
  row: number,
): readonly Entry[] => {
  const page: Page = { sheet, reviewer, issues: [] };
  const place = readPlace(page, table.columns, table.headerRow, row);
  return place === undefined ? [] : readScoreRow(page, table, row, place);
};

/** The lines 姓名, 单位 and 角色 above the tables: label and text in one cell, or the text in the next. */
const readLines = ({ rows }: SheetSnapshot, end: number): ReadonlyMap<Label, Line> => {
  const lines = new Map<Label, Line>();
  rows.slice(0, end).forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const [, label = '', text = ''] = typeof cell === 'string' ? (/^([^：:]*)[：:](.*)$/su.exec(cell) ?? []) : [];
      const name = LABELS.get(foldText(label));
      if (name === undefined || lines.has(name)) return;
      lines.set(name, { text: text.trim() === '' ? nameIn(cells[column + 1]) : text.trim(), row, column });
    });
  });
  return lines;
};

const nameOfSheet = (name: string): string => {
  const prefix = ALL_WORDS.map(({ sheetPrefix }) => sheetPrefix).find((one) => name.startsWith(one)) ?? '';
  return name.slice(prefix.length).trim();
};

interface Page {
  readonly sheet: SheetSnapshot;
  readonly reviewer: string;
  readonly issues: ReviewerIssue[];
}

const YES_NO = wordIndex(({ yes, no }) => ({ yes, no }));

const readScores = (page: Page, table: ScoreTable): readonly Entry[] => {
  const { rows, name } = page.sheet;
  const entries: Entry[] = [];
  const said = saidColumns(table);
  const strange = new Set<number>();
  for (let row = table.headerRow + 1; row < table.end; row += 1) {
    const cells = rows[row] ?? [];
    for (const [column, header] of table.others)
      if (typeof cells[column] === 'number' && !strange.has(column)) {
        strange.add(column);
        page.issues.push({ code: 'reviewers.column', cell: { sheet: name, row: table.headerRow, column }, header });
      }
    const times = table.columns.get('times');
    if ([...said, ...(times === undefined ? [] : [times])].every((column) => isBlank(cells[column]))) continue;
    const place = readPlace(page, table.columns, table.headerRow, row);
    if (place !== undefined) entries.push(...readScoreRow(page, table, row, place));
  }
  return entries;
};

interface Place {
  readonly reviewer: string;
  readonly sheet: string;
  readonly key: string;
}

/** Of which applicant a row speaks. */
const readPlace = (
  page: Page,
  columns: ReadonlyMap<'sheet' | 'key', number> | ReadonlyMap<string, number>,
  headerRow: number,
  row: number,
): Place | undefined => {
  const { rows, name } = page.sheet;
  const found = (['sheet', 'key'] as const).map((what) => {
    const column = (columns as ReadonlyMap<string, number>).get(what) ?? 0;
    return { what, column, text: nameIn(rows[row]?.[column]) };
  });
  const blank = found.filter(({ text }) => text === '');
  for (const { column } of blank)
    page.issues.push({
      code: 'reviewers.blank',
      cell: { sheet: name, row, column },
      header: nameIn(rows[headerRow]?.[column]),
    });
  const [sheet, key] = found;
  return blank.length > 0 || sheet === undefined || key === undefined
    ? undefined
    : { reviewer: page.reviewer, sheet: sheet.text, key: key.text };
};

/** What one row of scores says; `place` is the applicant. */
const readScoreRow = (page: Page, table: ScoreTable, row: number, place: Place): readonly Entry[] => {
  const { rows, name } = page.sheet;
  const cells = rows[row] ?? [];
  const at = (column: number) => ({ sheet: name, row, column });
  const own = readTime(page, row, table.columns.get('on'));
  const timesColumn = table.columns.get('times');
  const times = timesColumn === undefined ? new Map<string, string>() : itemTimes(cells[timesColumn]);
  const entries: Entry[] = [];
  const timeOf = (header: string) => times.get(foldText(header));
  for (const { name: dimension, max, header, at: column } of table.dimensions) {
    const cell = cells[column] ?? null;
    const on = timeOf(header);
    const about = { kind: 'score', dimension } as const;
    if (isBlank(cell)) {
      if (on !== undefined) entries.push({ ...place, about, value: undefined, on });
      continue;
    }
    const value = numberIn(cell);
    if (value === undefined || value < 0 || value > max)
      page.issues.push({ code: 'reviewers.score', cell: at(column), dimension, max, shown: showCell(cell) });
    else entries.push({ ...place, about, value, on: on ?? own });
  }
  const recused = table.columns.get('recused');
  if (recused !== undefined) {
    const cell = cells[recused] ?? null;
    const on = timeOf(nameIn(rows[table.headerRow]?.[recused]));
    const word = typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : YES_NO.get(foldText(nameIn(cell)));
    const about = { kind: 'recused' } as const;
    if (isBlank(cell)) {
      if (on !== undefined) entries.push({ ...place, about, value: undefined, on });
    } else if (word === undefined)
      page.issues.push({ code: 'reviewers.recused', cell: at(recused), shown: showCell(cell) });
    else entries.push({ ...place, about, value: word === 'yes' ? true : undefined, on: on ?? own });
  }
  const opinion = table.columns.get('opinion');
  if (opinion !== undefined) {
    const cell = cells[opinion] ?? null;
    const on = timeOf(nameIn(rows[table.headerRow]?.[opinion]));
    const about = { kind: 'opinion' } as const;
    if (isBlank(cell)) {
      if (on !== undefined) entries.push({ ...place, about, value: undefined, on });
    } else if (typeof cell !== 'string' && typeof cell !== 'number')
      page.issues.push({ code: 'reviewers.opinion', cell: at(opinion), shown: showCell(cell) });
    else entries.push({ ...place, about, value: String(cell), on: on ?? own });
  }
  return entries;
};

/** A score: a number, or the digits of one where the cell is text. */
const numberIn = (cell: CellValue): number | undefined => {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  const text = typeof cell === 'string' ? cell.normalize('NFKC').trim() : '';
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
};

/** Lines of 分项时间: the column's header and when it was filled, or emptied; the time is blank where nobody knows. */
const itemTimes = (cell: CellValue | undefined): ReadonlyMap<string, string> =>
  new Map(
    (typeof cell === 'string' ? cell.split(/\r?\n/) : []).flatMap((line) => {
      const [, header, time = ''] = /^(.+?)[：:]\s*(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})?\s*$/u.exec(line) ?? [];
      return header === undefined || (time !== '' && !isMoment(time)) ? [] : [[foldText(header), time] as const];
    }),
  );

const DAY = 86_400_000;

/** The time a row names, empty where it names none; one that cannot be read is told. */
const readTime = (page: Page, row: number, column: number | undefined): string => {
  const cell = column === undefined ? null : (page.sheet.rows[row]?.[column] ?? null);
  if (column === undefined || isBlank(cell)) return '';
  const text =
    typeof cell === 'object' && cell !== null && 'date' in cell ? ofSerial(cell.date) : spellOut(nameIn(cell));
  if (isMoment(text)) return text;
  page.issues.push({
    code: 'reviewers.time',
    cell: { sheet: page.sheet.name, row, column },
    shown: showCell(cell),
  });
  return '';
};

/** A serial of the 1900 system, to the second. */
const ofSerial = (serial: number): string => {
  const at = new Date(Math.round((serial - 25_569) * (DAY / 1000)) * 1000);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 19).replace('T', ' ');
};

/** `2026/3/1 9:05` as `2026-03-01 09:05:00`. */
const spellOut = (text: string): string => {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?$/u.exec(
    text,
  );
  if (match === null) return text;
  const [year = '', month = '', day = '', hour = '0', minute = '0', second = '0'] = match.slice(1);
  const two = (part: string) => part.padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
};

const KINDS = wordIndex(({ kinds }) => kinds);
const ANSWERS = wordIndex(({ answers }) => answers);
const OVERRIDES = wordIndex(({ overrides }) => overrides);
const TAKEN_BACK = wordIndex(({ takenBack }) => ({ takenBack }));

const readDecisions = (page: Page, table: DecisionTable): readonly Entry[] => {
  const { rows } = page.sheet;
  const entries: Entry[] = [];
  const said = (['criterion', 'kind', 'verdict', 'reason'] as const).flatMap((name) => table.columns.get(name) ?? []);
  for (let row = table.headerRow + 1; row < table.end; row += 1) {
    if (said.every((column) => isBlank(rows[row]?.[column]))) continue;
    const place = readPlace(page, table.columns, table.headerRow, row);
    if (place === undefined) continue;
    const entry = readDecision(page, table, row, place);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
};

const readDecision = (page: Page, table: DecisionTable, row: number, place: Place): Entry | undefined => {
  const { rows, name } = page.sheet;
  const columnOf = (what: 'criterion' | 'kind' | 'verdict' | 'reason') => table.columns.get(what);
  const cellOf = (what: 'criterion' | 'kind' | 'verdict' | 'reason') => {
    const column = columnOf(what);
    return column === undefined ? null : (rows[row]?.[column] ?? null);
  };
  const tell = (
    code: 'reviewers.kind' | 'reviewers.verdict' | 'reviewers.blank',
    what: 'criterion' | 'kind' | 'verdict' | 'reason',
  ) => {
    const column = columnOf(what) ?? 0;
    const cell = { sheet: name, row, column };
    page.issues.push(
      code === 'reviewers.blank'
        ? { code, cell, header: nameIn(rows[table.headerRow]?.[column]) }
        : { code, cell, shown: showCell(cellOf(what)) },
    );
    return undefined;
  };
  const criterion = nameIn(cellOf('criterion'));
  if (criterion === '') return tell('reviewers.blank', 'criterion');
  if (isBlank(cellOf('verdict'))) return tell('reviewers.blank', 'verdict');
  const word = foldText(wordOf(cellOf('verdict')));
  const isBack = TAKEN_BACK.has(word);
  const written = KINDS.get(foldText(nameIn(cellOf('kind'))));
  if (written === undefined && !isBlank(cellOf('kind'))) return tell('reviewers.kind', 'kind');
  // Where no kind is given the word tells: 是 answers, 符合 overrides.
  const kind = written ?? (ANSWERS.has(word) ? 'answer' : OVERRIDES.has(word) ? 'override' : undefined);
  if (kind === undefined) return isBack ? tell('reviewers.blank', 'kind') : tell('reviewers.verdict', 'verdict');
  const reason = cellOf('reason');
  const note = isBlank(reason) ? undefined : typeof reason === 'string' ? reason : showCell(reason);
  const on = readTime(page, row, table.columns.get('on'));
  const rest = { ...place, ...(note !== undefined && { note }), on };
  switch (kind) {
    case 'answer': {
      const value = ANSWERS.get(word);
      if (value === undefined && !isBack) return tell('reviewers.verdict', 'verdict');
      return { ...rest, about: { kind, criterion }, value };
    }
    case 'override': {
      const value = OVERRIDES.get(word);
      if (value === undefined && !isBack) return tell('reviewers.verdict', 'verdict');
      if (value !== undefined && note === undefined) return tell('reviewers.blank', 'reason');
      return { ...rest, about: { kind, criterion }, value };
    }
  }
};

const wordOf = (cell: CellValue): string => (typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : nameIn(cell));
