import type { TableProblem, ToldKey, WrittenType } from '../../guideline/named-schema';
import { nameBand } from '../bands';

const quote = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

const told = ({ key, words, run }: ToldKey): string =>
  words === undefined ? `${key} ${nameBand(run ?? {}, ' and ', 'any number')}` : `${key} ${quote(words)}`;

const ASKED: Readonly<Record<WrittenType, string>> = {
  count: 'a number or a run of them ({ from: 20, under: 300 })',
  amount: 'a number or a run of them ({ from: 20, under: 300 })',
  ratio: 'a number or a run of them ({ from: 0.2, under: 0.3 })',
  points: 'a number or a run of them ({ from: 20, under: 30 })',
  yesNo: '是 or 否',
  choice: 'a word or a list of words',
};

const GIVEN: Readonly<Record<WrittenType, string>> = {
  count: 'a number',
  amount: 'a number',
  ratio: 'a number',
  points: 'a number',
  yesNo: '是 or 否',
  choice: 'a word',
};

/** What is wrong with a table of a guideline or a row of it, and what to do. */
export const wordTableProblem = (problem: TableProblem): string => {
  switch (problem.kind) {
    case 'twoKeys':
      return `The table has the key "${problem.name}" twice. Remove one, or rename it.`;
    case 'unknownKey':
      return `The table has no key "${problem.name}". ${
        problem.candidates.length > 0 ? `Did you mean ${quote(problem.candidates)}?` : 'Add it to keys, or remove it.'
      }`;
    case 'cell':
      return `Expected ${ASKED[problem.expected]}, found "${problem.found}". Correct it, or check the type of the key.`;
    case 'gives':
      return `The table gives ${GIVEN[problem.expected]}, found "${problem.found}". Correct it, or check the type of gives.`;
    case 'twoEnds':
      return `An end of a run is written once, found ${problem.ends.join(' and ')}. Keep one: ${problem.ends[0]} includes its number, ${problem.ends[1]} does not.`;
    case 'emptyRun':
      return `No number lies in "${nameBand(problem.run, ' and ', 'any number')}". Check its ends.`;
    case 'overlap':
      return `Rows ${problem.other} and ${problem.row} overlap, so that one case has two rows. Check which includes its end; where the first that fits is meant, add match: first.`;
    case 'unreachable':
      return `Row ${problem.row} is never reached: the rows above take all of it. Check the order of the rows and their ends.`;
    case 'gap':
      return problem.keys.length === 0
        ? 'Some cases have no row. Add one, or add otherwise.'
        : `${problem.keys.map(told).join(', ')}: there is no row, and such an applicant stays open. Add one, or add otherwise.`;
    case 'unused':
      return `The table "${problem.name}" is used by no expression. Remove it, or write ${problem.name}(…) in one.`;
  }
};
