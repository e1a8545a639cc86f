import type { ProgrammeDraft, Section } from './draft';
import { lintContradictions, lintDeadCriteria } from './lint-criteria';
import type { CompiledPart } from './lint-criteria';
import { placeBelow, positionOf } from './source-path';
import type { GuidelineIssue, Programme } from './types';

/** What is well formed but cannot be meant: criteria, facts and numbers that contradict each other or do nothing. */
export function lintGuideline(
  sections: readonly Section[],
  parts: readonly CompiledPart[],
  programmes: readonly Programme[],
  quotaConstants: readonly string[],
): readonly GuidelineIssue[] {
  return [
    ...lintUnused(sections, parts, programmes, quotaConstants),
    ...lintDeadCriteria(parts),
    ...parts.flatMap((part) => [...lintContradictions(part), ...lintPlaces(part.draft)]),
  ];
}

/** Facts and readings of the guideline that nothing reads. Facts with a role are read by the product itself. */
function lintUnused(
  sections: readonly Section[],
  parts: readonly CompiledPart[],
  programmes: readonly Programme[],
  quotaConstants: readonly string[],
): readonly GuidelineIssue[] {
  const read = new Set(programmes.flatMap((programme) => programme.facts.map((fact) => fact.name)));
  const facts = parts.flatMap(({ draft }) =>
    [...draft.facts.byName.values()].flatMap(({ fact, place, own }): readonly GuidelineIssue[] => {
      if (!own || fact.role || read.has(fact.name)) return [];
      return [{ code: 'guideline.unusedFact', severity: 'warning', at: positionOf(place), name: fact.name }];
    }),
  );
  const used = new Set(programmes.flatMap((programme) => programme.readings.map((reading) => reading.id)));
  const readings = sections.flatMap((section) =>
    (section.written.readings ?? []).flatMap(({ id, name }, index): readonly GuidelineIssue[] => {
      if (used.has(id) || quotaConstants.includes(name)) return [];
      const at = positionOf(placeBelow(section.place, 'readings', index, 'id'));
      return [{ code: 'guideline.unusedReading', severity: 'warning', at, id }];
    }),
  );
  return [...facts, ...readings];
}

/** Places, difference ratio and contracts have to agree: 50 places with a fifth more to start with are 60 contracts. */
function lintPlaces({ source: { written, place } }: ProgrammeDraft): readonly GuidelineIssue[] {
  const { count, differenceRatio: ratio, contracts } = written.places ?? {};
  if (count === undefined || ratio === undefined || contracts === undefined) return [];
  if (contracts === Math.round(count * (1 + ratio))) return [];
  const at = positionOf(placeBelow(place, 'places', 'contracts'));
  return [{ code: 'guideline.placesRatio', severity: 'warning', at, count, ratio, contracts }];
}
