import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { buildEnvironment } from './fact-table';
import { buildProgramme, factsOfLimit } from './build-programme';
import { buildQuotas } from './build-quotas';
import { buildRosters, checkRosters } from './build-rosters';
import {
  checkApplicants,
  checkIds,
  checkLimits,
  checkPeriod,
  checkProgrammeLists,
  checkReadings,
} from './check-declarations';
import { compileDraft } from './compile-draft';
import type { Section } from './draft-criteria';
import { draftProgrammes } from './draft';
import { gatherSources, withoutUndefined } from './gather-sources';
import { lintGuideline } from './lint-guideline';
import type { LimitSource } from './schema';
import type { Steps } from '../logic/steps';
import { runSteps } from '../logic/steps';
import type { Choices, GuidelineFile, Limit, LoadedGuideline, Reading, GuidelineIssue } from './types';

/**
 * Loads a guideline from text: a folder's files, one file that holds its programmes itself, or what a user brings.
 *
 * @param files `guideline.yaml` and one file per programme, or a single file; paths relative, with `/`
 * @param vocabulary facts shared by all guidelines; their names are usable in every expression
 * @returns the guideline unless an error was found, and every mistake with file, line and column. Never throws.
 */
export const loadGuideline = (
  files: readonly GuidelineFile[],
  vocabulary: GuidelineFile | undefined,
): LoadedGuideline => runSteps(loadInSteps(files, vocabulary));

/** The same in pieces, a file or a programme each, for a page that must not wait for all of it. */
export function* loadInSteps(
  files: readonly GuidelineFile[],
  vocabulary: GuidelineFile | undefined,
): Steps<LoadedGuideline> {
  const gathered = yield* gatherSources(files, vocabulary);
  if (!gathered.sources) return { issues: orderIssues(gathered.issues) };
  const { guideline } = gathered.sources;
  const { written } = guideline;
  const rosters = buildRosters(written);
  const draft = draftProgrammes(gathered.sources, rosters);
  const general: Section = { ...guideline, general: true };
  const sections = [general, ...gathered.sources.programmes.map((source): Section => ({ ...source, general: false }))];
  const ids = draft.programmes.map(({ source }) => source.written.id);
  const defaults: Choices = { asOf: written.checkDate, readings: new Map() };

  const generalReadings = written.readings ?? [];
  const quotaScope = { referenceYear: written.referenceYear, defaults, programmes: ids };
  const sharedQuotas = buildQuotas(general, draft.facts, generalReadings, quotaScope);
  const buildPart = (programme: (typeof draft.programmes)[number]) => {
    const readings = programme.readings.map((reading) => reading.written);
    const own: Section = { ...programme.source, general: false };
    return {
      draft: programme,
      compiled: compileDraft(programme, buildEnvironment(programme.facts, readings, written.referenceYear, defaults)),
      quotas: buildQuotas(own, programme.facts, readings, { ...quotaScope, programmes: [programme.source.written.id] }),
    };
  };
  const parts: ReturnType<typeof buildPart>[] = [];
  for (const programme of draft.programmes) {
    yield;
    parts.push(buildPart(programme));
  }
  yield;

  const issues = [
    ...gathered.issues,
    ...draft.issues,
    ...checkIds(draft.programmes, sections),
    ...checkProgrammeLists(sections, ids),
    ...sharedQuotas.issues,
    ...checkRosters(sections, draft.facts, rosters),
    ...parts.flatMap((part) => [
      ...checkApplicants(part.draft),
      ...checkPeriod(part.draft),
      ...checkReadings(part.draft),
      ...checkLimits(part.draft),
      ...part.compiled.issues,
      ...part.quotas.issues,
    ]),
  ];
  if (issues.some((issue) => issue.severity === 'error')) return { issues: orderIssues(issues) };

  yield;
  const programmes = parts.map(({ draft: programme, compiled, quotas }) => {
    const { id } = programme.source.written;
    const shared = sharedQuotas.quotas.filter((quota) => quota.programmes.includes(id));
    return buildProgramme(programme, compiled, [...shared, ...quotas.quotas], written);
  });
  yield;
  const quotaConstants = [sharedQuotas, ...parts.map(({ quotas }) => quotas)].flatMap(({ constants }) => constants);
  return {
    guideline: withoutUndefined({
      id: written.id,
      title: written.title,
      authority: written.authority,
      document: written.document,
      year: written.year,
      yearNote: written.yearNote,
      referenceYear: written.referenceYear,
      checkDate: written.checkDate,
      region: written.region,
      digest: digestFiles(vocabulary ? [...files, vocabulary] : files),
      programmes,
      limits: sections.flatMap((section) =>
        limitsOf(section).map((limit): Limit => {
          const facts = factsOfLimit(
            limit,
            parts.map(({ compiled }) => compiled),
          );
          return { ...limit, facts };
        }),
      ),
      readings: sections.flatMap((section) =>
        (section.written.readings ?? []).map((reading): Reading => withoutUndefined(reading)),
      ),
      rosters,
      provisions: written.provisions ?? [],
      omitted: written.omitted ?? [],
    }),
    issues: orderIssues([...issues, ...lintGuideline(sections, parts, programmes, quotaConstants)]),
  };
}

/** A programme's own limits are limits of the guideline that hold for it alone. */
function limitsOf(section: Section): readonly LimitSource[] {
  const limits = section.written.limits ?? [];
  return section.general ? limits : limits.map((limit) => ({ ...limit, programmes: [section.written.id] }));
}

/**
 * One digest for all files a guideline was loaded from, so that a result can name what it was computed with. The order
 * of the files, the folder they lie in and the kind of line ends make no difference; worked cases are no part of it.
 */
export function digestFiles(files: readonly GuidelineFile[]): string {
  const parts = files
    .filter((file) => !/\.cases\.ya?ml$/.test(file.path))
    .map((file) => [file.path.slice(file.path.lastIndexOf('/') + 1), file.text.replace(/\r\n?/g, '\n')] as const)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))));
}

/** Issues in the order of the files; a mistake of the general part that every programme runs into is told once. */
function orderIssues(issues: readonly GuidelineIssue[]): readonly GuidelineIssue[] {
  const once = [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
  return once.sort(
    (left, right) =>
      compareText(left.at.file, right.at.file) || left.at.line - right.at.line || left.at.column - right.at.column,
  );
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
