import { basename } from 'node:path';
import { applyPlan } from '../../hosts/xlsx/apply-plan';
import { readWorkbookFile, writeWorkbookFile } from '../../hosts/xlsx/files';
import { readWorkbook } from '../../hosts/xlsx/read-workbook';
import { findingsJson } from '../../report/findings-json';
import { decodeMemory } from '../../report/memory';
import { planResults } from '../../report/plan-results';
import { summarizeScreening } from '../../report/summarize-screening';
import { wordHostIssue } from '../../report/word-host-issue';
import { bindSnapshot, choicesFor, screenSnapshot } from '../../review/screen-snapshot';
import { factsFor } from '../../screening/facts-for';
import type { Outcome } from '../../workbook/types';
import { openGuideline } from './open-library';
import { Refusal } from './refusal';
import { chooseProgramme, chooseSheet, readAsOf, readFixedBindings, readReadings } from './screen-options';
import type { ScreenOptions } from './screen-options';
import { showProgress, showTerminalLine } from './terminal';

/** `screen`: reads the workbook, judges every applicant, writes the result where asked to, tells a summary. */
export const screenCommand = async (path: string, options: ScreenOptions): Promise<void> => {
  const language = options.language ?? 'zh-CN';
  const expect = <T>(outcome: Outcome<T>, file: string): T => {
    if (!outcome.ok) throw new Refusal(`${file}：${wordHostIssue(outcome.issue, language)}`);
    return outcome.value;
  };
  const progress = showProgress();
  const guideline = await openGuideline(options.guideline, language);
  progress.note('正在读取申报表…');
  const bytes = expect(await readWorkbookFile(path), path);
  const snapshot = expect(await readWorkbook(bytes, basename(path)), path);
  const memory = snapshot.memory === undefined ? undefined : decodeMemory(snapshot.memory);
  const sheet = chooseSheet(snapshot, options.sheet, memory?.ownSheets ?? []);
  const programme = chooseProgramme(guideline, options.programme);
  const facts = factsFor(guideline, programme.kind === 'one' ? programme.id : 'column');
  const settings = {
    guideline,
    programme,
    choices: choicesFor(guideline, readAsOf(options.asOf), readReadings(guideline, options.reading)),
    strict: options.strict === true,
    fixed: options.bindings === undefined ? (memory?.fixed ?? new Map()) : readFixedBindings(options.bindings, facts),
    answers: memory?.answers ?? new Map(),
    overrides: memory?.overrides ?? new Map(),
  };
  progress.note('正在逐条核查…');
  const screening = screenSnapshot(sheet, bindSnapshot(sheet, settings), settings);
  const { plan, kept } = planResults(screening, sheet, memory, language);
  if (options.out !== undefined) {
    progress.note('正在写入结果列…');
    const written = expect(applyPlan(bytes, plan), path);
    expect(await writeWorkbookFile(options.out, written.bytes), options.out);
  }
  if (options.json !== undefined) {
    const text = JSON.stringify(findingsJson(screening, language), null, 2);
    expect(await writeWorkbookFile(options.json, new TextEncoder().encode(`${text}\n`)), options.json);
  }
  progress.end();
  for (const line of summarizeScreening(screening, kept, language)) showTerminalLine(line);
  if (options.out !== undefined) showTerminalLine(`结果工作簿：${options.out}`);
  if (options.json !== undefined) showTerminalLine(`逐条结论：${options.json}`);
};
