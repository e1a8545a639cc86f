import type { Placement, ScoringMethod, WithheldReason } from '../ranking/types';
import type { Language } from './language';
import { RANKING_WORDS_EN_US } from './en-us/ranking';
import { RANKING_WORDS_ZH_CN } from './zh-cn/ranking';

/** All words of rankings and lists in one language. */
export interface RankingWords {
  readonly placements: Readonly<Record<Placement, string>>;
  readonly methods: Readonly<Record<ScoringMethod, string>>;
  readonly withheld: Readonly<Record<WithheldReason, string>>;
  readonly places: string;
  readonly withinPlaces: (rank: number, places: number) => string;
  readonly withinQuota: (rank: number, label: string, limit: string) => string;
  readonly noPlacesSet: string;
  readonly placesFull: (places: number, last: string) => string;
  readonly placesTied: (places: number, tied: string) => string;
  readonly capFull: (label: string, limit: string, holders: string) => string;
  readonly shutOut: (limit: string, by: string) => string;
  readonly notInBestTotal: string;
  readonly reserve: (position: number) => string;
  readonly tied: (others: string, label: string, left: string) => string;
  readonly settledBy: Readonly<Record<'decided' | 'draw', string>>;
  readonly row: (row: number) => string;
  readonly nobody: string;
  readonly list: (names: readonly string[], more: number) => string;
}

/** The words of rankings and lists. */
export const rankingWordsIn = (language: Language): RankingWords => {
  switch (language) {
    case 'zh-CN':
      return RANKING_WORDS_ZH_CN;
    case 'en-US':
      return RANKING_WORDS_EN_US;
  }
};
