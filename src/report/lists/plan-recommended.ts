import type { RankedApplicant } from '../../review/rank/rank-applicants';
import { listColumns, listTitle, plainCells, textOfRole } from './list-columns';
import type { ListPlanner } from './list-parts';
import { listWordsIn } from './list-words';

/** 推荐项目汇总表: the selected by recommending office, numbered within each. */
export const planRecommended: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = listWordsIn(language);
  const byOffice = new Map<string, RankedApplicant[]>();
  for (const one of ranking.applicants) {
    if (one.ranked.placement !== 'selected') continue;
    const office = textOfRole(one.applicant, 'office');
    byOffice.set(office, [...(byOffice.get(office) ?? []), one]);
  }
  // By code unit, so that the order is the same on any machine.
  const offices = [...byOffice].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [
    {
      name: words.sheetNames.recommended,
      title: listTitle(parts, words.sheetNames.recommended),
      columns: listColumns(
        ['office', 'number', 'programme', 'project', 'organisation', 'leader', 'rank', 'score'],
        language,
      ),
      rows: offices.flatMap(([office, own]) =>
        own.map(({ applicant, ranked }, index) =>
          plainCells([
            office,
            index + 1,
            applicant.programme?.name ?? '',
            textOfRole(applicant, 'project'),
            applicant.name,
            textOfRole(applicant, 'leader'),
            ranked.rank ?? null,
            ranked.score ?? null,
          ]),
        ),
      ),
      footer: [words.signature],
      orientation: 'landscape',
    },
  ];
};
