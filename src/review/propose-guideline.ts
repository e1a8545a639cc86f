import { bindSheet } from '../applicants/bind-sheet';
import { foldText } from '../guideline/fold-text';
import { factOfRole } from '../guideline/look-up';
import type { FactRole, Guideline } from '../guideline/types';
import type { ProgrammeChoice } from '../memory/sheet-review';
import { OWN_HEADERS } from '../plans/own-columns';
import { factsFor } from '../screening/screen-sheets';
import type { SheetSnapshot } from '../workbook/types';
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

/** Whose programmes stand in the sheet's cells most often: then the programme is each row's own, or the only one. */
const proposeByCells = (sheet: SheetSnapshot, guidelines: readonly GuidelineEntry[]): Proposal | undefined => {
  const cells = textsOf(sheet.rows.slice(0, ROWS));
  const counted = guidelines.map((guideline) => {
    const words = new Set(namesOf(guideline).map(({ word }) => word));
    return { guideline, named: cells.filter((cell) => words.has(cell)).length };
  });
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
