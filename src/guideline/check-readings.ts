import { CHECK_DATE, REFERENCE_YEAR } from './build-environment';
import type { ProgrammeDraft } from './draft';
import { feelTypeOfValues } from './feel-type-of';
import { placeBelow, positionOf } from './source-path';
import type { GuidelineIssue } from './types';

/** Readings whose default is no option, whose options mix kinds of values, or whose name means something else already. */
export function checkReadings(draft: ProgrammeDraft): readonly GuidelineIssue[] {
  const names = new Set<string>();
  return draft.readings.flatMap(({ written, place }): readonly GuidelineIssue[] => {
    const labels = written.options.map((option) => option.label);
    const values = written.options.map((option) => option.value);
    const nameAt = positionOf(placeBelow(place, 'name'));
    const by = draft.facts.byName.has(written.name)
      ? 'fact'
      : written.name === CHECK_DATE || written.name === REFERENCE_YEAR
        ? 'constant'
        : names.has(written.name)
          ? 'reading'
          : undefined;
    names.add(written.name);
    const issues: GuidelineIssue[] = [];
    if (by) issues.push({ code: 'guideline.nameTaken', severity: 'error', at: nameAt, name: written.name, by });
    if (!labels.includes(written.default)) {
      const at = positionOf(placeBelow(place, 'default'));
      issues.push({ code: 'guideline.readingDefault', severity: 'error', at, label: written.default, labels });
    }
    if (!feelTypeOfValues(values)) {
      const at = positionOf(placeBelow(place, 'options'));
      const kinds = [...new Set(values.map((value) => typeof value))];
      issues.push({ code: 'guideline.readingValues', severity: 'error', at, id: written.id, kinds });
    }
    return issues;
  });
}
