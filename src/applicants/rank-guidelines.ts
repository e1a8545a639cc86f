import { foldText } from '../guideline/fold-text';
import type { Fact, FactRole, Guideline, Programme } from '../guideline/types';
import type { Steps } from '../logic/steps';
import type { SheetSnapshot } from '../workbook/types';
import { bindSheet } from './bind-sheet';
import { matchProgramme } from './match-programme';
import { indexWords } from './match-words';
import { meaningOf } from './segment-header';
import { JUDGEMENT, targetsFor } from './targets';
import type { SheetBinding } from './types';

/** How well a guideline, and one of its programmes, goes with a sheet (rule B12). */
export interface RankedGuideline {
  readonly guideline: string;
  /** The programme the sheet is for; `column` where each row names its own. */
  readonly programme: string;
  /** Columns that stand for something of it, for certain or likely, and all columns of the sheet. */
  readonly columns: { readonly bound: number; readonly all: number };
  /** How much of the programme's name the title says, 0 … 1. */
  readonly title: number;
  /** 0 … 1; for comparing. */
  readonly measure: number;
  /** It goes so badly with the sheet that this is said before anything is screened. */
  readonly poor: boolean;
}

/** Rows looked at: titles, headers and enough data to tell what columns hold. */
const ROWS_READ = 60;
/** How much columns count beside the title. */
const OF_COLUMNS = 0.7;
/** A match below is poor, unless the title names the programme. */
const POOR_COLUMNS = 1 / 3;
const NAMED_IN_TITLE = 0.75;
/** A shorter word is near too many names. */
const TELLING_LENGTH = 5;
/** So many of a column's programme names must be those of the guideline. */
const NAMES_KNOWN = 0.5;

const factsOf = (programmes: readonly Programme[]): readonly Fact[] => {
  const byName = new Map<string, Fact>();
  for (const { facts } of programmes) for (const fact of facts) if (!byName.has(fact.name)) byName.set(fact.name, fact);
  return [...byName.values()];
};

/** Texts above the header, and the sheet's name: what the sheet says it is. */
const titleOf = (sheet: SheetSnapshot, { headerRows }: SheetBinding): string =>
  [
    sheet.name,
    ...sheet.rows.slice(0, headerRows[0] ?? 0).flatMap((row) => row.filter((cell) => typeof cell === 'string')),
  ]
    .join(' ')
    .slice(0, 400);

const boundTo = ({ bindings, computed }: SheetBinding, names: ReadonlySet<string>): number =>
  new Set([
    ...bindings.filter(({ fact }) => names.has(fact)).map(({ column }) => column),
    ...computed
      .filter(({ fact }) => names.has(fact))
      .flatMap(({ inputs }) => inputs.map(({ binding }) => binding.column)),
  ]).size;

/** Who applies: columns that any list of people or companies has, and that speak for no guideline. */
const WHO: ReadonlySet<FactRole | undefined> = new Set(['organisation', 'creditCode', 'leader', 'office', 'region']);

const identityIn = (programmes: readonly Programme[]): ReadonlySet<string> =>
  new Set(factsOf(programmes).flatMap(({ name, role }) => (WHO.has(role) ? [name] : [])));

const namesOf = ({ facts, criteria }: Programme): ReadonlySet<string> =>
  new Set([
    ...facts.map(({ name }) => name),
    ...criteria.flatMap(({ id, title }) => [`${JUDGEMENT}：${id}`, `${JUDGEMENT}：${title}`]),
  ]);

/** Whether the rows name programmes of the guideline themselves. */
const namesProgrammes = (sheet: SheetSnapshot, { bindings, dataRows }: SheetBinding, guideline: Guideline): boolean => {
  const facts = factsOf(guideline.programmes).filter(({ role }) => role === 'programme');
  const column = bindings.find(({ fact }) => facts.some(({ name }) => name === fact))?.column;
  if (column === undefined) return false;
  const cells = dataRows.flatMap((row) => {
    const cell = sheet.rows[row]?.[column];
    return typeof cell === 'string' && foldText(cell) !== '' ? [cell] : [];
  });
  const known = cells.filter((cell) => {
    const match = matchProgramme(cell, guideline.programmes);
    return 'id' in match || (match.candidates.length > 0 && foldText(cell).length >= TELLING_LENGTH);
  });
  return cells.length > 0 && known.length >= cells.length * NAMES_KNOWN;
};

type ProgrammeOf = Readonly<Record<'guideline', Guideline> & Record<'programme', Programme>>;

const programmesOf = (guidelines: readonly Guideline[]): readonly ProgrammeOf[] =>
  guidelines.flatMap((guideline) => guideline.programmes.map((programme) => ({ guideline, programme })));

/** How much of each programme's name the sheet's title says, 0 … 1. */
const titlesSaid = (title: string, all: readonly ProgrammeOf[]): readonly number[] => {
  const words = indexWords(
    all.map(({ guideline, programme: { name, aliases } }) => ({
      names: [name, ...aliases],
      // They explain words of the title, and name no programme.
      clues: [guideline.title, guideline.authority].map((text) => ({ text, trust: 0 })),
      sentence: true,
    })),
  );
  const said = words.match(meaningOf(title), undefined);
  return all.map((_, at) => said.get(at)?.recall ?? 0);
};

const columnsIn = ({ bindings, unboundHeaders, computed }: SheetBinding): number =>
  new Set([
    ...[...bindings, ...unboundHeaders].map(({ column }) => column),
    ...computed.flatMap(({ inputs }) => inputs.map(({ binding }) => binding.column)),
  ]).size;

const measureMatch = (
  guideline: string,
  programme: string,
  binding: SheetBinding,
  names: ReadonlySet<string>,
  who: ReadonlySet<string>,
  title: number,
): RankedGuideline => {
  const telling = boundTo(binding, new Set([...names].filter((name) => !who.has(name))));
  const columns = { bound: boundTo(binding, names), all: columnsIn(binding) };
  const share = columns.bound / Math.max(1, columns.all);
  return {
    guideline,
    programme,
    columns,
    title,
    measure: OF_COLUMNS * share + (1 - OF_COLUMNS) * title,
    poor: (share < POOR_COLUMNS || telling === 0) && title < NAMED_IN_TITLE,
  };
};

/**
 * How well a guideline goes with a sheet that is bound for it, for one of its programmes or for all (`column`): a poor
 * match is said before anything is screened (rule B12).
 */
export const matchGuideline = (
  sheet: SheetSnapshot,
  guideline: Guideline,
  programme: string,
  binding: SheetBinding,
): RankedGuideline => {
  const asked = guideline.programmes.filter(({ id }) => programme === 'column' || id === programme);
  const said = titlesSaid(
    titleOf(sheet, binding),
    asked.map((one) => ({ guideline, programme: one })),
  );
  const names = new Set(asked.flatMap((one) => [...namesOf(one)]));
  return measureMatch(guideline.id, programme, binding, names, identityIn(asked), Math.max(0, ...said));
};

/**
 * Ranks guidelines and their programmes by how well they go with a sheet, best first: by the columns that
 * stand for something they ask, and by the words of its title (rule B12).
 */
export function* rankGuidelines(
  sheet: SheetSnapshot,
  guidelines: readonly Guideline[],
  ownHeaders: readonly string[],
): Steps<readonly RankedGuideline[]> {
  const head = { ...sheet, rows: sheet.rows.slice(0, ROWS_READ) };
  const all = programmesOf(guidelines);
  const rank = (guideline: Guideline): readonly RankedGuideline[] => {
    const { id, programmes } = guideline;
    const targets = targetsFor(programmes, factsOf(programmes));
    const binding = bindSheet(head, targets, new Map(), ownHeaders, { accept: 'likely' });
    if (columnsIn(binding) === 0) return [];
    const said = titlesSaid(titleOf(sheet, binding), all);
    const who = identityIn(programmes);
    const single = all.flatMap(({ guideline: { id: own }, programme }, at) =>
      own === id ? [measureMatch(id, programme.id, binding, namesOf(programme), who, said[at] ?? 0)] : [],
    );
    if (programmes.length === 1 || !namesProgrammes(sheet, binding, guideline)) return single;
    const names = new Set(programmes.flatMap((programme) => [...namesOf(programme)]));
    const title = Math.max(...single.map((one) => one.title));
    return [measureMatch(id, 'column', binding, names, who, title), ...single];
  };
  const ranked: RankedGuideline[] = [];
  for (const guideline of guidelines) {
    ranked.push(...rank(guideline));
    yield;
  }
  return ranked.sort((one, other) => other.measure - one.measure);
}
