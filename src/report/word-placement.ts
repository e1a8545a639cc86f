import type { PlacementReason, Ranked } from '../ranking/types';
import type { Ranking } from '../review/rank/rank-applicants';
import type { Language } from '../words/language';
import { nameCandidates } from './name-candidates';
import { rankingWordsIn } from './ranking-words';

/** Names told before the rest is only counted. */
const NAMES_TOLD = 3;

const PLACES = 'places:';

/** What a ranking's ids stand for, for wording. */
export interface RankingNames {
  readonly nameOf: (id: string) => string;
  readonly capLabel: (cap: string) => string;
  readonly capLimit: (cap: string) => number;
  readonly isTied: (id: string) => boolean;
  readonly limitTitle: (limit: string) => string;
}

/** Looks up names of candidates, caps and limits of one ranking. */
export const namesOfRanking = (ranking: Ranking, language: Language): RankingNames => {
  const words = rankingWordsIn(language);
  const names = nameCandidates(ranking.applicants, words.row);
  const tied = new Set(ranking.allocation.ranked.filter(({ placement }) => placement === 'tied').map(({ id }) => id));
  const caps = new Map(ranking.allocation.capUse.map(({ cap }) => [cap.id, cap]));
  const programmes = new Map(ranking.guideline.programmes.map(({ id, name }) => [id, name]));
  const limits = new Map(ranking.guideline.limits.map(({ id, title }) => [id, title]));
  return {
    nameOf: (id) => names.get(id) ?? id,
    capLabel: (cap) =>
      cap.startsWith(PLACES)
        ? `${programmes.get(cap.slice(PLACES.length)) ?? ''}${words.places}`
        : (caps.get(cap)?.label ?? cap),
    capLimit: (cap) => caps.get(cap)?.limit ?? 0,
    isTied: (id) => tied.has(id),
    limitTitle: (limit) => limits.get(limit) ?? limit,
  };
};

/** The sentence that says why a candidate stands where it stands. */
export const wordPlacement = ({ reason, rank, settledBy }: Ranked, names: RankingNames, language: Language): string => {
  const words = rankingWordsIn(language);
  const told = wordReason(reason, rank ?? 0, names, language);
  return settledBy === undefined ? told : `${told}${words.settledBy[settledBy]}`;
};

const wordReason = (reason: PlacementReason, rank: number, names: RankingNames, language: Language): string => {
  const words = rankingWordsIn(language);
  const list = (ids: readonly string[]) =>
    ids.length === 0
      ? words.nobody
      : words.list(ids.slice(0, NAMES_TOLD).map(names.nameOf), Math.max(0, ids.length - NAMES_TOLD));
  switch (reason.code) {
    case 'rank.withinPlaces':
      return words.withinPlaces(rank, reason.places);
    case 'rank.withinQuota':
      return words.withinQuota(rank, names.capLabel(reason.cap), String(names.capLimit(reason.cap)));
    case 'rank.noPlacesSet':
      return words.noPlacesSet;
    case 'rank.cap':
      if (reason.cap.startsWith(PLACES)) {
        const tied = reason.holders.filter(names.isTied);
        return tied.length > 0
          ? words.placesTied(names.capLimit(reason.cap), list(tied))
          : words.placesFull(names.capLimit(reason.cap), list(reason.holders.slice(-1)));
      }
      return words.capFull(names.capLabel(reason.cap), String(names.capLimit(reason.cap)), list(reason.holders));
    case 'rank.shutOut':
      return words.shutOut(names.limitTitle(reason.limit), names.nameOf(reason.by));
    case 'rank.reserve':
      return words.reserve(reason.position);
    case 'rank.notInBestTotal':
      return words.notInBestTotal;
    case 'rank.tied':
      return words.tied(list(reason.with), names.capLabel(reason.cap), String(reason.left));
    case 'rank.withheld':
      return words.withheld[reason.reason];
  }
};
