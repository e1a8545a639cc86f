import type { Mark } from '../../ranking/types';
import type { CellValue, PlannedSheet } from '../../workbook/types';
import { listColumns, listTitle, plainCells, twoDecimals } from './list-columns';
import type { ListPlanner } from './list-parts';
import { listWordsIn } from './list-words';

/** 专家评分表: the marks of every candidate by expert; a missing mark is blank, never zero (rule R2). */
export const planMarks: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = listWordsIn(language);
  const { candidates, experts, marks } = ranking.markSheet;
  const rowOf = new Map(candidates.map((candidate, index) => [candidate, marks[index] ?? []]));
  const shown = (mark: Mark): CellValue => (mark === 'missing' ? null : mark === 'recused' ? words.recused : mark);
  const sheet: PlannedSheet = {
    name: words.sheetNames.marks,
    title: listTitle(parts, words.sheetNames.marks),
    columns: [
      ...listColumns(['programme', 'organisation'], language),
      ...experts.map((header) => ({ header, width: 11, format: 'decimal' as const })),
      ...listColumns(['counted', 'missing', 'recused', 'spread', 'score'], language),
    ],
    rows: ranking.applicants.map(({ applicant, aggregate, ranked }) =>
      plainCells([
        applicant.programme?.name ?? '',
        applicant.name,
        ...(rowOf.get(ranked.id) ?? []).map(shown),
        aggregate?.counted ?? 0,
        aggregate?.missing ?? 0,
        aggregate?.recused ?? 0,
        twoDecimals(aggregate?.spread),
        aggregate?.score ?? null,
      ]),
    ),
    footer: [words.signature],
    orientation: 'landscape',
  };
  return [sheet];
};
