import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { nearNames } from '../../feel/parse-text';
import { foldText } from '../../guideline/fold-text';
import type { Roster } from '../../guideline/fact-types';
import type { Guideline } from '../../guideline/types';
import { readWorkbookFile } from '../../hosts/xlsx/files';
import { readWorkbook } from '../../hosts/xlsx/read-workbook';
import type { RosterIssue } from '../../applicants/rosters/types';
import type { GivenRosters, ReadRosters } from '../../screening/rosters';
import { findRosterSheet } from '../../screening/rosters';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';
import { wordsIn } from '../../words/words';
import { Refusal, expectDone } from './output';

/** The roster that a name on the command line means: its id, its name, an alias, or part of one name only. */
const findRoster = ({ id, rosters }: Guideline, text: string): Roster => {
  const asked = foldText(text);
  const namesOf = (roster: Roster) => [roster.id, roster.name, ...roster.aliases].map(foldText);
  const exact = rosters.find((roster) => namesOf(roster).includes(asked));
  const [part, ...others] = rosters.filter((roster) => namesOf(roster).some((name) => name.includes(asked)));
  const found = exact ?? (others.length === 0 ? part : undefined);
  if (found !== undefined) return found;
  const names = rosters.map(({ name }) => name);
  throw new Refusal((words) => words.noRoster(id, text, nearNames(text, names), names));
};

/** A path, or a path and a sheet behind a colon; a file that is called so goes first. */
export const splitPath = (text: string): { readonly path: string; readonly sheet?: string } => {
  const at = text.lastIndexOf(':');
  return at <= 0 || existsSync(text) ? { path: text } : { path: text.slice(0, at), sheet: text.slice(at + 1) };
};

/** The file that `name=file[:sheet]` names. */
export const pathOfRoster = (text: string): string => splitPath(text.slice(text.indexOf('=') + 1)).path;

/** The sheet named, else the one that bears the roster's name, else the only one with anything in it. */
const chooseSheet = (
  roster: Roster,
  workbook: WorkbookSnapshot,
  path: string,
  asked: string | undefined,
): SheetSnapshot => {
  const names = workbook.sheets.map((sheet) => sheet.name);
  const found =
    asked === undefined ? findRosterSheet(roster, workbook) : workbook.sheets.find((sheet) => sheet.name === asked);
  if (found !== undefined) return found;
  throw new Refusal((words) =>
    asked === undefined
      ? words.rosterSheets(path, roster.name, names)
      : words.noSheet(path, asked, nearNames(asked, names), names),
  );
};

/** Rosters as the command line names them, in place of what was chosen before; columns once chosen stay chosen. */
export const openRosterFiles = async (
  guideline: Guideline,
  texts: readonly string[],
  before: GivenRosters['choices'],
): Promise<GivenRosters> => {
  const choices = new Map(before);
  const files = new Map<string, WorkbookSnapshot>();
  for (const text of texts) {
    const at = text.indexOf('=');
    if (at <= 0 || at === text.length - 1) throw new Refusal((words) => words.notRoster(text));
    const roster = findRoster(guideline, text.slice(0, at));
    const { path, sheet: asked } = splitPath(text.slice(at + 1));
    if (!existsSync(path)) throw new Refusal((words) => words.noRosterFile(path, roster.name));
    const file = basename(path);
    const workbook = expectDone(await readWorkbook(expectDone(await readWorkbookFile(path), path), file), path);
    const sheet = chooseSheet(roster, workbook, path, asked);
    files.set(roster.id, workbook);
    const columns = before.get(roster.id)?.columns ?? new Map<string, string>();
    choices.set(roster.id, { source: { file, sheet: sheet.name }, columns });
  }
  return { choices, files };
};

/** Refuses a roster that cannot be looked up in; what is called is left out where `isBorne` says so (rule S7). */
export const refuseUnread = ({ issues }: ReadRosters, isBorne: (issue: RosterIssue) => boolean = () => false): void => {
  const issue = [...issues.values()].find((one) => !isBorne(one));
  if (issue !== undefined) throw new Refusal((_, language) => wordsIn(language).rosters.issue(issue));
};
