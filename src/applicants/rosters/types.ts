import type { Roster, RosterLookup } from '../../guideline/fact-types';
import type { ColumnSource } from '../../logic/columns';

/** Where a roster's rows stand: a sheet of the applicants' own workbook, or of another file. */
export interface RosterSource {
  /** Name of the file, without its folder. */
  readonly file?: string;
  readonly sheet: string;
}

/** What a person chose for a roster: where it stands, and its columns where they are not found by themselves (rule B4). */
export interface RosterChoice {
  /** Of a file whose sheet is still to be chosen the sheet's name is empty. */
  readonly source: RosterSource;
  /** What a column tells, by `listRosterFacts` → its header. */
  readonly columns: ReadonlyMap<string, string>;
}

/** A roster that was read: who stands on it, ready to be looked up. Entries are its rows, from 0. */
export interface RosterTable {
  readonly roster: Roster;
  readonly source: RosterSource;
  /** SHA-256 (hex) of all cells that count. */
  readonly digest: string;
  readonly rowCount: number;
  /** Headers it is looked up by, as they stand there. */
  readonly headers: { readonly name: string; readonly code?: string; readonly organisation?: string };
  /** Headers of its columns, as they stand there. */
  readonly allHeaders: readonly string[];
  /** What its columns tell → the header of each that is there. */
  readonly columns: ReadonlyMap<string, string>;
  /** The column of names was told by its cells alone. */
  readonly guessed: boolean;
  readonly entries: readonly RosterEntry[];
  /** Credit code → entries. */
  readonly byCode: ReadonlyMap<string, readonly number[]>;
  /** Folded name → entries. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** Names nearly the same, made when first asked for. */
  readonly near: () => NearNames;
  /** What else it tells of its entries. */
  readonly table: ColumnSource;
}

/** One row of a roster that names somebody. */
export interface RosterEntry {
  /** As shown. */
  readonly name: string;
  readonly folded: string;
  readonly code?: string;
  /** Of a person: the organisation named beside. */
  readonly organisation?: string;
  /** Row of the roster's sheet, zero-based. */
  readonly sheetRow: number;
  /** Row of `table`. */
  readonly row: number;
}

/** Whether somebody on a roster is the applicant, as a person said (rule X2). */
export type PairDecision = 'same' | 'different';

/** All rosters at hand, by id. */
export interface Rosters {
  readonly tables: ReadonlyMap<string, RosterTable>;
  /** Roster id → pair → what a person said; pairs are named by `pairKey`. */
  readonly decided: ReadonlyMap<string, ReadonlyMap<string, PairDecision>>;
  /** Check date, days since 1970-01-01. */
  readonly asOf: number;
}

/** Why an entry may be the applicant, for a person to decide. */
export type NearWhy =
  /** One letter differs. */
  | 'spelling'
  /** The legal form differs or is missing. */
  | 'form'
  /** A name borne before. */
  | 'former'
  /** The place before the name is missing. */
  | 'place'
  /** A person of the same name at another organisation, or at none named. */
  | 'namesake'
  /** One name under several credit codes, and the applicant tells none. */
  | 'codes';

/** A name as it is compared: what it is called now, and what it was called before. */
export interface SpelledName {
  readonly shown: string;
  readonly folded: string;
  /** Its present name without legal form, then former names so. */
  readonly cores: readonly string[];
}

/** Names nearly the same as a text, best first. */
export interface NearNames {
  find(name: SpelledName): readonly { readonly name: string; readonly why: NearWhy }[];
}

/** An entry of a roster that has to do with an applicant. */
export interface RosterEvidence {
  readonly entry: RosterEntry;
  /**
   * `hit`: the applicant's own, by code, by name or as a person said; `open`: a person has to say; `otherCode`: of the same
   * name under another credit code, and so somebody else; `refused`: a person said that it is somebody else.
   */
  readonly kind: 'hit' | 'open' | 'otherCode' | 'refused';
  readonly by: 'code' | 'name' | 'person' | NearWhy;
  /** Names the pair, for a person's decision. */
  readonly pair: string;
  /** Whether it lies in the period and among the entries that count. */
  readonly counts: 'yes' | 'no' | 'unknown';
}

/** What a roster has of one applicant for one fact. */
export interface RosterFound {
  readonly lookup: RosterLookup;
  /** Absent where no roster was given. */
  readonly source: RosterSource | undefined;
  readonly evidence: readonly RosterEvidence[];
  /** What the applicant's own column says, where it has one and something stands in it. */
  readonly own: string | undefined;
}

/** A roster that cannot be looked up in: where, what was expected, what is there. */
export type RosterIssue = { readonly roster: string; readonly source: RosterSource } & (
  | { readonly code: 'roster.noHeader' }
  | { readonly code: 'roster.noNames'; readonly headers: readonly string[]; readonly by: Roster['by'] }
  | { readonly code: 'roster.twoNames'; readonly headers: readonly string[] }
  | { readonly code: 'roster.noColumn'; readonly column: string; readonly headers: readonly string[] }
  | { readonly code: 'roster.empty'; readonly header: string }
  /** The sheet is not there. */
  | { readonly code: 'roster.noSheet'; readonly sheets: readonly string[] }
  /** Several sheets of the file may be it. */
  | { readonly code: 'roster.whichSheet'; readonly sheets: readonly string[] }
  /** The file is not at hand. */
  | { readonly code: 'roster.noFile' }
);
