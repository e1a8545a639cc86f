import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFolder, readGuidelineFiles } from '../src/entries/cli/guideline-files';
import { loadSolver } from '../src/entries/highs-solver';
import { loadGuideline } from '../src/guideline/load-guideline';
import { benchAllocation } from './allocation';
import { benchAssignment } from './assignment';
import { benchBlocks } from './blocks';
import { benchEdit } from './edit';
import { printTable } from './measure';
import { benchVerdicts } from './verdicts';
import { benchWholeProcess } from './whole-process';
import { benchWorkbench } from './workbench';

const PROGRAMME = 'hvp-new';

/** Measures everything in one run, so that all ratios are of the same machine at the same time. */
const run = async (): Promise<void> => {
  const vocabulary = readFileSync(join(bundledFolder(), 'vocabulary.yaml'), 'utf8');
  const { guideline, issues } = loadGuideline(readGuidelineFiles(join(bundledFolder(), 'jiangsu-2022')), {
    path: 'vocabulary.yaml',
    text: vocabulary,
  });
  const programme = guideline?.programmes.find(({ id }) => id === PROGRAMME);
  if (guideline === undefined || programme === undefined) throw new Error(JSON.stringify(issues));
  printTable('Verdicts: seven criteria of hvp-new, 100,000 rows', await benchVerdicts(programme, guideline.checkDate));
  printTable('Allocation: 3,000 candidates under crossing caps', benchAllocation(await loadSolver()));
  printTable('Assignment: 300 applicants with conflicts of interest', benchAssignment(await loadSolver()));
  printTable('One edited cell among 10,000 rows', benchEdit(guideline, PROGRAMME));
  printTable('Workbench: a sheet of 10,000 rows', await benchWorkbench());
  await benchBlocks();
  printTable('Whole process: 100,000 applicants with 15 facts each', await benchWholeProcess());
};

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
