import { listColumns, listTitle, plainCells } from './list-columns';
import type { ListPlanner } from './list-parts';
import { listWordsIn } from './list-words';

/** 限项冲突: every row in a violated limit, with the others' rows beside it (rule X1). */
export const planLimits: ListPlanner = (parts) => {
  const { sheets, language } = parts;
  const words = listWordsIn(language);
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
      footer: [],
      orientation: 'landscape',
    },
  ];
};
