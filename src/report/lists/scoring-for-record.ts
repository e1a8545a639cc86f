import type { Scoring } from '../../ranking/scoring';

const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/**
 * The scoring as a record holds it: in a fixed order whoever scored first, without who is scoring just now, and
 * without scores that recusal made void.
 */
export const scoringForRecord = ({ rubric, marks }: Scoring): Scoring => ({
  rubric: marks.size === 0 ? undefined : rubric,
  expert: '',
  marks: new Map(
    sorted(marks).map(([expert, own]) => [
      expert,
      new Map(
        sorted(own).map(([key, { recused, scores }]) => [
          key,
          { recused, scores: recused ? new Map() : new Map(sorted(scores)) },
        ]),
      ),
    ]),
  ),
});
