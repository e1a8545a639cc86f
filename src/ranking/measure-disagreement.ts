import { measureSeverity } from './aggregate-scores';
import type { ListChange, ListOfMarks } from './compare-lists';
import { compareLists, listWithout } from './compare-lists';
import { compareIds } from './order-candidates';
import type { Allocation, Contest, MarkSheet, WithheldReason } from './types';

/** The mark at one end, and all who gave it. */
export interface EndMark {
  readonly mark: number;
  readonly experts: readonly string[];
}

/** How far experts differ on one candidate. */
export interface Disagreement {
  readonly candidate: string;
  readonly lowest: EndMark;
  readonly highest: EndMark;
  /** Highest less lowest mark. */
  readonly range: number;
  /** Sample standard deviation, by which the largest comes first. */
  readonly spread: number;
}

const endMark = (given: readonly (readonly [expert: string, mark: number])[], mark: number): EndMark => ({
  mark,
  experts: given.flatMap(([expert, own]) => (own === mark ? [expert] : [])),
});

/**
 * The candidates that at least two experts marked, the largest spread first; equal spreads by range, then by id. Only
 * candidates for which `isAsked` says so are looked at.
 */
export const listDisagreements = (
  { candidates, experts, marks }: MarkSheet,
  isAsked: (candidate: string) => boolean,
): readonly Disagreement[] =>
  candidates
    .flatMap((candidate, row): readonly Disagreement[] => {
      const given = experts.flatMap((expert, column): readonly (readonly [string, number])[] => {
        const mark = marks[row]?.[column];
        return typeof mark === 'number' ? [[expert, mark]] : [];
      });
      if (given.length < 2 || !isAsked(candidate)) return [];
      const values = given.map(([, mark]) => mark);
      const mean = values.reduce((sum, mark) => sum + mark, 0) / values.length;
      const lowest = endMark(given, Math.min(...values));
      const highest = endMark(given, Math.max(...values));
      const squares = values.reduce((sum, mark) => sum + (mark - mean) ** 2, 0);
      return [
        {
          candidate,
          lowest,
          highest,
          range: highest.mark - lowest.mark,
          spread: Math.sqrt(squares / (values.length - 1)),
        },
      ];
    })
    .sort((a, b) => b.spread - a.spread || b.range - a.range || compareIds(a.candidate, b.candidate));

/** Qualified, and withheld only for what is not known yet. */
const WAITING: readonly WithheldReason[] = ['openScore', 'noGroup', 'finalUnknown'];

/**
 * The candidates whose marks are asked: all that are ranked, and those qualified ones that are not for want of marks or
 * of something else to be filled in. One that is not qualified is nobody's missing mark.
 */
export const candidatesAsked = ({ candidates }: Contest): ReadonlySet<string> =>
  new Set(
    candidates.filter(({ withheld }) => withheld === undefined || WAITING.includes(withheld)).map(({ id }) => id),
  );

/** Marks that one expert still owes, and candidates from which he is recused (回避), which are no missing marks. */
export const countOwed = (
  { candidates, experts, marks }: MarkSheet,
  asked: ReadonlySet<string>,
): readonly { readonly expert: string; readonly missing: number; readonly recused: number }[] =>
  experts.map((expert, column) => {
    const own = candidates.flatMap((candidate, row) => (asked.has(candidate) ? [marks[row]?.[column]] : []));
    return {
      expert,
      missing: own.filter((mark) => mark === 'missing').length,
      recused: own.filter((mark) => mark === 'recused').length,
    };
  });

/** A rank that would be another one. */
interface RankMove {
  readonly candidate: string;
  readonly from: number;
  readonly to: number;
}

/** What the order would be without one expert. */
export interface WithoutExpert extends ListChange {
  readonly expert: string;
  /** Ranked in both, with another rank; the furthest first. */
  readonly moves: readonly RankMove[];
  /** Nobody else marked them: without him they have no rank. */
  readonly unranked: readonly string[];
}

const ranksOf = ({ ranked }: Allocation) => new Map(ranked.map(({ id, rank }) => [id, rank]));

/** How far the order and the list hang on one expert: everything is made again without his marks. */
export const measureWithout = (list: ListOfMarks, expert: string): WithoutExpert => {
  const after = listWithout(list, expert);
  const ranks = ranksOf(after);
  const before = [...ranksOf(list.allocation)].flatMap(([candidate, from]) =>
    from === undefined ? [] : [{ candidate, from, to: ranks.get(candidate) }],
  );
  const moves = before.flatMap(({ candidate, from, to }): readonly RankMove[] =>
    to === undefined || to === from ? [] : [{ candidate, from, to }],
  );
  return {
    expert,
    ...compareLists(list.allocation, after),
    moves: [...moves].sort(
      (a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || compareIds(a.candidate, b.candidate),
    ),
    unranked: before.flatMap(({ candidate, to }) => (to === undefined ? [candidate] : [])).sort(compareIds),
  };
};

/** One expert beside the others: severity, what he owes, and where he stands aside. */
export type ExpertMeasure = ReturnType<typeof measureSeverity>[number] & ReturnType<typeof countOwed>[number];

/** All experts in the order of their columns. */
export const measureExperts = ({
  contest,
  markSheet,
}: Pick<ListOfMarks, 'contest' | 'markSheet'>): readonly ExpertMeasure[] => {
  const owed = countOwed(markSheet, candidatesAsked(contest));
  return measureSeverity(markSheet).map((severity, column) => ({
    missing: 0,
    recused: 0,
    ...owed[column],
    ...severity,
  }));
};
