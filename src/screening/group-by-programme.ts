import type { ProgrammeIndex, ProgrammeMatch } from '../applicants/match-programme';
import { programmeIndexOf } from '../applicants/match-programme';
import type { ApplicantIssue, ApplicantTable, SheetBinding } from '../applicants/types';
import { factOfRole } from '../guideline/look-up';
import type { Programme } from '../guideline/types';
import type { SheetSnapshot } from '../workbook/types';

/** Rows of a table by the programme they apply for. */
interface ProgrammeRows {
  readonly byProgramme: ReadonlyMap<Programme, readonly number[]>;
  /** Rows whose programme is blank or not recognised (rule F12). */
  readonly unmatched: readonly number[];
  readonly issues: readonly ApplicantIssue[];
}

/** So many of a column's cells must be parts of programmes' names for it to tell which one of a class is meant. */
const OF_NAMES = 0.5;

/** What columns that stand for nothing else say in a row, where they hold parts of programmes' names: 新建, 园区. */
const readNameColumns = (
  sheet: SheetSnapshot,
  { dataRows, unboundHeaders }: SheetBinding,
  index: ProgrammeIndex,
): ((row: number) => readonly string[]) => {
  const textAt = (row: number, column: number): string => {
    const cell = sheet.rows[row]?.[column];
    return typeof cell === 'string' ? cell.trim() : '';
  };
  const telling = unboundHeaders.filter(({ column }) => {
    const texts = dataRows.map((row) => textAt(row, column)).filter((text) => text !== '');
    return texts.length > 0 && texts.filter((text) => index.isPartOfName(text)).length >= texts.length * OF_NAMES;
  });
  return (row) => telling.map(({ column }) => textAt(row, column)).filter((text) => text !== '');
};

/**
 * Groups rows by the programme their own cell names, or by that with another cell of the row that tells which of
 * several; a near miss is reported with candidates and never guessed (rule F12).
 */
export const groupByProgramme = (
  table: ApplicantTable,
  programmes: readonly Programme[],
  sheet: SheetSnapshot,
): ProgrammeRows => {
  const fact = factOfRole(table.facts.values(), 'programme');
  const byProgramme = new Map<Programme, number[]>(programmes.map((programme) => [programme, []]));
  const unmatched: number[] = [];
  const issues: ApplicantIssue[] = [];
  const index = programmeIndexOf(programmes);
  const matches = new Map<string, ProgrammeMatch>();
  const column = fact === undefined ? undefined : table.column(fact.name);
  // What a word was settled to mean stands in the column, not in the cell.
  const read = (row: number): string | undefined =>
    column?.kind === 'text' ? column.words[column.codes[row] ?? -1] : undefined;
  let besides: ((row: number) => readonly string[]) | undefined;
  const matchRow = (text: string, row: number): ProgrammeMatch => {
    const match = matches.get(text) ?? index.match(text);
    matches.set(text, match);
    if ('id' in match || match.candidates.length === 0) return match;
    besides ??= readNameColumns(sheet, table.binding, index);
    const told = besides(table.sheetRow(row)).map((other) => index.matchTogether(text, other));
    const ids = new Set(told.filter((id) => id !== undefined));
    const [only] = ids;
    return only !== undefined && ids.size === 1 ? { id: only } : match;
  };
  for (let row = 0; row < table.rowCount; row += 1) {
    const state = fact && table.stateOf(fact.name, row);
    const isBlank = state === undefined || (!state.known && state.cause === 'blank');
    const shown = fact === undefined || isBlank ? '' : table.shownOf(fact.name, row).trim();
    const match = matchRow(read(row) ?? shown, row);
    const programme = 'id' in match ? programmes.find(({ id }) => id === match.id) : undefined;
    if (programme !== undefined) {
      byProgramme.get(programme)?.push(row);
      continue;
    }
    unmatched.push(row);
    const [cell] = fact === undefined ? [] : table.cellsOf(fact.name, row);
    if (cell === undefined) continue;
    const asked = 'candidates' in match ? match : { candidates: [] };
    issues.push(
      shown === ''
        ? { code: 'applicants.noProgramme', cell }
        : { code: 'applicants.unknownProgramme', cell, shown, ...asked },
    );
  }
  return { byProgramme, unmatched, issues };
};
