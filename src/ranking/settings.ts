import type { RankingRule } from '../guideline/score-types';
import { changedOfGroup } from '../screening/quotas';
import type { ScoringMethod, TieDecision, TieRule } from './types';
import type { TieBreak } from './tie-breaks';

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
  /** What orders in place of what the guideline says: totals and sections by rule, and 专家评分 (rule S4). */
  readonly order?: RankingRule['order'];
  /** What equals are compared by, in place of the guideline's own ties (rule S6); none for nothing at all. */
  readonly ruleTies?: RankingRule['ties'];
  /** Weight of each mark column by header, for the method `weighted`. */
  readonly weights: ReadonlyMap<string, number>;
  /** Columns that order equals, first one first. */
  readonly tieBreaks: readonly TieBreak[];
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
  /** The office opened the scores: experts see each other's. Absent in the blind phase (盲评). */
  readonly openMarks?: true;
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

/** One of the numbers that may differ from the guideline's. */
export type RankNumber =
  | { readonly kind: 'places' | 'reserve'; readonly programme: string }
  | { readonly kind: 'quota'; readonly quota: string; readonly group: string }
  | { readonly kind: 'budget' | 'perProject' };

/** Everything as the guideline has it. */
export const OWN_NUMBERS: RankNumbers = { places: new Map(), reserves: new Map(), quotas: new Map() };

/** The changed number, where it was changed. */
export const changedNumber = (numbers: RankNumbers, which: RankNumber): Changed<number> | undefined => {
  switch (which.kind) {
    case 'places':
      return numbers.places.get(which.programme);
    case 'reserve':
      return numbers.reserves.get(which.programme);
    case 'quota':
      return changedOfGroup(numbers.quotas.get(which.quota), which.group)?.changed;
    case 'budget':
      return numbers.budget;
    case 'perProject':
      return numbers.perProject;
  }
};

/** The numbers with one of them changed, or taken back to the guideline's where `changed` is absent. */
export const setNumber = (
  numbers: RankNumbers,
  which: RankNumber,
  changed: Changed<number> | undefined,
): RankNumbers => {
  const { budget, perProject, places, quotas, reserves } = numbers;
  const others = { places, reserves, quotas, ...(budget && { budget }), ...(perProject && { perProject }) };
  switch (which.kind) {
    case 'places':
      return { ...others, places: withEntry(places, which.programme, changed) };
    case 'reserve':
      return { ...others, reserves: withEntry(reserves, which.programme, changed) };
    case 'quota': {
      const table = quotas.get(which.quota);
      const name = changedOfGroup(table, which.group)?.name ?? which.group;
      const own = withEntry(table ?? new Map<string, Changed<number>>(), name, changed);
      return { ...others, quotas: withEntry(quotas, which.quota, own.size === 0 ? undefined : own) };
    }
    case 'budget':
    case 'perProject': {
      const money = new Map(Object.entries({ budget, perProject, [which.kind]: changed }));
      const given = [...money].filter(([, value]) => value !== undefined);
      return { places, reserves, quotas, ...Object.fromEntries(given) };
    }
  }
};

/** All changed numbers with their reasons: programmes, then groups, then money. */
export const listChangedNumbers = (
  numbers: RankNumbers,
): readonly { readonly which: RankNumber; readonly changed: Changed<number> }[] => [
  ...[...numbers.places].map(([programme, changed]) => ({ which: { kind: 'places', programme } as const, changed })),
  ...[...numbers.reserves].map(([programme, changed]) => ({ which: { kind: 'reserve', programme } as const, changed })),
  ...[...numbers.quotas].flatMap(([quota, table]) =>
    [...table].map(([group, changed]) => ({ which: { kind: 'quota', quota, group } as const, changed })),
  ),
  ...(['budget', 'perProject'] as const).flatMap((kind) => {
    const changed = numbers[kind];
    return changed === undefined ? [] : [{ which: { kind }, changed }];
  }),
];

const withEntry = <T>(map: ReadonlyMap<string, T>, key: string, value: T | undefined): ReadonlyMap<string, T> => {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
};
