import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wordGuidelineIssue } from '../../wording/issue';
import { nearNames } from '../../feel/parse-text';
import type { Guideline } from '../../guideline/types';
import { createLibrary } from '../library';
import { Refusal } from './output';
import { readGuidelineFiles, readOwnGuideline } from './text-files';

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

/** The folder of the guidelines that ship with the product, beside the bundle or in the sources. */
export const bundledFolder = (): string => {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'guidelines');
    if (existsSync(join(candidate, 'vocabulary.yaml'))) return candidate;
  }
  throw new Error('The folder guidelines/ is missing from this installation.');
};
