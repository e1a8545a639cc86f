import type { Fact, Guideline, Programme } from '../guideline/types';

/** One programme by id, or the one that each row names in its own column. */
export type ProgrammeChoiceId = 'column' | (string & {});

/** The programmes that rows may apply for: the one chosen, or all where each row says its own. */
export const programmesFor = (guideline: Guideline, choice: ProgrammeChoiceId): readonly Programme[] => {
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
  for (const fact of asked) if (!byName.has(fact.name)) byName.set(fact.name, fact);
  const facts = [...byName.values()];
  return [...facts.filter(({ type }) => type !== 'material'), ...facts.filter(({ type }) => type === 'material')];
};
