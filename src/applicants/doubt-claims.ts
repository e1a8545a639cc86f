import { foldText } from '../guideline/fold-text';
import type { ColumnLook } from './column-evidence';
import { contradictsCells, fitCells } from './column-evidence';
import type { Header } from './find-table';
import { describeHeader } from './match-header';
import type { TargetIndex } from './index-targets';
import type { Pair } from './score-pairs';
import { pairCandidate, readCandidates } from './score-pairs';
import { meaningOf } from './segment-header';
import type { Target } from './targets';
import { isPromise } from './targets';

/** By so much another target must go better with a column to make its name doubtful. */
const CLEARLY = 0.04;
/** From here on two things are alike enough to be taken for each other. */
const ALIKE = 0.4;
/** What cells plainly show where it is there; fewer alike than this, and fewer cells, tell nothing. */
const TELLING: ReadonlySet<string> = new Set(['organisation', 'creditCode', 'date']);
const LEAST_FIT = 0.3;
const ENOUGH = 3;
/** A group title names something of its own if so much of it is said of it. */
const NAMES = 0.6;
/** Words of no more weight stand in any group's title. */
const GENERAL = 0.5;
/** Any cells go with a title: that they do speaks for nothing. */
const takesAnyText = ({ type, role }: Target): boolean => type === 'text' && (role === undefined || role === 'project');

/** Cells that fit one so much better than the other speak for it. */
const FIT_BETTER = 0.5;

const goesBetter = (one: Pair, other: Pair | undefined): boolean =>
  other === undefined || one.score > other.score + CLEARLY || (one.cells ?? 0) > (other.cells ?? 1) + FIT_BETTER;

/**
 * Whether a header that spells a target's name may mean something else all the same (rule B6): its cells are
 * plainly of another kind; or with the words of the group above, or with its cells, it goes better with another
 * target. It then settles nothing for certain.
 */
export const doubtClaims = (
  lookAt: (column: number) => ColumnLook,
  indexOf: () => TargetIndex,
): ((header: Header, target: Target, isPartial: boolean) => boolean) => {
  const isOutdone = (header: Header, target: Target): boolean => {
    const { text, column } = header;
    if (lookAt(column).filled < ENOUGH) return false;
    const index = indexOf();
    const own = index.senses[index.sought.indexOf(target)];
    const pairs = readCandidates([{ text, column }], lookAt).flatMap((candidate) => pairCandidate(candidate, index));
    const claimed = pairs.find((pair) => pair.target === target);
    return pairs.some(
      (pair) =>
        pair.at < index.count &&
        !takesAnyText(pair.target) &&
        pair.score >= ALIKE &&
        index.senses[pair.at] !== own &&
        goesBetter(pair, claimed),
    );
  };
  /** 合作方 over 信用代码: what the group is called stands in the names of other targets, and not in this one's. */
  const isOfOthers = ({ text, lower = '' }: Header, target: Target): boolean => {
    const { words, sought, count } = indexOf();
    const above = meaningOf(text.slice(0, text.length - lower.length));
    const found = words.match({ ...above, tokens: above.tokens.filter(({ weight }) => weight > GENERAL) }, undefined);
    return (
      [...found].some(([at, { precision, recall }]) => at < count && precision >= NAMES && recall >= NAMES) &&
      !found.has(sought.indexOf(target))
    );
  };
  /** 申报主体 may be the name or the type of one: an alias of general words is borne out by the cells, or in doubt. */
  const isUnborne = ({ column, text }: Header, target: Target): boolean => {
    const look = lookAt(column);
    const isGeneral = meaningOf(text).tokens.every(({ weight }) => weight <= GENERAL);
    if (!isGeneral || foldText(text) === foldText(target.name) || look.filled < ENOUGH) return false;
    return TELLING.has(target.role ?? target.type) && (fitCells(look, target) ?? 1) < LEAST_FIT;
  };
  // A whole header that is the target's own name is not read into something else (rule B2).
  const isOwnName = ({ text }: Header, target: Target): boolean => {
    const own = foldText(target.name);
    const { folded, year } = describeHeader(text);
    return foldText(text) === own || folded === own || (year !== undefined && target.years !== undefined);
  };
  /** What is promised is the applicant's own, whatever the group is called. */
  const isOwnPromise = ({ lower, column }: Header, target: Target): boolean =>
    lower !== undefined && isPromise(target.name) && isOwnName({ text: lower, column }, target);
  return (header, target, isPartial) =>
    contradictsCells(lookAt(header.column), target) ||
    (!isOwnName(header, target) &&
      !isOwnPromise(header, target) &&
      (isUnborne(header, target) || isOutdone(header, target))) ||
    (isPartial && !isOwnPromise(header, target) && isOfOthers(header, target));
};
