import { useEffect, useState, type FormEvent } from 'react';
import type { BestTotal } from '../../ranking/types';
import type { RankSettings } from '../../review/rank/rank-settings';
import { useRankingBench } from '../ranking-context';
import { useReview } from '../review-context';

type OfficialList = RankSettings['official']['list'];

/** Both lists side by side once they are asked for, and which of them is official. */
export const useOfficialPanel = () => {
  const review = useReview();
  const { change, ranking } = useRankingBench();
  const { official } = ranking.settings;
  const [asked, setAsked] = useState(official.list === 'bestTotal');
  const [best, setBest] = useState<BestTotal | 'none'>();
  const [list, setList] = useState<OfficialList>(official.list);
  const [reason, setReason] = useState(official.reason ?? '');
  const [refused, setRefused] = useState(false);
  useEffect(() => setList(official.list), [official.list]);
  useEffect(() => {
    setBest(undefined);
    if (!asked) return undefined;
    let current = true;
    void review.findBestTotal().then((found) => {
      if (current) setBest(found ?? 'none');
    });
    return () => {
      current = false;
    };
  }, [asked, ranking, review]);
  return {
    asked,
    best,
    find: () => setAsked(true),
    list,
    needsReason: list === 'bestTotal',
    official,
    reason,
    refused: refused && list === 'bestTotal' && reason.trim() === '',
    selected: ranking.inOrder.ranked.filter(({ placement }) => placement === 'selected').length,
    setList,
    setReason,
    submit: (event: FormEvent) => {
      event.preventDefault();
      setRefused(true);
      if (list === 'order') change({ official: undefined });
      else if (reason.trim() !== '') change({ official: { list, reason: reason.trim() } });
    },
    total: ranking.inOrder.total,
    unchanged: list === official.list && (list === 'order' || reason.trim() === official.reason),
  };
};
