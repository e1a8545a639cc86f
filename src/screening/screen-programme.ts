import type { ApplicantTable, SheetBinding } from '../applicants/types';
import type { Steps } from '../logic/steps';
import type { Choices, CompiledCriterion, CompiledProgramme, Programme } from '../guideline/types';
import type { RowDecisions } from './decisions';
import { applyDecisions, applyElsewhere } from './decisions';
import { raiseSeverities, verdictTable, CODE, INCOMPLETE } from './verdicts';
import type { RowExplainer, Reasons } from './explain-rows';
import { once } from '../applicants/column-cells';
import { explainRows } from './explain-rows';
import type { TotalColumns } from './score-results';
import { readTotals } from './score-results';
import type { ColumnSource, Column } from '../logic/columns';
import { exactNumber, isAbsence } from '../logic/columns';
import { commonByte, lookUpInto } from '../logic/quads';
import { UNKNOWN, YES } from '../logic/truth';
import type { Explanation, Expression } from '../feel/types';
import type { Elsewhere, ScreeningOptions, SheetScreening } from './types';

/** The rows that apply for one programme, judged as whole columns. Indexes are rows of `table`. */
export interface ProgrammeScreening {
  readonly compiled: CompiledProgramme;
  readonly table: ApplicantTable;
  /** Verdict codes by criterion, then row. */
  readonly codes: readonly Uint8Array[];
  /** Reasons by criterion. */
  readonly explainers: readonly RowExplainer[];
  /** Severities of the conclusions by row. */
  readonly severities: Uint8Array;
  /** Truth of the priorities by priority, then row. */
  readonly priorities: readonly Int8Array[];
  /** Severities under another option of a reading (rule V7). */
  readonly variants: readonly {
    readonly reading: string;
    readonly option: string;
    readonly severities: Uint8Array;
  }[];
  readonly decisions: ReadonlyMap<number, RowDecisions>;
  readonly elsewhere: Elsewhere;
  /** Points of totals and sections; worked out when first asked for. */
  readonly totals: () => TotalColumns;
}

/** Judges all rows of a table against one programme, a criterion a step; time linear in rows × criteria. */
export function* screenProgramme(
  programme: Programme,
  table: ApplicantTable,
  { choices, elsewhere }: Pick<ScreeningOptions, 'choices' | 'elsewhere'>,
  decisions: ReadonlyMap<number, RowDecisions>,
): Steps<ProgrammeScreening> {
  const compiled = programme.compile(choices);
  yield;
  function* judge(criterion: CompiledCriterion, explain: RowExplainer, others?: Uint8Array): Steps<Uint8Array> {
    const judged = judgeColumns(criterion, table);
    yield;
    yield* markUnchecked(judged, criterion, table, explain, others);
    if (criterion.criterion.ifStated !== undefined) yield* listUnstated(judged, criterion, table, explain);
    applyDecisions(judged, criterion.criterion, decisions);
    applyElsewhere(judged, criterion.criterion.id, elsewhere);
    yield* awaitMarks(judged, criterion, table, explain);
    return judged;
  }
  const explainers: RowExplainer[] = [];
  const codes: Uint8Array[] = [];
  for (const criterion of compiled.criteria) {
    const explain = explainRows(criterion, table);
    explainers.push(explain);
    codes.push(yield* judge(criterion, explain));
  }
  const concludeAll = (
    { criteria }: CompiledProgramme,
    all: readonly Uint8Array[],
    counts: (criterion: CompiledCriterion) => boolean = () => true,
  ) => {
    const severities = new Uint8Array(table.rowCount);
    all.forEach((own, index) => {
      const criterion = criteria[index];
      if (criterion !== undefined && counts(criterion)) raiseSeverities(severities, criterion.mends, own);
    });
    return severities;
  };
  const variants: { reading: string; option: string; severities: Uint8Array }[] = [];
  for (const { reading, option } of otherOptions(programme, choices)) {
    const other = programme.compile({ ...choices, readings: new Map([...choices.readings, [reading, option]]) });
    // Only the criteria that use the reading are judged again; all others keep their verdicts.
    const varies = ({ criterion }: CompiledCriterion) => criterion.readings.includes(reading);
    const varied = [...codes];
    const others = concludeAll(other, codes, (criterion) => !varies(criterion));
    for (const [index, criterion] of other.criteria.entries())
      if (varies(criterion)) varied[index] = yield* judge(criterion, explainRows(criterion, table), others);
    variants.push({ reading, option, severities: concludeAll(other, varied) });
  }
  return {
    compiled,
    table,
    codes,
    explainers,
    severities: concludeAll(compiled, codes),
    priorities: compiled.priorities.map(({ when }) => truthsOf(when, table)),
    variants,
    decisions,
    elsewhere,
    totals: once(() => readTotals(compiled.scores, table)),
  };
}

/** Every option not chosen of every reading that a criterion uses. */
const otherOptions = (programme: Programme, choices: Choices) => {
  const used = new Set(programme.criteria.flatMap(({ readings }) => readings));
  return programme.readings
    .filter(({ id }) => used.has(id))
    .flatMap((reading) => {
      const wanted = choices.readings.get(reading.id);
      const chosen = reading.options.some(({ label }) => label === wanted) ? wanted : reading.default;
      return reading.options
        .filter(({ label }) => label !== chosen)
        .map(({ label }) => ({ reading: reading.id, option: label }));
    });
};

/** Verdict codes of one criterion for every row, before persons and missing columns are considered (rules V1, V6, V8). */
export const judgeColumns = ({ criterion, when, require }: CompiledCriterion, source: ColumnSource): Uint8Array => {
  const table = verdictTable(criterion, require !== undefined);
  const codes = new Uint8Array(source.rowCount);
  const applies = when && truthsOf(when, source);
  const required = require && truthsOf(require, source);
  if (applies !== undefined && required !== undefined) lookUpBoth(codes, table, applies, required);
  else if (required !== undefined) lookUpInto(codes, required, table.subarray(3 * YES), codes.length);
  else if (applies !== undefined)
    lookUpInto(
      codes,
      applies,
      Uint8Array.of(0, 1, 2).map((truth) => table[3 * truth + UNKNOWN] ?? 0),
      codes.length,
    );
  else codes.fill(table[3 * YES + UNKNOWN] ?? 0);
  return codes;
};

/** Rows whose condition is looked at together: mostly all of them apply. */
const LOOKED_UP = 4096;

const lookUpBoth = (codes: Uint8Array, table: Uint8Array, applies: Int8Array, required: Int8Array): void => {
  const { length } = codes;
  for (let start = 0; start < length; start += LOOKED_UP) {
    const end = Math.min(length, start + LOOKED_UP);
    const common = commonByte(applies.subarray(start, end), end - start);
    if (common !== undefined)
      lookUpInto(codes.subarray(start, end), required.subarray(start, end), table.subarray(3 * common), end - start);
    else
      for (let row = start; row < end; row += 1) {
        const truth = applies[row] as number;
        codes[row] = table[truth + truth + truth + (required[row] as number)] as number;
      }
  }
};

/** Truth of a condition for every row. */
export const truthsOf = (condition: Expression, source: ColumnSource): Int8Array => {
  const column = condition.evaluate(source);
  if (column.kind !== 'truth') throw new TypeError(`"${condition.text}" is no condition but a ${column.kind}`);
  return column.values;
};

/** Rows explained in one step. */
const EXPLAINED = 500;

/**
 * Turns `undetermined` into `unchecked` where nothing but facts without a column keeps a criterion open
 * (rule B5), or whether it applies. Only criteria that read such a fact are looked at; a row is explained only where one of the
 * criterion's other facts is not known either.
 *
 * @param severities of all other criteria, where the codes serve nothing but the conclusion: rows that are
 * incomplete or worse by these are left as they are
 */
function* markUnchecked(
  codes: Uint8Array,
  { criterion: { facts } }: CompiledCriterion,
  table: ApplicantTable,
  explain: RowExplainer,
  severities?: Uint8Array,
): Steps<void> {
  if (!facts.some((fact) => lacksColumn(fact, table))) return;
  const others = facts.map((fact) => table.column(fact)).filter((column) => column !== undefined);
  let explained = 0;
  for (let row = 0; row < codes.length; row += 1) {
    if (codes[row] !== CODE.undetermined) continue;
    if (severities !== undefined && (severities[row] ?? 0) >= INCOMPLETE) continue;
    if (others.every((column) => isSettled(column, row))) {
      codes[row] = CODE.unchecked;
      continue;
    }
    const reasons = explain(row);
    if (lacksOnlyColumns(reasons, table, row) || mayNotApply(reasons, table, row)) codes[row] = CODE.unchecked;
    explained += 1;
    if (explained % EXPLAINED === 0) yield;
  }
}

/**
 * What is judged only where it is stated stands in nobody's way where the sheet has no column and, where it goes by the
 * applicant's own cells, where those are blank. A stated no is never lost for want of what says whether it applies.
 */
function* listUnstated(
  codes: Uint8Array,
  { criterion: { facts, ifStated }, require }: CompiledCriterion,
  table: ApplicantTable,
  explain: RowExplainer,
): Steps<void> {
  const isOpen = (code: number | undefined) =>
    code === CODE.unchecked || (ifStated === 'cell' && code === CODE.undetermined);
  if (require === undefined || !codes.some(isOpen)) return;
  const truths = truthsOf(require, table);
  const isUnstated = (fact: string, row: number): boolean => {
    const state = table.stateOf(fact, row);
    return !state.known && (isAbsence(state.cause) || state.cause === 'blank');
  };
  let explained = 0;
  for (let row = 0; row < codes.length; row += 1) {
    if (!isOpen(codes[row]) || truths[row] !== UNKNOWN) continue;
    if (codes[row] === CODE.unchecked || facts.every((fact) => isUnstated(fact, row))) {
      codes[row] = CODE.listed;
      continue;
    }
    if (explain(row).ways.every((way) => [...way.keys()].every((fact) => isUnstated(fact, row))))
      codes[row] = CODE.listed;
    explained += 1;
    if (explained % EXPLAINED === 0) yield;
  }
}

/**
 * What hangs on nothing but experts' marks waits for a person, not for the applicant: it can still come out either way,
 * and nothing is to be handed in.
 */
function* awaitMarks(
  codes: Uint8Array,
  { criterion: { facts } }: CompiledCriterion,
  table: ApplicantTable,
  explain: RowExplainer,
): Steps<void> {
  const isMark = (name: string): boolean => table.facts.get(name)?.mark === true;
  if (!facts.some(isMark)) return;
  let explained = 0;
  for (let row = 0; row < codes.length; row += 1) {
    if (codes[row] !== CODE.undetermined && codes[row] !== CODE.unchecked) continue;
    const { condition, requirement } = explain(row);
    const missing = [condition, requirement].flatMap((part) => part?.missing ?? []);
    if (missing.length > 0 && missing.every(isMark)) codes[row] = CODE.awaiting;
    explained += 1;
    if (explained % EXPLAINED === 0) yield;
  }
}

/** A fact without a column or without its roster, or a yearly series without the column of one of its years. */
const lacksColumn = (name: string, table: ApplicantTable): boolean => {
  if (table.column(name) === undefined) return true;
  const fact = table.facts.get(name);
  const names = [name, ...(fact?.from?.facts ?? [])];
  if (names.some((own) => table.facts.get(own)?.roster !== undefined && !hasRoster(own, table))) return true;
  const years = table.facts.get(name)?.years;
  if (years === undefined) return false;
  const own = table.binding.bindings.filter(({ fact }) => fact === name);
  return own.every(({ year }) => year !== undefined) && own.length < years.length;
};

const hasRoster = (name: string, table: ApplicantTable): boolean =>
  table.rowCount > 0 && table.rosterOf(name, 0)?.source !== undefined;

const lacksOnlyColumns = (reasons: Reasons, table: ApplicantTable, row: number): boolean => {
  const isAbsent = (name: string): boolean => {
    const state = table.stateOf(name, row);
    return !state.known && isAbsence(state.cause);
  };
  const ways = reasons.ways.map((way) => [...way.keys()]);
  // Of very many ways not all are known: then everything that is missing counts.
  if (!reasons.areAllWays) ways.push([reasons.condition, reasons.requirement].flatMap((part) => part?.missing ?? []));
  return ways.every((names) => names.every(isAbsent));
};

/**
 * Whether nothing but missing columns leaves open that the criterion applies at all: then a blank cell of what it asks for
 * is no gap of the applicant's.
 */
const mayNotApply = ({ condition }: Reasons, table: ApplicantTable, row: number): boolean => {
  if (condition === undefined || condition.value !== undefined) return false;
  const causes = unknownFacts(condition).map((name) => table.stateOf(name, row));
  return causes.length > 0 && causes.every((state) => !state.known && isAbsence(state.cause));
};

const unknownFacts = (explanation: Explanation): readonly string[] =>
  explanation.value !== undefined
    ? []
    : explanation.kind === 'fact'
      ? [explanation.text]
      : explanation.parts.flatMap(unknownFacts);

const isSettled = (column: Column, row: number): boolean => {
  switch (column.kind) {
    case 'truth':
      return column.values[row] !== UNKNOWN;
    case 'number':
    case 'duration':
      return exactNumber(column, row) !== undefined;
    case 'text':
      return (column.codes[row] ?? -1) >= 0;
    case 'date':
      return column.valid[row] === 1 && column.from[row] === column.to[row];
    case 'list': {
      if (column.valid[row] !== 1) return false;
      const end = column.offsets[row + 1] ?? 0;
      for (let item = column.offsets[row] ?? 0; item < end; item += 1) if (!isSettled(column.items, item)) return false;
      return true;
    }
  }
};

/** Facts without a column that criteria of the screened programmes read, with those criteria (rule B5). */
export const traceUnboundFacts = (
  binding: SheetBinding,
  programmes: readonly Programme[],
): SheetScreening['unboundFacts'] =>
  binding.unboundFacts
    .map((fact) => ({
      fact,
      criteria: programmes.flatMap(({ id, criteria }) =>
        criteria
          .filter(({ facts, ifStated }) => facts.includes(fact) && ifStated === undefined)
          .map((criterion) => ({ programme: id, criterion: criterion.id, clause: criterion.clause })),
      ),
    }))
    .filter(({ criteria }) => criteria.length > 0);
