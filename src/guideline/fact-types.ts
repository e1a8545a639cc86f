import type { Expression } from '../feel/types';

export type FactType =
  'text' | 'count' | 'amount' | 'ratio' | 'date' | 'yesNo' | 'choice' | 'list' | 'material' | 'place';

export type FactRole =
  | 'organisation'
  | 'creditCode'
  | 'leader'
  | 'office'
  | 'project'
  | 'programme'
  | 'partners'
  | 'region'
  | 'patentNumber'
  | 'budget';

/** How a fact follows from others. Of several ways the first whose value is known counts, row by row. */
export interface Derivation extends Expression {
  /** The facts that each way reads. */
  readonly ways: readonly (readonly string[])[];
}

export interface Fact {
  readonly name: string;
  readonly type: FactType;
  readonly unit?: string;
  readonly aliases: readonly string[];
  readonly options: readonly { readonly value: string; readonly aliases: readonly string[] }[];
  /** Calendar years a yearly series must cover, ascending, e.g. [2019, 2020, 2021] (rule F9). */
  readonly years?: readonly number[];
  readonly role?: FactRole;
  /** How it follows from other facts, used where the sheet has no column of its own (rule B7). */
  readonly from?: Derivation;
  /** The roster that answers it, beside a column of its own (rule S7). */
  readonly roster?: RosterLookup;
  /** Read only to work out other facts: nothing asks for it by itself. */
  readonly input?: true;
  /** What an expert gives, not the applicant: left open, nothing is to be handed in later. */
  readonly mark?: true;
  /** Read only by what is judged where the sheet states it: no sheet lacks it. */
  readonly ifStated?: true;
  readonly hint?: string;
}

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
