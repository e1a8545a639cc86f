import type { RosterLookup, RosterPeriod } from '../../guideline/fact-types';
import type { Fact } from '../../guideline/types';
import type { Cause, Column } from '../../logic/columns';
import { wordAt } from '../../logic/columns';
import { isKnown } from '../../logic/first-known';
import { foldName } from '../match-names';
import { yesNoWords } from '../vocabulary';
import type { FactColumn } from '../types';
import { BLANK_STATE, KNOWN_STATE, STATES } from '../types';
import { dateWriter, numberWriter, textWriter, truthWriter } from '../column-writers';
import type { LookedUp } from './match-roster';
import { matchRoster } from './match-roster';
import type { PairDecision, RosterEvidence, Rosters, RosterTable } from './types';

type Counts = RosterEvidence['counts'];
type Span = { readonly from: number; readonly to: number };

/** What a roster says of one row, or why it does not; `number` within bounds where entries are open. */
interface Told {
  readonly cause?: Cause;
  readonly truth?: boolean;
  readonly number?: Span;
  readonly date?: Span;
  readonly words?: readonly string[];
}

const DAY = 86_400_000;

/** The days in which an entry counts. */
const windowOf = ({ years, until, referenceYear }: RosterPeriod, asOf: number): Span => {
  if (until === 'referenceYear')
    return { from: Date.UTC(referenceYear - years + 1, 0, 1) / DAY, to: Date.UTC(referenceYear, 11, 31) / DAY };
  const day = new Date(asOf * DAY);
  return { from: Date.UTC(day.getUTCFullYear() - years, day.getUTCMonth(), day.getUTCDate()) / DAY, to: asOf };
};

const dateAt = (column: Column | undefined, row: number): Span | undefined =>
  column?.kind === 'date' && column.valid[row] === 1
    ? { from: column.from[row] ?? 0, to: column.to[row] ?? 0 }
    : undefined;

const numberAt = (column: Column, row: number): Span | undefined => {
  if (column.kind !== 'number' || column.valid[row] !== 1) return undefined;
  const from = column.values[row] ?? 0;
  return { from, to: column.upper?.[row] ?? from };
};

/** Whether each entry lies in the period and has a value that is asked for; dates that only partly do leave it open. */
const countEntries = (
  { roster, only }: RosterLookup,
  { table, entries }: RosterTable,
  asOf: number,
): readonly Counts[] => {
  const { date, period } = roster;
  const window = period && windowOf(period, asOf);
  const dates = date === undefined ? undefined : table.column(date);
  const wanted = [...only].map(([column, values]) => ({
    column: table.column(column),
    values: new Set(values.map(foldName)),
  }));
  return entries.map(({ row }): Counts => {
    const answers: Counts[] = wanted.map(({ column, values }) => {
      const words = column === undefined ? [] : wordsAt(column, row);
      return words.length === 0 ? 'unknown' : words.some((word) => values.has(foldName(word))) ? 'yes' : 'no';
    });
    if (window !== undefined) {
      const span = dateAt(dates, row);
      const isOut = span !== undefined && (span.to < window.from || span.from > window.to);
      const isIn = span !== undefined && span.from >= window.from && span.to <= window.to;
      answers.push(isOut ? 'no' : isIn ? 'yes' : 'unknown');
    }
    return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
  });
};

/** A known value as words: of a choice, a list, a yes or no. */
const wordsAt = (column: Column, row: number): readonly string[] => {
  if (!isKnown(column, row)) return [];
  switch (column.kind) {
    case 'text':
      return [wordAt(column, row) ?? ''];
    case 'truth':
      return [column.values[row] === 2 ? '是' : '否'];
    case 'list':
      return Array.from(
        { length: (column.offsets[row + 1] ?? 0) - (column.offsets[row] ?? 0) },
        (_, at) => wordAt(column.items, (column.offsets[row] ?? 0) + at) ?? '',
      );
    case 'number':
    case 'duration':
      return [String(column.values[row])];
    case 'date':
      return [`${column.from[row]}/${column.to[row]}`];
  }
};

/** The value of who does not stand on the roster. */
const toldOtherwise = ({ type }: Fact, { otherwise }: RosterLookup): Told => {
  if (otherwise === undefined) return type === 'list' ? { words: [] } : { cause: 'notListed' };
  switch (type) {
    case 'yesNo':
    case 'material': {
      const truth = otherwise === 'true' ? true : otherwise === 'false' ? false : yesNoWords.get(otherwise);
      return truth === undefined ? { cause: 'notListed' } : { truth };
    }
    case 'count':
    case 'amount':
    case 'ratio': {
      const value = Number(otherwise);
      return Number.isFinite(value) ? { number: { from: value, to: value } } : { cause: 'notListed' };
    }
    case 'date': {
      const day = Date.parse(`${otherwise}T00:00:00Z`) / DAY;
      return Number.isInteger(day) ? { date: { from: day, to: day } } : { cause: 'notListed' };
    }
    case 'text':
    case 'choice':
    case 'list':
    case 'place':
      return { words: [otherwise] };
  }
};

/** What the entries of one row come to for a fact. */
const tell = (fact: Fact, lookup: RosterLookup, roster: RosterTable, evidence: readonly RosterEvidence[]): Told => {
  const counting = evidence.filter(({ kind, counts }) => (kind === 'hit' || kind === 'open') && counts !== 'no');
  const sure = counting.filter(({ kind, counts }) => kind === 'hit' && counts === 'yes');
  const open = counting.length > sure.length;
  const cause: Cause = counting.some(({ kind }) => kind === 'open') ? 'nearName' : 'rosterCell';
  switch (lookup.tells) {
    case 'listed':
    case 'absent':
      if (sure.length === 0 && open) return { cause };
      return { truth: sure.length > 0 === (lookup.tells === 'listed') };
    case 'count':
      return { number: { from: sure.length, to: counting.length }, ...(open && { cause }) };
    case 'latest': {
      if (open) return { cause };
      if (sure.length === 0) return toldOtherwise(fact, lookup);
      const last = latestOf(roster, sure);
      return last === undefined ? { cause: 'rosterCell' } : { date: last };
    }
    case 'value':
      if (open) return { cause };
      return sure.length === 0 ? toldOtherwise(fact, lookup) : tellValue(fact, lookup, roster, sure);
  }
};

const latestOf = ({ roster, table }: RosterTable, entries: readonly RosterEvidence[]): Span | undefined => {
  const column = roster.date === undefined ? undefined : table.column(roster.date);
  const spans = entries.flatMap(({ entry }) => dateAt(column, entry.row) ?? []);
  if (spans.length < entries.length || spans.length === 0) return undefined;
  return { from: Math.max(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
};

/** A column's value; of several that differ, that of the last entry, where that can be told. */
const tellValue = (
  fact: Fact,
  { column: name, roster: { date } }: RosterLookup,
  { table }: RosterTable,
  entries: readonly RosterEvidence[],
): Told => {
  const column = table.column(name ?? '');
  const known = entries.filter(({ entry }) => column !== undefined && isKnown(column, entry.row));
  if (column === undefined || known.length < entries.length) return { cause: 'rosterCell' };
  if (fact.type === 'list') return { words: [...new Set(known.flatMap(({ entry }) => wordsAt(column, entry.row)))] };
  const values = new Set(known.map(({ entry }) => wordsAt(column, entry.row).join('|')));
  const dates = date === undefined ? undefined : table.column(date);
  const spans = known.map(({ entry }) => ({ entry, span: dateAt(dates, entry.row) }));
  const last = spans.find(
    ({ entry, span }) => span !== undefined && spans.every((one) => one.entry === entry || before(one.span, span)),
  );
  const chosen = values.size === 1 ? known[0]?.entry : last?.entry;
  if (chosen === undefined) return { cause: 'rosterCell' };
  const number = numberAt(column, chosen.row);
  const day = dateAt(column, chosen.row);
  if (number !== undefined) return { number };
  if (day !== undefined) return { date: day };
  const [word] = wordsAt(column, chosen.row);
  return fact.type === 'yesNo' || fact.type === 'material' ? { truth: word === '是' } : { words: [word ?? ''] };
};

const before = (one: Span | undefined, other: Span): boolean => one !== undefined && one.to < other.from;

/** Whether what the applicant's own column says is what the roster says. */
const agrees = (own: Column, row: number, told: Told): boolean => {
  switch (own.kind) {
    case 'truth':
      return told.truth === (own.values[row] === 2);
    case 'number':
    case 'duration':
      return overlaps(numberAt(own, row), told.number);
    case 'date':
      return overlaps(dateAt(own, row), told.date);
    case 'text':
    case 'list': {
      const mine = wordsAt(own, row).map(foldName).sort().join('|');
      return mine === (told.words ?? []).map(foldName).sort().join('|');
    }
  }
};

const overlaps = (one: Span | undefined, other: Span | undefined): boolean =>
  one !== undefined && other !== undefined && one.from <= other.to && other.from <= one.to;

/**
 * What counts in one row where the applicant's own column says something (rule S7): the same as the roster, it is so;
 * where the roster's entry is silent, the own word; otherwise nobody knows until a person has looked, unless a person
 * said already that all entries are the applicant's.
 */
const reconcile = (
  { column, states }: FactColumn,
  row: number,
  told: Told,
  { tells }: RosterLookup,
  found: readonly RosterEvidence[],
): Told => {
  if (states[row] !== KNOWN_STATE || !isKnown(column, row)) return told;
  if (told.cause === 'nearName') return told;
  if (told.cause === 'rosterCell') return tells === 'value' ? valueOf(column, row) : told;
  // Nothing could be looked up.
  if (told.cause !== undefined && told.cause !== 'notListed') return valueOf(column, row);
  if (told.cause === undefined && agrees(column, row, told)) return told;
  const hits = found.filter(({ kind, counts }) => kind === 'hit' && counts !== 'no');
  return hits.length > 0 && hits.every(({ by }) => by === 'person') ? told : { cause: 'contradicted' };
};

/** Who applies in a row: names as words, with why they are not known. */
export interface Applying {
  readonly organisation: { readonly word: string | undefined; readonly cause: Cause | undefined };
  readonly leader: { readonly word: string | undefined; readonly cause: Cause | undefined };
  readonly code: string | undefined;
}

const whoIn = ({ code, leader, organisation }: Applying, by: RosterTable['roster']['by']): LookedUp => {
  const asked = by === 'leader' ? leader : organisation;
  return {
    name: asked.word,
    code,
    ...(asked.cause !== undefined && { cause: asked.cause }),
    ...(by === 'leader' && { organisation: organisation.word }),
  };
};

/** A fact that a roster answers, for all rows. */
export interface RosterAnswers {
  readonly column: FactColumn;
  /** Entries that have to do with a row. */
  evidenceOf(row: number): readonly RosterEvidence[];
}

/**
 * Looks every row up in a roster, once; time linear in rows and entries.
 *
 * @param applying who applies in a row
 * @param own the fact as the applicants' own column has it
 */
export const answerByRoster = (
  fact: Fact,
  lookup: RosterLookup,
  roster: RosterTable,
  { asOf, decided }: Rosters,
  rowCount: number,
  applying: (row: number) => Applying,
  own: FactColumn | undefined,
): RosterAnswers => {
  const match = matchRoster(roster, decided.get(lookup.roster.id) ?? UNDECIDED);
  const who = (row: number) => whoIn(applying(row), lookup.roster.by);
  const counts = countEntries(lookup, roster, asOf);
  const at = new Map(roster.entries.map((entry, index) => [entry, index]));
  const evidenceOf = (row: number): readonly RosterEvidence[] =>
    match(who(row)).found.map((one) => ({ ...one, counts: counts[at.get(one.entry) ?? -1] ?? 'unknown' }));
  const states = new Uint8Array(rowCount);
  const write = writerFor(fact, rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const { cause } = match(who(row));
    const found = evidenceOf(row);
    const told = cause === undefined ? tell(fact, lookup, roster, found) : { cause };
    const kept = own === undefined ? told : reconcile(own, row, told, lookup, found);
    states[row] = stateOfCause(kept.cause);
    write.set(row, kept);
  }
  return { column: { column: write.finish(), states, issues: own?.issues ?? [] }, evidenceOf };
};

const UNDECIDED: ReadonlyMap<string, PairDecision> = new Map();

const stateOfCause = (cause: Cause | undefined): number => {
  const state = STATES.indexOf(cause);
  return state < 0 ? BLANK_STATE : state;
};

/** A known value of a column in the form of what a roster tells. */
const valueOf = (column: Column, row: number): Told => {
  const number = numberAt(column, row);
  const date = dateAt(column, row);
  if (column.kind === 'truth') return { truth: column.values[row] === 2 };
  return { ...(number && { number }), ...(date && { date }), words: wordsAt(column, row) };
};

interface ToldWriter {
  set(row: number, told: Told): void;
  finish(): Column;
}

/** Writes what is told into a column of the fact's type; a number within bounds is written though it is open (rule L7). */
const writerFor = ({ type }: Fact, rowCount: number): ToldWriter => {
  switch (type) {
    case 'yesNo':
    case 'material': {
      const writer = truthWriter(rowCount);
      return { ...writer, set: (row, { truth }) => truth !== undefined && writer.set(row, truth) };
    }
    case 'count':
    case 'amount':
    case 'ratio': {
      const writer = numberWriter(rowCount);
      const set: ToldWriter['set'] = (row, { number }) =>
        number !== undefined && writer.set(row, number.from === number.to ? number.from : number);
      return { ...writer, set };
    }
    case 'date': {
      const writer = dateWriter(rowCount);
      return { ...writer, set: (row, { date }) => date !== undefined && writer.set(row, date) };
    }
    case 'text':
    case 'choice':
    case 'place': {
      const writer = textWriter(rowCount);
      return { ...writer, set: (row, { words: [word] = [] }) => word !== undefined && writer.set(row, word) };
    }
    case 'list':
      return listWriter(rowCount);
  }
};

const listWriter = (rowCount: number): ToldWriter => {
  const lists: (readonly string[] | undefined)[] = [];
  return {
    set: (row, { cause, words }) => {
      if (cause === undefined) lists[row] = words;
    },
    finish: () => {
      const offsets = new Int32Array(rowCount + 1);
      for (let row = 0; row < rowCount; row += 1) offsets[row + 1] = (offsets[row] ?? 0) + (lists[row]?.length ?? 0);
      const items = textWriter(offsets[rowCount] ?? 0);
      lists.flatMap((words) => words ?? []).forEach((word, at) => items.set(at, word));
      const valid = Uint8Array.from({ length: rowCount }, (_, row) => (lists[row] === undefined ? 0 : 1));
      return { kind: 'list', offsets, items: items.finish(), valid };
    },
  };
};
