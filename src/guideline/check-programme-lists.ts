import type { Section } from './draft';
import { findNearestNames } from './nearest-names';
import { placeBelow, positionOf } from './source-path';
import { valueAtPath } from './source-path';
import type { GuidelineIssue } from './types';

const LISTS = ['criteria', 'materials', 'targets', 'limits', 'priorities', 'quotas'] as const;

/** `programmes:` of a general entry that names a programme the guideline does not have. */
export function checkProgrammeLists(sections: readonly Section[], known: readonly string[]): readonly GuidelineIssue[] {
  return sections.flatMap((section) =>
    LISTS.flatMap((key) =>
      (section.written[key] ?? []).flatMap((entry, index) => {
        const programmes = valueAtPath(entry, ['programmes']);
        if (!Array.isArray(programmes)) return [];
        return programmes.flatMap((id: unknown, position): readonly GuidelineIssue[] => {
          if (typeof id !== 'string' || known.includes(id)) return [];
          const at = positionOf(placeBelow(section.place, key, index, 'programmes', position));
          const candidates = findNearestNames(id, known);
          return [{ code: 'guideline.unknownProgramme', severity: 'error', at, id, candidates }];
        });
      }),
    ),
  );
}
