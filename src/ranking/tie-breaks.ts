import { describeHeader } from '../applicants/match-header';
import { nearTexts } from '../applicants/match-names';
import { readApplicants } from '../applicants/read-applicants';
import type { ApplicantTable, Binding, SheetBinding } from '../applicants/types';
import type { Fact, FactType } from '../guideline/types';
import type { Column } from '../logic/columns';
import { exactNumber } from '../logic/columns';
import { UNKNOWN } from '../logic/truth';
import type { CellAddress } from '../workbook/types';
import type { ScreenedSheet } from './read-marks';
import { candidateId, readMark } from './read-marks';

/** A column that orders equals (rule R3). */
export interface TieBreak {
  /** Name of a fact, or header of a column. */
  readonly column: string;
  /** Which values come first: the higher (later dates, yes) or the lower. What is missing comes last either way. */
  readonly first: 'higher' | 'lower';
}

const DIRECTION = /^(.+):(asc|desc)$/su;

/** Reads `名称`, `名称:desc` (the higher first) or `名称:asc` (the lower first). */
export const readTieBreak = (text: string): TieBreak => {
  const [, column = text, direction] = DIRECTION.exec(text) ?? [];
  return { column, first: direction === 'asc' ? 'lower' : 'higher' };
};

/** The tie-break as `readTieBreak` reads it. */
export const writeTieBreak = ({ column, first }: TieBreak): string => (first === 'lower' ? `${column}:asc` : column);

/** The same column with the other values first. */
export const turnTieBreak = ({ column, first }: TieBreak): TieBreak => ({
  column,
  first: first === 'higher' ? 'lower' : 'higher',
});

/** What of the tie-break columns cannot be compared. */
export type TieBreakIssue =
  /** Sheets without any such column: their applicants come after all others. */
  | {
      readonly code: 'tieBreak.unknown';
      readonly column: string;
      readonly sheets: readonly string[];
      readonly candidates: readonly string[];
    }
  /** Cells that hold no value one can compare by. */
  | {
      readonly code: 'tieBreak.unreadable';
      readonly column: string;
      readonly cells: readonly UnreadableCell[];
    };

/** The values that equals are compared by, one a tie-break, so that the higher always comes first. */
interface TieBreakValues {
  readonly byCandidate: ReadonlyMap<string, readonly (number | undefined)[]>;
  readonly issues: readonly TieBreakIssue[];
}

/**
 * Reads the tie-break columns of all sheets as facts are read: with the units, percent signs and dates of their cells.
 * A column that stands for a declared fact has that fact's type, any other the type that most of its cells fit.
 */
export const readTieBreaks = (sheets: readonly ScreenedSheet[], tieBreaks: readonly TieBreak[]): TieBreakValues => {
  const columns = tieBreaks.map((tieBreak) => readOverSheets(sheets, tieBreak));
  const byCandidate = new Map(
    sheets.flatMap(({ screening }) =>
      screening.applicants.map((applicant) => {
        const id = candidateId(applicant);
        return [id, columns.map(({ values }) => values.get(id))] as const;
      }),
    ),
  );
  return { byCandidate, issues: columns.flatMap(({ issues }) => issues) };
};

const readOverSheets = (
  sheets: readonly ScreenedSheet[],
  { column, first }: TieBreak,
): { readonly values: ReadonlyMap<string, number>; readonly issues: readonly TieBreakIssue[] } => {
  const found = sheets.flatMap((screened) => {
    const own = findColumn(screened, column);
    return own === undefined ? [] : [{ screened, ...own }];
  });
  const without = sheets.filter((sheet) => found.every(({ screened }) => screened !== sheet));
  const declared = found.flatMap(({ fact }) => (fact !== undefined && ORDERED.includes(fact.type) ? [fact] : []));
  const readings = (declared.length > 0 ? declared.slice(0, 1) : ORDERED.map(factOfType)).map((fact) =>
    readAs(fact, found),
  );
  const [best] = readings.sort((a, b) => a.unreadable.length - b.unreadable.length);
  const { values, unreadable } = best ?? { values: new Map<string, number>(), unreadable: [] };
  return {
    values: first === 'higher' ? values : new Map([...values].map(([id, value]) => [id, -value])),
    issues: [
      ...(without.length === 0
        ? []
        : [
            {
              code: 'tieBreak.unknown',
              column,
              sheets: without.map(({ sheet }) => sheet.name),
              candidates: listCandidates(sheets, column),
            } as const,
          ]),
      ...(unreadable.length === 0 ? [] : [{ code: 'tieBreak.unreadable', column, cells: unreadable } as const]),
    ],
  };
};

/** The columns of a sheet that equals can be ordered by: every header that is not ours. */
export const listTieBreakColumns = ({ bindings, unboundHeaders }: SheetBinding): readonly string[] => [
  ...new Set([...bindings, ...unboundHeaders].map(({ header }) => header)),
];

const listCandidates = (sheets: readonly ScreenedSheet[], column: string): readonly string[] => {
  const names = sheets.flatMap(({ screening: { binding } }) => [
    ...listTieBreakColumns(binding),
    ...binding.bindings.map(({ fact }) => fact),
  ]);
  return nearTexts(
    column,
    [...new Set(names)].map((name) => ({ name, names: [name] })),
  );
};

/** A column found by its name, with the fact it stands for where there is one. */
interface FoundColumn {
  readonly binding: Pick<Binding, 'column' | 'header' | 'unit'>;
  readonly fact: Fact | undefined;
}

/** By the header as it is, else by the fact's name, else by either whatever its width, spaces and unit (rule B2). */
const findColumn = ({ screening: { binding, guideline } }: ScreenedSheet, name: string): FoundColumn | undefined => {
  const { bindings, unboundHeaders } = binding;
  const { folded } = describeHeader(name);
  const columns: readonly (Pick<Binding, 'column' | 'header' | 'unit'> & { readonly fact?: string })[] = [
    ...bindings,
    ...unboundHeaders,
  ];
  const found =
    columns.find(({ header }) => header === name) ??
    columns.find(({ fact }) => fact === name) ??
    columns.find(
      ({ header, fact }) => describeHeader(header).folded === folded || describeHeader(fact ?? '').folded === folded,
    );
  if (found === undefined) return undefined;
  const { column, header, unit = describeHeader(header).unit?.text } = found;
  const facts = guideline.programmes.flatMap((programme) => programme.facts);
  return {
    binding: { column, header, ...(unit !== undefined && { unit }) },
    fact: facts.find((fact) => fact.name === found.fact),
  };
};

/** The types whose values have an order, the plainest first. */
const ORDERED: readonly FactType[] = ['count', 'amount', 'ratio', 'date', 'yesNo'];

const factOfType = (type: FactType): Fact => ({ name: '', type, aliases: [], options: [] });

/** Reads a column of several sheets as values of one fact. */
const readAs = (
  { type, unit }: Fact,
  found: readonly (FoundColumn & { readonly screened: ScreenedSheet })[],
): { readonly values: ReadonlyMap<string, number>; readonly unreadable: readonly UnreadableCell[] } => {
  const values = new Map<string, number>();
  const unreadable: UnreadableCell[] = [];
  for (const { binding, screened } of found) {
    const { sheet, screening } = screened;
    const name = binding.header;
    // Alone in a table of its own: a year of a series is a value like any other here.
    const fact: Fact = { name, type, aliases: [], options: [], ...(unit !== undefined && { unit }) };
    const bindings = [{ ...binding, fact: name, how: 'user' } as const];
    const table = readApplicants(sheet, { ...screening.binding, bindings }, [fact], { sheetName: sheet.name });
    const rowOf = new Map(screening.binding.dataRows.map((sheetRow, row) => [sheetRow, row]));
    for (const applicant of screening.applicants) {
      const row = rowOf.get(applicant.sheetRow) ?? -1;
      const column = table.column(name);
      const value = column && exactValue(column, row);
      if (value !== undefined) values.set(candidateId(applicant), value);
      else unreadable.push(...unreadableCell(table, name, row));
    }
  }
  return { values, unreadable };
};

interface UnreadableCell {
  readonly cell: CellAddress;
  readonly shown: string;
}

const unreadableCell = (table: ApplicantTable, name: string, row: number): readonly UnreadableCell[] => {
  const state = table.stateOf(name, row);
  const [cell] = table.cellsOf(name, row);
  const shown = table.shownOf(name, row);
  // 回避, 未评 and the like are no value, and nothing to correct.
  const isNone = (!state.known && state.cause === 'blank') || typeof readMark(shown) === 'string';
  return cell === undefined || isNone ? [] : [{ cell, shown }];
};

/** Minutes of a day: times of one day have an order. */
const DAY = 1440;

/** A value known exactly, as a number; a month or a number within bounds has no one place in an order. */
export const exactValue = (column: Column, row: number): number | undefined => {
  switch (column.kind) {
    case 'number':
    case 'duration':
      return exactNumber(column, row);
    case 'date': {
      const [from, to] = [column.from[row], column.to[row]];
      return column.valid[row] === 1 && from !== undefined && from === to
        ? from * DAY + Math.max(0, column.minutes?.[row] ?? 0)
        : undefined;
    }
    case 'truth':
      return column.values[row] === UNKNOWN ? undefined : column.values[row];
    case 'text':
    case 'list':
      return undefined;
  }
};
