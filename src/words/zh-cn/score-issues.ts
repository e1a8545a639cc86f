import type { ScoreProblem } from '../../guideline/score-types';
import { nameBand } from '../bands';

type Bands = Extract<ScoreProblem, { readonly kind: 'emptyBand' }>['band'];

const band = (own: Bands): string => `“${nameBand(own, ' 且 ', '任意数')}”`;

/** What is wrong with a score, an indicator or a band, and what to do. */
export const wordScoreProblem = (problem: ScoreProblem): string => {
  switch (problem.kind) {
    case 'noIndicators':
      return `“${problem.name}”没有任何指标。请在 indicators 或 sections 中写上。`;
    case 'rules':
      return problem.found.length === 0
        ? `指标“${problem.id}”没有写怎样计分，应写 bands、per、choices、points、mark 中的一个。请补上。`
        : `指标“${problem.id}”应只有一种计分办法，现在写了 ${problem.found.join('、')}。请只留一个。`;
    case 'twoEnds':
      return `一档的同一端应只写一个，现在写了 ${problem.ends.join(' 和 ')}。请只留一个：${problem.ends[0]} 含本数，${problem.ends[1]} 不含。`;
    case 'emptyBand':
      return `档次${band(problem.band)}里没有任何数。请核对两端。`;
    case 'unreachable':
      return `档次${band(problem.band)}不可能达到，件数不会小于 0。请核对两端。`;
    case 'overlap':
      return `档次${band(problem.band)}与${band(problem.other)}有重叠，同一个数得两种分。请核对两端含不含本数。`;
    case 'gap':
      return problem.low === problem.high
        ? `${problem.low} 不在任何一档里（前一档和这一档都不含本数），得几分没有规定，填了这个数的单位会待核。请核对两端，或写 otherwise。`
        : `${problem.low} 与 ${problem.high} 之间不在任何一档里，得几分没有规定，填了这样的数的单位会待核。请核对两端，或写 otherwise。`;
    case 'aboveMax':
      return `此处 ${problem.points} 分，高于这项指标的满分 ${problem.limit} 分。请核对分值和 max。`;
    case 'belowMin':
      return `此处 ${problem.points} 分，低于这项指标的最低分 ${problem.limit} 分。请核对分值；扣分的指标应写 min。`;
    case 'neverFull':
      return `这项指标的满分是 ${problem.max} 分，但最高一档只有 ${problem.points} 分，没有人能得满分。请核对。`;
    case 'sumAbove':
      return `“${problem.name}”各部分的满分合计 ${problem.sum} 分，高于 ${problem.max} 分，超出的不计。确为“最高不超过”的，请写 capped: true；否则请核对。`;
    case 'sumBelow':
      return `“${problem.name}”各部分的满分合计 ${problem.sum} 分，低于 ${problem.max} 分，没有人能得满分。请核对。`;
    case 'missingOptions':
      return problem.options.length === 0
        ? '此处的数据项没有列出选项，应写 otherwise，说明其他情况得几分。请补上。'
        : `没有写${problem.options.map((option) => `“${option}”`).join('、')}得几分。请补上，或写 otherwise。`;
    case 'bestOfFew':
      return `best 是取最高的 ${problem.best} 项，但一共只有 ${problem.parts} 项。请核对。`;
  }
};
