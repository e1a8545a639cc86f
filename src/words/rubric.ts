import type { Language } from './language';
import { RUBRIC_WORDS_EN_US } from './en-us/rubric';
import { RUBRIC_WORDS_ZH_CN } from './zh-cn/rubric';

/** Words of scoring by rubric: in the card, in the editor of a rubric, in issues and in lists. */
export interface RubricWords {
  readonly title: string;
  /** Beside the heading: what the current expert's scores come to. */
  readonly total: (mark: string) => string;
  readonly missing: (count: number) => string;
  readonly recusedMark: string;
  readonly expert: string;
  readonly expertHint: string;
  readonly expertFirst: string;
  readonly recuse: string;
  readonly recuseHint: string;
  readonly dimensionHint: (max: string, share: string) => string;
  readonly descriptor: (from: string, text: string) => string;
  readonly totalLine: (mark: string) => string;
  readonly missingLine: (names: string) => string;
  readonly nothingLine: string;
  readonly refusedLine: (names: string) => string;
  readonly recusedLine: string;
  readonly keys: string;
  readonly progress: (scored: number, all: number) => string;
  readonly notRanked: (conclusion: string) => string;
  readonly notANumber: (name: string, max: string, found: string) => string;
  readonly outOfRange: (name: string, max: string, found: string) => string;
  /** After the sentence above, beside a field. */
  readonly notSaved: string;
  readonly comma: string;
  readonly noRubric: string;
  readonly noRubricHint: string;
  readonly write: string;
  readonly edit: string;
  readonly backToGuideline: string;
  readonly ownRubric: string;
  readonly editor: {
    readonly title: string;
    readonly dimension: (number: number) => string;
    readonly name: string;
    readonly namePlaceholder: string;
    readonly max: string;
    readonly weight: string;
    readonly weightPlaceholder: string;
    readonly descriptors: string;
    readonly descriptorsPlaceholder: string;
    readonly descriptorsHint: string;
    readonly add: string;
    readonly remove: (name: string) => string;
    readonly sums: (weights: string, highest: string) => string;
    readonly sumIs100: string;
    readonly normalised: string;
    readonly scoredAlready: (count: number) => string;
    readonly save: string;
    readonly noDimensions: string;
    readonly noName: string;
    readonly sameName: (first: number) => string;
    readonly blankNumber: string;
    readonly positive: (found: string) => string;
    readonly descriptorLine: (line: number, found: string) => string;
    readonly descriptorRange: (found: string, max: string) => string;
    readonly descriptorTwice: (found: string) => string;
  };
  readonly trouble: {
    readonly noExpert: string;
    readonly refused: (applicant: string, expert: string, reason: string) => string;
  };
  readonly lists: {
    readonly rubricOf: (programme: string, dimensions: string) => string;
    readonly dimension: (name: string, weight: string, max: string) => string;
    readonly marksOf: (expert: string, given: number, partial: number, recused: number) => string;
    readonly dimensionColumn: (expert: string, name: string, max: string) => string;
  };
  readonly issues: {
    readonly conflict: (expert: string, applicant: string, inSheet: string, inPane: string) => string;
    readonly unreadable: string;
    readonly recused: string;
    readonly refused: (expert: string, applicant: string, reason: string) => string;
    readonly ambiguous: (expert: string, headers: string) => string;
    readonly noRubric: (expert: string, count: number) => string;
  };
}

/** The words of scoring in one language. */
export const rubricWordsIn = (language: Language): RubricWords => {
  switch (language) {
    case 'zh-CN':
      return RUBRIC_WORDS_ZH_CN;
    case 'en-US':
      return RUBRIC_WORDS_EN_US;
  }
};
