import { listColumns, plainCells, textOfRole } from './list-columns';
import type { ListPlanner } from './list-parts';
import { listWordsIn } from './list-words';
import { maskName } from './mask-name';

/** 公示名单: the selected alone, without scores or contacts, persons masked. */
export const planPublished: ListPlanner = ({ ranking, language }) => {
  const words = listWordsIn(language);
  return [
    {
      name: words.sheetNames.published,
      title: [words.sheetNames.published, ranking.guideline.title],
      columns: listColumns(['number', 'programme', 'project', 'organisation', 'leader', 'office'], language),
      rows: ranking.applicants
        .filter(({ ranked }) => ranked.placement === 'selected')
        .map(({ applicant }, index) =>
          plainCells([
            index + 1,
            applicant.programme?.name ?? '',
            textOfRole(applicant, 'project'),
            applicant.name,
            maskName(textOfRole(applicant, 'leader')),
            textOfRole(applicant, 'office'),
          ]),
        ),
      footer: [ranking.guideline.authority],
      orientation: 'portrait',
    },
  ];
};
