import { applyPlan } from '../../hosts/xlsx/apply-plan';
import { findingsJson } from '../../wording/json';
import { encodeMemory } from '../../memory/memory';
import { planRoundResults } from '../../plans/write-plans';
import { summarizeScreening } from '../../wording/summary';
import { runSteps } from '../../logic/steps';
import { rememberRound } from '../../review/screen-round';
import { misfitJson, tellMisfits } from './guideline-fit';
import { checkOutputs } from './output-paths';
import { readToScreen, screenRead } from './read-to-screen';
import { tellAlike, tellProposals, tellRosters, tellWords } from './tell-reading';
import type { ScreenOptions } from './screen-options';
import { wordsIn } from '../../words/words';
import { expectDone, showProgress, showTerminalLine, writeJson, writeOutput } from './output';

/** `screen`: reads the workbook, judges every applicant of the sheets, writes the result where asked to, prints a summary. */
export const screenCommand = async (path: string, options: ScreenOptions): Promise<void> => {
  const progress = showProgress();
  const { json, out = options.inPlace ? path : undefined } = options;
  await checkOutputs(path, options, [
    { option: '--out', path: out, kind: 'workbook' },
    { option: '--json', path: json, kind: 'json' },
  ]);
  const read = await readToScreen(path, options, progress.note);
  const { bytes, memory, language } = read;
  const { lines } = wordsIn(language).commandLine;
  progress.note(lines.screening);
  const { parts, sheets, words } = screenRead(read, options.accept);
  // Reasons for every cell are worth their time only where they are written, or compared with what stands there.
  const planned =
    out === undefined && memory === undefined
      ? undefined
      : runSteps(planRoundResults(sheets, rememberRound(memory, parts), language));
  if (out !== undefined && planned !== undefined) {
    progress.note(lines.writingColumns);
    const { blocks, memory: next } = planned;
    const plan = { blocks, sheets: [], memory: next && encodeMemory(next) };
    await writeOutput(out, expectDone(applyPlan(bytes, plan), path).bytes, 'workbook');
  }
  if (json !== undefined) {
    const found = sheets.map(({ sheet, screening }) => ({
      ...findingsJson(screening, language),
      misfit: misfitJson(read.misfits.find((one) => one.sheet === sheet.name)),
    }));
    await writeJson(json, found.length === 1 ? found[0] : { sheets: found });
  }
  progress.end();
  for (const line of tellMisfits(read.misfits, language)) showTerminalLine(line);
  for (const line of tellAlike(read)) showTerminalLine(line);
  for (const line of tellRosters(read)) showTerminalLine(line);
  for (const line of tellProposals(read, options.accept)) showTerminalLine(line);
  for (const line of tellWords(words, options.accept, language)) showTerminalLine(line);
  for (const { sheet, screening } of sheets) {
    const kept = (planned?.kept ?? []).filter(({ cell }) => cell.sheet === sheet.name);
    for (const line of summarizeScreening(screening, kept, language)) showTerminalLine(line);
  }
  if (out !== undefined) showTerminalLine(lines.workbook(out));
  if (json !== undefined) showTerminalLine(lines.findings(json));
};
