import type { Language } from '../words/language';
import { reportWordsIn } from './report-words';
import type { RankingColumn, ResultColumn } from './report-words';

/** Languages that words exist in. */
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en-US'];

/** Result columns in the order they are written. */
export const RESULT_COLUMNS: readonly ResultColumn[] = [
  'conclusion',
  'notMet',
  'missing',
  'awaiting',
  'priorities',
  'limits',
  'remarks',
  'score',
  'rank',
  'placement',
  'placementReason',
];

/** Those that only a ranking writes. */
export const RANKING_COLUMNS: readonly RankingColumn[] = ['score', 'rank', 'placement', 'placementReason'];

/** The headers of our result columns in every language, so that an earlier run's columns are known as ours. */
export const OWN_HEADERS: readonly string[] = LANGUAGES.flatMap((language) =>
  RESULT_COLUMNS.map((column) => reportWordsIn(language).columns[column]),
);

/** The result column that a header stands for, whichever language it was written in. */
export const resultColumnOf = (header: string): ResultColumn | undefined =>
  RESULT_COLUMNS.find((column) => LANGUAGES.some((language) => reportWordsIn(language).columns[column] === header));
