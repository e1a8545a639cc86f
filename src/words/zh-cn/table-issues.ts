import type { TableProblem, ToldKey, WrittenType } from '../../guideline/named-schema';
import { nameBand } from '../bands';

const quote = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

const told = ({ key, words, run }: ToldKey): string =>
  words === undefined ? `${key} ${nameBand(run ?? {}, ' 且 ', '任意数')}` : `${key}${quote(words)}`;

const ASKED: Readonly<Record<WrittenType, string>> = {
  count: '数或一段数（如 { from: 20, under: 300 }）',
  amount: '数或一段数（如 { from: 20, under: 300 }）',
  ratio: '数或一段数（如 { from: 0.2, under: 0.3 }）',
  points: '数或一段数（如 { from: 20, under: 30 }）',
  yesNo: '是或否',
  choice: '文字，或几个文字的列表',
};

const GIVEN: Readonly<Record<WrittenType, string>> = {
  count: '数',
  amount: '数',
  ratio: '数',
  points: '数',
  yesNo: '是或否',
  choice: '文字',
};

/** What is wrong with a table of a guideline or a row of it, and what to do. */
export const wordTableProblem = (problem: TableProblem): string => {
  switch (problem.kind) {
    case 'twoKeys':
      return `对照表的键“${problem.name}”写了两次。请删去一个，或改名。`;
    case 'unknownKey':
      return `对照表没有名为“${problem.name}”的键。${
        problem.candidates.length > 0 ? `是否想写${quote(problem.candidates)}？` : '请在 keys 中写上，或删去。'
      }`;
    case 'cell':
      return `此处应为${ASKED[problem.expected]}，现为“${problem.found}”。请改正，或核对键的 type。`;
    case 'gives':
      return `对照表的结果应为${GIVEN[problem.expected]}，现为“${problem.found}”。请改正，或核对 gives 的 type。`;
    case 'twoEnds':
      return `一段数的同一端应只写一个，现在写了 ${problem.ends.join(' 和 ')}。请只留一个：${problem.ends[0]} 含本数，${problem.ends[1]} 不含。`;
    case 'emptyRun':
      return `“${nameBand(problem.run, ' 且 ', '任意数')}”里没有任何数。请核对两端。`;
    case 'overlap':
      return `第 ${problem.row} 行与第 ${problem.other} 行有重叠，同一情况对应两行。请核对两端含不含本数；确为从上往下取第一个符合的，请写 match: first。`;
    case 'unreachable':
      return `第 ${problem.row} 行永远轮不到，它的情况都已被上面的行占去。请核对各行的次序和范围。`;
    case 'gap':
      return problem.keys.length === 0
        ? '有的情况哪一行都不对应。请补上一行，或写 otherwise。'
        : `${problem.keys.map(told).join('，')}：没有对应的行，这样的单位会待核。请补上一行，或写 otherwise。`;
    case 'unused':
      return `对照表“${problem.name}”没有任何表达式用到它。请删去，或在表达式中写 ${problem.name}(…)。`;
  }
};
