import { useState } from 'react';
import { LIST_IDS } from '../../report/lists/list-parts';
import type { ListId } from '../../report/lists/list-parts';
import { listWordsIn } from '../../report/lists/list-words';
import { useRankingBench } from '../ranking-context';
import { useReview } from '../review-context';

/** Lists to choose from with their sheets' names, all chosen at first. */
export const useListsDialog = (onClose: () => void) => {
  const review = useReview();
  const { language, panel } = useRankingBench();
  const [chosen, setChosen] = useState<readonly ListId[]>(LIST_IDS);
  const { sheetNames } = listWordsIn(language);
  const nameOf = (id: ListId) => {
    if (id === 'notices') return panel.lists.names.notices;
    return id === 'ranked' ? panel.lists.ranked(sheetNames.ranked) : sheetNames[id];
  };
  const all = chosen.length === LIST_IDS.length;
  return {
    all,
    count: chosen.length,
    lists: LIST_IDS.map((id) => ({
      id,
      name: nameOf(id),
      about: panel.lists.about[id],
      checked: chosen.includes(id),
    })),
    preview: () => {
      onClose();
      void review.previewLists(LIST_IDS.filter((id) => chosen.includes(id)));
    },
    toggle: (id: ListId) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]),
    toggleAll: () => setChosen(all ? [] : LIST_IDS),
  };
};
