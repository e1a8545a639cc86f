import { rankingWordsIn } from '../../report/ranking-words';
import type { ScoringMethod } from '../../ranking/types';
import { findMarkColumns } from '../../review/rank/read-marks';
import { useRankingBench } from '../ranking-context';
import { useReviewState } from '../review-context';

/** Methods in the order in which they are offered. */
export const METHODS: readonly ScoringMethod[] = ['mean', 'trimmed', 'median', 'weighted', 'zScore'];

/** How scores are made: method, columns, weights, rounding, priorities and tie-breaks, each changed at once. */
export const useScoringPanel = () => {
  const { change, language, ranking } = useRankingBench();
  const screening = useReviewState((state) => state.screening);
  const alongside = useReviewState((state) => state.alongside);
  const scoring = useReviewState((state) => state.scoring);
  const { decimals, markHeaders, method, priorityPoints, tieBreaks, weights } = ranking.settings;
  const screenings = [...(screening === undefined ? [] : [screening]), ...alongside.map((one) => one.screening)];
  const columns = screenings.flatMap((one) => findMarkColumns(one, one.binding.ownColumns).map(({ header }) => header));
  // Whoever scores in the pane has a column too, unless the sheet has one of that name.
  const inPane = [...scoring.marks.keys()].filter((expert) => columns.every((header) => !header.includes(expert)));
  const marks = [...new Set([...columns, ...inPane])];
  const headers = [
    ...new Set(
      screenings.flatMap(({ binding }) => [...binding.bindings, ...binding.unboundHeaders].map(({ header }) => header)),
    ),
  ];
  const chosen = markHeaders ?? marks;
  const { methods } = rankingWordsIn(language);
  return {
    addTieBreak: (header: string) => change({ tieBreaks: [...tieBreaks, header] }),
    chosen,
    decimals,
    marks,
    method,
    methodOptions: METHODS.map((value) => ({ value, text: methods[value] })),
    otherHeaders: headers.filter((header) => !tieBreaks.includes(header)),
    priorityPoints,
    removeTieBreak: (header: string) => change({ tieBreaks: tieBreaks.filter((one) => one !== header) }),
    setDecimals: (value: string) => change({ decimals: Number(value) }),
    setMethod: (value: string) => change({ method: METHODS.find((one) => one === value) }),
    setPoints: (value: number) => change({ priorityPoints: value }),
    setTieBreaks: (value: readonly string[]) => change({ tieBreaks: value }),
    setWeight: (header: string, value: number) => change({ weights: new Map(weights).set(header, value) }),
    tieBreaks,
    toggleMark: (header: string) => {
      const next = marks.filter((one) => (one === header) !== chosen.includes(one));
      // All of them is what holds unless somebody chooses, new columns included.
      change({ markHeaders: next.length === marks.length ? undefined : next });
    },
    weightOf: (header: string) => weights.get(header) ?? 1,
  };
};
