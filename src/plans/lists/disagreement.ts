import type { EndMark } from '../../ranking/measure-disagreement';
import { candidatesAsked, listDisagreements } from '../../ranking/measure-disagreement';
import { wordsIn } from '../../words/words';
import { wordNumber } from '../../wording/values';
import type { ListPlanner } from './list-parts';
import { listColumns, listNotes, listTitle, plainCells, twoDecimals } from './list-parts';

/** 专家分歧: how far experts differ on each applicant, the largest spread first, with who stands at either end. */
export const planDisagreement: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = wordsIn(language).lists;
  const byId = new Map(ranking.applicants.map((one) => [one.ranked.id, one]));
  const asked = candidatesAsked(ranking.contest);
  const differing = listDisagreements(ranking.markSheet, (id) => asked.has(id)).flatMap((found) => {
    const own = byId.get(found.candidate);
    return own === undefined ? [] : [{ ...found, ...own }];
  });
  const endOf = ({ experts, mark }: EndMark) => words.endMark(wordNumber(mark), experts);
  return [
    {
      name: words.sheetNames.disagreement,
      title: listTitle(parts, words.sheetNames.disagreement),
      columns: listColumns(
        [
          'number',
          'organisation',
          'programme',
          'spread',
          'range',
          'lowest',
          'highest',
          'counted',
          'missing',
          'recused',
          'score',
          'rank',
        ],
        language,
      ),
      rows: differing.map(({ aggregate, applicant, highest, lowest, range, ranked, spread }, index) =>
        plainCells([
          index + 1,
          applicant.name,
          applicant.programme?.name ?? '',
          twoDecimals(spread),
          twoDecimals(range),
          endOf(lowest),
          endOf(highest),
          aggregate?.counted ?? 0,
          aggregate?.missing ?? 0,
          aggregate?.recused ?? 0,
          ranked.score ?? null,
          ranked.rank ?? null,
        ]),
      ),
      footer: [words.disagreementHint, ...listNotes(differing, language)],
      orientation: 'landscape',
    },
  ];
};
