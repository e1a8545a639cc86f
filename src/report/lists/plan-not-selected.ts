import { rankingWordsIn } from '../ranking-words';
import { reportWordsIn } from '../report-words';
import { wordFirstReason } from '../word-first-reason';
import { namesOfRanking, wordPlacement } from '../word-placement';
import { listColumns, listTitle, plainCells, textOfRole } from './list-columns';
import type { ListPlanner } from './list-parts';
import { listWordsIn } from './list-words';

/** 未入围及原因: everybody on no list, with the sentence that says why; for the withheld the clause they fail. */
export const planNotSelected: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = listWordsIn(language);
  const { conclusions, semicolon } = reportWordsIn(language);
  const { placements } = rankingWordsIn(language);
  const names = namesOfRanking(ranking, language);
  return [
    {
      name: words.sheetNames.notSelected,
      title: listTitle(parts, words.sheetNames.notSelected),
      columns: listColumns(
        ['programme', 'organisation', 'project', 'leader', 'conclusion', 'rank', 'score', 'placement', 'reason'],
        language,
      ),
      rows: ranking.applicants
        .filter(({ ranked }) => ranked.placement !== 'selected' && ranked.placement !== 'reserve')
        .map(({ applicant, ranked }) =>
          plainCells([
            applicant.programme?.name ?? '',
            applicant.name,
            textOfRole(applicant, 'project'),
            textOfRole(applicant, 'leader'),
            conclusions[applicant.conclusion],
            ranked.rank ?? null,
            ranked.score ?? null,
            placements[ranked.placement],
            [wordPlacement(ranked, names, language), wordFirstReason(applicant, language)]
              .filter((text) => text !== '')
              .join(semicolon),
          ]),
        ),
      footer: [],
      orientation: 'landscape',
    },
  ];
};
