import type { Dimension } from '../../ranking/rubric';
import { rubricFor } from '../../ranking/scoring';
import type { ApplicantResult } from '../../screening/types';
import { rubricWordsIn } from '../rubric-words';
import { wordNumber } from '../word-number';
import type { ListParts } from './list-parts';

/** One dimension of one expert: its header, and the score of an applicant where there is one. */
export interface DimensionColumn {
  readonly header: string;
  readonly scoreOf: (applicant: ApplicantResult) => number | undefined;
}

/** Dimensions that an expert scored in the pane, over all programmes; the scores of a recused expert are blank. */
export const dimensionColumns = (
  column: string,
  { ranking, sheets, language }: ListParts,
): readonly DimensionColumn[] => {
  const inPane = ranking.paneMarks.get(column);
  if (inPane === undefined) return [];
  const { expert } = inPane;
  const words = rubricWordsIn(language).lists;
  const headerOf = ({ name, max }: Dimension) => words.dimensionColumn(expert, name, wordNumber(max));
  const entryOf = ({ table, key, programme }: ApplicantResult) => {
    const scoring = sheets.find(({ sheet }) => sheet.name === table.sheet)?.scoring;
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
