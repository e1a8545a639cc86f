import type { Cause, Column, ColumnSource } from '../logic/columns';
import type { Explanation, Expression, FeelIssue } from '../feel/types';
import type { Fact, FactType } from '../guideline/types';
import type { CellAddress } from '../workbook/types';
import type { RosterFound, Rosters } from './rosters/types';

/**
 * How a header came to stand for a fact: for certain (rule B2), `user` by what a person fixed (rule B4),
 * `likely` by evidence, to be confirmed by a person (rule B6).
 */
export type BindingHow = 'name' | 'alias' | 'folded' | 'user' | 'likely';

/** One sheet column that carries (part of) a fact. */
export interface Binding {
  readonly fact: string;
  /** Sheet column, zero-based. */
  readonly column: number;
  /** Header as shown, two-row headers joined with a space. */
  readonly header: string;
  readonly how: BindingHow;
  /** The year of one column of a series (rule F9). */
  readonly year?: number;
  /** Unit that the header states, e.g. 万元. */
  readonly unit?: string;
  /** The column lists materials: each one named in a cell is there, the others are not (rule F8). */
  readonly materialList?: true;
  /** Of several years in one cell the latest is meant. */
  readonly latest?: true;
  /** A yes in the column is a no for the fact, and the other way round. */
  readonly turned?: true;
}

/** How sure a proposal is (rule B6): bound, bound provisionally once accepted, only listed. */
type ProposalLevel = 'certain' | 'likely' | 'possible';

/** What speaks for a proposal, or against it; worded elsewhere. */
export type Evidence =
  /** The header is the target's name, an alias, or either but for spelling. */
  | { readonly kind: 'name'; readonly how: BindingHow }
  /** Words that header and target share, in the spelling that stands for all of one meaning. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Part of the target's words stand in the header row above. */
  | { readonly kind: 'upper'; readonly words: readonly string[] }
  /** The header's unit measures what the target asks for, or cannot. */
  | { readonly kind: 'unit'; readonly unit: string; readonly fits: boolean }
  /** How much of the column's filled cells looks like what the target asks for, 0 … 1. */
  | { readonly kind: 'cells'; readonly share: number }
  /** What speaks of one of several things the header names. */
  | { readonly kind: 'part'; readonly text: string };

/** A column that a proposal reads. */
export interface ProposedColumn {
  /** Sheet column, zero-based. */
  readonly column: number;
  readonly header: string;
  /** Of a series, the year it carries (rule F9). */
  readonly year?: number;
}

/** What columns may stand for (rules B6, B7). */
export interface Proposal {
  /** Name of the fact, judgement or score. */
  readonly target: string;
  readonly level: ProposalLevel;
  /** One; a column a year of a series; those that an expression reads. */
  readonly columns: readonly ProposedColumn[];
  /** How the fact is computed, over headers in square brackets. */
  readonly expression?: string;
  /** Unit that the header states. */
  readonly unit?: string;
  /** A yes in the column is a no for the fact. */
  readonly turned?: true;
  /** 0 … 1. */
  readonly score: number;
  /** By how much the best assignment of all columns would be worse without it; 0 for what is only listed. */
  readonly lead: number;
  readonly evidence: readonly Evidence[];
}

/** A column that an expression names, and what it is read as; `fact.name` is the header in square brackets. */
export interface ComputedInput {
  readonly fact: Fact;
  readonly binding: Binding;
}

/** A fact that is computed from columns (rule B7). */
export interface ComputedFact {
  readonly fact: string;
  readonly expression: Expression;
  readonly inputs: readonly ComputedInput[];
  readonly how: 'user' | 'likely';
}

/** A header that stands for nothing yet, with what it might stand for (never picked for the user). */
interface UnboundHeader {
  readonly column: number;
  readonly header: string;
  readonly suggestions: readonly string[];
}

/** What a person fixed: header text, or its lower part alone (compared after `foldText`) → fact name, or `null` for "stands for nothing". */
export type FixedBindings = ReadonlyMap<string, string | null>;

/** A row that is no applicant: a total, nothing, the header once more, a note, or left out by a person (rule B10). */
export interface SkippedRow {
  /** Sheet row, zero-based. */
  readonly row: number;
  readonly why: 'total' | 'blank' | 'header' | 'note' | 'user';
  /** Texts in it, as shown, joined with spaces. */
  readonly shown: string;
}

/** How one sheet is read. */
export interface SheetBinding {
  readonly sheet: string;
  /** Header rows, zero-based, one or two. */
  readonly headerRows: readonly number[];
  /** Headers of all columns but ours; `lower` is the part in the second of two rows. */
  readonly headers: readonly { readonly column: number; readonly text: string; readonly lower?: string }[];
  /** Sheet rows that are applicants, ascending, zero-based; title, blank and 合计 rows are left out. */
  readonly dataRows: readonly number[];
  /** Rows below the header that are no applicants, with why. */
  readonly skippedRows: readonly SkippedRow[];
  readonly bindings: readonly Binding[];
  /** Facts computed from columns; they are carried without a binding of their own. */
  readonly computed: readonly ComputedFact[];
  /** What columns may stand for, at all levels; worked out when first asked for. */
  readonly proposals: readonly Proposal[];
  readonly unboundHeaders: readonly UnboundHeader[];
  /** Facts asked for that no column carries (rule B5). */
  readonly unboundFacts: readonly string[];
  /** Columns that are ours (result columns), zero-based. */
  readonly ownColumns: readonly number[];
  readonly issues: readonly ApplicantIssue[];
}

/** What a cell should have held. */
export type ExpectedForm = FactType | 'series' | 'materialList' | 'creditCode' | 'patentNumber';

/** What reading a sheet rests on beside its cells. */
export interface ReadingOptions {
  readonly sheetName: string;
  /** The guideline's own region, which completes short names of places (rule F10). */
  readonly region?: string;
  /** Years that a day without a year may lie in; they are only offered (rule F19). */
  readonly years?: readonly number[];
  /** Check date, as days since 1970-01-01: what was done was done by then. */
  readonly asOf?: number;
  /** Facts that tell when something of this very round was done: a day without a year is the nearest to the check date. */
  readonly roundDates?: ReadonlySet<string>;
  /** Settled words: fact → text of a cell (compared after `foldWord`) → the value it has; 是, 否, 空, 不属任何一类 and 逐个看 are values too (rule F13). */
  readonly words?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Fact → how bare numbers in its column are meant (rule F18). */
  readonly ratioScales?: ReadonlyMap<string, 'percent' | 'fraction'>;
  /** Rosters at hand by id, and what persons decided about names on them (rule S7). */
  readonly rosters?: Rosters;
}

/** A problem found while reading applicants. */
export type ApplicantIssue =
  | { readonly code: 'applicants.noHeader'; readonly sheet: string }
  | { readonly code: 'applicants.noRows'; readonly sheet: string }
  /** No column names the applicants (rule B11). `header` is what the columns are called. */
  | { readonly code: 'applicants.noNames'; readonly sheet: string; readonly headers: readonly string[] }
  | {
      readonly code: 'applicants.twoHeaders';
      readonly sheet: string;
      readonly fact: string;
      readonly headers: readonly { readonly column: number; readonly header: string }[];
    }
  | {
      readonly code: 'applicants.twoFacts';
      readonly sheet: string;
      readonly column: number;
      readonly header: string;
      readonly facts: readonly string[];
    }
  | {
      readonly code: 'applicants.fixedUnknown';
      readonly header: string;
      readonly fact: string;
      readonly candidates: readonly string[];
    }
  /** How a fact is computed cannot be: no such header, or `problem`. */
  | {
      readonly code: 'applicants.computed';
      readonly fact: string;
      readonly expression: string;
      readonly problem?: FeelIssue;
    }
  | {
      readonly code: 'applicants.unreadable';
      readonly cell: CellAddress;
      readonly fact: string;
      readonly shown: string;
      readonly expected: ExpectedForm;
      readonly candidates: readonly string[];
    }
  | {
      readonly code: 'applicants.unitConflict';
      readonly cell: CellAddress;
      readonly fact: string;
      readonly shown: string;
      readonly headerUnit: string;
      readonly cellUnit: string;
    }
  /** The cell's own unit was taken, and its value is a thousand times larger or smaller than its neighbours (rule F2). */
  | {
      readonly code: 'applicants.ownUnit';
      readonly severity: 'remark';
      readonly cell: CellAddress;
      readonly fact: string;
      readonly shown: string;
      readonly headerUnit: string;
      readonly cellUnit: string;
    }
  /** What takes back or limits the rest of the cell, which is therefore not read (rule F17). */
  | {
      readonly code: 'applicants.remark';
      readonly cell: CellAddress;
      readonly fact: string;
      readonly shown: string;
      readonly remark: string;
      readonly candidates: readonly string[];
    }
  /** A place was found under a name it no longer has (rule F10). */
  | {
      readonly code: 'applicants.renamedPlace';
      readonly severity: 'remark';
      readonly cell: CellAddress;
      readonly fact: string;
      readonly shown: string;
      readonly now: string;
    }
  /** A place that no gazetteer has was taken to lie in the province it names (rule F10). */
  | {
      readonly code: 'applicants.unlistedPlace';
      readonly severity: 'remark';
      readonly cell: CellAddress;
      readonly fact: string;
      readonly shown: string;
      readonly province: string;
    }
  /** A day without a year was taken for that of this round, in this year (rule F19). */
  | {
      readonly code: 'applicants.assumedYear';
      readonly severity: 'remark';
      readonly cell: CellAddress;
      readonly fact: string;
      readonly shown: string;
      readonly year: number;
    }
  /** Bare numbers of a ratio column that does not tell percent from fraction: asked once, `cell` is the first of `count` (rule F18). */
  | {
      readonly code: 'applicants.ratioScale';
      readonly cell: CellAddress;
      readonly fact: string;
      readonly header: string;
      readonly shown: string;
      readonly count: number;
    }
  | {
      readonly code: 'applicants.checkDigit';
      readonly cell: CellAddress;
      readonly fact: string;
      readonly shown: string;
    }
  | {
      readonly code: 'applicants.lostDigits';
      readonly cell: CellAddress;
      readonly fact: string;
      readonly shown: string;
    }
  | {
      readonly code: 'applicants.unknownProgramme';
      readonly cell: CellAddress;
      readonly shown: string;
      /** Names of programmes, best first; `likely`: the first is meant, as no other is near. */
      readonly candidates: readonly string[];
      readonly likely?: true;
    }
  | { readonly code: 'applicants.noProgramme'; readonly cell: CellAddress }
  /** `rows` are sheet rows, zero-based. */
  | {
      readonly code: 'applicants.duplicateKey';
      readonly sheet: string;
      readonly key: string;
      readonly rows: readonly number[];
    };

/** The state of one cell of a fact. */
export type CellState = { readonly known: true } | { readonly known: false; readonly cause: Cause };

/** Typed columns of one sheet for a set of facts. Row indexes below are table rows (0 … rowCount − 1). */
export interface ApplicantTable extends ColumnSource {
  readonly sheet: string;
  readonly rowCount: number;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly binding: SheetBinding;
  /** Sheet row of a table row, zero-based. */
  sheetRow(row: number): number;
  column(name: string): Column | undefined;
  /** Why a fact (or a series item `name[index]`, index from 0 = earliest year) is not known in a row. */
  stateOf(fact: string, row: number): CellState;
  /** Cells the fact was read from in this row (several for a series). */
  cellsOf(fact: string, row: number): readonly CellAddress[];
  /** The text people see in the fact's cell(s), for messages; a remark in brackets is kept. */
  shownOf(fact: string, row: number): string;
  /** How a fact that is worked out from others came about in a row; `undefined` for any other. */
  explainFact(fact: string, row: number): Explanation | undefined;
  /** What a fact's roster has of the applicant in this row (rule S7); `undefined` for a fact that follows from none. */
  rosterOf(fact: string, row: number): RosterFound | undefined;
  /** Stable identity of the row's applicant, independent of its position (rule W5). */
  keyOf(row: number): string;
  /** Unreadable cells, unit conflicts, check digits of the facts asked for. */
  readonly issues: readonly ApplicantIssue[];
}

/** How each value of a fact stands: index into causes, 0 = known. */
export const STATES: readonly (Cause | undefined)[] = [
  undefined,
  'blank',
  'unreadable',
  'noColumn',
  'noRoster',
  'nearName',
  'rosterCell',
  'contradicted',
  'notListed',
];
export const KNOWN_STATE = 0;
export const BLANK_STATE = 1;
export const UNREADABLE_STATE = 2;
export const NO_COLUMN_STATE = 3;
export const NO_ROSTER_STATE = 4;

/** One fact of all rows, with why values are not known and what was wrong with their cells. */
export interface FactColumn {
  readonly column: Column;
  /** Per row; of a series: the first year that is not known. */
  readonly states: Uint8Array;
  /** Per item of a list, in the order of the list column's items. */
  readonly itemStates?: Uint8Array;
  readonly issues: readonly ApplicantIssue[];
}
