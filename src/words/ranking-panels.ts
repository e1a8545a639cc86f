import type { ListId } from '../plans/lists/list-parts';
import type { Language } from './language';
import { RANKING_PANEL_WORDS_EN_US } from './en-us/ranking-panels';
import { RANKING_PANEL_WORDS_ZH_CN } from './zh-cn/ranking-panels';

/** Words of what stands folded below the order: numbers tried, ties, scoring, evidence, the official list, lists. */
export interface RankingPanelWords {
  readonly change: {
    /** How many, and their names joined. */
    readonly enters: (count: number, names: string) => string;
    readonly leaves: (count: number, names: string) => string;
    readonly none: string;
    readonly and: string;
    readonly more: (names: string, count: number) => string;
  };
  readonly numbers: {
    readonly title: string;
    readonly hint: string;
    readonly round: string;
    readonly asGuideline: string;
    readonly differ: (count: number) => string;
    readonly changed: string;
    readonly comparedWith: string;
    readonly kinds: Readonly<Record<'places' | 'reserve' | 'budget' | 'perProject', string>>;
    readonly ofProgramme: (kind: string, programme: string) => string;
    readonly guideline: (value: string) => string;
    readonly guidelineNone: string;
    readonly notSet: string;
    readonly used: (used: string, limit: string) => string;
    readonly adjust: string;
    readonly adjustOf: (label: string) => string;
    readonly value: string;
    readonly reason: string;
    readonly needsReason: string;
    readonly needsNumber: string;
    readonly apply: string;
    readonly cancel: string;
    readonly revert: string;
    readonly revertOf: (label: string) => string;
    readonly because: (reason: string) => string;
    readonly noReason: string;
    readonly money: string;
    readonly budgetHint: string;
    readonly unknownGroup: string;
  };
  readonly ties: {
    readonly title: string;
    readonly none: string;
    readonly open: (count: number) => string;
    readonly settled: (count: number) => string;
    readonly card: (count: number, score: string, left: string) => string;
    readonly decide: string;
    readonly orderLabel: string;
    readonly reason: string;
    readonly needsReason: string;
    readonly save: string;
    readonly cancel: string;
    readonly takeBack: string;
    readonly takeBackOf: (names: string) => string;
    readonly decided: (names: string) => string;
    readonly drawn: (names: string, score: string) => string;
    readonly because: (reason: string) => string;
    readonly seed: string;
    readonly seedHint: string;
    readonly draw: string;
    readonly undraw: string;
    readonly then: string;
    readonly up: (name: string) => string;
    readonly down: (name: string) => string;
    readonly remove: (name: string) => string;
  };
  readonly scoring: {
    readonly title: string;
    readonly summary: (method: string, columns: number) => string;
    readonly method: string;
    readonly columns: string;
    readonly lastColumn: string;
    readonly weights: string;
    readonly weightOf: (header: string) => string;
    readonly decimals: string;
    readonly points: string;
    readonly pointsHint: string;
    readonly tieBreaks: string;
    readonly tieBreaksHint: string;
    readonly first: Readonly<Record<'higher' | 'lower', string>>;
    readonly turn: (column: string, first: string) => string;
    readonly addTieBreak: string;
    readonly noTieBreaks: string;
  };
  readonly evidence: {
    readonly methods: string;
    readonly methodsSummary: (most: number) => string;
    readonly methodsSame: string;
    readonly chosen: string;
    readonly method: string;
    readonly enters: string;
    readonly leaves: string;
    readonly showNames: (method: string) => string;
    readonly experts: string;
    readonly expertsSummary: (count: number) => string;
    readonly expert: string;
    readonly leaning: string;
    readonly mean: string;
    readonly meanAndSpread: (mean: string, spread: string) => string;
    readonly marks: string;
    readonly severe: (by: string) => string;
    readonly lenient: (by: string) => string;
    readonly even: string;
    readonly alone: string;
    readonly marksOf: (counted: number, missing: number, recused: number) => string;
    readonly robustness: string;
    readonly robustnessSummary: (experts: number, close: number) => string;
    readonly steadySummary: string;
    readonly computing: string;
    readonly without: (expert: string) => string;
    readonly steady: string;
    readonly close: (count: number) => string;
    readonly noneClose: string;
    readonly compute: string;
    readonly computeHint: string;
  };
  readonly official: {
    readonly title: string;
    readonly summary: Readonly<Record<'order' | 'bestTotal', string>>;
    readonly find: string;
    readonly hint: string;
    readonly unavailable: string;
    readonly total: string;
    readonly selected: string;
    readonly same: string;
    readonly best: (proven: boolean) => string;
    readonly swaps: (enters: number, leaves: number) => string;
    readonly choose: string;
    readonly lists: Readonly<Record<'order' | 'bestTotal', string>>;
    readonly reason: string;
    readonly needsReason: string;
    readonly save: string;
  };
  readonly lists: {
    readonly title: string;
    readonly hint: string;
    readonly names: Readonly<Record<Extract<ListId, 'notices'>, string>>;
    readonly ranked: (name: string) => string;
    readonly about: Readonly<Record<ListId, string>>;
    readonly all: string;
    readonly preview: (count: number) => string;
    readonly cancel: string;
    readonly nothing: string;
  };
}

/** The words of the folded parts of the ranking view in one language. */
export const rankingPanelWordsIn = (language: Language): RankingPanelWords => {
  switch (language) {
    case 'zh-CN':
      return RANKING_PANEL_WORDS_ZH_CN;
    case 'en-US':
      return RANKING_PANEL_WORDS_EN_US;
  }
};
