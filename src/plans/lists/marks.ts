import type { Mark } from '../../ranking/types';
import type { CellValue, PlannedSheet } from '../../workbook/types';
import type { ListPlanner, ListParts } from './list-parts';
import { listColumns, listTitle, plainCells, twoDecimals } from './list-parts';
import { wordsIn } from '../../words/words';
import { measureSeverity } from '../../ranking/aggregate-scores';
import { candidatesAsked } from '../../ranking/measure-disagreement';
import type { Dimension } from '../../ranking/rubric';
import { rubricFor } from '../../ranking/rubric';
import type { ApplicantResult } from '../../screening/types';
import { wordNumber } from '../../wording/values';

/**
 * 专家评分表: the marks of every candidate by expert, after each expert who scored by rubric the scores of the
 * dimensions; what is missing is blank, never zero (rule R2).
 */
export const planMarks: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = wordsIn(language).lists;
  const { candidates, experts, marks } = ranking.markSheet;
  const rowOf = new Map(candidates.map((candidate, index) => [candidate, marks[index] ?? []]));
  const shown = (mark: Mark): CellValue => {
    if (mark === 'recused') return words.recused;
    return typeof mark === 'number' ? mark : null;
  };
  const asked = candidatesAsked(ranking.contest);
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
        // Nobody owes a mark for one that takes no part.
        asked.has(ranked.id) ? (aggregate?.missing ?? 0) : 0,
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

/** 专家宽严: how each expert marks compared with the others on the same candidates. */
export const planSeverity: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = wordsIn(language).lists;
  return [
    {
      name: words.sheetNames.severity,
      title: listTitle(parts, words.sheetNames.severity),
      columns: listColumns(['expert', 'counted', 'mean', 'spread', 'leaning'], language),
      rows: measureSeverity(ranking.markSheet).map(({ expert, counted, mean, spread, leaning }) =>
        plainCells([expert, counted, twoDecimals(mean), twoDecimals(spread), twoDecimals(leaning)]),
      ),
      footer: [words.severityHint],
      orientation: 'portrait',
    },
  ];
};

/** One dimension of one expert: its header, and the score of an applicant where there is one. */
interface DimensionColumn {
  readonly header: string;
  readonly scoreOf: (applicant: ApplicantResult) => number | undefined;
}

/** Dimensions that an expert scored in the pane, over all programmes; the scores of a recused expert are blank. */
const dimensionColumns = (column: string, { ranking, sheets, language }: ListParts): readonly DimensionColumn[] => {
  const inPane = ranking.paneMarks.get(column);
  if (inPane === undefined) return [];
  const { expert } = inPane;
  const words = wordsIn(language).rubric.lists;
  const headerOf = ({ name, max }: Dimension) => words.dimensionColumn(expert, name, wordNumber(max));
  const entryOf = ({ table, key, programme }: ApplicantResult) => {
    const scoring = sheets.find(({ sheet }) => sheet.name === table.sheet)?.review.scoring;
    const entry = scoring?.marks.get(expert)?.get(key);
    if (scoring === undefined || entry === undefined || entry.recused) return undefined;
    return { scores: entry.scores, dimensions: rubricFor(scoring, programme)?.dimensions ?? [] };
  };
  const headers = new Set(
    ranking.applicants.flatMap(({ applicant }) => entryOf(applicant)?.dimensions.map(headerOf) ?? []),
  );
  return [...headers].map((header) => ({
    header,
    scoreOf: (applicant) => {
      const entry = entryOf(applicant);
      const dimension = entry?.dimensions.find((one) => headerOf(one) === header);
      return dimension === undefined ? undefined : entry?.scores.get(dimension.id);
    },
  }));
};
