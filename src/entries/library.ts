import { indexGuidelines } from '../guideline/describe-guideline';
import { loadGuideline } from '../guideline/load-guideline';
import type { Guideline, GuidelineFile } from '../guideline/types';
import type { GuidelineLibrary } from '../review/types';
import './without-eval';

/** Files of one guideline: those in the folder named after it. */
const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/**
 * A library over guideline files as text, paths relative to `guidelines/`. A bundled guideline that does
 * not load is a bug and throws; one that a user brings is answered with issues.
 */
export const createLibrary = (files: readonly GuidelineFile[]): GuidelineLibrary => {
  const vocabulary = files.find(({ path }) => path === 'vocabulary.yaml');
  const folders = new Map<string, readonly GuidelineFile[]>();
  for (const file of files) {
    const folder = folderOf(file.path);
    if (folder !== '') folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  let entries = indexGuidelines([...folders.values()]);
  const loaded = new Map<string, Guideline>();
  return {
    list: () => entries,
    load: (id) => {
      const known = loaded.get(id);
      if (known !== undefined) return Promise.resolve(known);
      const { guideline, issues } = loadGuideline(folders.get(id) ?? [], vocabulary);
      if (guideline === undefined) return Promise.reject(new Error(`Guideline ${id}: ${JSON.stringify(issues)}`));
      loaded.set(id, guideline);
      return Promise.resolve(guideline);
    },
    add: (own) => {
      const { guideline, issues } = loadGuideline(own, vocabulary);
      if (guideline === undefined) return { issues };
      loaded.set(guideline.id, guideline);
      const { id, title, year, programmes } = guideline;
      const entry = { id, title, year, programmes: programmes.map(({ id, name, aliases }) => ({ id, name, aliases })) };
      entries = [...entries.filter((other) => other.id !== id), entry];
      return { id, issues };
    },
  };
};
