import type { Mark } from '../../ranking/types';
import type { CellValue, PlannedSheet } from '../../workbook/types';
import { dimensionColumns } from './dimension-columns';
import { listColumns, listTitle, plainCells, twoDecimals } from './list-columns';
import type { ListPlanner } from './list-parts';
import { listWordsIn } from './list-words';

/**
 * 专家评分表: the marks of every candidate by expert, after each expert who scored by rubric the scores of the
 * dimensions; what is missing is blank, never zero (rule R2).
 */
export const planMarks: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = listWordsIn(language);
  const { candidates, experts, marks } = ranking.markSheet;
  const rowOf = new Map(candidates.map((candidate, index) => [candidate, marks[index] ?? []]));
  const shown = (mark: Mark): CellValue => {
    if (mark === 'recused') return words.recused;
    return typeof mark === 'number' ? mark : null;
  };
  const dimensions = experts.map((expert) => dimensionColumns(expert, parts));
  const sheet: PlannedSheet = {
    name: words.sheetNames.marks,
    title: listTitle(parts, words.sheetNames.marks),
    columns: [
      ...listColumns(['programme', 'organisation'], language),
      ...experts.flatMap((expert, index) =>
        [expert, ...(dimensions[index] ?? []).map(({ header }) => header)].map((header) => ({
          header,
          width: 11,
          format: 'decimal' as const,
        })),
      ),
      ...listColumns(['counted', 'missing', 'recused', 'spread', 'score'], language),
    ],
    rows: ranking.applicants.map(({ applicant, aggregate, ranked }) =>
      plainCells([
        applicant.programme?.name ?? '',
        applicant.name,
        ...(rowOf.get(ranked.id) ?? []).flatMap((mark, index) => [
          shown(mark),
          ...(dimensions[index] ?? []).map(({ scoreOf }) => scoreOf(applicant) ?? null),
        ]),
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
