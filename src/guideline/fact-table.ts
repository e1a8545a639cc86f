import { isFigureType } from './look-up';
import { foldText } from './fold-text';
import type { Place } from './source-file';
import { positionOf } from './source-file';
import type { Fact, GuidelineIssue, Choices } from './types';
import type { FactSource, ReadingSource } from './schema';
import type { RosterLookup } from './fact-types';
import { withoutUndefined } from './gather-sources';
import type { FeelType, FeelValue, DateSpan, Declaration, Environment } from '../feel/types';

/** A fact and where it was declared. `own` is false for the shared vocabulary, which no guideline has to use up. */
export interface DeclaredFact {
  readonly fact: Fact;
  readonly place: Place;
  readonly own: boolean;
  /** The ways it follows from other facts, as written. */
  readonly from?: readonly { readonly text: string; readonly place: Place }[];
}

/** Facts by name, with all the words that lead to each of them. */
export interface FactTable {
  readonly byName: ReadonlyMap<string, DeclaredFact>;
  /** Folded name or alias → name of the fact. */
  readonly byWord: ReadonlyMap<string, string>;
}

export const NO_FACTS: FactTable = { byName: new Map(), byWord: new Map() };

/**
 * Adds declarations to a table. A name declared twice, names that differ only in spelling and an alias of two facts
 * are issues (the first declaration stands); a material may be asked for under several clauses.
 */
export function declareFacts(
  table: FactTable,
  added: readonly DeclaredFact[],
): { readonly table: FactTable; readonly issues: readonly GuidelineIssue[] } {
  const byName = new Map(table.byName);
  const byWord = new Map(table.byWord);
  const issues: GuidelineIssue[] = [];
  for (const declared of added) {
    const { fact, place } = declared;
    const at = positionOf(place);
    const same = byName.get(fact.name);
    if (same) {
      if (fact.type === 'material' && same.fact.type === 'material') continue;
      const first = positionOf(same.place);
      issues.push({ code: 'guideline.duplicateFact', severity: 'error', at, name: fact.name, first });
      continue;
    }
    const near = byName.get(byWord.get(foldText(fact.name)) ?? '');
    if (near) {
      const first = positionOf(near.place);
      const other = near.fact.name;
      issues.push({ code: 'guideline.nearDuplicateFact', severity: 'error', at, name: fact.name, other, first });
    }
    byName.set(fact.name, declared);
    if (!near) byWord.set(foldText(fact.name), fact.name);
    for (const alias of fact.aliases) {
      const taken = byName.get(byWord.get(foldText(alias)) ?? '');
      if (!taken) byWord.set(foldText(alias), fact.name);
      else if (taken !== declared) {
        const facts = [taken.fact.name, fact.name];
        issues.push({
          code: 'guideline.aliasClash',
          severity: 'error',
          at,
          alias,
          facts,
          first: positionOf(taken.place),
        });
      }
    }
    issues.push(...checkDefinition(fact, at));
  }
  return { table: { byName, byWord }, issues };
}

/** Options and years where the type takes none, or options missing where it needs them. */
export function checkDefinition(fact: Fact, at: GuidelineIssue['at']): readonly GuidelineIssue[] {
  const issue = (problem: 'noOptions' | 'needlessOptions' | 'needlessSeries'): GuidelineIssue => ({
    code: 'guideline.factDefinition',
    severity: 'error',
    at,
    name: fact.name,
    problem,
  });
  const takesOptions = fact.type === 'choice' || fact.type === 'list' || fact.type === 'text';
  const takesYears = isFigureType(fact.type);
  return [
    ...(fact.type === 'choice' && fact.options.length === 0 ? [issue('noOptions')] : []),
    ...(!takesOptions && fact.options.length > 0 ? [issue('needlessOptions')] : []),
    ...(!takesYears && fact.years ? [issue('needlessSeries')] : []),
  ];
}

/** A fact as written, with its years worked out from the guideline's reference year (rule F9); `roster`: what answers it. */
export function readFact(written: FactSource, referenceYear: number, roster?: RosterLookup): Fact {
  const { series } = written;
  return withoutUndefined({
    name: written.name,
    type: written.type,
    unit: written.unit,
    aliases: written.aliases ?? [],
    options: (written.options ?? []).map((option) =>
      typeof option === 'string' ? { value: option, aliases: [] } : option,
    ),
    years: series && yearsOf(series, referenceYear),
    role: written.role,
    roster,
    hint: written.hint,
  });
}

function yearsOf(series: NonNullable<FactSource['series']>, referenceYear: number): readonly number[] {
  const last = referenceYear + series.lastYear;
  return Array.from({ length: series.years }, (_, index) => last - series.years + 1 + index);
}

/** The type a fact has in expressions; a yearly series is a list of its numbers. */
export function feelTypeOfFact(fact: Fact): FeelType {
  const single = singleType(fact);
  return fact.years ? { kind: 'list', item: single, years: fact.years } : single;
}

function singleType(fact: Fact): FeelType {
  const options = fact.options.length > 0 ? { options: fact.options.map((option) => option.value) } : {};
  switch (fact.type) {
    case 'count':
    case 'amount':
    case 'ratio':
      return { kind: 'number', unit: fact.type };
    case 'yesNo':
    case 'material':
      return { kind: 'boolean' };
    case 'text':
    case 'choice':
      return { kind: 'text', ...options };
    case 'place':
      return { kind: 'text', place: true };
    case 'date':
      return { kind: 'date' };
    case 'list':
      return { kind: 'list', item: { kind: 'text', ...options } };
  }
}

/** The type of a reading, from the values of its options; `undefined` where they are of different kinds. */
export function feelTypeOfValues(values: readonly FeelValue[]): FeelType | undefined {
  if (values.every((value) => typeof value === 'boolean')) return { kind: 'boolean' };
  if (values.every((value) => typeof value === 'number')) return { kind: 'number' };
  const words = values.filter((value) => typeof value === 'string');
  return words.length === values.length ? { kind: 'text', options: words } : undefined;
}

/** Names that every expression may use: the check date and the reference year. */
export const CHECK_DATE = '核查日';
export const REFERENCE_YEAR = '基准年';

/** What an expression may name, `let` aside: facts, the fixed names and each reading's chosen value. */
export function buildEnvironment(
  facts: FactTable,
  readings: readonly ReadingSource[],
  referenceYear: number,
  choices: Choices,
): Environment {
  const names = new Map<string, Declaration>();
  for (const { fact } of facts.byName.values()) names.set(fact.name, { kind: 'fact', type: feelTypeOfFact(fact) });
  names.set(CHECK_DATE, { kind: 'constant', type: { kind: 'date' }, value: dayOf(choices.asOf) });
  names.set(REFERENCE_YEAR, { kind: 'constant', type: { kind: 'number' }, value: referenceYear });
  for (const reading of readings) {
    const value = chosenOption(reading, choices)?.value;
    if (value === undefined) continue;
    const type = feelTypeOfValues(reading.options.map((option) => option.value)) ?? feelTypeOfValues([value]);
    if (type) names.set(reading.name, { kind: 'constant', type, value });
  }
  return names;
}

/**
 * The option a reading takes: the chosen one, or the default where none or an unknown one was chosen. A default that is
 * no option is an issue of its own; the first option then keeps the expressions that use the reading readable.
 */
function chosenOption(reading: ReadingSource, choices: Choices): ReadingSource['options'][number] | undefined {
  const chosen = choices.readings.get(reading.id);
  return (
    reading.options.find((option) => option.label === chosen) ??
    reading.options.find((option) => option.label === reading.default) ??
    reading.options[0]
  );
}

/** An ISO date as the span of its one day, in days since 1970-01-01. */
function dayOf(iso: string): DateSpan {
  const day = Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  return { from: day, to: day };
}
