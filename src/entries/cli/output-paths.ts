import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileKind } from '../../hosts/xlsx/files';
import { findPlace } from '../../hosts/xlsx/files';
import { wordHostIssue } from '../../wording/issue';
import { Refusal } from './output';
import { pathOfRoster, splitPath } from './roster-files';

/** A file that a command is about to write. */
interface Output {
  readonly option: string;
  readonly path: string | undefined;
  readonly kind: FileKind;
}

/** Options that name files to be read, and whether the workbook itself may be written. */
interface Inputs {
  readonly guideline?: string;
  readonly bindings?: string;
  readonly quotas?: string;
  /** Each `name=file[:sheet]`. */
  readonly roster?: readonly string[];
  /** `file[:sheet]`, or a sheet of the workbook. */
  readonly experts?: string;
  readonly fix?: string;
  /** Copies that came back. */
  readonly copies?: readonly string[];
  readonly inPlace?: boolean;
}

/**
 * What identifies a file, whatever it is called: links and other spellings of a name lead to one file. A file that
 * is not there yet is known by its folder and name, case aside: on some disks `a.json` is `A.json`.
 */
export const identify = (path: string): string => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (found !== undefined) return `${found.dev}:${found.ino}`;
  const folder = resolve(dirname(path));
  const there = statSync(folder, { throwIfNoEntry: false }) === undefined ? folder : realpathSync(folder);
  return join(there, basename(path)).normalize('NFC').toLowerCase();
};

/**
 * Refuses, before anything is read, outputs that would destroy what is read or one another (rule W9), and places that
 * cannot be written. The workbook itself is only written where `inPlace` says so, and only as a workbook.
 */
export const checkOutputs = async (
  workbook: string,
  { guideline, bindings, quotas, roster = [], experts, fix, copies = [], inPlace = false }: Inputs,
  outputs: readonly Output[],
): Promise<void> => {
  const files = {
    '--guideline': guideline,
    '--bindings': bindings,
    '--quotas': quotas,
    '--experts': experts === undefined ? undefined : splitPath(experts).path,
    '--fix': fix,
  };
  const inputs = Object.entries(files).flatMap(([option, path]) =>
    path === undefined ? [] : [[identify(path), option] as const],
  );
  const rosters = roster.map((text) => [identify(pathOfRoster(text)), '--roster'] as const);
  const returned = copies.map((path) => [identify(path), path] as const);
  const named = new Map([...inputs, ...rosters, ...returned]);
  const taken = new Map<string, string>();
  const table = identify(workbook);
  for (const { option, path, kind } of outputs) {
    if (path === undefined) continue;
    const file = identify(path);
    if (file === table && kind !== 'workbook') throw new Refusal((words) => words.replacesWorkbook(option, path));
    if (file === table && !inPlace) throw new Refusal((words) => words.isWorkbook(option, path));
    const input = named.get(file);
    // An expert list may be a sheet of the workbook, which is only added to.
    const isOwnSheet = file === table && input === '--experts';
    if (input !== undefined && !isOwnSheet) throw new Refusal((words) => words.isInput(option, path, input));
    const other = taken.get(file);
    if (other !== undefined) throw new Refusal((words) => words.isOutput(option, path, other));
    taken.set(file, option);
    const place = await findPlace(path, kind);
    if (!place.ok)
      throw new Refusal((words, language) => words.at(option, words.at(path, wordHostIssue(place.issue, language))));
  }
};
