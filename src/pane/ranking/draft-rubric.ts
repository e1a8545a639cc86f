import type { RubricIssue, Descriptor, Dimension, Rubric } from '../../ranking/rubric';
import { checkRubric } from '../../ranking/rubric';
import { readTypedNumber } from '../shared/ChoiceField';
import type { Words } from '../../words/words';
import { wordNumber } from '../../wording/values';

/** One dimension as it is being typed. */
export interface DraftDimension {
  readonly id: string;
  readonly name: string;
  readonly max: string;
  /** Blank: as the highest score. */
  readonly weight: string;
  /** One descriptor a line: lowest score, space, text. */
  readonly descriptors: string;
}

/** What is wrong with a draft, beside the field it is in. */
type DraftIssue =
  | RubricIssue
  | {
      readonly code: 'draft.descriptorLine';
      readonly dimension: number;
      readonly line: number;
      readonly found: string;
    };

/** A draft read: the rubric it stands for, which can be used only without issues. */
interface ReadDraft {
  readonly rubric: Rubric;
  readonly issues: readonly DraftIssue[];
}

const DESCRIPTOR = /^\s*([\d０-９.．]+)\s*(?:分起|分)?[\s:：]+(\S.*)$/u;

/** A rubric as the fields show it. */
export const draftOf = ({ dimensions }: Rubric): readonly DraftDimension[] =>
  dimensions.map(({ id, name, weight, max, descriptors = [] }) => ({
    id,
    name,
    max: String(max),
    weight: String(weight),
    descriptors: descriptors.map(({ from, text }) => `${from} ${text}`).join('\n'),
  }));

/** A blank dimension under an id that no score was ever kept under. */
export const blankDimension = (taken: ReadonlySet<string>): DraftDimension => {
  let number = 1;
  while (taken.has(`d${number}`)) number += 1;
  return { id: `d${number}`, name: '', max: '', weight: '', descriptors: '' };
};

const readDescriptors = (text: string, dimension: number) => {
  const issues: DraftIssue[] = [];
  const descriptors = text.split('\n').flatMap((found, index): readonly Descriptor[] => {
    if (found.trim() === '') return [];
    const [, from = '', meaning = ''] = DESCRIPTOR.exec(found) ?? [];
    const number = readTypedNumber(from);
    if (number !== undefined && !Number.isNaN(number)) return [{ from: number, text: meaning.trim() }];
    issues.push({ code: 'draft.descriptorLine', dimension, line: index + 1, found: found.trim() });
    return [];
  });
  return { descriptors, issues };
};

/** Reads what was typed. Numbers may be of any width; a blank weight is the highest score. */
export const readDraft = (draft: readonly DraftDimension[]): ReadDraft => {
  const issues: DraftIssue[] = [];
  const dimensions = draft.map(({ id, name, ...typed }, index): Dimension => {
    const max = readTypedNumber(typed.max) ?? Number.NaN;
    const read = readDescriptors(typed.descriptors, index);
    issues.push(...read.issues);
    return {
      id,
      name: name.trim(),
      weight: readTypedNumber(typed.weight) ?? max,
      max,
      ...(read.descriptors.length > 0 && { descriptors: read.descriptors }),
    };
  });
  const rubric = { dimensions };
  // A weight left blank is as wrong as the highest score it stands for, and said once.
  const own = checkRubric(rubric).filter(
    (issue) => issue.code !== 'rubric.weight' || draft[issue.dimension]?.weight.trim() !== '',
  );
  // Descriptors cannot be held against a highest score that is none.
  const wrongMax = new Set(own.flatMap((issue) => (issue.code === 'rubric.max' ? [issue.dimension] : [])));
  return {
    rubric,
    issues: [
      ...own.filter((issue) => issue.code !== 'rubric.descriptorRange' || !wrongMax.has(issue.dimension)),
      ...issues,
    ],
  };
};

/** Fields that something can be wrong in. */
export type DraftField = 'name' | 'max' | 'weight' | 'descriptors';

/** The field an issue is about, and its sentence; none for a rubric without dimensions, which has no field. */
export const wordDraftIssue = (
  issue: DraftIssue,
  draft: readonly DraftDimension[],
  { editor: words }: Words['rubric'],
): { readonly dimension: number; readonly field: DraftField; readonly text: string } | undefined => {
  if (issue.code === 'rubric.noDimensions') return undefined;
  const { dimension } = issue;
  const typed = draft[dimension];
  const positive = (found = '') => (found.trim() === '' ? words.blankNumber : words.positive(found.trim()));
  const at = (field: DraftField, text: string) => ({ dimension, field, text });
  switch (issue.code) {
    case 'rubric.noName':
      return at('name', words.noName);
    case 'rubric.sameName':
      return at('name', words.sameName(issue.first + 1));
    case 'rubric.sameId':
      throw new Error(`Two dimensions under the id ${issue.id}`);
    case 'rubric.max':
      return at('max', positive(typed?.max));
    case 'rubric.weight':
      return at('weight', positive(typed?.weight));
    case 'rubric.descriptorRange':
      return at('descriptors', words.descriptorRange(wordNumber(issue.found), wordNumber(issue.max)));
    case 'rubric.descriptorTwice':
      return at('descriptors', words.descriptorTwice(wordNumber(issue.found)));
    case 'draft.descriptorLine':
      return at('descriptors', words.descriptorLine(issue.line, issue.found));
  }
};
