import type { Cause } from '../logic/columns';
import type { Bounds, Explanation } from '../feel/types';
import type { SheetReadings } from '../applicants/readings';
import type { RosterFound, Rosters } from '../applicants/rosters/types';
import type { ApplicantIssue, ApplicantTable, SheetBinding } from '../applicants/types';
import type { Choices, Criterion, Guideline, Limit, Priority, Programme } from '../guideline/types';
import type { Indicator, Score, ScoreSection } from '../guideline/score-types';
import type { Uncomputable } from './troubles';
import type { CellAddress } from '../workbook/types';

export type Verdict = 'met' | 'notMet' | 'undetermined' | 'notApplicable' | 'unchecked';

/**
 * In order of precedence. `partial` 未查全: a mandatory clause could not be checked for want of a column (rule V9), or none
 * could, as it is open which programme the row applies for (rule F15).
 */
export type Conclusion = 'unqualified' | 'incomplete' | 'partial' | 'pending' | 'qualified';

/** Why a fact does not settle a criterion. `insufficient`: it is known, but too coarsely (a month where a day is asked). */
export type MissingCause = Cause | 'insufficient';

/** A fact that is not known, with why and where to fill it in. */
export interface MissingFact {
  readonly fact: string;
  /** For one item of a series: its year. */
  readonly year?: number;
  readonly cause: MissingCause;
  readonly cell?: CellAddress;
  /** Of a fact that is worked out from others: why it cannot be, where that is no blank (rule S8). */
  readonly trouble?: Uncomputable;
  /** Name of the roster that is lacking. */
  readonly roster?: string;
}

/** A person's answer to a judgement (or to a softened condition). */
export interface Answer {
  readonly answer: 'yes' | 'no' | 'open';
  readonly note?: string;
  /** Reviewers overrode the clause differently: it stays open, whatever the cells say (rule C5). */
  readonly disputed?: true;
}

/** A person's override of a verdict: needs a reason, shown for ever (rule V4). */
export interface Override {
  readonly verdict: 'met' | 'notMet' | 'notApplicable';
  readonly reason: string;
  /** Who, as typed; and when (ISO date), given by the caller. */
  readonly by?: string;
  readonly on?: string;
}

/** 另行核查: a person says that a clause was checked outside this sheet (rule V9). */
export interface CheckedElsewhere {
  /** Where and how, as a sentence. */
  readonly reason: string;
  readonly by?: string;
  /** ISO date, given by the caller. */
  readonly on?: string;
}

/** What was checked outside a sheet. It counts only for clauses that the sheet has no column for. */
export interface Elsewhere {
  /** By criterion id. */
  readonly criteria: ReadonlyMap<string, CheckedElsewhere>;
  /** Said of all other clauses that are left. */
  readonly rest?: CheckedElsewhere | undefined;
}

/** What there is to say of an indicator beside its points. */
export type ScoreNote =
  /** Does not apply. */
  | 'doesNotApply'
  /** Between two bands, where the guideline states nothing. */
  | 'gap'
  /** More counted than full marks are given for. */
  | 'capped'
  /** A mark that is none the guideline allows. */
  | 'outOfRange'
  /** Nothing is missing, and it cannot be worked out all the same (rule S8). */
  | 'notComputable';

/** An indicator for one row: what is there, where it falls, what it brings and what it still may bring (rules S3, S5). */
export interface IndicatorResult {
  readonly indicator: Indicator;
  /** From the least to the most that it can still come to, before its weight. */
  readonly points: Bounds;
  /** What is counted, evaluated. */
  readonly counted: Explanation;
  /** Whether it applies, evaluated. */
  readonly applies?: Explanation;
  /** Index of the band that what is there falls into. */
  readonly band?: number;
  readonly note?: ScoreNote;
  /** What an expert may give here, where that hangs on facts. */
  readonly given?: Bounds;
  /** Facts that leave its points open. */
  readonly missing: readonly MissingFact[];
  readonly cells: readonly CellAddress[];
}

interface SectionResult {
  readonly section: ScoreSection;
  readonly points: Bounds;
  readonly indicators: readonly IndicatorResult[];
}

/** A score for one row with all that it comes from (rule S5). */
export interface ScoreResult {
  readonly score: Score;
  readonly points: Bounds;
  readonly sections: readonly SectionResult[];
  /** Those in no section. */
  readonly indicators: readonly IndicatorResult[];
}

/** A total or a section by itself; `max` is its full marks. */
export interface TotalPoints {
  readonly name: string;
  readonly points: Bounds;
  readonly max: number;
}

/** A fact with what its roster has of the applicant. */
export interface RosterReading extends RosterFound {
  readonly fact: string;
}

/** A verdict with its reasons (rule V2). */
export interface Finding {
  readonly criterion: Criterion;
  readonly verdict: Verdict;
  /** The evaluated tree of `require` (and of `when`, where it matters), for whoever words it. */
  readonly explanation?: Explanation | undefined;
  readonly condition?: Explanation | undefined;
  /** The comparisons that decided, or would decide: what is there, what is asked, what is short. */
  readonly decisive: readonly Explanation[];
  /**
   * Smallest set of facts that would let it be met, alternatives beside it (rule V3). Where it is unchecked these are
   * the columns that the sheet lacks; empty for all other verdicts but undetermined.
   */
  readonly missing: readonly MissingFact[];
  readonly alternatives: readonly (readonly MissingFact[])[];
  /** 另有其他填法: there are more ways to fill it in than are told, or may be (rule V3). */
  readonly otherWays?: true | undefined;
  /** What cannot be worked out, for a reason that is no blank, and keeps it open (rule S8). */
  readonly troubles?: readonly Uncomputable[] | undefined;
  readonly cells: readonly CellAddress[];
  /** What rosters have of the applicant, for the facts read that follow from one (rule S7). */
  readonly rosters: readonly RosterReading[];
  readonly answer?: Answer | undefined;
  readonly override?: Override | undefined;
  /** Present where it is unchecked in this sheet and was checked elsewhere. */
  readonly elsewhere?: CheckedElsewhere | undefined;
  /** The breakdown of the scores that it reads (rule S5), none where it reads none; made on demand. */
  readonly scores: readonly ScoreResult[];
  /** Whether not being met can be mended (补正). */
  readonly mends: boolean;
  /** True where a person's answer is waited for: an open judgement (rule V6) or a softened condition (rule V8). */
  readonly awaiting: boolean;
  /** True for a softened condition that was not met and waits for a person (rule V8). */
  readonly softened: boolean;
}

/** A clause with the facts that the sheet has no column for. */
export type Lacking = Pick<Finding, 'criterion' | 'missing'>;

/** A limit across applicants, or a quota, as it is cited. */
type CitedLimit = Pick<Limit, 'id' | 'clause' | 'title'>;

/** A limit that the rows in hand could not be checked against. */
export interface UncheckedLimit {
  readonly limit: CitedLimit;
  readonly sheet: string;
  readonly programme: string;
  /** Facts that it compares by and the sheet has no column for. */
  readonly facts: readonly string[];
  /** For a quota: groups whose places nothing tells. */
  readonly groups: readonly string[];
}

/** A violated limit: every row in it is flagged with the others (rule X1). */
export interface LimitViolation {
  readonly limit: CitedLimit;
  /** For a quota: how many places the rows exceed. */
  readonly places?: number;
  /** Titles only alike, or persons only of one name: a person decides whether it is the same. */
  readonly asked?: 'alike' | 'namesake' | 'number';
  /** What the amounts come to and may come to, in 万元. */
  readonly sum?: { readonly total: number; readonly most: number };
  /** The shared value(s), e.g. the leader's name. */
  readonly value: string;
  readonly rows: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly key: string;
    readonly name: string;
    readonly programme: string;
  }[];
}

/** What one row comes to. */
export interface ApplicantResult {
  readonly table: ApplicantTable;
  /** Table row. */
  readonly row: number;
  /** Sheet row, zero-based. */
  readonly sheetRow: number;
  readonly key: string;
  readonly name: string;
  /** Undefined where the row's programme is blank: then it is `incomplete`; or not recognised: then it is `partial`. */
  readonly programme: Programme | undefined;
  readonly conclusion: Conclusion;
  /** One of each criterion, in the guideline's order. Made on demand: keep what is read more than once. */
  readonly findings: readonly Finding[];
  /** The finding of one criterion alone, index as in `programme.criteria`; cheaper than all of them. */
  findingOf(criterion: number): Finding;
  /** Verdicts without their reasons, index as in `programme.criteria`; cheap. */
  readonly verdicts: readonly Verdict[];
  /** Smallest set of facts to fill in that would settle the conclusion; empty where a definite failure decides (rule V3). */
  readonly missing: readonly MissingFact[];
  /** Priorities the row has (`yes`) or may have (`unknown`). */
  readonly priorities: readonly { readonly priority: Priority; readonly truth: 'yes' | 'unknown' }[];
  readonly limits: readonly LimitViolation[];
  /** Every total and section, without what it comes from; cheap. */
  readonly totals: readonly TotalPoints[];
  /** The breakdown of every score (rule S5); made on demand. */
  readonly scores: readonly ScoreResult[];
  /** Readings under another option of which the conclusion would differ (rule V7). */
  readonly dependsOn: readonly { readonly reading: string; readonly option: string; readonly conclusion: Conclusion }[];
  readonly overridden: boolean;
  /** Mandatory clauses that the sheet has no column for and nobody checked elsewhere (rule V9). Made on demand. */
  readonly unchecked: readonly Finding[];
  /** Clauses checked elsewhere, each with who says so and where. Made on demand. */
  readonly elsewhere: readonly Finding[];
  /** The same two by index of the criterion, without reasons; cheap. */
  readonly withoutColumn: { readonly unchecked: readonly number[]; readonly elsewhere: readonly number[] };
  /** What `unchecked` lacks; rows that lack the same share it, so that it is cheap. */
  readonly lacking: readonly Lacking[];
  /** Criteria that wait for a person's answer and nothing else, by index; what there is to say of them hangs on no cell. */
  readonly awaiting: readonly number[];
  /**
   * Criteria that a person is asked about, answered or not, by index; cheap: judgements that may apply (rule V6) and
   * softened conditions that are not met (rule V8).
   */
  readonly asked: readonly number[];
}

/** Everything that decides a screening beside the cells. */
export interface ScreeningOptions {
  readonly choices: Choices;
  readonly elsewhere: Elsewhere;
  /** Applicant key → criterion id → answer or override. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, Answer>>;
  readonly overrides: ReadonlyMap<string, ReadonlyMap<string, Override>>;
  /** What words in cells mean (rule F13), and how bare numbers of shares do (rule F18); none where nothing was settled. */
  readonly words?: SheetReadings['words'];
  readonly ratioScales?: SheetReadings['ratioScales'];
  /** Rosters at hand and what persons decided about names on them; none where nothing was given. */
  readonly rosters?: Pick<Rosters, 'tables' | 'decided'>;
}

/** The screening of one sheet. */
export interface SheetScreening {
  readonly guideline: Guideline;
  readonly binding: SheetBinding;
  readonly options: ScreeningOptions;
  readonly applicants: readonly ApplicantResult[];
  readonly counts: Readonly<Record<Conclusion, number>>;
  /** Facts without a column, with the criteria left unchecked by each (rule B5). */
  readonly unboundFacts: readonly {
    readonly fact: string;
    readonly criteria: readonly { readonly programme: string; readonly criterion: string; readonly clause: string }[];
  }[];
  readonly violations: readonly LimitViolation[];
  readonly uncheckedLimits: readonly UncheckedLimit[];
  readonly issues: readonly ApplicantIssue[];
}
