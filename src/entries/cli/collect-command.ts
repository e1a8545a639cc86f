import { applyPlan } from '../../hosts/xlsx/apply-plan';
import type { EditedSheet } from '../../hosts/xlsx/edit-workbook';
import { editWorkbook } from '../../hosts/xlsx/edit-workbook';
import type { Collected, ReturnedCopy } from '../../review/collect-copies';
import { collectCopies } from '../../review/collect-copies';
import { collectOffices } from '../../review/collect-offices';
import type { TakenCell } from '../../review/compare-copies';
import { seatsByExpert } from '../../review/hand-out';
import { collectedJson, joinedJson, tellCollected, tellJoined } from '../../wording/copies';
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
  /** The copies are applicants' sheets of offices. */
  readonly offices?: boolean;
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
  const copies: ReturnedCopy[] = [];
  for (const file of files) copies.push({ file, snapshot: (await readWhole(file)).snapshot });
  const save = async (write: () => Uint8Array, json: unknown, lines: readonly string[]): Promise<void> => {
    if (out !== undefined) {
      progress.note(wordsIn(language).commandLine.lines.writing);
      await writeOutput(out, write(), 'workbook');
    }
    if (options.json !== undefined) await writeJson(options.json, json);
    progress.end();
    for (const line of tellMisfits(read.misfits, language)) showTerminalLine(line);
    for (const line of tellAlike(read)) showTerminalLine(line);
    for (const line of lines) showTerminalLine(line);
    if (out !== undefined) showTerminalLine(wordsIn(language).commandLine.lines.workbook(out));
    if (options.json !== undefined) showTerminalLine(wordsIn(language).copies.collected.json(options.json));
  };
  if (options.offices === true) {
    const joined = collectOffices({ sheets, guideline, accept: options.accept, copies });
    const write = () => writeCells(bytes, joined.cells, path);
    await save(write, joinedJson(joined, language), tellJoined(joined, language));
    return;
  }
  const assignment = await openAssignment(options.assignment, snapshot, guideline.id, memory);
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
  const write = () => writeCollected(bytes, collected, path);
  await save(write, collectedJson(collected, language), tellCollected(collected, language));
};

/** The master with everything collected; the very bytes where there is nothing new. */
const writeCollected = (bytes: Uint8Array, { plans, taken }: Collected, path: string): Uint8Array => {
  const joined = plans.reduce((so, plan) => expectDone(applyPlan(so, plan), path).bytes, bytes);
  return writeCells(joined, taken, path);
};

const writeCells = (bytes: Uint8Array, cells: readonly TakenCell[], path: string): Uint8Array => {
  const bySheet = new Map<string, EditedSheet['cells'][number][]>();
  for (const { cell, value } of cells) {
    const own = bySheet.get(cell.sheet) ?? [];
    own.push({ row: cell.row, column: cell.column, value, looks: {} });
    bySheet.set(cell.sheet, own);
  }
  const edited = [...bySheet].map(([name, own]): EditedSheet => ({ name, cells: own, widths: new Map() }));
  return edited.length === 0 ? bytes : expectDone(editWorkbook(bytes, edited, undefined), path);
};

const refuseSame = (paths: readonly string[]): void => {
  const seen = new Set<string>();
  for (const path of paths) {
    const file = identify(path);
    if (seen.has(file)) throw new Refusal((_, own) => wordsIn(own).copies.refused.sameFile(path));
    seen.add(file);
  }
};
