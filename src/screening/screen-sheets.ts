import { readApplicants } from '../applicants/read-applicants';
import type { Target } from '../applicants/targets';
import { targetsFor } from '../applicants/targets';
import type { ApplicantIssue, ApplicantTable, ReadingOptions, SheetBinding } from '../applicants/types';
import type { Fact, Guideline, Programme } from '../guideline/types';
import type { Steps } from '../logic/steps';
import { runSteps } from '../logic/steps';
import type { SheetSnapshot } from '../workbook/types';
import { answersInSheet, gatherDecisions } from './decisions';
import type { ScreenedGroup } from './check-limits';
import { checkLimits, indexViolations, listUncheckedLimits } from './check-limits';
import { checkQuotas } from './check-quotas';
import type { ChangedPlaces, GroupTable } from './quotas';
import type { ViolationsOf } from './screened-applicant';
import { shareLacking } from './make-finding';
import { keepRecentFindings, ScreenedApplicant, unmatchedApplicant } from './screened-applicant';
import { screenProgramme, traceUnboundFacts } from './screen-programme';
import type { ApplicantResult, Conclusion, LimitViolation, ScreeningOptions, SheetScreening } from './types';
import { groupByProgramme } from './group-by-programme';

/** One sheet of applicants with how its headers were bound and what decides its screening. */
export interface BoundSheet {
  readonly sheet: SheetSnapshot;
  readonly binding: SheetBinding;
  /** A programme's id for all rows, or `column` to read it from each row's own cell. */
  readonly choice: ProgrammeChoiceId;
  readonly options: ScreeningOptions;
}

/**
 * Screens several sheets as one round, so that limits hold across sheets and programmes (rule X1).
 *
 * @param groups facts about the groups of quotas, by quota id, where any are known
 * @param changed places of groups that hold in place of the guideline's
 * @returns one screening per sheet, in the order given; applicants in the order of the sheet's rows
 */
export const screenSheets = (
  guideline: Guideline,
  sheets: readonly BoundSheet[],
  groups?: ReadonlyMap<string, GroupTable>,
  changed?: ChangedPlaces,
): readonly SheetScreening[] => runSteps(screenSheetsInSteps(guideline, sheets, groups, changed));

/** The same in pieces of some milliseconds, for where others must not be kept waiting. */
export function* screenSheetsInSteps(
  guideline: Guideline,
  sheets: readonly BoundSheet[],
  groups: ReadonlyMap<string, GroupTable> = new Map(),
  changed: ChangedPlaces = new Map(),
): Steps<readonly SheetScreening[]> {
  let byApplicant: ReadonlyMap<ApplicantResult, readonly LimitViolation[]> = new Map();
  const violationsOf: ViolationsOf = (applicant) => byApplicant.get(applicant) ?? [];
  const screened: ScreenedRows[] = [];
  for (const bound of sheets) screened.push(yield* screenRows(guideline, bound, violationsOf));
  const all = screened.flatMap((rows) => rows.groups);
  const quotas = checkQuotas(guideline, all, groups, changed);
  const violations = [...checkLimits(guideline, all), ...quotas.violations];
  const unchecked = [...listUncheckedLimits(guideline, all), ...quotas.unchecked];
  byApplicant = indexViolations(
    violations,
    screened.flatMap(({ applicants }) => applicants),
  );
  yield;
  return screened.map(({ applicants, groups: own, issues }, index): SheetScreening => {
    const bound = sheets[index];
    if (bound === undefined) throw new RangeError('As many screenings as sheets');
    const { binding, options } = bound;
    return {
      guideline,
      binding,
      options,
      applicants,
      counts: countConclusions(applicants),
      unboundFacts: traceUnboundFacts(
        binding,
        own.map(({ screening }) => screening.compiled.programme),
      ),
      violations: violations.filter(({ rows }) => rows.some(({ sheet }) => sheet === binding.sheet)),
      uncheckedLimits: unchecked.filter(({ sheet }) => sheet === binding.sheet),
      issues,
    };
  });
}

const DAY = 86_400_000;

/**
 * What reading a sheet takes from the guideline (its region for short names of places, its years for days without one),
 * and from what persons settled for it.
 */
const readingOptions = (
  { checkDate, programmes, region }: Guideline,
  sheetName: string,
  { choices, words, ratioScales, rosters }: ScreeningOptions,
): ReadingOptions => {
  const year = Number(checkDate.slice(0, 4));
  const deadlines = programmes.flatMap(({ criteria }) => criteria.filter(({ kind }) => kind === 'deadline'));
  return {
    sheetName,
    years: [year, year - 1],
    asOf: Date.parse(choices.asOf) / DAY,
    roundDates: new Set(deadlines.flatMap(({ facts }) => facts)),
    ...(region !== undefined && { region }),
    ...(words !== undefined && { words }),
    ...(ratioScales !== undefined && { ratioScales }),
    ...(rosters !== undefined && { rosters: { ...rosters, asOf: Date.parse(choices.asOf) / DAY } }),
  };
};

interface ScreenedRows {
  readonly applicants: readonly ApplicantResult[];
  readonly groups: readonly ScreenedGroup[];
  readonly issues: readonly ApplicantIssue[];
}

function* screenRows(
  guideline: Guideline,
  { sheet, binding, choice, options }: BoundSheet,
  violationsOf: ViolationsOf,
): Steps<ScreenedRows> {
  const programmes = programmesFor(guideline, choice);
  const facts = factsFor(guideline, choice);
  const [only] = programmes;
  const named = readingOptions(guideline, sheet.name, options);
  const unread: ApplicantIssue[] = [];
  function* screenGroup(
    programme: Programme,
    table: ApplicantTable,
    keyOf: (row: number) => string,
  ): Steps<ScreenedGroup> {
    yield* readColumns(table, programme.facts);
    const typed = answersInSheet(sheet, table.binding, programme, options.words);
    unread.push(...typed.issues);
    const decisions = gatherDecisions(table.rowCount, keyOf, options, (row) => typed.answers.get(table.sheetRow(row)));
    const screening = yield* screenProgramme(programme, table, options, decisions);
    const findingOf = keepRecentFindings(screening);
    const lackingOf = shareLacking(screening);
    const applicants = Array.from(
      { length: table.rowCount },
      (_, row) => new ScreenedApplicant(screening, findingOf, lackingOf, row, keyOf(row), violationsOf),
    );
    yield;
    return { screening, applicants };
  }
  if (choice !== 'column' && only !== undefined) {
    const table = readApplicants(sheet, binding, facts, named);
    const group = yield* screenGroup(only, table, (row) => table.keyOf(row));
    return { applicants: group.applicants, groups: [group], issues: [...binding.issues, ...table.issues, ...unread] };
  }
  // Keys and programmes come from one table of all rows; each programme then reads only its own facts of its own rows.
  const identities = facts.filter(({ role }) => role !== undefined);
  const identity = readApplicants(sheet, binding, identities, named);
  yield* readColumns(identity, identities);
  const { byProgramme, unmatched, issues } = groupByProgramme(identity, programmes, sheet);
  const groups: ScreenedGroup[] = [];
  for (const [programme, rows] of byProgramme) {
    if (rows.length === 0) continue;
    const dataRows = rows.map((row) => identity.sheetRow(row));
    const table = readApplicants(sheet, { ...binding, dataRows }, programme.facts, named);
    groups.push(yield* screenGroup(programme, table, (row) => identity.keyOf(rows[row] ?? 0)));
  }
  const applicants = [
    ...groups.flatMap((group) => group.applicants),
    ...unmatched.map((row) => unmatchedApplicant(identity, row)),
  ].sort((a, b) => a.sheetRow - b.sheetRow);
  return { applicants, groups, issues: mergeIssues(binding, identity, groups, [...issues, ...unread]) };
}

/** A table reads a column when it is first asked for: here one a step, then the applicants' keys. */
function* readColumns(table: ApplicantTable, facts: readonly Fact[]): Steps<void> {
  for (const { name } of facts) {
    table.column(name);
    yield;
  }
  table.keyOf(0);
  yield;
}

/** Issues once each: identity facts are read both for all rows and for each programme's own. */
const mergeIssues = (
  binding: SheetBinding,
  identity: ApplicantTable,
  groups: readonly ScreenedGroup[],
  furtherIssues: readonly ApplicantIssue[],
): readonly ApplicantIssue[] => {
  const inGroups = groups
    .flatMap(({ screening }) => screening.table.issues)
    .filter((issue) => issue.code !== 'applicants.duplicateKey');
  const all = [...binding.issues, ...identity.issues, ...inGroups, ...furtherIssues];
  return [...new Map(all.map((issue) => [JSON.stringify(issue), issue])).values()];
};

const countConclusions = (applicants: readonly ApplicantResult[]): Readonly<Record<Conclusion, number>> => {
  const counts: Record<Conclusion, number> = { unqualified: 0, incomplete: 0, partial: 0, pending: 0, qualified: 0 };
  for (const { conclusion } of applicants) counts[conclusion] += 1;
  return counts;
};

/** Screens one sheet by itself; limits hold within the sheet. See `screenSheets`. */
export const screenSheet = (
  guideline: Guideline,
  choice: ProgrammeChoiceId,
  sheet: SheetSnapshot,
  binding: SheetBinding,
  options: ScreeningOptions,
): SheetScreening => {
  const [screening] = screenSheets(guideline, [{ sheet, binding, choice, options }]);
  if (screening === undefined) throw new RangeError('One screening for one sheet');
  return screening;
};

/** One programme by id, or the one that each row names in its own column. */
type ProgrammeChoiceId = 'column' | (string & {});

/** The programmes that rows may apply for: the one chosen, or all where each row says its own. */
const programmesFor = (guideline: Guideline, choice: ProgrammeChoiceId): readonly Programme[] => {
  if (choice === 'column') return guideline.programmes;
  const chosen = guideline.programmes.filter(({ id }) => id === choice);
  if (chosen.length === 0) throw new RangeError(`Guideline ${guideline.id} has no programme ${choice}`);
  return chosen;
};

/**
 * The facts to look for in a sheet's headers, each name once: those of the chosen programme, or of all programmes
 * where each row says its own. A programme chosen for the whole sheet needs no programme column.
 */
export const factsFor = (guideline: Guideline, choice: ProgrammeChoiceId): readonly Fact[] => {
  const all = programmesFor(guideline, choice).flatMap(({ facts }) => facts);
  const asked = choice === 'column' ? all : all.filter(({ role }) => role !== 'programme');
  const byName = new Map<string, Fact>();
  for (const fact of asked) {
    const there = byName.get(fact.name);
    // What one programme asks of every sheet is asked, though another judges it only where a sheet states it.
    if (there === undefined || (there.ifStated === true && fact.ifStated !== true)) byName.set(fact.name, fact);
  }
  const facts = [...byName.values()];
  return [...facts.filter(({ type }) => type !== 'material'), ...facts.filter(({ type }) => type === 'material')];
};

const knownTargets = new WeakMap<Guideline, Map<ProgrammeChoiceId, readonly Target[]>>();

/**
 * Everything that columns of a sheet may stand for: the facts asked for, judgements and marks (rule B8). The same list
 * each time, so that what is made ready to compare headers with serves the next binding as well.
 */
export const targetsOf = (guideline: Guideline, choice: ProgrammeChoiceId): readonly Target[] => {
  const known = knownTargets.get(guideline) ?? new Map<ProgrammeChoiceId, readonly Target[]>();
  knownTargets.set(guideline, known);
  const targets = known.get(choice) ?? targetsFor(programmesFor(guideline, choice), factsFor(guideline, choice));
  known.set(choice, targets);
  return targets;
};
