import type { RubricMark } from '../../ranking/score-rubric';
import { rubricFor } from '../../ranking/scoring';
import { rubricWordsIn } from '../rubric-words';
import { wordNumber } from '../word-number';
import type { ListParts } from './list-parts';
import type { RecordItem } from './list-words';

/** Lines of the record about scoring by rubric: what was scored by, and how much each expert scored. */
export const rubricLines = ({ ranking, sheets, language }: ListParts): readonly (readonly [RecordItem, string])[] => {
  if (ranking.paneMarks.size === 0) return [];
  const { lists: words, comma } = rubricWordsIn(language);
  const rubrics = sheets.flatMap(({ screening, scoring }) =>
    screening.applicants.flatMap(({ programme }) => {
      const rubric = scoring === undefined ? undefined : rubricFor(scoring, programme);
      if (rubric === undefined || programme === undefined) return [];
      const dimensions = rubric.dimensions.map(({ name, weight, max }) =>
        words.dimension(name, wordNumber(weight), wordNumber(max)),
      );
      return [words.rubricOf(programme.name, dimensions.join(comma))];
    }),
  );
  return [
    ...[...new Set(rubrics)].sort().map((text) => ['rubric', text] as const),
    ...[...ranking.paneMarks.values()].map(({ expert, marks }) => {
      const count = (...kinds: readonly RubricMark['kind'][]) =>
        [...marks.values()].filter(({ kind }) => kinds.includes(kind)).length;
      return [
        'paneMarks',
        words.marksOf(expert, count('given'), count('missing', 'refused'), count('recused')),
      ] as const;
    }),
  ];
};
