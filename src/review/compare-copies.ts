import { showCell } from '../applicants/cell-text';
import { foldName } from '../applicants/match-names';
import { foldText } from '../guideline/fold-text';
import type { ReviewedSheet } from '../memory/sheet-review';
import type { ReturnedRow } from '../plans/reviewers/copy-rows';
import { readCopyRows } from '../plans/reviewers/copy-rows';
import { rowIdOf } from '../plans/reviewers/score-rows';
import type { ChangedCell, CopyFinding } from '../reviewers/copies';
import { hideContacts } from '../reviewers/withhold-columns';
import { textOfRole } from '../screening/screened-applicant';
import type { ApplicantResult } from '../screening/types';
import type { CellAddress, CellValue, WorkbookSnapshot } from '../workbook/types';

/** A cell of the master as somebody said yes to. */
export interface TakenCell {
  readonly cell: CellAddress;
  readonly value: CellValue;
}

/** A copy as far as its applicants go. */
interface ComparedCopy {
  readonly file: string;
  readonly snapshot: WorkbookSnapshot;
  /** Applicants that its reviewers' sheets list. */
  readonly listed: ReadonlySet<string>;
  /** Handed out before the master's applicants changed: its differences may be the master's. */
  readonly isOlder: boolean;
}

/** What copies made of one cell: text as shown → value and copies. */
interface Change {
  readonly applicant: ApplicantResult;
  readonly column: string;
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: Map<string, { readonly value: CellValue; readonly files: string[]; isOlder: boolean }>;
}

/** Shown texts of one cell that are the same thing. */
const textIn = (cell: CellValue): string => showCell(cell).normalize('NFKC').trim();

const TAKE_ALL = 'all';

/**
 * The applicants of copies beside the master's, by key and by header: cells changed, rows added, doubled or gone. Only
 * what `take` names is to be taken over, and nothing that copies changed differently; `all` takes from no older copy.
 */
export const compareCopies = (
  sheets: readonly ReviewedSheet[],
  copies: readonly ComparedCopy[],
  take: readonly string[],
) => {
  const findings: CopyFinding[] = [];
  const changes = new Map<string, Change>();
  const masters = sheets.map((reviewed) => ({
    reviewed,
    byKey: new Map(reviewed.screening.applicants.map((one) => [one.key, one] as const)),
    columns: new Map(reviewed.screening.binding.headers.map((one) => [foldText(one.text), one] as const)),
  }));
  for (const copy of copies) {
    const found = new Set<string>();
    for (const sheet of copy.snapshot.sheets) {
      const returned = readCopyRows(sheet);
      const master =
        masters.find(({ reviewed }) => reviewed.sheet.name === sheet.name) ??
        masters.find(({ byKey }) => returned?.rows.some(({ key }) => byKey.has(key)));
      if (returned === undefined || master === undefined) continue;
      for (const row of returned.rows) {
        const applicant = master.byKey.get(row.key);
        const cell = { sheet: sheet.name, row: row.row, column: 0 };
        const id = rowIdOf({ sheet: master.reviewed.sheet.name, key: row.key });
        if (applicant === undefined) findings.push({ code: 'copy.added', file: copy.file, cell, shown: shownRow(row) });
        else if (found.has(id)) findings.push({ code: 'copy.twice', file: copy.file, cell, applicant: applicant.name });
        else noteChanges(copy, master, applicant, row);
        found.add(id);
      }
    }
    findings.push(...tellGone(copy, found));
  }
  const taken: TakenCell[] = [];
  const wanted = new Set(take);
  for (const { after, applicant, before, cell, column } of changes.values())
    for (const [shown, { files, isOlder, value }] of after) {
      const id = `${applicant.key}:${column}`;
      const isTaken = after.size === 1 && (wanted.has(id) || (wanted.has(TAKE_ALL) && !isOlder));
      const outcome: ChangedCell['outcome'] = after.size > 1 ? 'disputed' : isTaken ? 'taken' : 'left';
      if (isTaken) taken.push({ cell, value });
      findings.push({
        code: 'copy.changed',
        ...{ files: files.sort(), id, applicant: applicant.name, column, cell, before, after: shown, outcome },
      });
    }
  const known = (text: string) =>
    text === TAKE_ALL ||
    masters.some(({ byKey, reviewed }) =>
      reviewed.screening.binding.headers.some(
        (one) => text.endsWith(`:${one.text}`) && byKey.has(text.slice(0, -one.text.length - 1)),
      ),
    );
  const place = ({ column, row, sheet }: CellAddress) =>
    `${sheet}\n${String(row).padStart(8)}\n${String(column).padStart(6)}`;
  return {
    findings,
    taken: taken.sort((a, b) => (place(a.cell) < place(b.cell) ? -1 : 1)),
    unknownTakes: take.filter((text) => !known(text)),
  };

  function noteChanges(
    { file, isOlder }: ComparedCopy,
    { columns, reviewed: { sheet } }: (typeof masters)[number],
    applicant: ApplicantResult,
    row: ReturnedRow,
  ): void {
    for (const [header, value] of row.cells) {
      const own = columns.get(header);
      if (own === undefined) continue;
      const there = sheet.rows[applicant.sheetRow]?.[own.column] ?? null;
      const shown = textIn(value);
      if (shown === textIn(there) || shown === textIn(hideContacts(there))) continue;
      const cell = { sheet: sheet.name, row: applicant.sheetRow, column: own.column };
      const at = JSON.stringify(cell);
      const change: Change = changes.get(at) ?? {
        applicant,
        column: own.text,
        cell,
        before: showCell(there),
        after: new Map(),
      };
      changes.set(at, change);
      const same = change.after.get(shown) ?? { value, files: [], isOlder: true };
      change.after.set(shown, same);
      same.files.push(file);
      same.isOlder &&= isOlder;
    }
  }

  /** Those a copy was handed out with that have no row in it: listed on its reviewer's sheet, or of the office it is of. */
  function tellGone(copy: ComparedCopy, found: ReadonlySet<string>): readonly CopyFinding[] {
    if (found.size === 0) return [];
    const all = sheets.flatMap(({ screening, sheet }) =>
      screening.applicants.map((one) => ({ id: rowIdOf({ sheet: sheet.name, key: one.key }), one })),
    );
    const officeOf = (one: ApplicantResult) => foldName(textOfRole(one, 'office'));
    const offices = new Set(
      copy.listed.size > 0 || copy.isOlder ? [] : all.flatMap(({ id, one }) => (found.has(id) ? [officeOf(one)] : [])),
    );
    return all
      .filter(
        ({ id, one }) => !found.has(id) && (copy.listed.has(id) || (offices.size === 1 && offices.has(officeOf(one)))),
      )
      .map(({ one }) => ({ code: 'copy.gone', file: copy.file, applicant: one.name }));
  }
};

/** Cells shown of a row that is told. */
const SHOWN = 4;

const shownRow = ({ cells }: ReturnedRow): string =>
  [...cells.values()]
    .map(textIn)
    .filter((text) => text !== '')
    .slice(0, SHOWN)
    .join(' ');
