import { basename, join } from 'node:path';
import type { SheetBinding } from '../src/applicants/types';
import { guidelineOf } from './reading/guidelines';
import type { ReadingCase } from './reading/material';
import { readCases } from './reading/material';
import type { ConclusionTally, Tally } from './reading/measure-reading';
import {
  NO_CONCLUSIONS,
  NOTHING,
  addConclusions,
  addTallies,
  tallyColumns,
  tallyConclusions,
  tallyWords,
} from './reading/measure-reading';
import type { Misses } from './reading/miss-reasons';
import { addMisses, countMisses, showMisses } from './reading/miss-reasons';
import { choiceOf, readAccepted, readAsLabelled, readUnaided } from './reading/read-as';
import { targetsOf } from '../src/screening/screen-sheets';

/**
 * How well strange sheets are understood: sheets typed from the official texts alone, without our vocabulary, with what
 * their columns mean and what an examiner concludes. Folders given as arguments are measured too; `--why` names each miss.
 */
const verbose = process.argv.includes('--why');
const folders = [join(__dirname, 'reading/sheets'), ...process.argv.slice(2).filter((word) => !word.startsWith('--'))];

const boundTo = ({ bindings }: SheetBinding): ReadonlyMap<number, readonly string[]> => {
  const bound = new Map<number, string[]>();
  for (const { column, fact } of bindings) bound.set(column, [...(bound.get(column) ?? []), fact]);
  return bound;
};

const silent = (): void => undefined;

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;

const show = ({ right, wrong, missed }: Tally): string =>
  `${right} right, ${wrong} wrong, ${missed} open (${percent(right, right + wrong + missed)})`;

const showConclusions = ({
  right,
  wrong,
  otherReading,
  falselyQualified,
  falselyUnqualified,
}: ConclusionTally): string =>
  `${right} of ${right + wrong} (${percent(right, right + wrong)}; under another reading ${otherReading} more), falsely qualified ${falselyQualified}, falsely unqualified ${falselyUnqualified}`;

interface Measured {
  readonly certain: Tally;
  readonly accepted: Tally;
  readonly words: Tally;
  readonly unaided: ConclusionTally;
  readonly aided: ConclusionTally;
  /** With columns and words as the case says: what is left are cells and rules. */
  readonly labelled: ConclusionTally;
  /** Columns that are open after accepting, by what keeps them open. */
  readonly misses: Misses;
}

const NO_MEASURE: Measured = {
  certain: NOTHING,
  accepted: NOTHING,
  words: NOTHING,
  unaided: NO_CONCLUSIONS,
  aided: NO_CONCLUSIONS,
  labelled: NO_CONCLUSIONS,
  misses: new Map(),
};

const addMeasures = (a: Measured, b: Measured): Measured => ({
  certain: addTallies(a.certain, b.certain),
  accepted: addTallies(a.accepted, b.accepted),
  words: addTallies(a.words, b.words),
  unaided: addConclusions(a.unaided, b.unaided),
  aided: addConclusions(a.aided, b.aided),
  labelled: addConclusions(a.labelled, b.labelled),
  misses: addMisses(a.misses, b.misses),
});

const measureCase = (one: ReadingCase, says: (line: string) => void): Measured => {
  const guideline = guidelineOf(one.guideline);
  const facts = guideline.programmes.flatMap((programme) => programme.facts);
  const unaided = readUnaided(one, guideline);
  const aided = readAccepted(one, guideline);
  const labelled = readAsLabelled(one, guideline);
  return {
    certain: tallyColumns(one, unaided.binding, boundTo(unaided.binding), silent, facts),
    accepted: tallyColumns(one, aided.binding, boundTo(aided.binding), says, facts),
    words: tallyWords(one, aided.asked, says),
    unaided: tallyConclusions(one, unaided.screening.applicants, silent),
    aided: tallyConclusions(one, aided.screening.applicants, (line) => says(`accepted ${line}`)),
    labelled: tallyConclusions(one, labelled.screening.applicants, (line) => says(`labelled ${line}`)),
    misses: countMisses(one, aided.binding, targetsOf(guideline, choiceOf(one, guideline)), says),
  };
};

const print = ({ certain, accepted, words, unaided, aided, labelled, misses }: Measured): void => {
  console.log(`  columns, certain           ${show(certain)}`);
  console.log(`  columns, likely accepted   ${show(accepted)}`);
  console.log(`  words, likely accepted     ${show(words)}`);
  console.log(`  conclusions, unaided       ${showConclusions(unaided)}`);
  console.log(`  conclusions, accepted      ${showConclusions(aided)}`);
  console.log(`  columns and words as told  ${showConclusions(labelled)}`);
  console.log('  columns left open, by what keeps them open');
  for (const line of showMisses(misses)) console.log(line);
};

const run = async (): Promise<void> => {
  for (const folder of folders) {
    const cases = await readCases(folder);
    if (cases.length === 0) continue;
    let total = NO_MEASURE;
    for (const one of cases) {
      const lines: string[] = [];
      const measured = measureCase(one, (line) => lines.push(line));
      total = addMeasures(total, measured);
      if (!verbose) continue;
      console.log(`\n${one.guideline} ${one.name}`);
      print(measured);
      for (const line of lines) console.log(`    ${line}`);
    }
    console.log(`\n${cases.length} sheets in ${basename(folder)}`);
    print(total);
  }
};

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
