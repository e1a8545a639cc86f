import type { Language } from './language';
import { RANKING_VIEW_WORDS_EN_US } from './en-us/ranking-view';
import { RANKING_VIEW_WORDS_ZH_CN } from './zh-cn/ranking-view';

/** Words of the ranking view: what is told at first sight, the order, and the picture. */
export interface RankingViewWords {
  readonly frame: {
    readonly emptyTitle: string;
    readonly emptyBody: string;
    readonly startBody: string;
    readonly noMarksTitle: string;
    readonly noMarksBody: string;
    readonly start: string;
    readonly programme: string;
    readonly issues: string;
    readonly write: string;
    readonly lists: string;
    readonly listComma: string;
    readonly nobody: string;
  };
  readonly summary: {
    /** Qualified, selected, places where there are any, reserve, tied. */
    readonly sentence: (
      qualified: number,
      selected: number,
      places: number | undefined,
      reserve: number,
      tied: number,
    ) => string;
    readonly changed: (count: number) => string;
    readonly bestTotal: (reason: string) => string;
  };
  readonly list: {
    readonly order: string;
    readonly hint: string;
    readonly search: string;
    readonly searchPlaceholder: string;
    readonly shown: (shown: number, total: number) => string;
    readonly filter: (placement: string, count: number) => string;
    readonly nothing: string;
    readonly clear: string;
    readonly line: (places: number | undefined, left: number) => string;
    readonly points: (score: string) => string;
    readonly noScore: string;
    readonly rank: (rank: number) => string;
    readonly tooClose: string;
  };
  readonly detail: {
    readonly comma: string;
    readonly marks: string;
    readonly missing: string;
    readonly recused: string;
    /** Counted, missing and recused marks. */
    readonly counted: (counted: number, missing: number, recused: number) => string;
    readonly spread: (spread: string) => string;
    readonly bonus: (points: string) => string;
    readonly untrimmed: string;
    readonly caps: string;
    readonly capUse: (used: string, limit: string) => string;
    readonly holders: (names: string) => string;
    readonly openCard: string;
    readonly reveal: string;
    readonly clause: (clause: string) => string;
  };
  readonly picture: {
    readonly title: string;
    /** Applicants shown, lowest and highest score, the score of the line, counts by placement, too close ones. */
    readonly sentence: (
      count: number,
      lowest: string,
      highest: string,
      line: string | undefined,
      counts: string,
      tooClose: number,
    ) => string;
    readonly count: (placement: string, count: number) => string;
    readonly line: (score: string) => string;
    readonly dot: (name: string, score: string, placement: string, tooClose: boolean) => string;
    readonly near: (shown: number, total: number) => string;
    readonly hint: string;
    readonly tooClose: (count: number) => string;
  };
}

/** The words of the ranking view in one language. */
export const rankingViewWordsIn = (language: Language): RankingViewWords => {
  switch (language) {
    case 'zh-CN':
      return RANKING_VIEW_WORDS_ZH_CN;
    case 'en-US':
      return RANKING_VIEW_WORDS_EN_US;
  }
};
