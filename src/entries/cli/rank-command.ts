import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyPlan } from '../../hosts/xlsx/apply-plan';
import { findBestTotal } from '../../ranking/best-total';
import { LIST_IDS } from '../../plans/lists/list-parts';
import { planRanking } from '../../plans/write-plans';
import { rankingJson } from '../../wording/json';
import { wordKept, summarizeRanking } from '../../wording/summary';
import { rankApplicants } from '../../ranking/rank-applicants';
import { runSteps } from '../../logic/steps';
import { readGroups } from '../../screening/quotas';
import { rememberRound } from '../../review/screen-round';
import { loadSolver } from '../highs-solver';
import type { RankOptions } from './rank-options';
import { readRankSettings, refuseUnknownScores, refuseUnknownTieBreaks } from './rank-options';
import { readIsoDate } from './screen-options';
import { tellMisfits } from './guideline-fit';
import { checkOutputs } from './output-paths';
import { readToScreen, screenRead } from './read-to-screen';
import { tellAlike, tellProposals, tellRosters, tellWords } from './tell-reading';
import { expectDone, showProgress, showTerminalLine, writeJson, writeOutput, Refusal } from './output';
import { writeCsv } from '../../plans/lists/csv';
import { wordsIn } from '../../words/words';
import type { PlannedSheet } from '../../workbook/types';

/** `rank`: screens the workbook, ranks the qualified within their places, writes the result where asked to. */
export const rankCommand = async (path: string, options: RankOptions): Promise<void> => {
  const progress = showProgress();
  const { out = options.inPlace ? path : undefined } = options;
  await checkOutputs(path, options, [
    { option: '--out', path: out, kind: 'workbook' },
    { option: '--json', path: options.json, kind: 'json' },
  ]);
  const read = await readToScreen(path, options, progress.note);
  const { bytes, snapshot, memory, language, guideline } = read;
  const { lines } = wordsIn(language).commandLine;
  const rankSettings = readRankSettings(options, guideline, memory?.rank.get(guideline.id));
  const solve = await loadSolver();
  const noticesFrom = readIsoDate('--notices', options.notices);
  progress.note(lines.screening);
  const { parts, sheets, words } = screenRead(read, options.accept, rankSettings.quotas);
  progress.note(lines.ranking);
  const names = sheets.map(({ sheet }) => sheet.name);
  const groups = readGroups(guideline, snapshot, [...names, ...(memory?.ownSheets ?? [])]);
  const ranking = rankApplicants(sheets, groups, rankSettings, solve);
  refuseUnknownScores(ranking, options);
  refuseUnknownTieBreaks(ranking, options);
  const best = findBestTotal(ranking.contest, ranking.inOrder, solve);
  const { plan, kept } = runSteps(
    planRanking(
      LIST_IDS,
      {
        ranking,
        sheets,
        groups,
        language,
        ...(noticesFrom !== undefined && { noticesFrom }),
      },
      rememberRound(memory, parts),
      snapshot.sheets.map((sheet) => sheet.name),
    ),
  );
  if (out !== undefined) {
    progress.note(lines.writing);
    await writeOutput(out, expectDone(applyPlan(bytes, plan), path).bytes, 'workbook');
  }
  if (options.csv !== undefined) await writeCsvFiles(options.csv, plan.sheets);
  if (options.json !== undefined) await writeJson(options.json, rankingJson(ranking, best, language));
  progress.end();
  for (const line of tellMisfits(read.misfits, language)) showTerminalLine(line);
  for (const line of tellAlike(read)) showTerminalLine(line);
  for (const line of tellRosters(read)) showTerminalLine(line);
  for (const line of tellProposals(read, options.accept)) showTerminalLine(line);
  for (const line of tellWords(words, options.accept, language)) showTerminalLine(line);
  for (const line of summarizeRanking(ranking, best, language)) showTerminalLine(line);
  for (const line of wordKept(kept, language)) showTerminalLine(line);
  if (out !== undefined) showTerminalLine(lines.workbook(out));
  if (options.csv !== undefined) showTerminalLine(lines.lists(options.csv));
  if (options.json !== undefined) showTerminalLine(lines.placements(options.json));
};

/** Writes each list as a CSV file of its name into a folder, which is made where it is missing. */
const writeCsvFiles = async (folder: string, sheets: readonly PlannedSheet[]): Promise<void> => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Refusal((words) => words.noFolder(folder));
  }
  for (const sheet of sheets)
    await writeOutput(join(folder, `${sheet.name}.csv`), new TextEncoder().encode(writeCsv(sheet)), 'csv');
};
