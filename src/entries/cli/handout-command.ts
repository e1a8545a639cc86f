import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { createWorkbook } from '../../hosts/xlsx/create-workbook';
import { readWorkbookFile } from '../../hosts/xlsx/files';
import { readWorkbook } from '../../hosts/xlsx/read-workbook';
import { foldLabel, labelWritten, readAssignment, readTaskExperts } from '../../plans/reviewers/read-assignment';
import { readReviewers } from '../../plans/reviewers/read-reviewer-sheet';
import type { HandOut, HandOutParts } from '../../review/hand-out';
import { planForExperts, planForOffices, seatsByExpert } from '../../review/hand-out';
import type { WrittenSeats } from '../../reviewers/compare-assignments';
import type { ReviewMemory } from '../../memory/memory';
import type { ReviewedSheet } from '../../memory/sheet-review';
import { handOutJson, tellHandOut } from '../../wording/copies';
import { wordsIn } from '../../words/words';
import type { WorkbookSnapshot } from '../../workbook/types';
import { today } from '../clock';
import { readExpertList } from './assign-options';
import { tellMisfits } from './guideline-fit';
import { Refusal, expectDone, showProgress, showTerminalLine, writeJson, writeOutput } from './output';
import { checkOutputs } from './output-paths';
import { readToScreen, screenRead } from './read-to-screen';
import { splitPath } from './roster-files';
import type { SheetOptions } from './screen-options';
import { messageOf, readIsoDate } from './screen-options';
import { tellAlike, tellProposals } from './tell-reading';

/** Options of `handout` as commander gives them. */
export interface HandOutOptions extends SheetOptions {
  readonly to: 'experts' | 'offices';
  readonly assignment?: string;
  readonly experts?: string;
  readonly folder?: string;
  readonly until?: string;
  readonly json?: string;
}

/** `handout`: one workbook per expert or recommending office; a file that is there and says something else is never replaced. */
export const handoutCommand = async (path: string, options: HandOutOptions): Promise<void> => {
  const progress = showProgress();
  await checkOutputs(path, options, [{ option: '--json', path: options.json, kind: 'json' }]);
  const until = readIsoDate('--until', options.until);
  const read = await readToScreen(path, options, progress.note);
  const { guideline, language, snapshot } = read;
  progress.note(wordsIn(language).commandLine.lines.screening);
  const { sheets } = screenRead(read, options.accept);
  const parts: HandOutParts = {
    sheets,
    guideline,
    entries: readReviewers(snapshot).entries,
    file: basename(path),
    on: today(),
    until,
    language,
  };
  const handed =
    options.to === 'offices' ? planForOffices(parts) : await planExperts(parts, snapshot, path, options, read.memory);
  if (handed.copies.length === 0) throw new Refusal((_, own) => wordsIn(own).copies.refused.nobody(path));
  const folder = options.folder ?? join(dirname(path), wordsIn(language).copies.folder(basename(path, extname(path))));
  progress.note(wordsIn(language).commandLine.lines.writing);
  await writeCopies(handed, folder);
  if (options.json !== undefined) await writeJson(options.json, handOutJson(handed, folder));
  progress.end();
  for (const line of tellMisfits(read.misfits, language)) showTerminalLine(line);
  for (const line of tellAlike(read)) showTerminalLine(line);
  for (const line of tellProposals(read, options.accept)) showTerminalLine(line);
  for (const line of tellHandOut(handed, folder, options.to, language)) showTerminalLine(line);
  if (options.json !== undefined) showTerminalLine(wordsIn(language).copies.handedOut.json(options.json));
};

/** All files are looked at before any is written. */
const writeCopies = async ({ copies }: HandOut, folder: string): Promise<void> => {
  const made = copies.map(({ file, sheets }) => ({ path: join(folder, file), bytes: createWorkbook(sheets) }));
  const there: string[] = [];
  for (const { bytes, path } of made) if (existsSync(path) && !(await readFile(path)).equals(bytes)) there.push(path);
  const [taken] = there;
  if (taken !== undefined) throw new Refusal((_, own) => wordsIn(own).copies.refused.exists(taken));
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Refusal((_, own) => wordsIn(own).copies.refused.noFolder(folder, messageOf(error)));
  }
  for (const { bytes, path } of made) if (!existsSync(path)) await writeOutput(path, bytes, 'workbook');
};

/** An assignment, and the workbook it is in. */
export interface OpenAssignment {
  readonly seats: readonly WrittenSeats[];
  readonly workbook: WorkbookSnapshot;
}

/** The sheet of the assignment: as named, of another file, else the one called so that belongs to the guideline. */
export const openAssignment = async (
  text: string | undefined,
  workbook: WorkbookSnapshot,
  guideline: string,
  memory: ReviewMemory | undefined,
): Promise<OpenAssignment | undefined> => {
  const isOwn = (name: string) => (memory?.lists.get(name) ?? guideline) === guideline;
  const findIn = (where: WorkbookSnapshot, names: readonly string[]): OpenAssignment | undefined => {
    for (const name of names) {
      const seats = readAssignment(where, name);
      if (seats !== undefined) return { seats, workbook: where };
    }
    return undefined;
  };
  const names = workbook.sheets.map(({ name }) => name);
  if (text === undefined) return findIn(workbook, names.filter(isOwn));
  const found = names.includes(text) ? findIn(workbook, [text]) : await findInFile(text, findIn);
  if (found === undefined) throw new Refusal((_, own) => wordsIn(own).copies.refused.noAssignment(text, names));
  return found;
};

const findInFile = async (
  text: string,
  findIn: (where: WorkbookSnapshot, names: readonly string[]) => OpenAssignment | undefined,
): Promise<OpenAssignment | undefined> => {
  const { path, sheet } = splitPath(text);
  if (!existsSync(path)) return undefined;
  const other = expectDone(await readWorkbook(expectDone(await readWorkbookFile(path), path), basename(path)), path);
  return findIn(other, sheet === undefined ? other.sheets.map(({ name }) => name) : [sheet]);
};

/** Whom the labels of an assignment mean, as its sheet of tasks and the reviewers' own sheets say. */
export const expertFinder = ({ workbook }: OpenAssignment, sheets: WorkbookSnapshot['sheets']) => {
  const known = workbook.sheets.flatMap(readTaskExperts);
  const own = [...readReviewers({ sheets }).reviewers.values()];
  const labels = labelWritten([...own, ...known]);
  return (label: string) => labels.get(foldLabel(label));
};

const planExperts = async (
  parts: HandOutParts,
  snapshot: WorkbookSnapshot,
  path: string,
  options: HandOutOptions,
  memory: ReviewMemory | undefined,
): Promise<HandOut> => {
  const assignment = await openAssignment(options.assignment, snapshot, parts.guideline.id, memory);
  if (assignment !== undefined) {
    const find = expertFinder(assignment, snapshot.sheets);
    const { byExpert, unknown } = seatsByExpert(assignment.seats, parts.sheets, find);
    return planForExperts(parts, byExpert, unknown);
  }
  const { experts } = await readExpertList(options.experts, snapshot, path);
  const seats = seatsForAll(
    parts.sheets,
    experts.map(({ label }) => label),
  );
  const labels = new Map(experts.map((expert) => [expert.label, expert]));
  return planForExperts(parts, seatsByExpert(seats, parts.sheets, (label) => labels.get(label)).byExpert, []);
};

/** Without an assignment every expert gets all that are not 不合格. */
const seatsForAll = (sheets: readonly ReviewedSheet[], experts: readonly string[]): readonly WrittenSeats[] =>
  sheets.flatMap(({ screening, sheet }) =>
    screening.applicants
      .filter(({ conclusion }) => conclusion !== 'unqualified')
      .map(({ key, name }) => ({ key, name, sheet: sheet.name, experts })),
  );
