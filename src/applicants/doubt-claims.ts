import type { ColumnLook } from './column-evidence';
import { contradictsCells } from './column-evidence';
import type { Header } from './find-table';
import type { TargetIndex } from './index-targets';
import type { Pair } from './score-pairs';
import { pairCandidate, readCandidates } from './score-pairs';
import { meaningOf } from './segment-header';
import type { Target } from './targets';

/** By so much another target must go better with a column to make its name doubtful. */
const CLEARLY = 0.04;
/** A group title names something of its own if so much of it is said of it. */
const NAMES = 0.6;
/** Words of no more weight stand in any group's title. */
const GENERAL = 0.5;

const scoreOf = (pairs: readonly Pair[], target: Target): number =>
  pairs.find((pair) => pair.target === target)?.score ?? 0;

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
    const index = indexOf();
    const own = index.senses[index.sought.indexOf(target)];
    const pairs = readCandidates([{ text, column }], lookAt).flatMap((candidate) => pairCandidate(candidate, index));
    const score = scoreOf(pairs, target);
    return pairs.some((pair) => pair.at < index.count && pair.score > score + CLEARLY && index.senses[pair.at] !== own);
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
  return (header, target, isPartial) =>
    contradictsCells(lookAt(header.column), target) ||
    isOutdone(header, target) ||
    (isPartial && isOfOthers(header, target));
};
