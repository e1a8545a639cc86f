import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindSheet } from '../src/applicants/bind-sheet';
import { bundledFolder, readGuidelineFiles } from '../src/entries/cli/guidelines';
import { loadGuideline } from '../src/guideline/load-guideline';
import type { Guideline } from '../src/guideline/types';
import { OWN_HEADERS } from '../src/plans/own-columns';
import { factsFor, screenSheet } from '../src/screening/screen-sheets';
import type { ReadingCase } from './reading/material';
import { readCases } from './reading/material';
import {
  NO_CONCLUSIONS,
  NOTHING,
  addConclusions,
  addTallies,
  choiceOf,
  tallyColumns,
  tallyConclusions,
} from './reading/measure-reading';

/**
 * How well strange sheets are understood: sheets typed from the official texts alone, without our vocabulary, with what
 * their columns mean and what an examiner concludes. Folders given as arguments are measured too; `--why` names each miss.
 */
const verbose = process.argv.includes('--why');
const folders = [join(__dirname, 'reading/sheets'), ...process.argv.slice(2).filter((word) => !word.startsWith('--'))];

const guidelines = new Map<string, Guideline>();
const guidelineOf = (id: string): Guideline => {
  const known = guidelines.get(id);
  if (known !== undefined) return known;
  const vocabulary = { path: 'vocabulary.yaml', text: readFileSync(join(bundledFolder(), 'vocabulary.yaml'), 'utf8') };
  const { guideline, issues } = loadGuideline(readGuidelineFiles(join(bundledFolder(), id)), vocabulary);
  if (guideline === undefined) throw new Error(`${id}: ${JSON.stringify(issues)}`);
  guidelines.set(id, guideline);
  return guideline;
};

const measureCase = (one: ReadingCase) => {
  const guideline = guidelineOf(one.guideline);
  const choice = choiceOf(one, guideline);
  const lines: string[] = [];
  const says = (line: string) => lines.push(`    ${line}`);
  const binding = bindSheet(one.sheet, factsFor(guideline, choice), new Map(), OWN_HEADERS);
  const bound = new Map<number, string[]>();
  for (const { column, fact } of binding.bindings) bound.set(column, [...(bound.get(column) ?? []), fact]);
  const columns = tallyColumns(one, binding, bound, says);
  const { applicants } = screenSheet(guideline, choice, one.sheet, binding, {
    choices: { asOf: one.asOf, readings: new Map() },
    strict: false,
    answers: new Map(),
    overrides: new Map(),
  });
  const conclusions = tallyConclusions(one, applicants, says);
  return { columns, conclusions, lines };
};

const run = async (): Promise<void> => {
  for (const folder of folders) {
    let [columns, conclusions] = [NOTHING, NO_CONCLUSIONS];
    for (const one of await readCases(folder)) {
      const measured = measureCase(one);
      columns = addTallies(columns, measured.columns);
      conclusions = addConclusions(conclusions, measured.conclusions);
      console.log(one.guideline, one.name, JSON.stringify(measured.columns), JSON.stringify(measured.conclusions));
      if (verbose) for (const line of measured.lines) console.log(line);
    }
    console.log('ALL', JSON.stringify(columns), JSON.stringify(conclusions));
  }
};

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
