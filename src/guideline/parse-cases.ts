import { checkShape } from './check-shape';
import { nearNames } from '../feel/parse-text';
import type { CasesSource } from './schema';
import { casesSchema } from './schema';
import { readSourceFile, placeBelow, positionOf } from './source-file';
import type { FilePosition, Guideline, GuidelineFile, GuidelineIssue, Programme } from './types';

/** Worked cases of one programme, each with where it is written. */
interface ParsedCases {
  /** Absent when the file has a mistake. */
  readonly cases?: CasesSource & { readonly positions: readonly FilePosition[] };
  readonly issues: readonly GuidelineIssue[];
}

/**
 * Reads a `*.cases.yaml` file. With the guideline at hand it also checks that the programme, criteria, readings, options
 * and facts it names are there, so that a case cannot pass by asking about nothing.
 */
export function parseCases(file: GuidelineFile, guideline?: Guideline): ParsedCases {
  const read = readSourceFile(file);
  if (!read.source) return { issues: read.issues };
  const { value, issues } = checkShape(casesSchema, read.source);
  if (!value) return { issues };
  const place = { source: read.source, path: [] };
  const strange = guideline ? checkNames(value, place, guideline) : [];
  if (strange.length > 0) return { issues: strange };
  const positions = value.cases.map((_, index) => positionOf(placeBelow(place, 'cases', index, 'name')));
  return { cases: { ...value, positions }, issues: [] };
}

type Root = Parameters<typeof placeBelow>[0];

function checkNames(written: CasesSource, root: Root, guideline: Guideline): readonly GuidelineIssue[] {
  const programme = guideline.programmes.find(({ id }) => id === written.programme);
  if (!programme) {
    const ids = guideline.programmes.map(({ id }) => id);
    const at = positionOf(placeBelow(root, 'programme'));
    const candidates = nearNames(written.programme, ids);
    return [{ code: 'guideline.unknownProgramme', severity: 'error', at, id: written.programme, candidates }];
  }
  const names = factNames(programme);
  return [
    ...checkFacts(written.base, ['base'], names, root),
    ...written.cases.flatMap((worked, index) => [
      ...checkFacts(worked.facts, ['cases', index, 'facts'], names, root),
      ...checkCriteria(worked, index, programme, root),
      ...checkScored(worked, index, programme, root),
      ...checkChoices(worked, index, guideline, root),
    ]),
  ];
}

type WorkedCase = CasesSource['cases'][number];

/** Names a case may give a value to: facts, and single years of a series as in `近三年利税总额（2020）`. */
function factNames(programme: Programme): ReadonlySet<string> {
  return new Set(
    programme.facts.flatMap((fact) => [
      fact.name,
      ...fact.aliases,
      ...(fact.years ?? []).flatMap((year) => [`${fact.name}（${year}）`, `${year}年${fact.name}`]),
    ]),
  );
}

function checkFacts(
  facts: Readonly<Record<string, unknown>> | undefined,
  path: readonly (string | number)[],
  known: ReadonlySet<string>,
  root: Root,
): readonly GuidelineIssue[] {
  return Object.keys(facts ?? {}).flatMap((name): readonly GuidelineIssue[] => {
    if (known.has(name)) return [];
    const at = root.source.positionOfKey([...path, name]);
    return [{ code: 'guideline.unknownFact', severity: 'error', at, name, candidates: nearNames(name, known) }];
  });
}

function checkCriteria(worked: WorkedCase, index: number, programme: Programme, root: Root): readonly GuidelineIssue[] {
  const ids = programme.criteria.map(({ id }) => id);
  return (['verdicts', 'answers'] as const).flatMap((key) =>
    Object.keys(worked[key] ?? {}).flatMap((id): readonly GuidelineIssue[] => {
      if (ids.includes(id)) return [];
      const at = root.source.positionOfKey(['cases', index, key, id]);
      return [{ code: 'guideline.unknownCriterion', severity: 'error', at, id, candidates: nearNames(id, ids) }];
    }),
  );
}

/** Points of an indicator or a total that the programme does not have. */
function checkScored(worked: WorkedCase, index: number, programme: Programme, root: Root): readonly GuidelineIssue[] {
  const known = programme.scores.flatMap((score) => [
    ...[score, ...score.sections].flatMap(({ name, indicators }) => [name, ...indicators.map(({ id }) => id)]),
  ]);
  return Object.keys(worked.points ?? {}).flatMap((id): readonly GuidelineIssue[] => {
    if (known.includes(id)) return [];
    const at = root.source.positionOfKey(['cases', index, 'points', id]);
    return [{ code: 'guideline.unknownCriterion', severity: 'error', at, id, candidates: nearNames(id, known) }];
  });
}

function checkChoices(worked: WorkedCase, index: number, guideline: Guideline, root: Root): readonly GuidelineIssue[] {
  return Object.entries(worked.readings ?? {}).flatMap(([id, label]): readonly GuidelineIssue[] => {
    const path = ['cases', index, 'readings', id];
    const reading = guideline.readings.find((known) => known.id === id);
    if (!reading) {
      const ids = guideline.readings.map((known) => known.id);
      const at = root.source.positionOfKey(path);
      return [{ code: 'guideline.unknownReading', severity: 'error', at, id, candidates: nearNames(id, ids) }];
    }
    const options = reading.options.map((option) => option.label);
    const at = positionOf(placeBelow(root, ...path));
    return options.includes(label)
      ? []
      : [{ code: 'guideline.unknownOption', severity: 'error', at, option: label, options }];
  });
}
