import type { ScoringMethod, TieDecision, TieRule } from '../../ranking/types';

/** A number that differs from the guideline's, with why; the reason is empty where none was given. */
export interface Changed<T> {
  readonly value: T;
  readonly reason: string;
}

/** Everything that decides a ranking beside the cells and the screening. */
export interface RankSettings {
  readonly method: ScoringMethod;
  /** Decimals that scores are rounded to before they are compared. */
  readonly decimals: number;
  /** Headers of the columns that hold marks; all that are recognised when absent. */
  readonly markHeaders?: readonly string[];
  /** Weight of each mark column by header, for the method `weighted`. */
  readonly weights: ReadonlyMap<string, number>;
  /** Headers of tie-break columns, first one first; a higher number comes first. */
  readonly tieBreaks: readonly string[];
  /** Recorded decisions on ties, by candidate id; they come before the rule. */
  readonly tieDecisions: readonly TieDecision[];
  readonly tieRule: TieRule;
  /** Points that each priority adds, only if the user says so; 0 orders equals and nothing more. */
  readonly priorityPoints: number;
  /**
   * Which places are given out where the guideline takes on more at first than it supports in the end (差额):
   * the longer list of the first round, or the final one.
   */
  readonly round: 'first' | 'final';
  /** Places by programme id, where they differ from the guideline's. */
  readonly places: ReadonlyMap<string, Changed<number>>;
  readonly reserves: ReadonlyMap<string, Changed<number>>;
  /** Places by quota id and group name, where they differ from the guideline's. */
  readonly quotas: ReadonlyMap<string, ReadonlyMap<string, Changed<number>>>;
  /** Total of requested funding that may be given out, in 万元. */
  readonly budget?: Changed<number>;
  /** The most that one project may be given, in 万元; the guideline's own amount holds where it is lower. */
  readonly perProject?: Changed<number>;
  /** Which list is official, and why. */
  readonly official: { readonly list: 'order' | 'bestTotal'; readonly reason?: string };
}

/** The numbers that may differ from the guideline's: the rest is how scores are made and ties are settled. */
export type RankNumbers = Pick<RankSettings, 'places' | 'reserves' | 'quotas' | 'budget' | 'perProject'>;

/** Settings to change; one that is given as `undefined` goes back to what it was at first. */
export type RankChange = { readonly [Name in keyof RankSettings]?: RankSettings[Name] | undefined };

/** Strict score order of the mean, nothing changed. */
export const DEFAULT_RANK_SETTINGS: RankSettings = {
  method: 'mean',
  decimals: 2,
  weights: new Map(),
  tieBreaks: [],
  tieDecisions: [],
  tieRule: { kind: 'show' },
  priorityPoints: 0,
  round: 'first',
  places: new Map(),
  reserves: new Map(),
  quotas: new Map(),
  official: { list: 'order' },
};

/** The settings with some of them changed or taken back. */
export const changeRankSettings = (settings: RankSettings, change: RankChange): RankSettings => {
  const taken = Object.entries(change).filter(([, value]) => value === undefined);
  const kept = Object.fromEntries(Object.entries(settings).filter(([name]) => !taken.some(([gone]) => gone === name)));
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...DEFAULT_RANK_SETTINGS, ...kept, ...given };
};
