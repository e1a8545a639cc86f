import { foldText } from '../guideline/fold-text';
import type { SheetSnapshot } from '../workbook/types';
import { contradictsCells, lookAtColumn } from './column-evidence';
import type { Header } from './find-table';
import { findDataRows, findHeaders } from './find-table';
import { indexFactNames, matchHeader, suggestFacts } from './match-header';
import { proposeBindings } from './propose-bindings';
import type { SheetReadings } from './readings';
import { asReadings } from './readings';
import type { Settled } from './settle-bindings';
import { settleBindings } from './settle-bindings';
import type { Target } from './targets';
import type { ApplicantIssue, Binding, FixedBindings, Proposal, SheetBinding } from './types';

/** What is bound beside what is certain (rule B6). */
export interface BindingOptions {
  /** `likely`: proposals that are likely are bound provisionally. */
  readonly accept: 'certain' | 'likely';
}

const isFact = ({ kind }: Target): boolean => kind === undefined;

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** A year of a series counts as carried only if the guideline asks for it. */
const isCarried = (target: Target, bindings: readonly Binding[]): boolean =>
  bindings.some(
    (binding) =>
      binding.fact === target.name && (binding.year === undefined || (target.years?.includes(binding.year) ?? true)),
  );

const unheaded = (sheet: SheetSnapshot, targets: readonly Target[]): SheetBinding => ({
  sheet: sheet.name,
  headerRows: [],
  dataRows: [],
  skippedRows: [],
  bindings: [],
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
  const isKnown = ({ text, lower }: Header): boolean =>
    fixedTexts.has(foldText(text)) ||
    fixedTexts.has(foldText(lower ?? '')) ||
    matchHeader(text, lower, names) !== undefined;
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
  const candidateRows = findDataRows(sheet, block, known, own).dataRows;
  const settled = settleBindings(sheet.name, headers, targets, names, readings, (column, target) =>
    contradictsCells(lookAtColumn(sheet, candidateRows, column), target),
  );
  const proposals = once(() => [
    ...settled.bindings.map(certainProposal),
    ...proposeOpen(sheet, candidateRows, headers, targets, settled),
  ]);
  const likely = accept === 'likely' ? proposals().flatMap(bindingsOf) : [];
  const bindings = [...settled.bindings, ...likely].sort((left, right) => left.column - right.column);
  const carrying = new Set(bindings.map(({ column }) => column));
  const rows = findDataRows(sheet, block, carrying, own);
  const facts = targets.filter(isFact);
  const unboundFacts = facts.filter((fact) => !isCarried(fact, bindings)).map(({ name }) => name);
  const unboundSet = new Set(unboundFacts);
  const noRows: readonly ApplicantIssue[] =
    rows.dataRows.length === 0 ? [{ code: 'applicants.noRows', sheet: sheet.name }] : [];
  return {
    sheet: sheet.name,
    headerRows: block.rows,
    ...rows,
    bindings,
    get proposals() {
      return proposals();
    },
    unboundHeaders: headers
      .filter(({ column }) => !settled.columns.has(column) && !carrying.has(column))
      .map(({ column, text }) => ({ column, header: text, suggestions: suggestFacts(text, facts, unboundSet) })),
    unboundFacts,
    ownColumns,
    issues: [...settled.issues, ...noRows],
  };
};

/** Proposals for columns and targets that nothing settles; what is asked about (rule B3) is at most possible. */
const proposeOpen = (
  sheet: SheetSnapshot,
  rows: readonly number[],
  headers: readonly Header[],
  targets: readonly Target[],
  { bindings, columns, asked }: Settled,
): readonly Proposal[] => {
  const open = headers.filter(({ column }) => !columns.has(column));
  const sought = targets.filter((target) => !isCarried(target, bindings));
  return proposeBindings(sheet, rows, open, sought).map((proposal) => {
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
