import type { z } from 'zod';
import { checkShape } from './check-shape';
import { nearNames } from '../feel/parse-text';
import type { Steps } from '../logic/steps';
import { excessOf, LIMITS } from './limits';
import type { GuidelineSource, ProgrammeSource, VocabularySource } from './schema';
import { guidelineSchema, programmeSchema, vocabularySchema } from './schema';
import type { Place } from './source-file';
import { readSourceFile, placeBelow, positionOf } from './source-file';
import type { GuidelineFile, GuidelineIssue } from './types';

/** Something written, and where. */
export interface Placed<T> {
  readonly written: T;
  readonly place: Place;
}

/** The files of a guideline, of the right shape. */
export interface GuidelineSources {
  readonly guideline: Placed<GuidelineSource>;
  /** In the document's order. */
  readonly programmes: readonly Placed<ProgrammeSource>[];
  readonly vocabulary?: Placed<VocabularySource>;
}

interface GatheredSources {
  /** Absent when a file is missing or of the wrong shape. */
  readonly sources?: GuidelineSources;
  readonly issues: readonly GuidelineIssue[];
}

const GUIDELINE_FILE = 'guideline.yaml';

/**
 * Reads the files of one guideline: `guideline.yaml` with a file `<programme id>.yaml` beside it for each programme it
 * names, or a single file of any name that holds its programmes itself. Worked cases (`*.cases.yaml`) are left alone. A
 * step for each file.
 */
export function* gatherSources(
  files: readonly GuidelineFile[],
  vocabulary: GuidelineFile | undefined,
): Steps<GatheredSources> {
  const issues: GuidelineIssue[] = [];
  const keep = <T>({ placed, issues: found }: ReadFile<T>): Placed<T> | undefined => {
    issues.push(...found);
    return placed;
  };

  if (files.length > LIMITS.files) {
    const at = { file: files[0]?.path ?? GUIDELINE_FILE, line: 1, column: 1 };
    return { issues: [{ ...excessOf('files', files.length), severity: 'error', at }] };
  }
  const own = files.filter((file) => /\.ya?ml$/.test(file.path) && !/\.cases\.ya?ml$/.test(file.path));
  const main = own.find((file) => baseName(file.path) === GUIDELINE_FILE) ?? (own.length === 1 ? own[0] : undefined);
  if (!main) return { issues: [missingFile(GUIDELINE_FILE, { file: GUIDELINE_FILE, line: 1, column: 1 })] };

  const words = vocabulary ? keep(readVocabulary(vocabulary)) : undefined;
  yield;
  const guideline = keep(readFile(main, guidelineSchema));
  yield;
  // Programme files are checked even where guideline.yaml is broken: one run names all mistakes.
  const others = own.filter((file) => file !== main && folderOf(file.path) === folderOf(main.path));
  const byId = new Map<string, Placed<ProgrammeSource> | undefined>();
  for (const file of others) {
    byId.set(idOf(file), keep(readFile(file, programmeSchema)));
    yield;
  }
  if (!guideline) return { issues };

  const programmes: Placed<ProgrammeSource>[] = [];
  const listed: string[] = [];
  guideline.written.programmes.forEach((entry, index) => {
    const place = placeBelow(guideline.place, 'programmes', index);
    if (typeof entry !== 'string') {
      programmes.push({ written: entry, place });
      return;
    }
    listed.push(entry);
    const programme = byId.get(entry);
    if (programme) programmes.push(programme);
    else if (!byId.has(entry)) issues.push(missingFile(`${folderOf(main.path)}${entry}.yaml`, positionOf(place)));
  });

  for (const file of others) {
    const at = { file: file.path, line: 1, column: 1 };
    const programme = byId.get(idOf(file));
    if (!listed.includes(idOf(file))) {
      const candidates = nearNames(idOf(file), listed);
      issues.push({ code: 'guideline.unlistedFile', severity: 'warning', at, file: file.path, candidates });
    } else if (programme && programme.written.id !== idOf(file)) {
      const idAt = positionOf(placeBelow(programme.place, 'id'));
      issues.push({ code: 'guideline.fileId', severity: 'error', at: idAt, id: programme.written.id, file: file.path });
    }
  }
  if (issues.some((issue) => issue.severity === 'error')) return { issues };
  return { sources: { guideline, programmes, ...(words ? { vocabulary: words } : {}) }, issues };
}

interface ReadFile<T> {
  readonly placed: Placed<T> | undefined;
  readonly issues: readonly GuidelineIssue[];
}

const readFile = <T>(file: GuidelineFile, schema: z.ZodType<T>): ReadFile<T> => {
  const { source, issues } = readSourceFile(file);
  if (!source) return { placed: undefined, issues };
  const { value, issues: shapeIssues } = checkShape(schema, source);
  const placed = value === undefined ? undefined : { written: value, place: { source, path: [] } };
  return { placed, issues: [...issues, ...shapeIssues] };
};

const vocabularies = new WeakMap<GuidelineFile, ReadFile<VocabularySource>>();

/** Every guideline is read with the same vocabulary; it is read once. */
const readVocabulary = (file: GuidelineFile): ReadFile<VocabularySource> => {
  const read = vocabularies.get(file) ?? readFile(file, vocabularySchema);
  vocabularies.set(file, read);
  return read;
};

const missingFile = (file: string, at: GuidelineIssue['at']): GuidelineIssue => ({
  code: 'guideline.missingFile',
  severity: 'error',
  at,
  file,
});

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const idOf = (file: GuidelineFile): string => baseName(file.path).replace(/\.ya?ml$/, '');

/** A record whose properties that may be undefined are optional instead. */
type WithoutUndefined<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A copy without the properties that are undefined: what YAML leaves out is absent, not present and undefined. */
export function withoutUndefined<T extends object>(value: T): WithoutUndefined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as WithoutUndefined<T>;
}
