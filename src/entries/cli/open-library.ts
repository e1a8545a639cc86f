import { wordGuidelineIssue } from '../../report/word-guideline-issue';
import { nearNames } from '../../feel/near-names';
import type { Guideline } from '../../guideline/types';
import type { Language } from '../../words/language';
import { createLibrary } from '../guideline-library';
import { bundledFolder, readGuidelineFiles, readOwnGuideline } from './guideline-folder';
import { Refusal } from './refusal';

/** The library of the guidelines that ship with the product. */
export const openLibrary = () => createLibrary(readGuidelineFiles(bundledFolder()));

/** A guideline by id, or from the user's own file or folder. */
export const openGuideline = async (name: string, language: Language): Promise<Guideline> => {
  const library = openLibrary();
  const ids = library.list().map(({ id }) => id);
  if (ids.includes(name)) return library.load(name);
  const files = readOwnGuideline(name);
  if (files === undefined) {
    const near = nearNames(name, ids);
    throw new Refusal(
      `--guideline：没有编号为“${name}”的指南，也没有这个文件或文件夹。可用的编号：${ids.join('、')}。` +
        (near.length > 0 ? `是否想用 ${near.join('、')}？` : '请从中选一个，或给出自编指南的路径。'),
    );
  }
  const { id, issues } = library.add(files);
  if (id === undefined) throw new Refusal(issues.map((issue) => wordGuidelineIssue(issue, language)).join('\n'));
  return library.load(id);
};
