import { foldText } from '../guideline/fold-text';
import type { SheetSnapshot } from '../workbook/types';
import type { GuidelineEntry, ProgrammeChoice } from './types';

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
