import type { Language } from './language';
import type { ListId } from '../plans/lists/list-parts';
import { LIST_WORDS_EN_US } from './en-us/lists';
import { LIST_WORDS_ZH_CN } from './zh-cn/lists';

/** Columns of lists. */
export type ListColumn =
  | 'number'
  | 'rank'
  | 'position'
  | 'organisation'
  | 'project'
  | 'leader'
  | 'office'
  | 'programme'
  | 'conclusion'
  | 'score'
  | 'spread'
  | 'counted'
  | 'missing'
  | 'recused'
  | 'placement'
  | 'reason'
  | 'clause'
  | 'limit'
  | 'value'
  | 'sheet'
  | 'row'
  | 'expert'
  | 'mean'
  | 'leaning'
  | 'item'
  | 'content';

/** Items of the record. */
export type RecordItem =
  | 'guideline'
  | 'guidelineDigest'
  | 'asOf'
  | 'sheet'
  | 'programme'
  | 'strict'
  | 'reading'
  | 'binding'
  | 'override'
  | 'answers'
  | 'method'
  | 'decimals'
  | 'marks'
  | 'rubric'
  | 'paneMarks'
  | 'tieRule'
  | 'tieBreaks'
  | 'priorityPoints'
  | 'places'
  | 'reserve'
  | 'quota'
  | 'budget'
  | 'round'
  | 'perProject'
  | 'official'
  | 'inputDigest'
  | 'version'
  | 'settings'
  | 'rows';

/** All words of lists and of the record. */
export interface ListWords {
  readonly sheetNames: Readonly<Record<Exclude<ListId, 'notices'>, string>>;
  readonly columns: Readonly<Record<ListColumn, string>>;
  readonly ofProgramme: (list: string, programme: string) => string;
  /** What is added to a list's name where another guideline's list has the plain one. */
  readonly ofGuideline: (id: string) => string;
  readonly outdated: string;
  readonly basis: (asOf: string, method: string) => string;
  readonly counts: (selected: number, places: number | undefined) => string;
  readonly signature: string;
  /** Below a list on which there is nobody. */
  readonly nobody: string;
  readonly recused: string;
  readonly severityHint: string;
  readonly recordHint: string;
  readonly items: Readonly<Record<RecordItem, string>>;
  readonly byColumn: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly pair: (name: string, value: string) => string;
  /** A number of one's own, and why where that was told. */
  readonly withReason: (value: string, reason: string) => string;
  readonly changed: (name: string, value: number, reason: string) => string;
  readonly override: (name: string, criterion: string, verdict: string, reason: string, by: string) => string;
  readonly tieShow: string;
  readonly tieDecided: (order: string, reason: string) => string;
  readonly lowerFirst: (column: string) => string;
  readonly tieDraw: (seed: string) => string;
  readonly rounds: Readonly<Record<'first' | 'final', string>>;
  readonly official: Readonly<Record<'order' | 'bestTotal', string>>;
  readonly part: (item: string, part: number, of: number) => string;
}

/** The words of lists. */
export const listWordsIn = (language: Language): ListWords => {
  switch (language) {
    case 'zh-CN':
      return LIST_WORDS_ZH_CN;
    case 'en-US':
      return LIST_WORDS_EN_US;
  }
};
