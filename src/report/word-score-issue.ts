import type { ScoreIssue } from '../ranking/check-score';
import type { Language } from '../words/language';
import { rubricWordsIn } from './rubric-words';
import { wordNumber } from './word-number';

/** Why a score cannot stand: where, what was expected and what was found. */
export const wordScoreIssue = ({ code, dimension, expected, found }: ScoreIssue, language: Language): string => {
  const words = rubricWordsIn(language);
  const max = wordNumber(expected.highest);
  switch (code) {
    case 'score.notANumber':
      return words.notANumber(dimension.name, max, String(found));
    case 'score.outOfRange':
      return words.outOfRange(dimension.name, max, typeof found === 'number' ? wordNumber(found) : String(found));
  }
};
