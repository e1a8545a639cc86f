import { applyPlan } from '../../hosts/xlsx/apply-plan';
import type { EditedSheet } from '../../hosts/xlsx/edit-workbook';
import { editWorkbook } from '../../hosts/xlsx/edit-workbook';
import type { Collected } from '../../review/collect-copies';
import { collectCopies } from '../../review/collect-copies';
import { seatsByExpert } from '../../review/hand-out';
import { collectedJson, tellCollected } from '../../wording/copies';
import { wordsIn } from '../../words/words';
import { tellMisfits } from './guideline-fit';
import { expertFinder, openAssignment } from './handout-command';
import { Refusal, expectDone, showProgress, showTerminalLine, writeJson, writeOutput } from './output';
import { checkOutputs, identify } from './output-paths';
import { readToScreen, readWhole, screenRead } from './read-to-screen';
import type { SheetOptions } from './screen-options';
import { tellAlike } from './tell-reading';

/** Options of `collect` as commander gives them. */
export interface CollectOptions extends SheetOptions {
  readonly assignment?: string;
  readonly take: readonly string[];
  readonly out?: string;
  readonly json?: string;
}

/** `collect`: joins returned copies into the master; the file that is written is written whole or not at all. */
export const collectCommand = async (
  path: string,
  files: readonly string[],
  options: CollectOptions,
): Promise<void> => {
  const progress = showProgress();
  const { out = options.inPlace ? path : undefined } = options;
  await checkOutputs(path, { ...options, copies: files }, [
    { option: '--out', path: out, kind: 'workbook' },
    { option: '--json', path: options.json, kind: 'json' },
  ]);
  refuseSame([path, ...files]);
  const read = await readToScreen(path, options, progress.note);
  const { bytes, guideline, language, memory, snapshot } = read;
  const { sheets } = screenRead(read, options.accept);
  const assignment = await openAssignment(options.assignment, snapshot, guideline.id, memory);
  const copies = [];
  for (const file of files) copies.push({ file, snapshot: (await readWhole(file)).snapshot });
  const collected = collectCopies({
    master: snapshot,
    sheets,
    guideline,
    assignment:
      assignment && seatsByExpert(assignment.seats, sheets, expertFinder(assignment, snapshot.sheets)).byExpert,
    copies,
    take: options.take,
    language,
  });
  const [unknown] = collected.unknownTakes;
  if (unknown !== undefined) {
    const ids = collected.findings.flatMap((one) => (one.code === 'copy.changed' ? [one.id] : []));
    throw new Refusal((_, own) => wordsIn(own).copies.refused.noTake(unknown, ids));
  }
  if (out !== undefined) {
    progress.note(wordsIn(language).commandLine.lines.writing);
    await writeOutput(out, writeCollected(bytes, collected, path), 'workbook');
  }
  if (options.json !== undefined) await writeJson(options.json, collectedJson(collected, language));
  progress.end();
  for (const line of tellMisfits(read.misfits, language)) showTerminalLine(line);
  for (const line of tellAlike(read)) showTerminalLine(line);
  for (const line of tellCollected(collected, language)) showTerminalLine(line);
  if (out !== undefined) showTerminalLine(wordsIn(language).commandLine.lines.workbook(out));
  if (options.json !== undefined) showTerminalLine(wordsIn(language).copies.collected.json(options.json));
};

/** The master with everything collected; the very bytes where there is nothing new. */
const writeCollected = (bytes: Uint8Array, { plans, taken }: Collected, path: string): Uint8Array => {
  const joined = plans.reduce((so, plan) => expectDone(applyPlan(so, plan), path).bytes, bytes);
  const bySheet = new Map<string, EditedSheet['cells'][number][]>();
  for (const { cell, value } of taken)
    bySheet.set(cell.sheet, [
      ...(bySheet.get(cell.sheet) ?? []),
      { row: cell.row, column: cell.column, value, looks: {} },
    ]);
  const edited = [...bySheet].map(([name, cells]): EditedSheet => ({ name, cells, widths: new Map() }));
  return edited.length === 0 ? joined : expectDone(editWorkbook(joined, edited, undefined), path);
};

const refuseSame = (paths: readonly string[]): void => {
  const seen = new Set<string>();
  for (const path of paths) {
    const file = identify(path);
    if (seen.has(file)) throw new Refusal((_, own) => wordsIn(own).copies.refused.sameFile(path));
    seen.add(file);
  }
};
