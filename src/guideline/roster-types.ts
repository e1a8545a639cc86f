import type { Fact, FactType } from './types';

/** 名单: a list that applicants are looked up in, a sheet of its own or another file (rules S7, X2). */
export interface Roster {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly clause: string;
  /** Who is looked up: an organisation by credit code, else by name; or the leader, by name within an organisation. */
  readonly by: 'organisation' | 'leader';
  /** Further headers that the column of names may have. */
  readonly headers: readonly string[];
  /** What else it tells of an entry, as facts of its rows. */
  readonly columns: readonly Fact[];
  /** The column that says when an entry is from. */
  readonly date?: string;
  /** Entries count only from so many years before the check date; `wholeYears`: the years up to the reference year. */
  readonly period?: RosterPeriod;
  /** Names that are nearly the same are shown for a person to decide, or are not looked for. */
  readonly near: 'ask' | 'ignore';
  readonly hint?: string;
}

export interface RosterPeriod {
  readonly years: number;
  readonly until: 'checkDate' | 'referenceYear';
  /** The guideline's reference year. */
  readonly referenceYear: number;
}

/** What a fact takes from a roster: whether somebody stands on it or does not, how often, when last, or a column's value. */
export type RosterTelling = 'listed' | 'absent' | 'count' | 'latest' | 'value';

/** How a fact follows from a roster. */
export interface RosterLookup {
  readonly roster: Roster;
  readonly tells: RosterTelling;
  /** Whose value it takes, for `value`. */
  readonly column?: string;
  /** Only entries that have one of these values count: column → values. */
  readonly only: ReadonlyMap<string, readonly string[]>;
  /** The value of who does not stand on it, as a cell would say it; without one it is unknown. */
  readonly otherwise?: string;
}

/** What is wrong with a roster, or with how a fact follows from one. */
export type RosterProblem =
  | { readonly kind: 'unknown'; readonly name: string; readonly candidates: readonly string[] }
  | { readonly kind: 'unused'; readonly name: string }
  | { readonly kind: 'twoOrigins'; readonly fact: string }
  | { readonly kind: 'unknownColumn'; readonly column: string; readonly columns: readonly string[] }
  | { readonly kind: 'noDate'; readonly roster: string; readonly needs: 'period' | 'latest' }
  | { readonly kind: 'dateType'; readonly column: string; readonly found: FactType }
  | { readonly kind: 'noColumn'; readonly fact: string }
  | {
      readonly kind: 'type';
      readonly fact: string;
      readonly tells: RosterTelling;
      readonly expected: readonly FactType[];
      readonly found: FactType;
    }
  | { readonly kind: 'series'; readonly fact: string }
  | { readonly kind: 'noLeader'; readonly roster: string };
