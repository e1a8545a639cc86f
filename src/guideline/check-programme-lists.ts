import type { Section } from './draft';
import { nearNames } from '../feel/near-names';
import { placeBelow, positionOf, valueAtPath } from './source-path';
import type { GuidelineIssue } from './types';

const LISTS = ['criteria', 'materials', 'targets', 'limits', 'priorities', 'quotas'] as const;

/** `programmes:` of a general entry that names a programme the guideline does not have, or of an entry that is not general. */
export function checkProgrammeLists(sections: readonly Section[], known: readonly string[]): readonly GuidelineIssue[] {
  return sections.flatMap((section) =>
    LISTS.flatMap((key) =>
      (section.written[key] ?? []).flatMap((entry, index): readonly GuidelineIssue[] => {
        const programmes = valueAtPath(entry, ['programmes']);
        if (!Array.isArray(programmes)) return [];
        if (!section.general) {
          const at = section.place.source.positionOfKey([...section.place.path, key, index, 'programmes']);
          return [{ code: 'guideline.needlessProgrammes', severity: 'error', at }];
        }
        return programmes.flatMap((id: unknown, position): readonly GuidelineIssue[] => {
          if (typeof id !== 'string' || known.includes(id)) return [];
          const at = positionOf(placeBelow(section.place, key, index, 'programmes', position));
          const candidates = nearNames(id, known);
          return [{ code: 'guideline.unknownProgramme', severity: 'error', at, id, candidates }];
        });
      }),
    ),
  );
}
