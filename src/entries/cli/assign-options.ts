import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { nearNames } from '../../feel/parse-text';
import { foldText } from '../../guideline/fold-text';
import { readWorkbookFile } from '../../hosts/xlsx/files';
import { readWorkbook } from '../../hosts/xlsx/read-workbook';
import type { HandEntry } from '../../reviewers/decide-by-hand';
import { HAND_LISTS } from '../../reviewers/decide-by-hand';
import type { ExpertList } from '../../reviewers/read-experts';
import { EXPERT_SHEETS, readExperts } from '../../reviewers/read-experts';
import { wordExpertIssue } from '../../wording/assignment';
import { wordsIn } from '../../words/words';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';
import { readTextFile } from './guideline-files';
import { Refusal, expectDone } from './output';
import { hasRows } from '../../screening/rosters';
import { splitPath } from './roster-files';
import type { SheetOptions } from './screen-options';
import { messageOf } from './screen-options';

/** Options of `assign` as commander gives them. */
export interface AssignOptions extends SheetOptions {
  /** `file[:sheet]`, or a sheet of the workbook. */
  readonly experts?: string;
  readonly per?: string;
  readonly fix?: string;
  readonly out?: string;
  readonly json?: string;
}

/** The sheets called like an expert list. */
const findCalled = (sheets: readonly SheetSnapshot[]): SheetSnapshot | undefined => {
  for (const name of EXPERT_SHEETS) {
    const found = sheets.find((sheet) => foldText(sheet.name) === foldText(name));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The sheet of the expert list: of a file, of the workbook by its name, else the one that is called so. */
const openExperts = async (
  text: string | undefined,
  workbook: WorkbookSnapshot,
  path: string,
): Promise<SheetSnapshot> => {
  if (text === undefined) {
    const found = findCalled(workbook.sheets);
    if (found !== undefined) return found;
    throw new Refusal((_, language) => wordsIn(language).assignment.refused.noExperts(path, EXPERT_SHEETS[0] ?? ''));
  }
  const { path: file, sheet: asked } = splitPath(text);
  if (!existsSync(file)) {
    const own = workbook.sheets.find(({ name }) => name === text);
    if (own !== undefined) return own;
    const names = workbook.sheets.map(({ name }) => name);
    throw new Refusal((_, language) => wordsIn(language).assignment.refused.noExpertFile(text, names));
  }
  const { sheets } = expectDone(
    await readWorkbook(expectDone(await readWorkbookFile(file), file), basename(file)),
    file,
  );
  const names = sheets.map(({ name }) => name);
  const filled = sheets.filter(hasRows);
  const found =
    asked === undefined
      ? (findCalled(sheets) ?? (filled.length < 2 ? (filled[0] ?? sheets[0]) : undefined))
      : sheets.find(({ name }) => name === asked);
  if (found !== undefined) return found;
  throw new Refusal((words, language) =>
    asked === undefined
      ? wordsIn(language).assignment.refused.expertSheets(file, names)
      : words.noSheet(file, asked, nearNames(asked, names), names),
  );
};

/** Reads the expert list; refused where nobody can be assigned from it. */
export const readExpertList = async (
  text: string | undefined,
  workbook: WorkbookSnapshot,
  path: string,
): Promise<ExpertList & { readonly sheet: string }> => {
  const sheet = await openExperts(text, workbook, path);
  const list = readExperts(sheet);
  const [issue] = list.issues;
  if (list.refused && issue !== undefined) throw new Refusal((_, language) => wordExpertIssue(issue, language));
  return { ...list, sheet: sheet.name };
};

const MOST_PER = 99;

/** `--per`: experts for each applicant. */
export const readPer = (text = '3'): number => {
  const per = Number(text);
  if (!/^\d+$/.test(text.trim()) || per < 1 || per > MOST_PER)
    throw new Refusal((_, language) => wordsIn(language).assignment.refused.notPer(text));
  return per;
};

const name = z.string().trim().min(1);
const pairSchema = z.strictObject({ expert: name, applicant: name, reason: name });
const fixSchema = z.strictObject({
  assign: z.array(pairSchema).default([]),
  exclude: z.array(pairSchema.partial({ applicant: true })).default([]),
  clear: z.array(pairSchema).default([]),
});

/** `--fix`: what people decided, each with its reason. */
export const readFixes = (path: string | undefined): readonly HandEntry[] => {
  if (path === undefined) return [];
  if (!existsSync(path)) throw new Refusal((_, language) => wordsIn(language).assignment.refused.noFix(path));
  let content: unknown;
  try {
    content = parseYaml(readTextFile(path));
  } catch (error) {
    throw new Refusal((words) => words.notYaml(path, messageOf(error)));
  }
  const parsed = fixSchema.safeParse(content ?? {});
  if (!parsed.success) {
    const where = [path, ...(parsed.error.issues[0]?.path ?? [])]
      .map((part) => (typeof part === 'number' ? String(part + 1) : String(part)))
      .join(' → ');
    throw new Refusal((_, language) => wordsIn(language).assignment.refused.notFix(where));
  }
  return HAND_LISTS.flatMap((list) =>
    parsed.data[list].map(({ applicant, expert, reason }): HandEntry => ({
      list,
      expert,
      reason,
      ...(applicant !== undefined && { applicant }),
    })),
  );
};
