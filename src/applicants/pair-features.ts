import { isFigureType } from '../guideline/look-up';
import type { LetterMatch } from './letter-likeness';
import type { Candidate, Pair } from './score-pairs';
import type { Meaning } from './segment-header';
import { spanOf } from './segment-header';
import { isPromise } from './targets';

/**
 * What speaks for a pair of column and target or against it, each about −1 … 1: how far it is ahead of what else the column
 * may mean and of other columns for the same target; what words and letters the two share; how its cells fit; what kind
 * of thing is asked for; and whether the columns beside it are asked for beside it in the guideline.
 */
export const FEATURES = [
  'leadInRow',
  'leadAtTarget',
  'leastLead',
  'firstInRow',
  'firstAtTarget',
  'firstInBoth',
  'alone',
  'likenessLead',
  'assigned',
  'assignedLead',
  'leadOverNeed',
  'clear',
  'clearFigure',
  'clearJudgement',
  'lettersAndNamed',
  'choiceCells',
  'roleCells',
  'materialCells',
  'words',
  'recall',
  'clue',
  'vague',
  'crossing',
  'context',
  'pairs',
  'letters',
  'named',
  'headNoun',
  'spanAgrees',
  'spanDiffers',
  'gradeDiffers',
  'turnUnknown',
  'half',
  'dependent',
  'part',
  'promiseLost',
  'choiceLead',
  'derived',
  'isFigure',
  'isYesNo',
  'isMaterial',
  'isJudgement',
  'isChoice',
  'isRole',
  'near',
  'nearer',
  'follows',
] as const;

export type Feature = (typeof FEATURES)[number];

/** The columns beside one, that surely or rather plainly stand for something: where that is asked for. */
export interface Neighbours {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** What can only speak against a pair. */
export const AGAINST: ReadonlySet<Feature> = new Set([
  'clue',
  'vague',
  'crossing',
  'spanDiffers',
  'gradeDiffers',
  'turnUnknown',
  'half',
  'dependent',
  'part',
  'promiseLost',
]);

/** What speaks neither for a pair nor against it, but tells how the rest is to be taken. */
export const NEUTRAL: ReadonlySet<Feature> = new Set([
  'isFigure',
  'isYesNo',
  'isMaterial',
  'isJudgement',
  'isChoice',
  'isRole',
  'derived',
]);

/** What a pair is up against. */
export interface Rivalry {
  /** The best score of another meaning in the same row, and of another row for the same target. */
  readonly inRow: number;
  readonly atTarget: number;
  /** Likeness in letters of what else the row may mean. */
  readonly likeness: number;
  readonly alone: boolean;
  /** How well the cells fit the options that fit them best of what else the row may mean. */
  readonly options: number;
  /** Of the pair that the assignment by scores alone takes: its lead, and by how much that is more than it needs. */
  readonly lead: number;
  readonly need: number | undefined;
  readonly clear: boolean;
}

/** What stands for the need of a pair that is not assigned. */
const NOT_ASSIGNED = -0.3;

const GRADES = [/国家级?|全国/, /省级?|全省/, /[市]级|设区市|市局/, /[县区]级/];
const gradeOf = (text: string): number => GRADES.findIndex((grade) => grade.test(text));

/** Headers, or groups of them, of what an applicant is going to do. */
const PROMISES = /承诺|答应|打算|预期|目标|计划|拟|任务|准备/;

const lastWord = (meaning: Meaning | undefined): string | undefined => meaning?.tokens.at(-1)?.word;

/** What nothing tells of: whether it is asked for where its neighbours are. */
const UNPLACED = 0.4;
/** How well cells fit that are too few to tell. */
const UNKNOWN_FIT = 0.6;

const yes = (it: boolean | undefined): number => (it === true ? 1 : 0);

/** The features of one pair, in the order of `FEATURES`. */
export const featuresOf = (
  { meaning, headers, upper }: Candidate,
  pair: Pair,
  named: Meaning | undefined,
  letters: LetterMatch | undefined,
  neighbours: Neighbours,
  rivalry: Rivalry,
): readonly number[] => {
  const { target, words, cells, turned, score } = pair;
  const whole = headers[0]?.text ?? '';
  const isNumber = isFigureType(target.type);
  const [span, asked] = [spanOf(meaning) ?? (upper && spanOf(upper)), named && spanOf(named)];
  const [grade, askedGrade] = [gradeOf(whole), gradeOf(target.name)];
  const { place } = target;
  const distance = (other: number | undefined): number =>
    place === undefined || other === undefined ? Infinity : Math.abs(place - other);
  const nearest = Math.min(distance(neighbours.before), distance(neighbours.after));
  const isPlaced = Number.isFinite(nearest);
  const [leadInRow, leadAtTarget] = [score - rivalry.inRow, score - rivalry.atTarget];
  const isYesNo = target.type === 'yesNo' && target.kind === undefined;
  const isChoice = target.type === 'choice' || target.type === 'list';
  const fit = cells ?? UNKNOWN_FIT;
  const values: Readonly<Record<Feature, number>> = {
    leadInRow,
    leadAtTarget,
    leastLead: Math.min(leadInRow, leadAtTarget),
    firstInRow: yes(leadInRow > 0),
    firstAtTarget: yes(leadAtTarget > 0),
    firstInBoth: yes(leadInRow > 0 && leadAtTarget > 0),
    alone: yes(rivalry.alone),
    likenessLead: (letters?.likeness ?? 0) - rivalry.likeness,
    assigned: yes(rivalry.need !== undefined),
    assignedLead: Math.min(1, rivalry.lead),
    leadOverNeed: Math.min(1, rivalry.need ?? NOT_ASSIGNED),
    clear: yes(rivalry.clear),
    clearFigure: yes(rivalry.clear && isNumber),
    clearJudgement: yes(rivalry.clear && target.kind === 'judgement'),
    lettersAndNamed: (letters?.letters ?? 0) * (letters?.named ?? 0),
    choiceCells: isChoice ? fit : 0,
    roleCells: target.role === undefined ? 0 : fit,
    materialCells: target.type === 'material' ? fit : 0,
    words: words.score,
    recall: words.recall,
    clue: yes(words.isClue),
    vague: yes(words.isVague),
    crossing: yes(words.isCrossing),
    context: yes(
      upper !== undefined &&
        upper.tokens.some(({ word }) => named?.tokens.some((token) => token.word === word) === true),
    ),
    pairs: letters?.pairs ?? 0,
    letters: letters?.letters ?? 0,
    named: letters?.named ?? 0,
    headNoun: yes(lastWord(meaning) !== undefined && lastWord(meaning) === lastWord(named)),
    spanAgrees: yes(span !== undefined && span === asked),
    spanDiffers: yes(span !== undefined && asked !== undefined && span !== asked),
    gradeDiffers: yes(grade >= 0 && askedGrade >= 0 && grade !== askedGrade),
    turnUnknown: yes(turned === undefined),
    half: yes(pair.isHalf),
    dependent: yes(pair.isDependent),
    part: yes(pair.part !== undefined),
    promiseLost: yes(isPromise(target.name) && !PROMISES.test(whole)),
    choiceLead: isChoice ? fit - rivalry.options : 0,
    derived: yes(target.from !== undefined),
    isFigure: yes(isNumber),
    isYesNo: yes(isYesNo),
    isMaterial: yes(target.type === 'material'),
    isJudgement: yes(target.kind === 'judgement'),
    isChoice: yes(isChoice),
    isRole: yes(target.role !== undefined),
    near: isPlaced ? yes(nearest <= 1) : UNPLACED,
    nearer: isPlaced ? 1 / (1 + nearest / 3) : UNPLACED,
    follows: isPlaced
      ? yes((place ?? 0) >= (neighbours.before ?? Infinity) && (place ?? 0) <= (neighbours.after ?? -Infinity))
      : UNPLACED,
  };
  return FEATURES.map((feature) => values[feature]);
};
