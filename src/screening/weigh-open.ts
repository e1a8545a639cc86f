import type { Criterion, Programme } from '../guideline/types';
import { elsewhereOf } from './decisions';
import type { CheckedElsewhere, SheetScreening } from './types';

/** A mandatory clause that the sheet has no column for (rule V9). */
export interface ClauseLeft {
  readonly programme: Programme;
  readonly criterion: Criterion;
  /** Facts it reads that no column carries. */
  readonly facts: readonly string[];
  /** How many applicants it keeps, or would keep, from being concluded: those that fail anyway are not among them. */
  readonly applicants: number;
  /** Present where a person said that it was checked elsewhere. */
  readonly said: CheckedElsewhere | undefined;
}

/** What is left open in a sheet for want of columns, and how much hangs on it. */
export interface OpenWeights {
  /** Heaviest first, then in the guideline's order. */
  readonly clauses: readonly ClauseLeft[];
  /** Fact without a column → how many applicants' conclusions hang on it. */
  readonly facts: ReadonlyMap<string, number>;
}

/** Facts that no column carries and that a criterion reads, with those that they could follow from. */
const openFactsOf = ({ facts }: Criterion, programme: Programme, unbound: ReadonlySet<string>): readonly string[] => {
  const found = new Set<string>();
  const look = (name: string): void => {
    if (!unbound.has(name) || found.has(name)) return;
    found.add(name);
    programme.facts.find((fact) => fact.name === name)?.from?.facts.forEach(look);
  };
  facts.forEach(look);
  return [...found];
};

/** Counts the applicants whose conclusion waits for a column, by clause and by fact (rules B5, V9). */
export const weighOpen = ({ applicants, binding, options }: SheetScreening): OpenWeights => {
  const unbound = new Set(binding.unboundFacts);
  const left = new Map<Criterion, { programme: Programme; facts: readonly string[]; applicants: number }>();
  const facts = new Map<string, number>();
  for (const { programme, conclusion, withoutColumn } of applicants) {
    if (programme === undefined) continue;
    const waits = conclusion !== 'unqualified';
    const waited = new Set<string>();
    const count = (index: number, isOpen: boolean): void => {
      const criterion = programme.criteria[index];
      if (criterion === undefined) return;
      const there = left.get(criterion);
      const clause = there ?? { programme, facts: openFactsOf(criterion, programme, unbound), applicants: 0 };
      if (there === undefined) left.set(criterion, clause);
      if (!waits) return;
      clause.applicants += 1;
      if (isOpen) for (const fact of clause.facts) waited.add(fact);
    };
    for (const index of withoutColumn.unchecked) count(index, true);
    for (const index of withoutColumn.elsewhere) count(index, false);
    for (const fact of waited) facts.set(fact, (facts.get(fact) ?? 0) + 1);
  }
  const clauses = [...left].map(([criterion, clause]): ClauseLeft => ({
    ...clause,
    criterion,
    said: elsewhereOf(options.elsewhere, criterion.id),
  }));
  return { clauses: clauses.sort((one, other) => other.applicants - one.applicants), facts };
};
