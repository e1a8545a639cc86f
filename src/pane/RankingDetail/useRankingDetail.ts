import { useMemo } from 'react';
import { listCapsOf } from '../../ranking/list-caps-of';
import { wordNumber } from '../../report/word-number';
import { wordPlacement } from '../../report/word-placement';
import type { RankedApplicant } from '../../review/rank/rank-applicants';
import { useBenchNavigation } from '../bench-context';
import { nameCellOf } from '../name-cell-of';
import { useRankingBench } from '../ranking-context';
import { useReview, useReviewState } from '../review-context';

/** Holders named before the rest is only counted. */
const NAMES_TOLD = 4;

const hundredths = (value: number) => wordNumber(Math.round(value * 100) / 100);

/** One applicant's placement in words: why, every mark, caps with who holds them, and where to look. */
export const useRankingDetail = ({ aggregate, applicant, ranked }: RankedApplicant) => {
  const review = useReview();
  const { openCard } = useBenchNavigation();
  const { language, names, ranking, told, words } = useRankingBench();
  const sheet = useReviewState((state) => state.sheet);
  const { allocation, contest, markSheet } = ranking;
  const caps = useMemo(
    () =>
      listCapsOf(contest, allocation, ranked.id).map(({ holders, use }) => {
        const others = holders.filter((id) => id !== ranked.id).map(names.nameOf);
        // Whoever holds a place is in the list itself; other caps are rarely at hand.
        const named =
          use.cap.kind === 'places' || others.length === 0
            ? ''
            : told.list(others.slice(0, NAMES_TOLD), Math.max(0, others.length - NAMES_TOLD));
        return {
          id: use.cap.id,
          label: `${names.capLabel(use.cap.id)}${use.cap.clause === undefined ? '' : words.detail.clause(use.cap.clause)}`,
          use: words.detail.capUse(wordNumber(use.used), wordNumber(use.cap.limit)),
          full: use.left <= 0,
          holders: named === '' ? '' : words.detail.holders(named),
        };
      }),
    [allocation, contest, names, ranked.id, told, words],
  );
  const given = markSheet.marks[markSheet.candidates.indexOf(ranked.id)] ?? [];
  const bonus = contest.candidates.find(({ id }) => id === ranked.id)?.bonus ?? 0;
  const notes = [
    ...(aggregate === undefined ? [] : [words.detail.counted(aggregate.counted, aggregate.missing, aggregate.recused)]),
    ...(aggregate?.spread === undefined ? [] : [words.detail.spread(hundredths(aggregate.spread))]),
    ...(bonus === 0 ? [] : [words.detail.bonus(wordNumber(bonus))]),
    ...(aggregate === undefined || aggregate.trimmed ? [] : [words.detail.untrimmed]),
  ];
  return {
    caps,
    // Experts who mark nobody on this applicant's sheet have nothing to do with it.
    marks: markSheet.experts.flatMap((expert, index) => {
      const mark = given[index] ?? 'missing';
      if (mark === 'notAsked') return [];
      const shown = typeof mark === 'number' ? wordNumber(mark) : words.detail[mark];
      return [{ expert, given: typeof mark === 'number', shown }];
    }),
    notes: notes.join(words.detail.comma),
    // Cards are of the sheet one works in; those screened together with it are shown in their own.
    openCard: applicant.table.sheet === sheet ? () => openCard(applicant.key) : undefined,
    reveal: () => void review.reveal(nameCellOf(applicant)),
    why: wordPlacement(ranked, names, language),
  };
};
