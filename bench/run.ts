import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFolder, readGuidelineFiles } from '../src/entries/cli/guideline-files';
import { loadSolver } from '../src/entries/highs-solver';
import { loadGuideline } from '../src/guideline/load-guideline';
import { benchAllocation } from './allocation';
import { benchAssignment } from './assignment';
import { benchBlocks } from './blocks';
import { benchCollect } from './collect';
import { benchEdit } from './edit';
import type { Line } from './measure';
import { printTable } from './measure';
import { benchVerdicts } from './verdicts';
import { benchWholeProcess } from './whole-process';
import { benchWide } from './wide';
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
  const table = async (title: string, bench: () => readonly Line[] | Promise<readonly Line[]>): Promise<void> =>
    attempt(title, async () => printTable(title, await bench()));
  await table('Verdicts: seven criteria of hvp-new, 100,000 rows', () => benchVerdicts(programme, guideline.checkDate));
  await table('Wide: 200 criteria and 40 indicators', benchWide);
  await table('Allocation: 3,000 candidates under crossing caps', async () => benchAllocation(await loadSolver()));
  await table('Assignment: 300 applicants with conflicts of interest', async () => benchAssignment(await loadSolver()));
  await table("Collecting 30 experts' copies of 300 applicants", benchCollect);
  await table('One edited cell among 10,000 rows', () => benchEdit(guideline, PROGRAMME));
  await table('Workbench: a sheet of 10,000 rows', benchWorkbench);
  await attempt('Longest blocks', () => benchBlocks());
  await table('Whole process: 100,000 applicants with 15 facts each', benchWholeProcess);
};

/** One that cannot run here, for want of a browser perhaps, is told; the others go on. */
const attempt = async (title: string, bench: () => Promise<void>): Promise<void> => {
  try {
    await bench();
  } catch (error) {
    console.error(`\n${title}: could not be measured\n`, error);
    process.exitCode = 1;
  }
};

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
