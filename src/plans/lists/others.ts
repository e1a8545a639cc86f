import { wordsIn } from '../../words/words';
import { wordFirstReason } from '../../wording/finding';
import { listLimitNotes } from '../../wording/limits';
import { namesOfRanking, wordPlacement } from '../../wording/placement';
import type { ListPlanner } from './list-parts';
import { listColumns, listNotes, listTitle, plainCells } from './list-parts';
import { textOfRole } from '../../screening/screened-applicant';

/** 未入围及原因: everybody on no list, with the sentence that says why; for the withheld the clause they fail. */
export const planNotSelected: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = wordsIn(language).lists;
  const { conclusions, semicolon } = wordsIn(language).findings;
  const { placements } = wordsIn(language).ranking;
  const names = namesOfRanking(ranking, language);
  const others = ranking.applicants.filter(
    ({ ranked }) => ranked.placement !== 'selected' && ranked.placement !== 'reserve',
  );
  return [
    {
      name: words.sheetNames.notSelected,
      title: listTitle(parts, words.sheetNames.notSelected),
      columns: listColumns(
        ['programme', 'organisation', 'project', 'leader', 'conclusion', 'rank', 'score', 'placement', 'reason'],
        language,
      ),
      rows: others.map(({ applicant, ranked }) =>
        plainCells([
          applicant.programme?.name ?? '',
          applicant.name,
          textOfRole(applicant, 'project'),
          textOfRole(applicant, 'leader'),
          conclusions[applicant.conclusion],
          ranked.rank ?? null,
          ranked.score ?? null,
          placements[ranked.placement],
          [wordPlacement(ranked, names, language), wordFirstReason(applicant, language)]
            .filter((text) => text !== '')
            .join(semicolon),
        ]),
      ),
      footer: listNotes(others, language),
      orientation: 'landscape',
    },
  ];
};

/** 限项冲突: every row in a violated limit, with the others' rows beside it (rule X1). */
export const planLimits: ListPlanner = (parts) => {
  const { sheets, language } = parts;
  const words = wordsIn(language).lists;
  return [
    {
      name: words.sheetNames.limits,
      title: listTitle(parts, words.sheetNames.limits),
      columns: listColumns(
        ['number', 'clause', 'limit', 'value', 'organisation', 'programme', 'sheet', 'row'],
        language,
      ),
      // One violation over several sheets stands in each of them.
      rows: [...new Set(sheets.flatMap(({ screening }) => screening.violations))].flatMap(
        ({ limit, value, rows }, index) =>
          rows.map(({ name, programme, sheet, row }) =>
            plainCells([index + 1, limit.clause, limit.title, value, name, programme, sheet, row + 1]),
          ),
      ),
      footer: [...new Set(sheets.flatMap(({ screening }) => listLimitNotes(screening, language)))],
      orientation: 'landscape',
    },
  ];
};
