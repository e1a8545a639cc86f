import type { Feature } from './pair-features';

/*
 * Learnt by `npm run learn:reading -- --write` from the sheets of the reading benchmark; not written by hand.
 * The sum of features times weights, with the bias, gives the odds that a pair of column and target is right.
 */

export const BIAS = -3.448;

/** By feature, in the order of `FEATURES`. */
export const PAIR_WEIGHTS: readonly (readonly [Feature, number])[] = [
  ['leadInRow', 0.364],
  ['leadAtTarget', 1.441],
  ['leastLead', 1.612],
  ['firstInRow', 0.077],
  ['firstAtTarget', 0.565],
  ['firstInBoth', 0.35],
  ['alone', 1.098],
  ['likenessLead', 1.351],
  ['assigned', 0.561],
  ['assignedLead', 0.085],
  ['leadOverNeed', 0.446],
  ['clear', 0.686],
  ['clearFigure', 0.704],
  ['clearJudgement', 0.625],
  ['lettersAndNamed', 0.34],
  ['choiceCells', 0.324],
  ['roleCells', 1.593],
  ['materialCells', 0.977],
  ['words', 0.229],
  ['recall', 0.362],
  ['clue', -0.043],
  ['vague', -1.065],
  ['crossing', -0.035],
  ['context', 0.453],
  ['pairs', 0.327],
  ['letters', 0.714],
  ['named', 1.253],
  ['headNoun', 0.288],
  ['spanAgrees', 0.589],
  ['spanDiffers', -1.763],
  ['gradeDiffers', -1.219],
  ['turnUnknown', -0.586],
  ['half', -0.36],
  ['dependent', -2.789],
  ['part', -0.05],
  ['promiseLost', -2.081],
  ['choiceLead', 0.887],
  ['derived', 0.775],
  ['isFigure', -0.1],
  ['isYesNo', 0.257],
  ['isMaterial', -0.579],
  ['isJudgement', 0.411],
  ['isChoice', -0.327],
  ['isRole', -1.897],
  ['near', 0.265],
  ['nearer', 0.797],
  ['follows', 0.269],
];
