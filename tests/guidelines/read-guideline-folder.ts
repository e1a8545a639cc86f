import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGuideline } from '../../src/guideline/load-guideline';
import type { GuidelineFile, LoadedGuideline } from '../../src/guideline/types';

const GUIDELINES = join(__dirname, '../../guidelines');
const CASES = '.cases.yaml';

/** One guideline folder, loaded with the shared vocabulary, and its files of worked cases. */
export interface GuidelineFolder {
  readonly id: string;
  readonly loaded: LoadedGuideline;
  readonly cases: readonly GuidelineFile[];
}

const read = (...path: readonly string[]): GuidelineFile => ({
  path: path.join('/'),
  text: readFileSync(join(GUIDELINES, ...path), 'utf8'),
});

/** Ids of all guidelines in the repository: the folders that hold a `guideline.yaml`. */
export const listGuidelineFolders = (): readonly string[] =>
  readdirSync(GUIDELINES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(GUIDELINES, entry.name)).includes('guideline.yaml'))
    .map(({ name }) => name);

/** Reads one guideline folder of the repository. */
export const readGuidelineFolder = (id: string): GuidelineFolder => {
  const names = readdirSync(join(GUIDELINES, id)).filter((name) => name.endsWith('.yaml'));
  const files = names.filter((name) => !name.endsWith(CASES)).map((name) => ({ ...read(id, name), path: name }));
  return {
    id,
    loaded: loadGuideline(files, read('vocabulary.yaml')),
    cases: names.filter((name) => name.endsWith(CASES)).map((name) => read(id, name)),
  };
};
