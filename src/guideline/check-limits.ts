import type { ProgrammeDraft } from './draft';
import { factsOfLimit } from './facts-of-limit';
import { nearNames } from '../feel/near-names';
import { placeBelow, positionOf } from './source-path';
import type { SourcePath } from './source-path';
import type { FactType, GuidelineIssue } from './types';

/** Limits that compare by facts nobody declared, by facts of the wrong type, or order levels that are no options. */
export function checkLimits(draft: ProgrammeDraft): readonly GuidelineIssue[] {
  return draft.limits.flatMap(({ limit, place }): readonly GuidelineIssue[] => {
    const steps: readonly SourcePath[] =
      limit.kind === 'atMost'
        ? limit.per.map((_, index) => ['per', index])
        : [['place'], ['level', 'fact'], ...(limit.same ?? []).map((_, index) => ['same', index])];
    const unknown = factsOfLimit(limit).flatMap((name, index): readonly GuidelineIssue[] => {
      if (draft.facts.byName.has(name)) return [];
      const at = positionOf(placeBelow(place, ...(steps[index] ?? [])));
      const candidates = nearNames(name, draft.facts.byName.keys());
      return [{ code: 'guideline.unknownFact', severity: 'error', at, name, candidates }];
    });
    if (limit.kind === 'atMost') return unknown;

    const typeIssue = (name: string, expected: FactType, path: SourcePath): readonly GuidelineIssue[] => {
      const found = draft.facts.byName.get(name)?.fact.type;
      if (found === undefined || found === expected) return [];
      const at = positionOf(placeBelow(place, ...path));
      return [{ code: 'guideline.factType', severity: 'error', at, name, expected, found }];
    };
    const level = draft.facts.byName.get(limit.level.fact)?.fact;
    const options = level?.options.map((option) => option.value) ?? [];
    const strange = limit.level.order.flatMap((option, index): readonly GuidelineIssue[] => {
      if (level?.type !== 'choice' || options.includes(option)) return [];
      const at = positionOf(placeBelow(place, 'level', 'order', index));
      return [{ code: 'guideline.unknownOption', severity: 'error', at, option, options }];
    });
    return [
      ...unknown,
      ...typeIssue(limit.place, 'place', ['place']),
      ...typeIssue(limit.level.fact, 'choice', ['level', 'fact']),
      ...strange,
    ];
  });
}
