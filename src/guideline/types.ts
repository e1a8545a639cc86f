import type { PassLine } from './pass-lines';
import type { Expression, FeelIssue, FeelValue, NumberUnit, Titled } from '../feel/types';
import type { TableProblem, TableSource } from './named-schema';
import type { FundingSource, LimitSource, PlacesSource, RubricSource } from './schema';
import type { CompiledRanking, CompiledScore, RankingRule, Score, ScoreProblem } from './score-types';
import type { Fact, FactType, Roster, RosterProblem } from './fact-types';

export type { Derivation, Fact, FactRole, FactType } from './fact-types';

/** A guideline that was loaded and checked: ready to screen with, deeply readonly. */
export interface Guideline {
  readonly id: string;
  readonly title: string;
  readonly authority: string;
  readonly document?: string;
  readonly year: number;
  readonly yearNote?: string;
  readonly referenceYear: number;
  /** ISO date. */
  readonly checkDate: string;
  readonly region?: string;
  /** SHA-256 (hex) of the files it was loaded from, vocabulary included. */
  readonly digest: string;
  readonly programmes: readonly Programme[];
  /** Limits that span programmes. */
  readonly limits: readonly Limit[];
  readonly readings: readonly Reading[];
  /** Lists that facts follow from. */
  readonly rosters: readonly Roster[];
  readonly provisions: readonly Provision[];
  readonly omitted: readonly { readonly clause: string; readonly reason: string }[];
}

export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly clause: string;
  readonly group: readonly string[];
  readonly summary?: string;
  /** Facts read by anything below, shared ones included, identity facts first, materials last. */
  readonly facts: readonly Fact[];
  /** General criteria first, then its own, in the document's order; materials and targets included. */
  readonly criteria: readonly Criterion[];
  /** Points by rule, in the document's order. */
  readonly scores: readonly Score[];
  /** Points that criteria ask of scores and sections. */
  readonly passLines: readonly PassLine[];
  /** Named expressions, the guideline's before its own, then those of its criteria. */
  readonly lets: readonly NamedExpression[];
  /** Tables that its expressions look up in. */
  readonly tables: readonly TableSource[];
  readonly priorities: readonly Priority[];
  readonly quotas: readonly Quota[];
  /** Readings that its expressions use. */
  readonly readings: readonly Reading[];
  readonly provisions: readonly Provision[];
  readonly omitted: readonly { readonly clause: string; readonly reason: string }[];
  readonly places?: PlacesSource;
  readonly funding?: FundingSource;
  readonly period?: {
    readonly clause: string;
    readonly text: string;
    readonly years?: number | undefined;
    readonly upTo?: boolean | undefined;
  };
  readonly recommendedBy?: { readonly clause: string; readonly text: string };
  readonly rubric?: RubricSource;
  /** What orders it, where the document says so; experts' marks otherwise. */
  readonly ranking?: RankingRule;
  /**
   * Compiles every expression for one set of choices. Loading has compiled it once already with the
   * defaults, so this cannot fail for known reading ids and labels; unknown ones are ignored.
   */
  compile(choices: Choices): CompiledProgramme;
}

/** What the office decided before screening. */
export interface Choices {
  /** ISO date that ages and periods count to. */
  readonly asOf: string;
  /** Reading id → label of the chosen option; absent ones take their default. */
  readonly readings: ReadonlyMap<string, string>;
}

interface Requirement {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  /** Text of the expression that says whom it applies to. */
  readonly when?: string;
  readonly hint?: string;
  /** Text of the expression, over readings, that says whether not being met can be mended; absent where its kind says. */
  readonly mend?: string;
  /** Judged only where it is stated: in the applicant's own cells, or in columns that each applicant then has to fill in. */
  readonly ifStated?: 'cell' | 'column';
}

/** Decided from facts; `require` is the expression's text. */
interface Condition extends Requirement {
  readonly kind: 'condition';
  readonly require: string;
  /** 原则上…: not met turns into a judgement (rule V8). */
  readonly soft: boolean;
}

/** A question that only a person answers (rule V6). */
interface Judgement extends Requirement {
  readonly kind: 'judgement';
}

/** A paper to hand in. */
interface Material extends Requirement {
  readonly kind: 'material';
  /** The fact that tells whether it was handed in. */
  readonly material: string;
  /** May be absent without harm. */
  readonly optional: boolean;
}

/**
 * What the application must promise; without `require` it is listed for reading and never decided. `promise` is the
 * yes/no fact that decides in its place.
 */
interface Target extends Requirement {
  readonly kind: 'target';
  readonly require?: string;
  readonly promise?: string;
}

interface Deadline extends Requirement {
  readonly kind: 'deadline';
  readonly require: string;
}

/** A criterion as written, before its expressions are compiled. */
export type WrittenCriterion = Condition | Judgement | Material | Target | Deadline;

export type CriterionKind = WrittenCriterion['kind'];

/** A `let`, as written. */
export interface NamedExpression extends Titled {
  readonly name: string;
  /** Text of the expression. */
  readonly of: string;
  /** Id of the criterion that alone may use it. */
  readonly criterion?: string;
}

/** A requirement of a programme, with the facts its expressions read and the readings they use, by id. */
export type Criterion = WrittenCriterion & {
  readonly facts: readonly string[];
  readonly readings: readonly string[];
  /** Names of the scores and sections that its expressions read; absent where there are none. */
  readonly scores?: readonly string[];
};

export interface CompiledCriterion {
  readonly criterion: Criterion;
  readonly when?: Expression;
  readonly require?: Expression;
  /** Not being met can be mended by handing in or promising more (补正), under the readings chosen. */
  readonly mends: boolean;
}

export interface CompiledProgramme {
  readonly programme: Programme;
  readonly choices: Choices;
  readonly criteria: readonly CompiledCriterion[];
  readonly scores: readonly CompiledScore[];
  readonly priorities: readonly { readonly priority: Priority; readonly when: Expression }[];
  /** `when` of the guideline's limits that apply to this programme, by limit id. */
  readonly limitConditions: ReadonlyMap<string, Expression>;
  /** What amounts together may come to, by limit id. */
  readonly limitMosts: ReadonlyMap<string, Expression>;
  /** Who takes part in the final round; everybody where absent. */
  readonly finalWhen?: Expression;
  readonly ranking?: CompiledRanking;
  /** Under the readings chosen the document states no number of places. */
  readonly withoutPlaces?: true;
}

export interface Reading {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly question: string;
  readonly options: readonly { readonly label: string; readonly value: FeelValue }[];
  /** Label. */
  readonly default: string;
  readonly reason?: string;
}

/** A rule across applicants. `facts`: all that it reads, those it compares by and those of its `when`. */
export type Limit = LimitSource & { readonly facts: readonly string[] };

export interface Priority {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly when: string;
  readonly strength: 'equals' | 'support';
  readonly facts: readonly string[];
}

export interface Quota {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly per: string;
  /** Who recommends from within a prefecture shares its places. */
  readonly area?: 'prefecture';
  readonly facts: readonly Fact[];
  /** Programmes that share these places. */
  readonly programmes: readonly string[];
  /** Text of the expression, for reading. */
  readonly places: string;
  /** Number of places of one group, over the group's own facts. */
  compile(choices: Choices): Expression;
}

export interface Provision {
  readonly clause: string;
  readonly title: string;
}

/** One file of a guideline as text. Paths are relative, with `/`. */
export interface GuidelineFile {
  readonly path: string;
  readonly text: string;
}

/** A place in a guideline file, 1-based, as editors show it. */
export interface FilePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a part of a file should have been. */
export type ShapeExpectation =
  | { readonly kind: 'type'; readonly type: 'text' | 'number' | 'integer' | 'boolean' | 'list' | 'map' }
  | { readonly kind: 'oneOf'; readonly options: readonly string[] }
  | { readonly kind: 'either'; readonly of: readonly ShapeExpectation[] }
  | { readonly kind: 'atLeast'; readonly minimum: number; readonly inclusive: boolean }
  | { readonly kind: 'atMost'; readonly maximum: number }
  /** Characters of a text or entries of a list. */
  | { readonly kind: 'items'; readonly minimum: number }
  | { readonly kind: 'characters'; readonly maximum: number }
  | { readonly kind: 'id' | 'date' | 'format' }
  | { readonly kind: 'other'; readonly detail: string };

/** A mistake in a guideline. */
export type GuidelineIssue = { readonly at: FilePosition; readonly severity: 'error' | 'warning' } &
  /** `problem` is the YAML parser's code, e.g. `DUPLICATE_KEY`; `detail` its own words. */
  (
    | { readonly code: 'guideline.yaml'; readonly problem: string; readonly detail: string }
    /** `found` is absent where nothing stands. */
    | {
        readonly code: 'guideline.shape';
        readonly path: string;
        readonly expected: ShapeExpectation;
        readonly found?: string;
      }
    | {
        readonly code: 'guideline.unknownKey';
        readonly key: string;
        readonly candidates: readonly string[];
        readonly known: readonly string[];
      }
    /** Larger than a guideline may be (rule W12); nothing more is read. */
    | {
        readonly code: 'guideline.limit';
        readonly what: 'files' | 'file' | 'text' | 'entries' | 'depth';
        readonly limit: number;
        readonly found: number;
      }
    | { readonly code: 'guideline.missingFile'; readonly file: string }
    | { readonly code: 'guideline.unlistedFile'; readonly file: string; readonly candidates: readonly string[] }
    | { readonly code: 'guideline.fileId'; readonly id: string; readonly file: string }
    | { readonly code: 'guideline.duplicateId'; readonly id: string; readonly first: FilePosition }
    | {
        readonly code: 'guideline.duplicateClause';
        readonly clause: string;
        readonly title: string;
        readonly first: FilePosition;
      }
    | { readonly code: 'guideline.duplicateFact'; readonly name: string; readonly first: FilePosition }
    | {
        readonly code: 'guideline.nearDuplicateFact';
        readonly name: string;
        readonly other: string;
        readonly first: FilePosition;
      }
    | {
        readonly code: 'guideline.aliasClash';
        readonly alias: string;
        readonly facts: readonly string[];
        readonly first: FilePosition;
      }
    /** A reading or `let` takes a name that already stands for something else. */
    | {
        readonly code: 'guideline.nameTaken';
        readonly name: string;
        readonly by: 'fact' | 'reading' | 'let' | 'constant' | 'score' | 'table';
      }
    | { readonly code: 'guideline.unknownFact'; readonly name: string; readonly candidates: readonly string[] }
    | {
        readonly code: 'guideline.factType';
        readonly name: string;
        readonly expected: FactType;
        readonly found: FactType;
      }
    | {
        readonly code: 'guideline.factDefinition';
        readonly name: string;
        readonly problem: 'noOptions' | 'needlessOptions' | 'needlessSeries';
      }
    | { readonly code: 'guideline.unusedFact'; readonly name: string }
    /** Facts that follow from each other in a circle, beginning and ending with the same. */
    | { readonly code: 'guideline.factCircle'; readonly names: readonly string[] }
    | { readonly code: 'guideline.unknownProgramme'; readonly id: string; readonly candidates: readonly string[] }
    /** Worked cases only: a criterion or a reading that the guideline does not have. */
    | { readonly code: 'guideline.unknownCriterion'; readonly id: string; readonly candidates: readonly string[] }
    | { readonly code: 'guideline.unknownReading'; readonly id: string; readonly candidates: readonly string[] }
    /** `programmes` in a programme's own part, where it can only mean that programme. */
    | { readonly code: 'guideline.needlessProgrammes' }
    | { readonly code: 'guideline.unknownGroup'; readonly name: string; readonly candidates: readonly string[] }
    | { readonly code: 'guideline.unknownOption'; readonly option: string; readonly options: readonly string[] }
    | { readonly code: 'guideline.readingDefault'; readonly label: string; readonly labels: readonly string[] }
    | { readonly code: 'guideline.readingValues'; readonly id: string; readonly kinds: readonly string[] }
    | { readonly code: 'guideline.unusedReading'; readonly id: string }
    | { readonly code: 'guideline.unusedLet'; readonly name: string }
    /** A unit that the named value does not have; `found` is what it counts, absent where that is no number. */
    | {
        readonly code: 'guideline.letUnit';
        readonly name: string;
        readonly unit: string;
        readonly found?: NumberUnit;
      }
    | {
        readonly code: 'guideline.deadCriterion';
        readonly id: string;
        readonly reason: 'neverApplies' | 'alwaysMet' | 'neverMet';
      }
    | {
        readonly code: 'guideline.contradiction';
        readonly fact: string;
        readonly first: string;
        readonly second: string;
        readonly firstAt: FilePosition;
      }
    | {
        readonly code: 'guideline.placesRatio';
        readonly count: number;
        readonly ratio: number;
        readonly contracts: number;
      }
    | { readonly code: 'guideline.score'; readonly problem: ScoreProblem }
    | { readonly code: 'guideline.table'; readonly problem: TableProblem }
    | { readonly code: 'guideline.roster'; readonly problem: RosterProblem }
    | { readonly code: 'guideline.feel'; readonly issue: FeelIssue; readonly expression: string }
  );

export interface LoadedGuideline {
  /** Absent when an error-severity issue was found. */
  readonly guideline?: Guideline;
  readonly issues: readonly GuidelineIssue[];
}
