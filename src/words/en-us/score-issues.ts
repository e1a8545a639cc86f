import type { ScoreProblem } from '../../guideline/score-types';
import { nameBand } from '../bands';

type Bands = Extract<ScoreProblem, { readonly kind: 'emptyBand' }>['band'];

const band = (own: Bands): string => `"${nameBand(own, ' and ', 'any number')}"`;

/** What is wrong with a score, an indicator or a band, and what to do. */
export const wordScoreProblem = (problem: ScoreProblem): string => {
  switch (problem.kind) {
    case 'noIndicators':
      return `"${problem.name}" has no indicator. Add some under indicators or sections.`;
    case 'rules':
      return problem.found.length === 0
        ? `The indicator "${problem.id}" does not say how it brings points. Add one of bands, per, choices, points, mark.`
        : `The indicator "${problem.id}" takes one rule, found ${problem.found.join(', ')}. Keep one of them.`;
    case 'twoEnds':
      return `An end of a band is written once, found ${problem.ends.join(' and ')}. Keep one: ${problem.ends[0]} includes its number, ${problem.ends[1]} does not.`;
    case 'emptyBand':
      return `No number lies in the band ${band(problem.band)}. Check its ends.`;
    case 'unreachable':
      return `The band ${band(problem.band)} cannot be reached: a count is never below 0. Check its ends.`;
    case 'overlap':
      return `The bands ${band(problem.band)} and ${band(problem.other)} overlap, so that one number brings two scores. Check which of them includes its end.`;
    case 'gap':
      return problem.low === problem.high
        ? `${problem.low} lies in no band (neither of the two includes it), so that nothing says what it brings and such an applicant stays open. Check the ends, or add otherwise.`
        : `Numbers between ${problem.low} and ${problem.high} lie in no band, so that nothing says what they bring and such an applicant stays open. Check the ends, or add otherwise.`;
    case 'aboveMax':
      return `${problem.points} points here are more than the ${problem.limit} this indicator can bring. Check the points and max.`;
    case 'belowMin':
      return `${problem.points} points here are less than the least of this indicator, ${problem.limit}. Check the points; an indicator that takes points off needs min.`;
    case 'neverFull':
      return `This indicator can bring ${problem.max} points, but its best band only ${problem.points}. Check both.`;
    case 'sumAbove':
      return `The parts of "${problem.name}" come to ${problem.sum} points, more than ${problem.max}; what is above does not count. Where that is meant, add capped: true; otherwise check them.`;
    case 'sumBelow':
      return `The parts of "${problem.name}" come to ${problem.sum} points, less than ${problem.max}, so that nobody gets full marks. Check them.`;
    case 'missingOptions':
      return problem.options.length === 0
        ? 'This fact lists no options. Add otherwise, to say what any other word brings.'
        : `Nothing says what ${problem.options.map((option) => `"${option}"`).join(', ')} bring. Add them, or otherwise.`;
    case 'bestOfFew':
      return `best takes the ${problem.best} highest, but there are only ${problem.parts}. Check it.`;
  }
};
