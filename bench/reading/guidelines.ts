import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFolder, readGuidelineFiles } from '../../src/entries/cli/guideline-files';
import { loadGuideline } from '../../src/guideline/load-guideline';
import type { Guideline } from '../../src/guideline/types';

const guidelines = new Map<string, Guideline>();

/** A guideline that comes with the add-in, loaded once. */
export const guidelineOf = (id: string): Guideline => {
  const known = guidelines.get(id);
  if (known !== undefined) return known;
  const vocabulary = { path: 'vocabulary.yaml', text: readFileSync(join(bundledFolder(), 'vocabulary.yaml'), 'utf8') };
  const { guideline, issues } = loadGuideline(readGuidelineFiles(join(bundledFolder(), id)), vocabulary);
  if (guideline === undefined) throw new Error(`${id}: ${JSON.stringify(issues)}`);
  guidelines.set(id, guideline);
  return guideline;
};
