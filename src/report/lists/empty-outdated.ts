import type { PlannedSheet } from '../../workbook/types';
import { LANGUAGES } from '../own-headers';
import type { ListParts } from './list-parts';
import { listWordsIn } from './list-words';
import type { KnownLists } from './name-lists';

/**
 * Ranked lists of this guideline from an earlier run that this one does not write again, because nobody applies for
 * their programme any longer: each is emptied and says that it is out of date. A plan takes no sheet away.
 */
export const emptyOutdated = (
  { ranking, language }: ListParts,
  planned: readonly PlannedSheet[],
  { owners, existing }: KnownLists,
): readonly PlannedSheet[] => {
  const words = listWordsIn(language);
  const bases = LANGUAGES.map((one) => listWordsIn(one).sheetNames.ranked);
  return [...owners]
    .filter(([name, owner]) => owner === ranking.guideline.id && bases.some((base) => name.startsWith(base)))
    .filter(([name]) => existing.includes(name) && !planned.some((sheet) => sheet.name === name))
    .map(([name]) => ({
      name,
      title: [name, ranking.guideline.title],
      columns: [{ header: words.outdated, width: 60, format: 'text' }],
      rows: [],
      footer: [],
      orientation: 'landscape',
    }));
};
