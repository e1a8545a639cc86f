import { measureSeverity } from '../../ranking/measure-severity';
import { listColumns, listTitle, plainCells, twoDecimals } from './list-columns';
import type { ListPlanner } from './list-parts';
import { listWordsIn } from './list-words';

/** 专家宽严: how each expert marks compared with the others on the same candidates. */
export const planSeverity: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const words = listWordsIn(language);
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
