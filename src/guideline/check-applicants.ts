import type { ProgrammeDraft } from './draft';
import { APPLICANT_TYPE_FACT } from './draft-criteria';
import { nearNames } from '../feel/near-names';
import { placeBelow, positionOf } from './source-path';
import type { GuidelineIssue } from './types';

/** `applicants` that are no options of the fact they are compared with, or that have no such fact. */
export function checkApplicants(draft: ProgrammeDraft): readonly GuidelineIssue[] {
  const { applicants } = draft.source.written;
  if (!applicants) return [];
  const place = placeBelow(draft.source.place, 'applicants');
  const fact = draft.facts.byName.get(APPLICANT_TYPE_FACT)?.fact;
  if (!fact) {
    const candidates = nearNames(APPLICANT_TYPE_FACT, draft.facts.byName.keys());
    const at = positionOf(place);
    return [{ code: 'guideline.unknownFact', severity: 'error', at, name: APPLICANT_TYPE_FACT, candidates }];
  }
  const types = 'types' in applicants ? applicants.types : applicants;
  const list = 'types' in applicants ? placeBelow(place, 'types') : place;
  const options = fact.options.map((option) => option.value);
  return types.flatMap((option, index): readonly GuidelineIssue[] => {
    if (options.length === 0 || options.includes(option)) return [];
    const at = positionOf(placeBelow(list, index));
    return [{ code: 'guideline.unknownOption', severity: 'error', at, option, options }];
  });
}
