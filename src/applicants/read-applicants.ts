import type { Fact, FactRole } from '../guideline/types';
import type { SheetSnapshot } from '../workbook/types';
import { itemOfName } from '../feel/series-item';
import type { Explanation } from '../feel/types';
import type { ColumnCells } from './column-cells';
import { addressOf, shownAt, once } from './column-cells';
import { readFactColumn } from './read-fact-column';
import type {
  FactColumn,
  ApplicantIssue,
  ApplicantTable,
  Binding,
  CellState,
  ComputedFact,
  ReadingOptions,
  SheetBinding,
} from './types';
import { BLANK_STATE, NO_COLUMN_STATE, NO_ROSTER_STATE, STATES } from './types';
import { computeColumn, fillBlanks, isComputation } from './computed-facts';
import { readMaterialColumns } from './read-materials';
import type { Column } from '../logic/columns';
import { wordAt } from '../logic/columns';
import type { RosterLookup } from '../guideline/fact-types';
import type { Applying, RosterAnswers } from './rosters/roster-column';
import { answerByRoster } from './rosters/roster-column';
import type { RosterFound } from './rosters/types';
import { foldName } from './match-names';
import { factOfRole } from '../guideline/look-up';

const issuePlace = (issue: ApplicantIssue): readonly [number, number] =>
  'cell' in issue ? [issue.cell.row, issue.cell.column] : [Number.MAX_SAFE_INTEGER, 0];

/**
 * Reads the applicants of a bound sheet into typed columns (rules F1–F20). Each column is read when it
 * is first asked for and kept; `issues` reads all that is left. Cells are addressed under `sheetName`.
 */
export const readApplicants = (
  sheet: SheetSnapshot,
  binding: SheetBinding,
  facts: readonly Fact[],
  options: ReadingOptions,
): ApplicantTable => {
  const firstRow = Math.max(-1, ...binding.headerRows) + 1;
  const cells: ColumnCells = { sheet, rows: binding.dataRows, firstRow, options };
  const factByName = new Map(facts.map((fact) => [fact.name, fact]));
  const bindingsOf = new Map(facts.map(({ name }) => [name, binding.bindings.filter(({ fact }) => fact === name)]));
  const materialLists = once(() =>
    readMaterialColumns(
      cells,
      binding.bindings.filter(({ fact, materialList }) => materialList === true && factByName.has(fact)),
      facts.filter(({ type }) => type === 'material'),
    ),
  );
  const read = new Map<string, FactColumn | undefined>();
  /** By fact, 1 in the rows where its own blank cell follows from the others. */
  const filledRows = new Map<string, Uint8Array>();

  const computedOf = (name: string): ComputedFact | undefined => binding.computed.find(({ fact }) => fact === name);

  const readInputs = ({ inputs }: ComputedFact): ReadonlyMap<string, FactColumn | undefined> =>
    new Map(inputs.map((input) => [input.fact.name, readFactColumn(cells, input.fact, [input.binding])]));

  const readComputed = (computed: ComputedFact): FactColumn | undefined => {
    const { expression, fact } = computed;
    const columns = readInputs(computed);
    const column = computeColumn(cells.rows.length, expression, (name) => columns.get(name));
    const issues = [...columns.values()].flatMap((one) => one?.issues ?? []);
    return column && { ...column, issues: issues.map((issue) => ('cell' in issue ? { ...issue, fact } : issue)) };
  };

  const lookedUp = once(() => lookUpRows(facts, readFact));
  const answers = new Map<string, RosterAnswers>();

  /** The fact as its roster answers it, beside the column of its own (rule S7). */
  const askRoster = (fact: Fact, lookup: RosterLookup, own: FactColumn | undefined): FactColumn | undefined => {
    const { rosters } = options;
    const roster = rosters?.tables.get(lookup.roster.id);
    if (rosters === undefined || roster === undefined) return own && withoutRoster(own);
    const answered = answerByRoster(fact, lookup, roster, rosters, cells.rows.length, lookedUp(), own);
    answers.set(fact.name, answered);
    return answered.column;
  };

  const readFact = (name: string): FactColumn | undefined => {
    if (read.has(name)) return read.get(name);
    const own = readOwn(name);
    const fact = factByName.get(name);
    const column = fact?.roster === undefined ? own : askRoster(fact, fact.roster, own);
    read.set(name, column);
    return column;
  };

  const readOwn = (name: string): FactColumn | undefined => {
    const fact = factByName.get(name);
    const computed = computedOf(name);
    const bindings = bindingsOf.get(name) ?? [];
    const listed = bindings.some(({ materialList }) => materialList === true);
    return fact === undefined
      ? undefined
      : computed !== undefined
        ? readComputed(computed)
        : bindings.length === 0 && fact.from !== undefined
          ? computeColumn(cells.rows.length, fact.from, readFact)
          : listed
            ? materialLists().columns.get(name)
            : readStated(fact, bindings);
  };

  /** The fact's own cells; where one is blank, what follows from the others in its row (rule B7). */
  const readStated = (fact: Fact, bindings: readonly Binding[]): FactColumn | undefined => {
    const own = readFactColumn(cells, fact, bindings);
    if (own === undefined || fact.from === undefined || !isComputation(fact.from) || !own.states.includes(BLANK_STATE))
      return own;
    const derived = computeColumn(cells.rows.length, fact.from, readFact);
    if (derived === undefined) return own;
    const filled = fillBlanks(own, derived, cells.rows.length);
    filledRows.set(
      fact.name,
      own.states.map((state, row) => (state === filled.states[row] ? 0 : 1)),
    );
    return filled;
  };

  /** Whether the fact's own cell is blank in this row and the others tell it. */
  const isFilled = (name: string, row: number): boolean => {
    readFact(name);
    return filledRows.get(name)?.[row] === 1;
  };

  /** Why a fact without any column is not known: what it hangs on is a roster, or a column. */
  const absence = (name: string): number => {
    const fact = factByName.get(name);
    const hangsOn = fact?.roster !== undefined || fact?.from?.facts.some((input) => absence(input) === NO_ROSTER_STATE);
    return hangsOn === true ? NO_ROSTER_STATE : NO_COLUMN_STATE;
  };

  const rosterOf = (name: string, row: number): RosterFound | undefined => {
    const lookup = factByName.get(name)?.roster;
    if (lookup === undefined) return undefined;
    readFact(name);
    const own = shownOf(name, row).trim();
    return {
      lookup,
      source: options.rosters?.tables.get(lookup.roster.id)?.source,
      evidence: answers.get(name)?.evidenceOf(row) ?? [],
      own: own === '' ? undefined : own,
    };
  };

  /** Splits `name[2]` into fact and item, unless a fact is called just so. */
  const itemOf = (name: string): { readonly fact: string; readonly item?: number } => {
    const item = factByName.has(name) ? undefined : itemOfName(name);
    return item === undefined ? { fact: name } : { fact: item.series, item: item.index };
  };

  const explainFact = (name: string, row: number): Explanation | undefined => {
    const computed = computedOf(name);
    const rowCount = cells.rows.length;
    if (computed !== undefined) {
      const columns = readInputs(computed);
      return computed.expression.explain({ rowCount, column: (input) => columns.get(input)?.column }, row);
    }
    const isWorkedOut = (bindingsOf.get(name) ?? []).length === 0 || isFilled(name, row);
    const from = isWorkedOut ? factByName.get(name)?.from : undefined;
    return from?.explain({ rowCount, column: (input) => readFact(input)?.column }, row);
  };

  const stateOf = (name: string, row: number): CellState => {
    const { fact, item } = itemOf(name);
    const column = readFact(fact);
    let state: number | undefined = column === undefined ? absence(fact) : column.states[row];
    if (
      column?.column.kind === 'list' &&
      column.itemStates !== undefined &&
      item !== undefined &&
      column.column.valid[row] === 1
    )
      state = column.itemStates[(column.column.offsets[row] ?? 0) + item];
    const cause = STATES[state ?? NO_COLUMN_STATE];
    return cause === undefined ? { known: true } : { known: false, cause };
  };

  /** A series names its columns in the order of its years, whatever their order in the sheet. */
  const columnsOf = (name: string): readonly Binding[] => {
    const { fact, item } = itemOf(name);
    const years = factByName.get(fact)?.years;
    const computed = computedOf(fact);
    if (computed !== undefined) return computed.inputs.map((input) => input.binding);
    const bindings = bindingsOf.get(fact) ?? [];
    const from = factByName.get(fact)?.from;
    if (bindings.length === 0 && from !== undefined) return from.facts.flatMap(columnsOf);
    if (years === undefined || bindings.some(({ year }) => year === undefined)) return bindings.slice(0, 1);
    const asked = item === undefined ? years : years.slice(item, item + 1);
    return asked.flatMap((year) => bindings.filter((one) => one.year === year));
  };

  const columnsIn = (name: string, row: number): readonly Binding[] =>
    isFilled(name, row) ? (factByName.get(name)?.from?.facts ?? []).flatMap(columnsOf) : columnsOf(name);

  const shownOf = (name: string, row: number): string =>
    columnsIn(name, row)
      .map(({ column }) => shownAt(cells, row, column))
      .join(' / ');

  const keyed = once<ApplicantKeys>(() => keyApplicants(cells.rows.length, facts, (name) => readFact(name)?.column));

  const allIssues = once((): readonly ApplicantIssue[] => {
    const found = [...materialLists().issues, ...facts.flatMap(({ name }) => readFact(name)?.issues ?? [])];
    const places = new Map(found.map((issue) => [issue, issuePlace(issue)]));
    const placeOf = (issue: ApplicantIssue): readonly [number, number] => places.get(issue) ?? [0, 0];
    found.sort((left, right) => placeOf(left)[0] - placeOf(right)[0] || placeOf(left)[1] - placeOf(right)[1]);
    const duplicates = keyed().duplicates.map(({ key, rows }): ApplicantIssue => ({
      code: 'applicants.duplicateKey',
      sheet: options.sheetName,
      key,
      rows: rows.map((row) => cells.rows[row] ?? -1),
    }));
    return [...found, ...duplicates];
  });

  return {
    sheet: options.sheetName,
    rowCount: cells.rows.length,
    facts: factByName,
    binding,
    sheetRow: (row) => cells.rows[row] ?? -1,
    column: (name) => readFact(name)?.column,
    stateOf,
    cellsOf: (name, row) => columnsIn(name, row).map(({ column }) => addressOf(cells, row, column)),
    shownOf,
    rosterOf,
    explainFact,
    keyOf: (row) => keyed().keys[row] ?? '',
    get issues() {
      return allIssues();
    },
  };
};

/** Where no roster is at hand a blank cell is the office's gap, not the applicant's: the roster was to answer it (rule S7). */
const withoutRoster = (own: FactColumn): FactColumn => ({
  ...own,
  states: own.states.map((state) => (state === BLANK_STATE ? NO_ROSTER_STATE : state)),
});

/** Whom a roster looks up in each row: the organisation by code and name, the leader beside. */
const lookUpRows = (
  facts: readonly Fact[],
  readFact: (name: string) => FactColumn | undefined,
): ((row: number) => Applying) => {
  const reader = (role: FactRole) => {
    const fact = factOfRole(facts, role);
    const column = fact === undefined ? undefined : readFact(fact.name);
    return (row: number) => ({
      word: wordAt(column?.column, row),
      cause: column === undefined ? ('noColumn' as const) : STATES[column.states[row] ?? NO_COLUMN_STATE],
    });
  };
  const [organisation, code, leader] = [reader('organisation'), reader('creditCode'), reader('leader')];
  return (row) => ({ organisation: organisation(row), code: code(row).word, leader: leader(row) });
};

/** Keys of the rows, and those shared by several rows, as table rows. */
interface ApplicantKeys {
  readonly keys: readonly string[];
  readonly duplicates: readonly { readonly key: string; readonly rows: readonly number[] }[];
}

const PARTS: readonly FactRole[] = ['programme', 'project', 'leader'];

/**
 * Gives each row a key that follows its applicant wherever the row moves (rule W5): a valid credit code,
 * else the folded name of the organisation; then programme, project and leader. Only rows with one
 * and the same key are told apart by their order, as `#2`, `#3`.
 */
const keyApplicants = (
  rowCount: number,
  facts: readonly Fact[],
  columnOf: (fact: string) => Column | undefined,
): ApplicantKeys => {
  const reader = (role: FactRole): ((row: number) => string) => {
    const fact = factOfRole(facts, role);
    const column = fact === undefined ? undefined : columnOf(fact.name);
    if (column?.kind !== 'text') return () => '';
    const folded = column.words.map(foldName);
    return (row) => folded[column.codes[row] ?? -1] ?? '';
  };
  const code = reader('creditCode');
  const organisation = reader('organisation');
  const parts = PARTS.map(reader);
  const rowsByKey = new Map<string, number[]>();
  const keys: string[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const key = [code(row) || organisation(row), ...parts.map((part) => part(row))].join('|');
    const rows = rowsByKey.get(key);
    if (rows === undefined) rowsByKey.set(key, [row]);
    else rows.push(row);
    keys.push(rows === undefined ? key : `${key}#${rows.length}`);
  }
  const duplicates = [...rowsByKey].filter(([, rows]) => rows.length > 1).map(([key, rows]) => ({ key, rows }));
  return { keys, duplicates };
};
