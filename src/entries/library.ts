import { indexGuidelines } from '../guideline/describe-guideline';
import { loadGuideline, loadInSteps } from '../guideline/load-guideline';
import type { Guideline, GuidelineFile } from '../guideline/types';
import type { Steps } from '../logic/steps';
import { runSteps } from '../logic/steps';
import type { GuidelineLibrary } from '../review/types';
import './without-eval';

/** Files of one guideline: those in the folder named after it. */
const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Carries out long work, at once or with others taking turns. */
type CarryOut = <T>(steps: Steps<T>) => Promise<T>;

/**
 * A library over guideline files as text, paths relative to `guidelines/`. A bundled guideline that does
 * not load is a bug and throws; one that a user brings is answered with issues.
 */
export const createLibrary = (files: readonly GuidelineFile[]): GuidelineLibrary => {
  const sorted = sortFiles(files);
  // To load one guideline takes no list of all.
  const index = () => runSteps(indexGuidelines([...sorted.folders.values()]));
  return libraryOf(sorted, index, (steps) => Promise.resolve().then(() => runSteps(steps)));
};

/** The same for a page: nothing waits while the files are read. */
export const openLibrary = async (files: readonly GuidelineFile[], carryOut: CarryOut): Promise<GuidelineLibrary> => {
  const sorted = sortFiles(files);
  const indexed = await carryOut(indexGuidelines([...sorted.folders.values()]));
  return libraryOf(sorted, () => indexed, carryOut);
};

interface SortedFiles {
  readonly vocabulary: GuidelineFile | undefined;
  readonly folders: ReadonlyMap<string, readonly GuidelineFile[]>;
}

const sortFiles = (files: readonly GuidelineFile[]): SortedFiles => {
  const folders = new Map<string, readonly GuidelineFile[]>();
  for (const file of files) {
    const folder = folderOf(file.path);
    if (folder !== '') folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return { vocabulary: files.find(({ path }) => path === 'vocabulary.yaml'), folders };
};

const libraryOf = (
  { folders, vocabulary }: SortedFiles,
  index: GuidelineLibrary['list'],
  carryOut: CarryOut,
): GuidelineLibrary => {
  let entries: ReturnType<GuidelineLibrary['list']> | undefined;
  const list = () => (entries ??= index());
  const loaded = new Map<string, Promise<Guideline>>();
  const load = async (id: string): Promise<Guideline> => {
    const { guideline, issues } = await carryOut(loadInSteps(folders.get(id) ?? [], vocabulary));
    if (guideline === undefined) throw new Error(`Guideline ${id}: ${JSON.stringify(issues)}`);
    return guideline;
  };
  return {
    list,
    load: (id) => {
      const loading = loaded.get(id) ?? load(id);
      loaded.set(id, loading);
      return loading;
    },
    add: (own) => {
      const { guideline, issues } = loadGuideline(own, vocabulary);
      if (guideline === undefined) return { issues };
      loaded.set(guideline.id, Promise.resolve(guideline));
      const { id, title, year, programmes } = guideline;
      const entry = { id, title, year, programmes: programmes.map(({ id, name, aliases }) => ({ id, name, aliases })) };
      entries = [...list().filter((other) => other.id !== id), entry];
      return { id, issues };
    },
  };
};
