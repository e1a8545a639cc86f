import { once } from './column-cells';
import type { Fact } from '../guideline/types';
import { foldText } from '../guideline/fold-text';
import type { FactRole } from '../guideline/types';
import type { SheetSnapshot } from '../workbook/types';
import type { ColumnLook } from './column-evidence';
import { lookAtColumn } from './column-evidence';
import { compileComputed } from './computed-facts';
import { doubtClaims } from './doubt-claims';
import type { Header } from './find-table';
import { findDataRows, findHeaders } from './find-table';
import type { TargetIndex } from './index-targets';
import { indexTargets } from './index-targets';
import { indexFactNames, indexSuggestions, matchHeader } from './match-header';
import { proposeBindings } from './propose-bindings';
import type { SheetReadings } from './readings';
import { asReadings } from './readings';
import type { Settled } from './settle-bindings';
import { settleBindings } from './settle-bindings';
import type { Target } from './targets';
import { nearTexts } from './match-names';
import type { ApplicantIssue, Binding, ComputedFact, FixedBindings, Proposal, SheetBinding } from './types';

/** What is bound beside what is certain (rule B6). */
export interface BindingOptions {
  /** `likely`: proposals that are likely are bound provisionally. */
  readonly accept: 'certain' | 'likely';
}

const isFact = ({ kind }: Target): boolean => kind === undefined;

const remember = <T, R>(work: (of: T) => R, keyOf: (of: T) => string): ((of: T) => R) => {
  const known = new Map<string, { readonly value: R }>();
  return (of) => {
    const key = keyOf(of);
    const there = known.get(key) ?? { value: work(of) };
    known.set(key, there);
    return there.value;
  };
};

/** A year of a series counts as carried only if the guideline asks for it. */
const isCarried = (target: Target, bindings: readonly Binding[]): boolean =>
  bindings.some(
    (binding) =>
      binding.fact === target.name && (binding.year === undefined || (target.years?.includes(binding.year) ?? true)),
  );

/** Names of the facts that the sheet carries, with those that follow from them (rule B7). */
const withDerived = (facts: readonly Target[], carried: readonly string[]): ReadonlySet<string> => {
  const names = new Set(carried);
  const isDerived = ({ name, from }: Target): boolean =>
    from !== undefined && !names.has(name) && from.ways.some((inputs) => inputs.every((input) => names.has(input)));
  for (let found = facts.filter(isDerived); found.length > 0; found = facts.filter(isDerived))
    for (const { name } of found) names.add(name);
  return names;
};

const unheaded = (sheet: SheetSnapshot, targets: readonly Target[]): SheetBinding => ({
  sheet: sheet.name,
  headerRows: [],
  headers: [],
  dataRows: [],
  skippedRows: [],
  bindings: [],
  computed: [],
  proposals: [],
  unboundHeaders: [],
  unboundFacts: targets.filter(isFact).map(({ name }) => name),
  ownColumns: [],
  issues: [{ code: 'applicants.noHeader', sheet: sheet.name }],
});

/**
 * Finds the table in a sheet and what each column carries (rules B1–B8, F8, F9).
 *
 * @param targets what columns may stand for: facts, or all that `targetsFor` gives
 * @param fixed what a person fixed
 * @param ownHeaders headers of columns we wrote ourselves, which never carry facts
 */
export const bindSheet = (
  sheet: SheetSnapshot,
  targets: readonly Target[],
  fixed: FixedBindings | SheetReadings,
  ownHeaders: readonly string[],
  { accept }: BindingOptions = { accept: 'certain' },
): SheetBinding => {
  const readings = asReadings(fixed);
  const names = indexFactNames(targets);
  const ownTexts = new Set(ownHeaders.map(foldText));
  const fixedTexts = new Set([...readings.columns.keys()].map(foldText));
  // The same texts are looked at as one header row and as part of two.
  const isKnown = remember(
    ({ text, lower }: Header): boolean =>
      fixedTexts.has(foldText(text)) ||
      fixedTexts.has(foldText(lower ?? '')) ||
      matchHeader(text, lower, names) !== undefined,
    ({ text, lower }) => `${text}\n${lower ?? ''}`,
  );
  const block = findHeaders(sheet, (headers) => headers.filter(isKnown).length);
  if (block === undefined) return unheaded(sheet, targets);
  const upperRow = sheet.rows[block.rows[0] ?? 0] ?? [];
  // Right of a group that is not merged our columns would seem to belong to it; nothing of ours stands in the upper row.
  const isOwn = ({ text, lower, column }: Header): boolean =>
    ownTexts.has(foldText(text)) ||
    (lower !== undefined && (upperRow[column] ?? '') === '' && ownTexts.has(foldText(lower)));
  const ownColumns = block.headers.filter(isOwn).map(({ column }) => column);
  const headers = block.headers.filter((header) => !isOwn(header));
  const own = new Set(ownColumns);

  const known = new Set(headers.filter(isKnown).map(({ column }) => column));
  const clues = { bound: known, own, names: new Set<number>(), chosen: readings.rows };
  const candidateRows = findDataRows(sheet, block, clues).dataRows;
  const lookAt = remember((column: number) => lookAtColumn(sheet, candidateRows, column), String);
  const indexOf = once(() => indexTargets(targets));
  const isDoubtful = doubtClaims(lookAt, indexOf);
  const settled = settleBindings(sheet.name, headers, targets, names, readings, isDoubtful);
  const byUser = compileAll(readings.computed, targets, headers, lookAt);
  const proposals = once(() => [
    ...settled.bindings.map(certainProposal),
    ...proposeOpen(lookAt, headers, indexOf(), settled, new Set(byUser.computed.map(({ fact }) => fact))),
  ]);
  const likelyProposals = accept === 'likely' ? proposals().filter(({ level }) => level === 'likely') : [];
  const computed = [...byUser.computed, ...compileLikely(likelyProposals, byUser.computed, targets, headers, lookAt)];
  const bindings = [...settled.bindings, ...likelyProposals.flatMap(bindingsOf)]
    .filter(({ fact }) => !byUser.computed.some((one) => one.fact === fact))
    .sort((left, right) => left.column - right.column);
  const carrying = new Set(bindings.map(({ column }) => column));
  const read = new Set(computed.flatMap(({ inputs }) => inputs.map(({ binding }) => binding.column)));
  const nameColumns = findNames(
    targets,
    settled,
    proposals,
    () => headers.map(({ column }) => column).filter((column) => lookAt(column).shares.organisation >= MOSTLY),
    (column) => lookAt(column).texts.size >= NEARLY_ALL * lookAt(column).filled,
  );
  const isRefused = nameColumns !== undefined && nameColumns.length === 0 && candidateRows.length > 0;
  const rows = isRefused
    ? { dataRows: [], skippedRows: [] }
    : findDataRows(sheet, block, { ...clues, bound: new Set([...carrying, ...read]), names: new Set(nameColumns) });
  const facts = targets.filter(isFact);
  const carried = withDerived(facts, [
    ...facts.filter((fact) => isCarried(fact, bindings)).map(({ name }) => name),
    ...computed.map(({ fact }) => fact),
  ]);
  const open = facts.filter(({ name }) => !carried.has(name));
  // What a roster answers lacks no column, nor does what follows from it.
  const answered = withDerived(facts, [
    ...carried,
    ...facts.filter(({ roster }) => roster !== undefined).map(({ name }) => name),
  ]);
  // What only serves to work out others is lacking only where those are; an expert's mark may come later.
  const isLacking = ({ ifStated, input, mark, name }: Fact): boolean =>
    ifStated !== true &&
    mark !== true &&
    (input !== true || open.some((reader) => reader.from?.facts.includes(name) === true && isLacking(reader)));
  const unboundFacts = open.filter((fact) => !answered.has(fact.name) && isLacking(fact)).map(({ name }) => name);
  const suggest = indexSuggestions(facts, new Set(open.map(({ name }) => name)));
  const noRows = (): ApplicantIssue =>
    isRefused
      ? { code: 'applicants.noNames', sheet: sheet.name, headers: headers.map(({ text }) => text) }
      : { code: 'applicants.noRows', sheet: sheet.name };
  return {
    sheet: sheet.name,
    headerRows: block.rows,
    headers,
    ...rows,
    bindings,
    computed,
    get proposals() {
      return proposals();
    },
    unboundHeaders: headers
      .filter(({ column }) => !settled.columns.has(column) && !carrying.has(column) && !read.has(column))
      .map(({ column, text }) => ({ column, header: text, suggestions: suggest(text) })),
    unboundFacts,
    ownColumns,
    issues: [...settled.issues, ...byUser.issues, ...(rows.dataRows.length === 0 ? [noRows()] : [])],
  };
};

/** So large a part of a column's cells tells what the column is. */
const MOSTLY = 0.5;
/** So many different cells a column of names has. */
const NEARLY_ALL = 0.9;

/**
 * Columns that name the applicants (rule B11): bound, likely, or asked about; without any, those whose cells
 * look like names of organisations. `undefined` where nobody asks for names.
 */
const findNames = (
  targets: readonly Target[],
  { bindings, asked }: Settled,
  proposals: () => readonly Proposal[],
  looking: () => readonly number[],
  tellsApart: (column: number) => boolean,
): readonly number[] | undefined => {
  const names = new Set(targets.filter(({ role }) => role === 'organisation').map(({ name }) => name));
  if (names.size === 0) return undefined;
  const bound = bindings.filter(({ fact }) => names.has(fact)).map(({ column }) => column);
  if (bound.length > 0) return bound;
  if ([...names].some((name) => asked.targets.has(name))) return [...asked.columns];
  const likelyFor = (role: FactRole): readonly number[] => {
    const own = new Set(targets.filter((target) => target.role === role).map(({ name }) => name));
    return proposals()
      .filter(({ target, level }) => own.has(target) && level === 'likely')
      .flatMap(({ columns }) => columns.map(({ column }) => column));
  };
  const likely = likelyFor('organisation');
  const found = likely.length > 0 ? likely : looking();
  if (found.length > 0) return found;
  // A county or a zone that applies itself is called by its place.
  const regions = new Set(targets.filter(({ role }) => role === 'region').map(({ name }) => name));
  const places = bindings.filter(({ fact }) => regions.has(fact)).map(({ column }) => column);
  return (places.length > 0 ? places : likelyFor('region')).filter(tellsApart);
};

type LookAt = (column: number) => ColumnLook;

/** The facts that a person said are computed, and what is wrong with how. */
const compileAll = (
  written: SheetReadings['computed'],
  targets: readonly Target[],
  headers: readonly Header[],
  lookAt: LookAt,
): { readonly computed: readonly ComputedFact[]; readonly issues: readonly ApplicantIssue[] } => {
  const computed: ComputedFact[] = [];
  const issues: ApplicantIssue[] = [];
  for (const [name, text] of written) {
    const target = targets.find((one) => one.name === name);
    if (target === undefined) {
      const candidates = nearTexts(
        name,
        targets.map(({ name: one, aliases }) => ({ name: one, names: [one, ...aliases] })),
      );
      issues.push({ code: 'applicants.fixedUnknown', header: text, fact: name, candidates });
      continue;
    }
    const compiled = compileComputed(target, text, 'user', headers, lookAt);
    if ('computed' in compiled) computed.push(compiled.computed);
    else issues.push(compiled.issue);
  }
  return { computed, issues };
};

const compileLikely = (
  likely: readonly Proposal[],
  settled: readonly ComputedFact[],
  targets: readonly Target[],
  headers: readonly Header[],
  lookAt: LookAt,
): readonly ComputedFact[] =>
  likely.flatMap(({ target: name, expression }) => {
    const target = targets.find((one) => one.name === name);
    if (expression === undefined || target === undefined || settled.some(({ fact }) => fact === name)) return [];
    const compiled = compileComputed(target, expression, 'likely', headers, lookAt);
    return 'computed' in compiled ? [compiled.computed] : [];
  });

/** Proposals for columns and targets that nothing settles; what is asked about (rule B3) is at most possible. */
const proposeOpen = (
  lookAt: LookAt,
  headers: readonly Header[],
  index: TargetIndex,
  { bindings, columns, asked }: Settled,
  computed: ReadonlySet<string>,
): readonly Proposal[] => {
  const open = headers.filter(({ column }) => !columns.has(column));
  const isSought = (target: Target) => !isCarried(target, bindings) && !computed.has(target.name);
  const places = new Map(index.sought.map(({ name, place }) => [name, place]));
  const placeByColumn = new Map(bindings.map(({ column, fact }) => [column, places.get(fact)]));
  const placeOf = (column: number) => placeByColumn.get(column);
  return proposeBindings(lookAt, open, index, isSought, placeOf).map((proposal) => {
    const isAsked =
      asked.targets.has(proposal.target) || proposal.columns.some(({ column }) => asked.columns.has(column));
    return isAsked ? { ...proposal, level: 'possible' } : proposal;
  });
};

const certainProposal = ({ fact, column, header, how, year, turned }: Binding): Proposal => ({
  target: fact,
  level: 'certain',
  columns: [{ column, header, ...(year !== undefined && { year }) }],
  ...(turned !== undefined && { turned }),
  score: 1,
  lead: 1,
  evidence: [{ kind: 'name', how }],
});

const bindingsOf = ({ target, level, columns, expression, turned, unit }: Proposal): readonly Binding[] =>
  level !== 'likely' || expression !== undefined
    ? []
    : columns.map(({ column, header, year }) => ({
        fact: target,
        column,
        header,
        how: 'likely',
        ...(year !== undefined && { year }),
        ...(unit !== undefined && { unit }),
        ...(turned !== undefined && { turned }),
      }));
