import type { DraftScore, ProgrammeDraft } from './draft';
import type { Section } from './draft-criteria';
import { foldText } from './fold-text';
import type { Place, SourcePath } from './source-file';
import { placeBelow, positionOf, valueAtPath } from './source-file';
import type { LimitSource } from './schema';
import type { FilePosition, GuidelineIssue, FactType } from './types';
import { APPLICANT_TYPE_FACT, PERIOD_FACT } from './draft-criteria';
import { nearNames } from '../feel/parse-text';
import { comparedFacts, tellingFacts } from './build-programme';
import { CHECK_DATE, REFERENCE_YEAR, feelTypeOfValues } from './fact-table';

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
    ...sections.flatMap((section) => repeated(named(section, 'rosters', rostersOf(section)))),
    ...sections.flatMap((section) => repeated(dimensionsOf(section))),
    ...drafts.flatMap((draft) => [
      ...repeated(draft.criteria.map(({ criterion, place }) => ({ id: criterion.id, place }))),
      ...repeated(draft.priorities.map(({ written, place }) => ({ id: written.id, place }))),
      ...repeated(draft.scores.flatMap(indicatorsOf)),
      ...checkClauses(draft),
    ]),
  ];
}

function named(section: Section, key: string, list: readonly { readonly id: string }[] | undefined): readonly Named[] {
  return (list ?? []).map(({ id }, index) => ({ id, place: placeBelow(section.place, key, index, 'id') }));
}

/** Only a guideline's general part declares rosters. */
const rostersOf = ({ written }: Section) => ('rosters' in written ? written.rosters : undefined);

function indicatorsOf({ written, place }: DraftScore): readonly Named[] {
  return [
    ...(written.sections ?? []).flatMap(({ indicators }, index) =>
      indicators.map(({ id }, at) => ({ id, place: placeBelow(place, 'sections', index, 'indicators', at, 'id') })),
    ),
    ...(written.indicators ?? []).map(({ id }, at) => ({ id, place: placeBelow(place, 'indicators', at, 'id') })),
  ];
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

/** A period in years that no fact tells. */
export function checkPeriod(draft: ProgrammeDraft): readonly GuidelineIssue[] {
  if (draft.source.written.period?.years === undefined || draft.facts.byName.has(PERIOD_FACT)) return [];
  const at = positionOf(placeBelow(draft.source.place, 'period', 'years'));
  const candidates = nearNames(PERIOD_FACT, draft.facts.byName.keys());
  return [{ code: 'guideline.unknownFact', severity: 'error', at, name: PERIOD_FACT, candidates }];
}

/** Where a limit names facts, in the order of `comparedFacts` and `tellingFacts`. */
const pathsOfCompared = (limit: LimitSource): readonly SourcePath[] => {
  const listed = (key: string, names: readonly string[]) => names.map((_, index): SourcePath => [key, index]);
  switch (limit.kind) {
    case 'atMost':
      return [...listed('per', limit.per), ...listed('apart', limit.apart ?? [])];
    case 'hierarchy':
      return [
        ...(limit.place === undefined ? [] : [['place']]),
        ['level', 'fact'],
        ...listed('same', limit.same ?? []),
      ];
    case 'sameContent':
      return [...listed('numbers', limit.numbers), ...listed('titles', limit.titles)];
    case 'sumAtMost':
      return [...listed('per', limit.per), ['sum']];
  }
};

/** Limits that compare by facts nobody declared, by facts of the wrong type, or order levels that are no options. */
export function checkLimits(draft: ProgrammeDraft): readonly GuidelineIssue[] {
  return draft.limits.flatMap(({ limit, place }): readonly GuidelineIssue[] => {
    const steps = pathsOfCompared(limit);
    const unknown = [...comparedFacts(limit), ...tellingFacts(limit)].flatMap(
      (name, index): readonly GuidelineIssue[] => {
        if (draft.facts.byName.has(name)) return [];
        const at = positionOf(placeBelow(place, ...(steps[index] ?? [])));
        const candidates = nearNames(name, draft.facts.byName.keys());
        return [{ code: 'guideline.unknownFact', severity: 'error', at, name, candidates }];
      },
    );
    if (limit.kind !== 'hierarchy') return unknown;

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
      ...(limit.place === undefined ? [] : typeIssue(limit.place, 'place', ['place'])),
      ...typeIssue(limit.level.fact, 'choice', ['level', 'fact']),
      ...strange,
    ];
  });
}

const LISTS = ['scores', 'criteria', 'materials', 'targets', 'limits', 'priorities', 'quotas'] as const;

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
