import { bindSheet } from '../applicants/bind-sheet';
import type { RankedGuideline } from '../applicants/rank-guidelines';
import { rankGuidelines } from '../applicants/rank-guidelines';
import { foldText } from '../guideline/fold-text';
import { factOfRole } from '../guideline/look-up';
import type { FactRole, Guideline } from '../guideline/types';
import type { ProgrammeChoice } from '../memory/sheet-review';
import { OWN_HEADERS } from '../plans/own-columns';
import { factsFor } from '../screening/screen-sheets';
import { takeTurns } from '../logic/steps';
import type { SheetSnapshot } from '../workbook/types';
import type { Session } from './session';
import type { GuidelineEntry, JoinableSheet } from './types';

/** Rows looked at for programme cells, and for a title. */
const ROWS = 200;
const TITLE_ROWS = 6;

/** Shorter names stand in too many titles by chance. */
const SHORTEST_IN_TITLE = 6;

interface Proposal {
  readonly guideline: string;
  readonly programme: ProgrammeChoice;
}

type Row = SheetSnapshot['rows'][number];

const textsOf = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap((row) => row.filter((cell): cell is string => typeof cell === 'string').map(foldText));

/** Titles stand alone in their row; a table's own cells say nothing about the whole. */
const isTitleRow = (row: Row) => row.filter((cell) => cell !== null && cell !== '').length <= 2;

const namesOf = (guideline: GuidelineEntry) =>
  guideline.programmes.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((word) => ({ id, word: foldText(word) })),
  );

/** So large a part of a column's texts must be names of programmes. */
const LEAST_NAMED = 1 / 3;

/** Cells of the column in which most name a programme; one that does by chance is none. */
const countNamed = (columns: readonly (readonly string[])[], words: ReadonlySet<string>): number =>
  Math.max(
    0,
    ...columns.map((cells) => {
      const named = cells.filter((cell) => words.has(cell)).length;
      return named >= cells.length * LEAST_NAMED ? named : 0;
    }),
  );

/** Whose programmes stand in the sheet's cells most often: then the programme is each row's own, or the only one. */
const proposeByCells = (sheet: SheetSnapshot, guidelines: readonly GuidelineEntry[]): Proposal | undefined => {
  const rows = sheet.rows.slice(0, ROWS);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => textsOf(rows.map((row) => [row[column] ?? null])));
  const counted = guidelines.map((guideline) => ({
    guideline,
    named: countNamed(columns, new Set(namesOf(guideline).map(({ word }) => word))),
  }));
  const [best] = counted.sort((a, b) => b.named - a.named);
  if (best === undefined || best.named === 0) return undefined;
  const { id, programmes } = best.guideline;
  const [only] = programmes;
  return {
    guideline: id,
    programme: programmes.length === 1 && only !== undefined ? { kind: 'one', id: only.id } : { kind: 'column' },
  };
};

/** The one programme that the title names, by the longest name in it; two of equal length are not chosen between. */
const proposeByTitle = (sheet: SheetSnapshot, guidelines: readonly GuidelineEntry[]): Proposal | undefined => {
  const titles = textsOf(sheet.rows.slice(0, TITLE_ROWS).filter(isTitleRow));
  const found = guidelines
    .flatMap((guideline) => namesOf(guideline).map(({ id, word }) => ({ guideline: guideline.id, id, word })))
    .filter(({ word }) => word.length >= SHORTEST_IN_TITLE && titles.some((title) => title.includes(word)))
    .sort((a, b) => b.word.length - a.word.length);
  const [first] = found;
  const rivals = found.filter(
    ({ word, id, guideline }) =>
      word.length === first?.word.length && (id !== first.id || guideline !== first.guideline),
  );
  return first === undefined || rivals.length > 0
    ? undefined
    : { guideline: first.guideline, programme: { kind: 'one', id: first.id } };
};

/**
 * The guideline that a sheet speaks of, by its programme cells or else by its title; `undefined` when it
 * names none. A proposal only: it is shown, and the user may choose another.
 */
export const proposeGuideline = (sheet: SheetSnapshot, guidelines: readonly GuidelineEntry[]): Proposal | undefined =>
  proposeByCells(sheet, guidelines) ?? proposeByTitle(sheet, guidelines);

/** The choice of programmes under the name by which it is ranked and screened. */
const choiceOf = (programme: string): ProgrammeChoice =>
  programme === 'column' ? { kind: 'column' } : { kind: 'one', id: programme };

/**
 * All guidelines at hand and their programmes, by how well they go with a sheet (rule B12). Loads each of them, letting
 * others work in between.
 */
const rankForSheet = async (
  session: Pick<Session, 'library' | 'pause' | 'now'>,
  sheet: SheetSnapshot,
): Promise<readonly RankedGuideline[]> => {
  const guidelines: Guideline[] = [];
  for (const { id } of session.library.list()) {
    if (guidelines.length > 0) await session.pause();
    guidelines.push(await session.library.load(id));
  }
  return takeTurns(session, rankGuidelines(sheet, guidelines, OWN_HEADERS));
};

/** The guideline whose columns and titles suit the sheet best; `undefined` where it suits none, or two the same. */
export const proposeByColumns = async (
  session: Pick<Session, 'library' | 'pause' | 'now'>,
  sheet: SheetSnapshot,
): Promise<Proposal | undefined> => {
  const [best, second] = await rankForSheet(session, sheet);
  if (best === undefined || best.poor || best.measure === second?.measure) return undefined;
  return { guideline: best.guideline, programme: choiceOf(best.programme) };
};

/** Rows looked at: headers and enough data to tell a table of applicants. */
const ROWS_READ = 60;

/** Columns that must stand for facts, and how large a part of all columns they must be. */
const LEAST_BOUND = 3;
const LEAST_PART = 1 / 3;

/**
 * The other sheets that can be screened together with the chosen one: those one can see, not ours, whose headers name
 * the applicant and stand well enough for the guideline's facts.
 */
export const listJoinable = (
  sheets: readonly SheetSnapshot[],
  guideline: Guideline,
  chosen: string | undefined,
  ownSheets: readonly string[],
): readonly JoinableSheet[] =>
  sheets
    .filter(({ name, visibility }) => visibility === 'visible' && name !== chosen && !ownSheets.includes(name))
    .flatMap((sheet) => describeJoinable(sheet, guideline) ?? []);

const describeJoinable = (sheet: SheetSnapshot, guideline: Guideline): JoinableSheet | undefined => {
  const facts = factsFor(guideline, 'column');
  const binding = bindSheet({ ...sheet, rows: sheet.rows.slice(0, ROWS_READ) }, facts, new Map(), OWN_HEADERS);
  const columns = new Set(binding.bindings.map(({ column }) => column)).size;
  const carries = (role: FactRole) => {
    const name = factOfRole(facts, role)?.name;
    return binding.bindings.some(({ fact }) => fact === name);
  };
  const enough = columns >= LEAST_BOUND && columns >= (columns + binding.unboundHeaders.length) * LEAST_PART;
  if (binding.dataRows.length === 0 || !enough || !carries('organisation')) return undefined;
  const { name } = sheet;
  const [only] = guideline.programmes;
  if (guideline.programmes.length === 1 && only !== undefined)
    return { name, asks: false, proposed: { kind: 'one', id: only.id } };
  if (carries('programme')) return { name, asks: false, proposed: { kind: 'column' } };
  const { id, title, year, programmes } = guideline;
  const proposal = proposeGuideline(sheet, [{ id, title, year, programmes }]);
  return { name, asks: true, proposed: proposal?.programme.kind === 'one' ? proposal.programme : undefined };
};
