import type { Segment } from '../feel/bands';
import type { Expression } from '../feel/types';
import type { BandSource } from './score-schema';

/** How an indicator's points come about, as written; expressions by their text (rule S1). */
export type IndicatorRule =
  | {
      readonly kind: 'bands';
      readonly of: string;
      readonly bands: readonly Readonly<BandSource>[];
      readonly otherwise?: number;
    }
  | {
      readonly kind: 'per';
      readonly of: string;
      readonly each: number;
      readonly points: number;
      readonly whole: boolean;
    }
  | {
      readonly kind: 'choices';
      readonly of: string;
      readonly points: Readonly<Record<string, number>>;
      readonly otherwise?: number;
    }
  | { readonly kind: 'points'; readonly of: string }
  /** `of` is the fact that holds the mark, `from` and `to` what may be given where that hangs on facts. */
  | { readonly kind: 'mark'; readonly of: string; readonly from?: string; readonly to?: string };

/** 指标: one thing that brings points. */
export interface Indicator {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly max: number;
  readonly min: number;
  readonly weight: number;
  readonly when?: string;
  readonly whenNot: 'zero' | 'full' | 'leftOut';
  readonly rule: IndicatorRule;
  readonly facts: readonly string[];
  readonly hint?: string;
}

interface Summed {
  /** Usable in expressions, in 分. */
  readonly name: string;
  readonly clause: string;
  readonly max: number;
  readonly min?: number;
  readonly best?: number;
  readonly indicators: readonly Indicator[];
}

/** A part of a score with a total of its own. */
export interface ScoreSection extends Summed {
  readonly weight: number;
}

/** 规则得分: a total with its sections, and the indicators that stand in none (rule S4). */
export interface Score extends Summed {
  readonly sections: readonly ScoreSection[];
}

/** Ends of what an expert may give, both included. */
export interface MarkRange<End> {
  readonly from?: End | undefined;
  readonly to?: End | undefined;
}

export interface CompiledIndicator {
  readonly indicator: Indicator;
  readonly points: Expression;
  /** What is counted; and whether it is counted at all. */
  readonly of: Expression;
  readonly when?: Expression;
  /** Of a mark: the least and the most that may be given in a row. */
  readonly range?: MarkRange<Expression>;
  /** Of bands: the whole line of numbers, with what is left between and outside of them. */
  readonly segments: readonly Segment[];
}

export interface CompiledSection {
  readonly section: ScoreSection;
  readonly total: Expression;
  readonly indicators: readonly CompiledIndicator[];
}

export interface CompiledScore {
  readonly score: Score;
  readonly total: Expression;
  readonly sections: readonly CompiledSection[];
  readonly indicators: readonly CompiledIndicator[];
}

/** How a programme is ranked, as written. */
export interface RankingRule {
  readonly clause: string;
  /** `专家评分`, or what is worked out; several are summed by weight. */
  readonly order: readonly { readonly of: string; readonly weight: number }[];
  readonly ties: readonly { readonly of: string; readonly title?: string; readonly first: 'higher' | 'lower' }[];
  /** Ties come before priorities (rule S6). */
  readonly tiesFirst: boolean;
  readonly facts: readonly string[];
}

export interface CompiledRanking {
  readonly rule: RankingRule;
  /** Without a value where experts' marks count. */
  readonly order: readonly { readonly of: string; readonly weight: number; readonly value?: Expression }[];
  readonly ties: readonly { readonly first: 'higher' | 'lower'; readonly value: Expression }[];
}

/** What is wrong with a score, an indicator or one of its bands; bands as they are written. */
export type ScoreProblem =
  | { readonly kind: 'noIndicators'; readonly name: string }
  | { readonly kind: 'rules'; readonly id: string; readonly found: readonly string[] }
  | { readonly kind: 'twoEnds'; readonly ends: readonly [string, string] }
  | { readonly kind: 'emptyBand'; readonly band: Readonly<BandSource> }
  | { readonly kind: 'unreachable'; readonly band: Readonly<BandSource> }
  | { readonly kind: 'overlap'; readonly band: Readonly<BandSource>; readonly other: Readonly<BandSource> }
  /** Between two bands nothing is stated: one number where `low` is `high`. */
  | { readonly kind: 'gap'; readonly low: number; readonly high: number }
  | { readonly kind: 'aboveMax' | 'belowMin'; readonly points: number; readonly limit: number }
  /** Nothing brings the full marks. */
  | { readonly kind: 'neverFull'; readonly points: number; readonly max: number }
  | { readonly kind: 'sumAbove' | 'sumBelow'; readonly name: string; readonly sum: number; readonly max: number }
  | { readonly kind: 'missingOptions'; readonly options: readonly string[] }
  | { readonly kind: 'bestOfFew'; readonly best: number; readonly parts: number };
