import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindSheet } from '../src/applicants/bind-sheet';
import { bundledFolder, readGuidelineFiles } from '../src/entries/cli/guidelines';
import { loadGuideline } from '../src/guideline/load-guideline';
import type { Guideline } from '../src/guideline/types';
import { OWN_HEADERS } from '../src/plans/own-columns';
import { screenSheet, targetsOf } from '../src/screening/screen-sheets';
import type { ReadingCase } from './reading/material';
import type { ConclusionTally, Tally } from './reading/measure-reading';
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
import { NOTHING_ELSEWHERE } from '../src/screening/decisions';

/**
 * How well strange sheets are understood: sheets typed from the official texts alone, without our vocabulary, with what
 * their columns mean and what an examiner concludes. Folders given as arguments are measured too; `--why` names each miss.
 */
const verbose = process.argv.includes('--why');
/** Sheets that nobody looks at while the reading is worked on stand apart. */
const OWN = ['reading/sheets', 'reading/unseen'].map((folder) => join(__dirname, folder));
const folders = [...OWN, ...process.argv.slice(2).filter((word) => !word.startsWith('--'))];

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

/** How a sheet is bound and concluded, unaided or with what is likely accepted. */
const measureWith = (one: ReadingCase, accept: 'certain' | 'likely', says: (line: string) => void) => {
  const guideline = guidelineOf(one.guideline);
  const choice = choiceOf(one, guideline);
  const targets = targetsOf(guideline, choice);
  const binding = bindSheet(one.sheet, targets, new Map(), OWN_HEADERS, { accept });
  const bound = new Map<number, string[]>();
  for (const { column, fact } of binding.bindings) bound.set(column, [...(bound.get(column) ?? []), fact]);
  const columns = tallyColumns(one, binding, bound, says);
  const { applicants } = screenSheet(guideline, choice, one.sheet, binding, {
    choices: { asOf: one.asOf, readings: new Map() },
    elsewhere: NOTHING_ELSEWHERE,
    answers: new Map(),
    overrides: new Map(),
  });
  return { columns, conclusions: tallyConclusions(one, applicants, says) };
};

const silent = (): void => undefined;

const show = ({ right, wrong, missed }: Tally): string =>
  `${right} right, ${wrong} wrong, ${missed} open (${((100 * right) / Math.max(1, right + wrong + missed)).toFixed(0)} %)`;

const showConclusions = ({ right, wrong, falselyQualified, falselyUnqualified }: ConclusionTally): string =>
  `${right} of ${right + wrong} (${((100 * right) / Math.max(1, right + wrong)).toFixed(0)} %), falsely qualified ${falselyQualified}, falsely unqualified ${falselyUnqualified}`;

const run = async (): Promise<void> => {
  for (const folder of folders) {
    const total = { certain: NOTHING, accepted: NOTHING, unaided: NO_CONCLUSIONS, aided: NO_CONCLUSIONS };
    const cases = await readCases(folder);
    for (const one of cases) {
      const lines: string[] = [];
      const unaided = measureWith(one, 'certain', silent);
      const aided = measureWith(one, 'likely', (line) => lines.push(line));
      total.certain = addTallies(total.certain, unaided.columns);
      total.accepted = addTallies(total.accepted, aided.columns);
      total.unaided = addConclusions(total.unaided, unaided.conclusions);
      total.aided = addConclusions(total.aided, aided.conclusions);
      if (!verbose) continue;
      console.log(`\n${one.guideline} ${one.name}`);
      console.log(`  columns, accepted  ${show(aided.columns)}`);
      console.log(`  conclusions        ${showConclusions(aided.conclusions)}`);
      for (const line of lines) console.log(`    ${line}`);
    }
    console.log(`\n${cases.length} sheets`);
    console.log(`  columns, certain         ${show(total.certain)}`);
    console.log(`  columns, likely accepted ${show(total.accepted)}`);
    console.log(`  conclusions, unaided     ${showConclusions(total.unaided)}`);
    console.log(`  conclusions, accepted    ${showConclusions(total.aided)}`);
  }
};

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
