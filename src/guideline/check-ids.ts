import type { ProgrammeDraft, Section } from './draft';
import { foldText } from './fold-text';
import { placeBelow, positionOf } from './source-path';
import type { Place } from './source-path';
import type { FilePosition, GuidelineIssue } from './types';

interface Named {
  readonly id: string;
  readonly place: Place;
}

/**
 * Ids that stand for two things. Programmes, readings, limits and quotas are named across the guideline, criteria
 * (materials and targets among them) and priorities within a programme, dimensions within their rubric.
 */
export function checkIds(drafts: readonly ProgrammeDraft[], sections: readonly Section[]): readonly GuidelineIssue[] {
  const programmes = drafts.map(({ source }) => ({ id: source.written.id, place: placeBelow(source.place, 'id') }));
  return [
    ...repeated(programmes),
    ...repeated(sections.flatMap((section) => named(section, 'readings', section.written.readings))),
    ...repeated(sections.flatMap((section) => named(section, 'limits', section.written.limits))),
    ...repeated(sections.flatMap((section) => named(section, 'quotas', section.written.quotas))),
    ...sections.flatMap((section) => repeated(dimensionsOf(section))),
    ...drafts.flatMap((draft) => [
      ...repeated(draft.criteria.map(({ criterion, place }) => ({ id: criterion.id, place }))),
      ...repeated(draft.priorities.map(({ written, place }) => ({ id: written.id, place }))),
      ...checkClauses(draft),
    ]),
  ];
}

function named(section: Section, key: string, list: readonly { readonly id: string }[] | undefined): readonly Named[] {
  return (list ?? []).map(({ id }, index) => ({ id, place: placeBelow(section.place, key, index, 'id') }));
}

function dimensionsOf({ written, place }: Section): readonly Named[] {
  return (written.rubric?.dimensions ?? []).map(({ id }, index) => ({
    id,
    place: placeBelow(place, 'rubric', 'dimensions', index, 'id'),
  }));
}

function repeated(list: readonly Named[]): readonly GuidelineIssue[] {
  const firsts = new Map<string, FilePosition>();
  return list.flatMap(({ id, place }): readonly GuidelineIssue[] => {
    const at = positionOf(place);
    const first = firsts.get(id);
    if (!first) firsts.set(id, at);
    return first ? [{ code: 'guideline.duplicateId', severity: 'error', at, id, first }] : [];
  });
}

/** The same requirement written twice: one clause under one title. */
function checkClauses(draft: ProgrammeDraft): readonly GuidelineIssue[] {
  const firsts = new Map<string, FilePosition>();
  return draft.criteria.flatMap(({ criterion: { clause, title }, place }): readonly GuidelineIssue[] => {
    const key = JSON.stringify([foldText(clause), foldText(title)]);
    const at = positionOf(place);
    const first = firsts.get(key);
    if (!first) firsts.set(key, at);
    return first ? [{ code: 'guideline.duplicateClause', severity: 'warning', at, clause, title, first }] : [];
  });
}
