import type { RubricWords } from '../../report/rubric-words';
import { wordNumber } from '../../report/word-number';
import type { DraftDimension, DraftIssue } from './draft-rubric';

/** Fields that something can be wrong in. */
export type DraftField = 'name' | 'max' | 'weight' | 'descriptors';

/** The field an issue is about, and its sentence; none for a rubric without dimensions, which has no field. */
export const wordDraftIssue = (
  issue: DraftIssue,
  draft: readonly DraftDimension[],
  { editor: words }: RubricWords,
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
