import type { ApplicantTable } from '../applicants/types';
import type { Explanation } from '../feel/types';
import { isAbsence } from '../logic/columns';
import type { CellAddress } from '../workbook/types';
import { elsewhereOf, NO_DECISIONS } from './decisions';
import { findDecisive } from './decisive-parts';
import { describeMissing } from './missing-facts';
import type { ProgrammeScreening } from './screen-programme';
import { breakDownScore } from './score-results';
import type { Uncomputable } from './troubles';
import { findTroubles } from './troubles';
import type { Way } from './ways';
import { smallestUnion } from './ways';
import type { Reasons } from './explain-rows';
import type {
  Answer,
  CheckedElsewhere,
  Finding,
  Lacking,
  MissingFact,
  Override,
  RosterReading,
  ScoreResult,
} from './types';
import { CODE, verdictOf } from './verdicts';

/** Facts without a column come last: nobody can fill them in. */
const NO_COLUMN_COST = 1_000;

/** What a fact costs in a smallest set: one, or much where the sheet has no column for it. */
const costIn = (screening: ProgrammeScreening, row: number) => (name: string) => {
  const state = screening.table.stateOf(name, row);
  return !state.known && isAbsence(state.cause) ? NO_COLUMN_COST : 1;
};

/** The ways to settle one criterion of a row that is open for lack of facts in the sense of `isOpen`; none otherwise. */
const waysOf = (
  { codes, explainers }: ProgrammeScreening,
  index: number,
  row: number,
  isOpen: (code: number | undefined) => boolean,
): readonly Way[] => (isOpen(codes[index]?.[row]) ? (explainers[index]?.(row).ways ?? []) : []);

/** Waits for what stands in the row. */
const waitsForCells = (code: number | undefined) => code === CODE.undetermined;

/** Waits for cells or for columns. */
const waitsForFacts = (code: number | undefined) =>
  waitsForCells(code) || code === CODE.unchecked || code === CODE.elsewhere;

/** The verdict of one criterion for one row with all its reasons (rules V2, V3). */
export const makeFinding = (screening: ProgrammeScreening, index: number, row: number): Finding => {
  const { table, compiled, decisions } = screening;
  const own = compiled.criteria[index];
  const code = screening.codes[index]?.[row];
  const reasons = screening.explainers[index]?.(row);
  if (own === undefined || code === undefined || reasons === undefined)
    throw new RangeError(`No criterion ${index} or row ${row}`);
  // Where the criterion applies and is decided, why it applies is of no interest.
  const isCondition = code !== CODE.met && code !== CODE.notMet;
  const condition = isCondition ? reasons.condition : undefined;
  const explanation = reasons.requirement;
  const { answers, overrides } = decisions.get(row) ?? NO_DECISIONS;
  const answer = answers.get(own.criterion.id);
  const override = overrides.get(own.criterion.id);
  const isStatedOrNot = own.criterion.ifStated !== undefined && code === CODE.listed;
  const ways = waysOf(screening, index, row, isStatedOrNot ? () => true : waitsForFacts);
  const elsewhere = code === CODE.elsewhere ? elsewhereOf(screening.elsewhere, own.criterion.id) : undefined;
  const chosen = ways.length === 0 ? [] : smallestUnion([ways], costIn(screening, row));
  const describe = (names: Iterable<string>) => [...names].map((name) => describeMissing(name, table, row));
  const said = {
    criterion: own.criterion,
    verdict: verdictOf(code),
    mends: own.mends,
    missing: describe(chosen),
    alternatives: ways.length < 2 ? [] : otherSets(ways, chosen).map(describe),
    awaiting: code === CODE.awaiting || code === CODE.softened,
    softened: code === CODE.softened,
  };
  const otherWays = ways.length > 0 && !reasons.areAllWays ? (true as const) : undefined;
  const found = ways.length === 0 ? [] : findTroubles([condition, explanation]);
  const troubles = found.length > 0 ? found : undefined;
  const grounds: Grounds = { explanation, condition, answer, override, elsewhere, otherWays, troubles };
  return new MadeFinding(said, grounds, screening, row);
};

type Said = Pick<Finding, 'criterion' | 'verdict' | 'mends' | 'missing' | 'alternatives' | 'awaiting' | 'softened'>;
type Grounds = {
  readonly [K in 'explanation' | 'condition' | 'answer' | 'override' | 'elsewhere' | 'otherWays' | 'troubles']:
    Finding[K] | undefined;
};

/** Of a class, as a long sheet has hundreds of thousands: their parts are all of one shape, and few are asked for. */
class MadeFinding implements Finding {
  readonly criterion: Finding['criterion'];
  readonly verdict: Finding['verdict'];
  readonly mends: boolean;
  readonly missing: Finding['missing'];
  readonly alternatives: Finding['alternatives'];
  readonly awaiting: boolean;
  readonly softened: boolean;

  constructor(
    said: Said,
    private readonly grounds: Grounds,
    private readonly screening: ProgrammeScreening,
    private readonly row: number,
  ) {
    this.criterion = said.criterion;
    this.verdict = said.verdict;
    this.mends = said.mends;
    this.missing = said.missing;
    this.alternatives = said.alternatives;
    this.awaiting = said.awaiting;
    this.softened = said.softened;
  }

  get explanation(): Explanation | undefined {
    return this.grounds.explanation;
  }

  get condition(): Explanation | undefined {
    return this.grounds.condition;
  }

  get answer(): Answer | undefined {
    return this.grounds.answer;
  }

  get override(): Override | undefined {
    return this.grounds.override;
  }

  get elsewhere(): CheckedElsewhere | undefined {
    return this.grounds.elsewhere;
  }

  get troubles(): readonly Uncomputable[] | undefined {
    return this.grounds.troubles;
  }

  get otherWays(): true | undefined {
    return this.grounds.otherWays;
  }

  get decisive(): readonly Explanation[] {
    const { explanation, condition } = this.grounds;
    // Most findings of a long sheet are judgements still awaited, which read nothing.
    return explanation === undefined && condition === undefined
      ? []
      : findDecisive(decidingPart(condition, explanation));
  }

  get cells(): readonly CellAddress[] {
    return cellsRead(this.screening.table, this.criterion.facts, this.row);
  }

  get rosters(): readonly RosterReading[] {
    return rostersRead(this.screening.table, this.criterion.facts, this.row);
  }

  get scores(): readonly ScoreResult[] {
    return scoresRead(this.screening, this.criterion.scores ?? [], this.row);
  }
}

/** Tells what unchecked criteria lack, once for all rows with the same values in what they read. */
export const shareLacking = (screening: ProgrammeScreening): ((criterion: number, row: number) => Lacking) => {
  const shared = screening.compiled.criteria.map(() => new WeakMap<Reasons, Lacking>());
  return (criterion, row) => {
    const own = screening.compiled.criteria[criterion]?.criterion;
    const reasons = screening.explainers[criterion]?.(row);
    if (own === undefined || reasons === undefined) throw new RangeError(`No criterion ${criterion} or row ${row}`);
    const known = shared[criterion]?.get(reasons);
    if (known !== undefined) return known;
    const ways = waysOf(screening, criterion, row, waitsForFacts);
    const chosen = ways.length === 0 ? [] : smallestUnion([ways], costIn(screening, row));
    const made = { criterion: own, missing: [...chosen].map((name) => describeMissing(name, screening.table, row)) };
    shared[criterion]?.set(reasons, made);
    return made;
  };
};

/** What decided: the condition where it does not apply (or is all there is to know), else the requirement. */
const decidingPart = (condition: Explanation | undefined, explanation: Explanation | undefined): Explanation => {
  const part = condition?.value === false ? condition : (explanation ?? condition);
  return part ?? NOTHING;
};

const NOTHING: Explanation = {
  kind: 'literal',
  text: 'true',
  type: { kind: 'boolean' },
  value: true,
  parts: [],
  missing: [],
};

/** The other sets, none of which holds all of another one or of the chosen one: to fill in more would be no choice. */
const otherSets = (ways: readonly Way[], chosen: readonly string[]): readonly (readonly string[])[] => {
  const sets = ways.map((way) => [...way.keys()]).sort((left, right) => left.length - right.length);
  const kept = [new Set(chosen)];
  for (const names of sets) {
    const own = new Set(names);
    if (!kept.some((smaller) => [...smaller].every((name) => own.has(name)))) kept.push(own);
  }
  return kept.slice(1).map((names) => [...names]);
};

/** The scores that are named, or whose sections are. */
const scoresRead = (
  { compiled, table }: ProgrammeScreening,
  names: readonly string[],
  row: number,
): readonly ScoreResult[] =>
  compiled.scores
    .filter(({ score }) => [score.name, ...score.sections.map(({ name }) => name)].some((name) => names.includes(name)))
    .map((score) => breakDownScore(score, table, row));

/** What rosters have of a row, for facts and for what those follow from; each fact once. */
const rostersRead = (table: ApplicantTable, facts: readonly string[], row: number): readonly RosterReading[] => {
  const read = new Set(facts);
  for (const name of read) for (const input of table.facts.get(name)?.from?.facts ?? []) read.add(input);
  return [...read].flatMap((fact) => {
    const found = table.rosterOf(fact, row);
    return found === undefined ? [] : [{ fact, ...found }];
  });
};

const cellsRead = (table: ApplicantTable, facts: readonly string[], row: number): readonly CellAddress[] => {
  const cells = new Map(
    facts.flatMap((fact) => table.cellsOf(fact, row)).map((cell) => [`${cell.row}:${cell.column}`, cell]),
  );
  return [...cells.values()];
};

/** The smallest set of facts that settles all of a row's criteria that wait for facts (rule V3). */
export const missingOf = (screening: ProgrammeScreening, row: number): readonly MissingFact[] => {
  const families = screening.codes.map((_, index) => waysOf(screening, index, row, waitsForCells));
  return smallestUnion(families, costIn(screening, row))
    .filter((name) => screening.table.facts.get(name)?.mark !== true)
    .map((name) => describeMissing(name, screening.table, row));
};
