import type { Placement } from '../ranking/types';
import type { Ranking } from '../review/rank/rank-applicants';
import type { Language } from '../words/language';
import type { ApplicantResult } from '../screening/types';
import type { PlannedCell, Tone } from '../workbook/types';
import { rankingWordsIn } from './ranking-words';
import type { RankingColumn } from './report-words';
import { namesOfRanking, wordPlacement } from './word-placement';

const TONES: Readonly<Record<Placement, Tone>> = {
  selected: 'good',
  reserve: 'waiting',
  notSelected: 'none',
  withheld: 'none',
  tied: 'warning',
};

/** The ranking's result cells of each applicant: score and rank as numbers, placement and its sentence. */
export const rankingCells = (
  ranking: Ranking,
  language: Language,
): ReadonlyMap<ApplicantResult, Readonly<Record<RankingColumn, PlannedCell>>> => {
  const words = rankingWordsIn(language);
  const names = namesOfRanking(ranking, language);
  return new Map(
    ranking.applicants.map(({ applicant, ranked }) => [
      applicant,
      {
        score: { value: ranked.score ?? null },
        rank: { value: ranked.rank ?? null },
        placement: { value: words.placements[ranked.placement], tone: TONES[ranked.placement] },
        placementReason: { value: wordPlacement(ranked, names, language) },
      },
    ]),
  );
};
