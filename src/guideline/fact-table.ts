import { foldText } from './fold-text';
import { positionOf } from './source-path';
import type { Place } from './source-path';
import type { Fact, GuidelineIssue } from './types';

/** A fact and where it was declared. `own` is false for the shared vocabulary, which no guideline has to use up. */
export interface DeclaredFact {
  readonly fact: Fact;
  readonly place: Place;
  readonly own: boolean;
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

function checkDefinition(fact: Fact, at: GuidelineIssue['at']): readonly GuidelineIssue[] {
  const issue = (problem: 'noOptions' | 'needlessOptions' | 'needlessSeries'): GuidelineIssue => ({
    code: 'guideline.factDefinition',
    severity: 'error',
    at,
    name: fact.name,
    problem,
  });
  const takesOptions = fact.type === 'choice' || fact.type === 'list' || fact.type === 'text';
  const takesYears = fact.type === 'count' || fact.type === 'amount' || fact.type === 'ratio';
  return [
    ...(fact.type === 'choice' && fact.options.length === 0 ? [issue('noOptions')] : []),
    ...(!takesOptions && fact.options.length > 0 ? [issue('needlessOptions')] : []),
    ...(!takesYears && fact.years ? [issue('needlessSeries')] : []),
  ];
}
