import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep, dirname } from 'node:path';
import type { GuidelineFile, Guideline } from '../../guideline/types';
import { describeFileError } from '../../hosts/xlsx/files';
import { wordHostIssue, wordGuidelineIssue } from '../../wording/issue';
import type { FileTrouble } from '../../workbook/types';
import { Refusal } from './output';
import { nearNames } from '../../feel/parse-text';
import { createLibrary } from '../library';

/** Bytes of a text file that a person gives: bindings, quotas, a file of a guideline. */
const LONGEST = 2_000_000;

/** Things in a guideline's folder, and folders inside one another, that are looked through. */
const MOST_ENTRIES = 2_000;
const DEEPEST = 5;

const refuse = (path: string, trouble: FileTrouble): never => {
  throw new Refusal((words, language) =>
    words.at(path, wordHostIssue({ code: 'host.file', path, trouble, detail: '' }, language)),
  );
};

/** The text of a file that is there; a pipe, a device, a folder and what is too long are refused unread (rule W12). */
export const readTextFile = (path: string): string => {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return refuse(path, 'isFolder');
    if (!found.isFile()) return refuse(path, 'noPlainFile');
    if (found.size > LONGEST) throw new Refusal((words) => words.fileTooLong(path, LONGEST, found.size));
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const described = describeFileError(path, error);
    throw new Refusal((words, language) =>
      words.at(path, described.ok ? '' : wordHostIssue(described.issue, language)),
    );
  }
};

const isGuidelineFile = (name: string): boolean => /\.ya?ml$/.test(name) && !/\.cases\.ya?ml$/.test(name);

/**
 * YAML files below a folder, worked cases left out, paths relative to it with `/`. Links are followed to files inside
 * the folder only.
 */
export const readGuidelineFiles = (root: string): readonly GuidelineFile[] => {
  const inside = `${realpathSync(root)}${sep}`;
  let seen = 0;
  const readFolder = (folder: string, depth: number): readonly GuidelineFile[] => {
    if (depth > DEEPEST) throw new Refusal((words) => words.folderTooLarge(root, MOST_ENTRIES, DEEPEST));
    const entries = readdirSync(folder, { withFileTypes: true });
    seen += entries.length;
    if (seen > MOST_ENTRIES) throw new Refusal((words) => words.folderTooLarge(root, MOST_ENTRIES, DEEPEST));
    return entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry): readonly GuidelineFile[] => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return readFolder(path, depth + 1);
        if (!isGuidelineFile(entry.name)) return [];
        if (entry.isSymbolicLink()) {
          if (!existsSync(path)) return refuse(path, 'brokenLink');
          const real = realpathSync(path);
          if (!real.startsWith(inside)) throw new Refusal((words) => words.linkLeadsOut(path, real));
        }
        return [{ path: relative(root, path).split(sep).join('/'), text: readTextFile(path) }];
      });
  };
  return readFolder(root, 0);
};

/** Files of a guideline that the user brings: a folder, or one file. `undefined` where there is nothing. */
export const readOwnGuideline = (path: string): readonly GuidelineFile[] | undefined => {
  if (!existsSync(path)) return undefined;
  if (statSync(path).isDirectory()) return readGuidelineFiles(path);
  return [{ path: path.split(/[\\/]/).at(-1) ?? path, text: readTextFile(path) }];
};

/** The library of the guidelines that ship with the product. */
export const openLibrary = () => createLibrary(readGuidelineFiles(bundledFolder()));

/** A guideline by id, or from the user's own file or folder. */
export const openGuideline = async (name: string): Promise<Guideline> => {
  const bundled = readGuidelineFiles(bundledFolder());
  const library = createLibrary(bundled);
  if (bundled.some(({ path }) => path === `${name}/guideline.yaml`)) return library.load(name);
  const ids = library.list().map(({ id }) => id);
  const files = readOwnGuideline(name);
  if (files === undefined) throw new Refusal((words) => words.noGuideline(name, nearNames(name, ids), ids));
  const { id, issues } = library.add(files);
  if (id === undefined)
    throw new Refusal((_, language) => issues.map((issue) => wordGuidelineIssue(issue, language)).join('\n'));
  return library.load(id);
};

/** The folder of the guidelines that ship with the product, beside the bundle or in the sources. */
export const bundledFolder = (): string => {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'guidelines');
    if (existsSync(join(candidate, 'vocabulary.yaml'))) return candidate;
  }
  throw new Error('The folder guidelines/ is missing from this installation.');
};
