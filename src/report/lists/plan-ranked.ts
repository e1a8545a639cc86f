import type { PlannedSheet } from '../../workbook/types';
import { rankingWordsIn } from '../ranking-words';
import { rankingCells } from '../ranking-cells';
import { fitSheetName } from './fit-sheet-name';
import { listColumns, listTitle, plainCells, textOfRole, twoDecimals } from './list-columns';
import type { ListPlanner } from './list-parts';
import { listWordsIn } from './list-words';

/** 排序表, one per programme that somebody applied for: everybody ranked in order, with score and reason. */
export const planRanked: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = listWordsIn(language);
  const { placements } = rankingWordsIn(language);
  const cells = rankingCells(ranking, language);
  const taken = new Set<string>();
  const groups = ranking.guideline.programmes
    .map((programme) => ({
      programme,
      own: ranking.applicants.filter(({ applicant }) => applicant.programme?.id === programme.id),
    }))
    .filter(({ own }) => own.length > 0);
  return groups.map(({ programme, own }): PlannedSheet => {
    const base = words.sheetNames.ranked;
    const places = ranking.contest.programmes.find((one) => one.programme === programme.id)?.places;
    const selected = own.filter(({ ranked }) => ranked.placement === 'selected').length;
    const inOrder = own.filter(({ ranked }) => ranked.placement !== 'withheld');
    return {
      name: fitSheetName(groups.length === 1 ? base : words.ofProgramme(base, programme.name), taken),
      title: [...listTitle(parts, words.ofProgramme(base, programme.name)), words.counts(selected, places)],
      columns: listColumns(
        [
          'rank',
          'organisation',
          'project',
          'leader',
          'office',
          'score',
          'counted',
          'missing',
          'recused',
          'spread',
          'placement',
          'reason',
        ],
        language,
      ),
      rows: inOrder.map(({ applicant, aggregate, ranked }) => [
        ...plainCells([
          ranked.rank ?? null,
          applicant.name,
          textOfRole(applicant, 'project'),
          textOfRole(applicant, 'leader'),
          textOfRole(applicant, 'office'),
          ranked.score ?? null,
          aggregate?.counted ?? 0,
          aggregate?.missing ?? 0,
          aggregate?.recused ?? 0,
          twoDecimals(aggregate?.spread),
        ]),
        cells.get(applicant)?.placement ?? { value: placements[ranked.placement] },
        { value: cells.get(applicant)?.placementReason.value ?? null },
      ]),
      footer: [words.signature],
      orientation: 'landscape',
    };
  });
};
