import { applyPlan } from '../../hosts/xlsx/apply-plan';
import { findingsJson } from '../../report/findings-json';
import { planResults } from '../../report/plan-results';
import { summarizeScreening } from '../../report/summarize-screening';
import { screenSnapshot } from '../../review/screen-snapshot';
import { expectDone, readToScreen } from './read-to-screen';
import type { ScreenOptions } from './screen-options';
import { showProgress, showTerminalLine } from './terminal';
import { writeJson, writeOutput } from './write-output';

/** `screen`: reads the workbook, judges every applicant, writes the result where asked to, tells a summary. */
export const screenCommand = async (path: string, options: ScreenOptions): Promise<void> => {
  const progress = showProgress();
  const { bytes, memory, language, sheet, settings, binding } = await readToScreen(path, options, progress.note);
  progress.note('正在逐条核查…');
  const screening = screenSnapshot(sheet, binding, settings);
  // Reasons for every cell are worth their time only where they are written, or compared with what stands there.
  const planned =
    options.out === undefined && memory === undefined ? undefined : planResults(screening, sheet, memory, language);
  if (options.out !== undefined && planned !== undefined) {
    progress.note('正在写入结果列…');
    await writeOutput(options.out, expectDone(applyPlan(bytes, planned.plan), path, language).bytes, language);
  }
  if (options.json !== undefined) await writeJson(options.json, findingsJson(screening, language), language);
  progress.end();
  for (const line of summarizeScreening(screening, planned?.kept ?? [], language)) showTerminalLine(line);
  if (options.out !== undefined) showTerminalLine(`结果工作簿：${options.out}`);
  if (options.json !== undefined) showTerminalLine(`逐条结论：${options.json}`);
};
