import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { wordGuidelineIssue } from '../../wording/issue';
import { nearNames } from '../../feel/parse-text';
import type { Guideline, GuidelineFile } from '../../guideline/types';
import { createLibrary } from '../library';
import { Refusal } from './output';

/** The library of the guidelines that ship with the product. */
export const openLibrary = () => createLibrary(readGuidelineFiles(bundledFolder()));

/** A guideline by id, or from the user's own file or folder. */
export const openGuideline = async (name: string): Promise<Guideline> => {
  const library = openLibrary();
  const ids = library.list().map(({ id }) => id);
  if (ids.includes(name)) return library.load(name);
  const files = readOwnGuideline(name);
  if (files === undefined) throw new Refusal((words) => words.noGuideline(name, nearNames(name, ids), ids));
  const { id, issues } = library.add(files);
  if (id === undefined)
    throw new Refusal((_, language) => issues.map((issue) => wordGuidelineIssue(issue, language)).join('\n'));
  return library.load(id);
};

/** YAML files below a folder, worked cases left out, paths relative to `root` with `/`. */
export const readGuidelineFiles = (folder: string, root = folder): readonly GuidelineFile[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly GuidelineFile[] => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return readGuidelineFiles(path, root);
      if (!/\.ya?ml$/.test(entry.name) || /\.cases\.ya?ml$/.test(entry.name)) return [];
      return [{ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }];
    });

/** The folder of the guidelines that ship with the product, beside the bundle or in the sources. */
export const bundledFolder = (): string => {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'guidelines');
    if (existsSync(join(candidate, 'vocabulary.yaml'))) return candidate;
  }
  throw new Error('The folder guidelines/ is missing from this installation.');
};

/** Files of a guideline that the user brings: a folder, or one file. `undefined` where there is nothing. */
export const readOwnGuideline = (path: string): readonly GuidelineFile[] | undefined => {
  if (!existsSync(path)) return undefined;
  if (statSync(path).isDirectory()) return readGuidelineFiles(path);
  return [{ path: path.split(/[\\/]/).at(-1) ?? path, text: readFileSync(path, 'utf8') }];
};
