import { listColumns, listTitle, plainCells, textOfRole } from './list-columns';
import type { ListPlanner } from './list-parts';
import { listWordsIn } from './list-words';

/** 备选名单: who moves up when a selected one withdraws, in order, by programme. */
export const planReserve: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = listWordsIn(language);
  return [
    {
      name: words.sheetNames.reserve,
      title: listTitle(parts, words.sheetNames.reserve),
      columns: listColumns(
        ['programme', 'position', 'rank', 'organisation', 'project', 'leader', 'office', 'score'],
        language,
      ),
      rows: ranking.applicants
        .filter(({ ranked }) => ranked.placement === 'reserve')
        .map(({ applicant, ranked }) =>
          plainCells([
            applicant.programme?.name ?? '',
            ranked.reason.code === 'rank.reserve' ? ranked.reason.position : null,
            ranked.rank ?? null,
            applicant.name,
            textOfRole(applicant, 'project'),
            textOfRole(applicant, 'leader'),
            textOfRole(applicant, 'office'),
            ranked.score ?? null,
          ]),
        ),
      footer: [words.signature],
      orientation: 'landscape',
    },
  ];
};
