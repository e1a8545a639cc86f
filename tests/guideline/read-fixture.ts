import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuidelineFile } from '../../src/guideline/types';

/** The YAML files of a folder beside the tests, with their bare names as paths. */
export function readFolder(...folder: readonly string[]): readonly GuidelineFile[] {
  const at = join(__dirname, ...folder);
  return readdirSync(at)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: name, text: readFileSync(join(at, name), 'utf8') }));
}

/** The small valid guideline that tests start from. */
export function readValidGuideline(): { readonly files: readonly GuidelineFile[]; readonly vocabulary: GuidelineFile } {
  const files = readFolder('valid');
  const vocabulary = files.find(({ path }) => path === 'vocabulary.yaml');
  if (!vocabulary) throw new Error('tests/guideline/valid has no vocabulary.yaml');
  return { files: files.filter((file) => file !== vocabulary), vocabulary };
}
