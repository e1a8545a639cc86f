import { isFigureType } from '../guideline/look-up';
import type { ColumnLook } from './column-evidence';
import { fitCells, fitJudgement } from './column-evidence';
import type { Header } from './find-table';
import { unfinished } from './header-words';
import { describeHeader } from './match-header';
import type { TargetIndex } from './index-targets';
import type { WordMatch } from './match-words';
import type { Meaning } from './segment-header';
import { meaningOf, partsOf } from './segment-header';
import type { Target } from './targets';
import { isPromise } from './targets';
import { parseUnit, unitFits, unitsConvert } from './unit';

/** A column, or the columns of one yearly figure, with what tells what it may stand for. */
export interface Candidate {
  readonly headers: readonly Header[];
  /** Of a yearly figure in several columns, the years, in the order of the headers. */
  readonly years: readonly number[];
  readonly meaning: Meaning;
  /** The lower of two header rows, where it says too little to be taken alone. */
  readonly lower: Meaning | undefined;
  /** What the header row above adds. */
  readonly upper: Meaning | undefined;
  /** The things the header names side by side. */
  readonly parts: readonly { readonly text: string; readonly meaning: Meaning }[];
  readonly look: ColumnLook;
}

/** What a candidate says by itself: the lower of two header rows where that is enough. */
export const textOf = ({ headers, upper }: Candidate): string =>
  (upper === undefined ? undefined : headers[0]?.lower) ?? headers[0]?.text ?? '';

/** How well a candidate and a target go together. */
export interface Pair {
  /** Index of the target. */
  readonly at: number;
  readonly target: Target;
  /** 0 … 1. */
  readonly score: number;
  readonly words: WordMatch;
  readonly cells: number | undefined;
  /** Whether a yes here is a no there; `undefined` where nothing tells. */
  readonly turned: boolean | undefined;
  /** The target asks for bad news. */
  readonly bad: boolean;
  /** The target is asked only of those of whom something else holds. */
  readonly isDependent: boolean;
  /** The column tells how many, the target whether there are any. */
  readonly isCounted: boolean;
  /** One of two papers asked for as one, or a yes to either of two things: never likely. */
  readonly isHalf: boolean;
  /** The header states a unit that measures something else than the target's. */
  readonly measuresOther: boolean;
  /** Of the things the header names, the one that names the target. */
  readonly part: string | undefined;
}

/** Words of no more weight say nothing by themselves. */
const GENERAL = 0.5;

const readCandidate = (headers: readonly Header[], lookAt: (column: number) => ColumnLook): Candidate => {
  const [header] = headers;
  if (header === undefined) throw new RangeError('A candidate has a column');
  const years = headers.length < 2 ? [] : headers.flatMap(({ text }) => describeHeader(text).year ?? []);
  const whole = meaningOf(header.text);
  const lower = header.lower === undefined ? undefined : meaningOf(header.lower);
  // 名称, 类型, years or units say nothing without the row above.
  const own =
    lower?.tokens.some(({ word, weight }) => weight > GENERAL && !/^(?:近|上1)/.test(word)) === true
      ? lower
      : undefined;
  const unit = own?.unit ?? whole.unit;
  const meaning = own === undefined ? whole : { ...own, ...(unit === undefined ? {} : { unit }) };
  return {
    headers,
    years,
    meaning,
    lower: own === undefined && lower !== undefined && lower.tokens.length > 1 ? lower : undefined,
    upper: own === undefined ? undefined : whole,
    parts: partsOf(header.lower ?? header.text).map((text) => ({ text, meaning: meaningOf(text) })),
    look: lookAt(header.column),
  };
};

/** Headers as candidates; those of one figure in different years are one (rule F9). */
export const readCandidates = (
  headers: readonly Header[],
  lookAt: (column: number) => ColumnLook,
): readonly Candidate[] => {
  const groups = new Map<string, Header[]>();
  for (const header of headers) {
    const { base, year } = describeHeader(header.text);
    const key = base === undefined || base === '' || year === undefined ? `column ${header.column}` : base;
    const there = groups.get(key) ?? [];
    const isNew = there.every(({ text }) => describeHeader(text).year !== year);
    if (isNew) groups.set(key, [...there, header]);
    else groups.set(`column ${header.column}`, [header]);
  }
  return [...groups.values()].map((group) => readCandidate(group, lookAt));
};

const WELL = /^(?:良好|正常|较?优|较?好|合格|诚信|守信)/;
const DEPENDENT = /才填/;

const isTurned = (
  { polarity }: Meaning,
  { texts }: ColumnLook,
  target: Target,
  asked: Meaning['polarity'],
  { shared }: WordMatch,
): boolean | undefined => {
  // A no to bad news is no verdict on what is to be judged.
  if (target.kind === 'judgement') return polarity < 0 && asked >= 0 ? undefined : false;
  if (target.type !== 'yesNo' || target.kind !== undefined) return false;
  if (polarity !== 0 && asked !== 0) return polarity !== asked;
  if (asked === 0) return polarity === 0 || polarity === 1 ? false : undefined;
  if (asked === 1) return false;
  // 在研 is no bad news by itself; where 未结题 is asked for it is the same.
  if (shared.some((word) => unfinished.has(word))) return false;
  // 信用状况 with 良好 in its cells: all is well where the target asks for the opposite.
  const isWell = [...texts.keys()].some((text) => WELL.test(text));
  return isWell ? true : undefined;
};

const NEUTRAL_CELLS = 0.7;
/** So many cells are figures where a column tells how many; and how well that answers whether there are any. */
const COUNTED = 0.8;
const COUNTED_FIT = 0.7;
/** How well a column of figures must say what they count. */
const SAID = 0.5;
/** A name, or a header, is said as a whole from so much of it on. */
const WHOLE = 0.8;
/** A yes to either is a yes to neither of them alone. */
const EITHER = /(?<=..)(?:或|或者)(?=..)/;
const PAPER = '(?:表|书|证|证明|证件|材料|制度|报告|清单|合同|发票|凭证|意见|方案)';
/** One of two papers is not both. */
const TWO_PAPERS = new RegExp(`${PAPER}[及和与].{2,}${PAPER}$`);
const NAMES_SEVERAL = /[及和与、/+]/;

const scorePair = (
  { meaning, look, years, headers }: Candidate,
  said: Meaning,
  target: Target,
  named: Meaning,
  words: WordMatch,
): Omit<Pair, 'at' | 'part'> => {
  const year = years[0] ?? describeHeader(headers[0]?.text ?? '').year;
  const isYearly = target.years !== undefined && year !== undefined;
  const fit =
    target.kind === 'judgement'
      ? fitJudgement(look)
      : fitCells(look, isYearly ? { ...target, years: undefined } : target);
  const isCounted =
    target.type === 'yesNo' &&
    target.kind === undefined &&
    look.shares.number >= COUNTED &&
    (look.largest > 1 || meaning.unit !== undefined || meaning.counts);
  const cells = isCounted ? COUNTED_FIT : fit;
  const { unit } = meaning;
  const isNumber = isFigureType(target.type);
  let score = words.score * (0.4 + 0.6 * (cells ?? NEUTRAL_CELLS));
  const asked = target.unit === undefined ? undefined : parseUnit(target.unit);
  const measuresOther = unit !== undefined && asked !== undefined && !unitsConvert(unit, asked);
  if (unit !== undefined && isNumber && (!unitFits(unit, target.type) || (target.type === 'count' && measuresOther)))
    score *= 0.4;
  if (unit !== undefined && !isNumber && target.type !== 'yesNo' && unit.dimension !== 'time') score *= 0.7;
  if (meaning.counts && !isNumber && target.type !== 'yesNo') score *= 0.7;
  if (years.length > 1 && target.years === undefined && target.type !== 'material') score *= 0.6;
  if (target.role !== undefined && cells !== undefined && cells > 0.8) score *= 1.1;
  const turned = isTurned(said, look, target, words.polarity === 0 ? named.polarity : words.polarity, words);
  if (turned !== false) score *= 0.85;
  const isPart = said !== meaning;
  const saysEither = named.polarity >= 0 && EITHER.test(headers[0]?.text ?? '') && (isPart || words.precision < WHOLE);
  const asksBoth =
    target.type === 'material' && TWO_PAPERS.test(target.name) && !NAMES_SEVERAL.test(headers[0]?.text ?? '');
  const isOneOfTwo = isCounted && EITHER.test(target.name) && words.recall < WHOLE;
  const isHalf = isOneOfTwo || (saysEither ? isPart || words.recall < WHOLE : asksBoth && words.recall < WHOLE);
  const isDependent = DEPENDENT.test(target.hint ?? '');
  if (isDependent) score *= 0.75;
  if (isCounted && Math.min(words.precision, words.recall) < SAID) score *= 0.5;
  if (isPromise(target.name) && !isPromise(headers[0]?.lower ?? headers[0]?.text ?? '')) score *= 0.95;
  return {
    target,
    score: Math.min(1, score),
    words,
    cells,
    turned,
    bad: named.polarity < 0,
    isDependent,
    isCounted,
    isHalf,
    measuresOther: isNumber && measuresOther,
  };
};

/** What counts less where general words are taken without what stands above them. */
const LOWER = 0.6;
/** What counts less when only one of the things a header names goes with the target. */
const PART = 0.9;

/** Cells tell what a column is where so many of them are plainly so. */
const TOLD = 0.7;
const ENOUGH_CELLS = 3;
/** How likely cells alone make it, under a header of general words only, and under any other. */
const UNSAID = 0.5;
const SAID_OTHERWISE = 0.3;

/** One and the same word in all rows tells nothing. */
const isVaried = ({ texts }: ColumnLook, { role }: Target): boolean => role !== undefined || texts.size > 1;

const PARTNER = '合作';
const speaksOfPartner = (meaning: Meaning | undefined): boolean =>
  meaning?.tokens.some(({ word }) => word === PARTNER) === true;
const OF_PARTNER = 1.25;
const OF_APPLICANT = 0.55;

/** Under a group of the partner's columns what is asked of partners goes before what is asked of the applicant. */
const partnership = ({ upper }: Candidate, named: Meaning): number =>
  speaksOfPartner(upper) ? (speaksOfPartner(named) ? OF_PARTNER : OF_APPLICANT) : 1;

/** What letters alone come to, and what of that is worth a look. */
const OF_LETTERS = 0.2;
const FAINT_LETTERS = 0.08;

/** Everything the candidate may stand for, best first. */
export const pairCandidate = (
  candidate: Candidate,
  { words: index, sought, named, toldByCells, letters, count }: TargetIndex,
): readonly Pair[] => {
  const best = new Map<number, Pair>();
  const { meaning, look } = candidate;
  const consider = (said: Meaning, factor: number, part: string | undefined): void => {
    for (const [at, words] of index.match(said, candidate.upper)) {
      const [target, own] = [sought[at], named[at]];
      if (target === undefined || own === undefined) continue;
      const pair = scorePair(candidate, said, target, own, words);
      const partner = partnership(candidate, own);
      // 申报单位 in 申报单位及负责人信用 is no name of anything.
      if (part !== undefined && words.isVague) continue;
      const score = Math.min(1, pair.score * factor * partner);
      if (score > (best.get(at)?.score ?? 0)) best.set(at, { ...pair, score, at, part });
    }
  };
  consider(meaning, 1, undefined);
  if (candidate.lower !== undefined) consider(candidate.lower, LOWER, undefined);
  for (const { text, meaning } of candidate.parts) consider(meaning, PART, text);
  const isGeneral = (candidate.lower ?? meaning).tokens.every(({ weight }) => weight <= GENERAL);
  const words = {
    score: isGeneral ? UNSAID : SAID_OTHERWISE,
    shared: [],
    precision: 0,
    recall: 0,
    isVague: false,
    isCrossing: false,
    isClue: false,
    polarity: 0 as const,
  };
  for (const at of look.filled < ENOUGH_CELLS || candidate.headers.length > 1 ? [] : toldByCells) {
    const [target, own] = [sought[at], named[at]];
    if (target === undefined || own === undefined || (fitCells(look, target) ?? 0) < TOLD || !isVaried(look, target))
      continue;
    // 谁来报 may ask for a kind of body as well as for its name.
    if (target.role === 'organisation' && !isGeneral) continue;
    // A kind of body is the partner's only where partners are spoken of.
    if (speaksOfPartner(own) && !speaksOfPartner(meaning) && !speaksOfPartner(candidate.upper)) continue;
    const pair = { ...scorePair(candidate, meaning, target, own, words), at, part: undefined };
    if (pair.score > (best.get(at)?.score ?? 0)) best.set(at, pair);
  }
  const alike = letters.match(textOf(candidate));
  for (const [at, { likeness, letters: own, named: said }] of alike) {
    const [target, meant] = [sought[at], named[at]];
    if (target === undefined || meant === undefined || at >= count || best.has(at)) continue;
    const score = OF_LETTERS * Math.max(likeness, own * said);
    if (score < FAINT_LETTERS) continue;
    best.set(at, { ...scorePair(candidate, meaning, target, meant, { ...words, score }), at, part: undefined });
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
};

/** A header, or one of several things it names, as the assignment places it. */
export interface PlacedRow {
  readonly candidate: Candidate;
  /** Best first. */
  readonly pairs: readonly Pair[];
  /** The pair it is assigned, if any. */
  readonly first: Pair | undefined;
  /** What the assignment would lose without that pair. */
  readonly lead: number;
}
