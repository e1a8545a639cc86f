import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFolder, readGuidelineFiles } from '../../src/entries/cli/guideline-files';
import { loadGuideline } from '../../src/guideline/load-guideline';
import { parseCases } from '../../src/guideline/parse-cases';
import type { CasesSource } from '../../src/guideline/schema';
import type { Guideline } from '../../src/guideline/types';

export type WorkedCase = CasesSource['cases'][number];

/** A guideline of the repository with the worked cases of its programmes, by programme id. */
export interface WorkedGuideline {
  readonly guideline: Guideline;
  readonly cases: ReadonlyMap<string, CasesSource>;
}

/** Ids of the guidelines that have worked cases of every programme, so that samples can be made from them. */
export const listWorkedGuidelines = (): readonly string[] =>
  readdirSync(bundledFolder(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map(({ name }) => name)
    .filter((id) => readdirSync(join(bundledFolder(), id)).some((name) => name.endsWith('.cases.yaml')));

const known = new Map<string, WorkedGuideline>();

/** A guideline with its worked cases, read once; a mistake in either is a bug and throws. */
export const readWorkedGuideline = (id: string): WorkedGuideline => {
  const worked = known.get(id) ?? loadWorkedGuideline(id);
  known.set(id, worked);
  return worked;
};

const loadWorkedGuideline = (id: string): WorkedGuideline => {
  const folder = join(bundledFolder(), id);
  const vocabulary = {
    path: 'vocabulary.yaml',
    text: readFileSync(join(bundledFolder(), 'vocabulary.yaml'), 'utf8'),
  };
  const { guideline, issues } = loadGuideline(readGuidelineFiles(folder), vocabulary);
  if (guideline === undefined) throw new Error(`${id}: ${JSON.stringify(issues)}`);
  const files = readdirSync(folder).filter((name) => name.endsWith('.cases.yaml'));
  const cases = files.flatMap((name): readonly CasesSource[] => {
    const parsed = parseCases({ path: `${id}/${name}`, text: readFileSync(join(folder, name), 'utf8') }, guideline);
    return parsed.cases === undefined ? [] : [parsed.cases];
  });
  return { guideline, cases: new Map(cases.map((source) => [source.programme, source])) };
};
