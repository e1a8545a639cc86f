import type { Indicator, Score } from './score-types';
import type { Fact, FactRole, FactType, WrittenCriterion } from './types';

/** The fact that carries a role; the first where several do, as identity facts come first. */
export const factOfRole = (facts: Iterable<Fact>, role: FactRole): Fact | undefined => {
  for (const fact of facts) if (fact.role === role) return fact;
  return undefined;
};

/** Whether facts of a type are figures: counts, amounts, ratios. */
export const isFigureType = (type: FactType): type is 'count' | 'amount' | 'ratio' =>
  type === 'count' || type === 'amount' || type === 'ratio';

/** 原则上…: not met turns into a judgement (rule V8). */
export const isSoft = (criterion: WrittenCriterion): boolean => criterion.kind === 'condition' && criterion.soft;

/** A paper that may be absent without harm. */
export const isOptional = (criterion: WrittenCriterion): boolean => criterion.kind === 'material' && criterion.optional;

/** All indicators of a score, section by section. */
export const indicatorsOf = ({ sections, indicators }: Score): readonly Indicator[] => [
  ...sections.flatMap((section) => section.indicators),
  ...indicators,
];

/** Text of the expression that decides; none for judgements, papers and targets that are only listed. */
export const requirementOf = (criterion: WrittenCriterion): string | undefined => {
  switch (criterion.kind) {
    case 'condition':
    case 'deadline':
      return criterion.require;
    case 'target':
      return criterion.require ?? criterion.promise;
    case 'judgement':
    case 'material':
      return undefined;
  }
};

/** A target without an expression: for reading, never decided. */
export const isListedOnly = (criterion: WrittenCriterion): boolean =>
  criterion.kind === 'target' && criterion.require === undefined && criterion.promise === undefined;
