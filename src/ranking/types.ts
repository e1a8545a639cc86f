/**
 * Ranking works on plain ids and numbers: what a candidate is called, which caps it counts against and
 * what it scored. Who these are and how it is worded is known elsewhere.
 */

/**
 * One expert's mark for one candidate. A missing or recused mark is never a zero (rule R2); `notAsked` where the
 * candidate stands on a sheet that this expert marks nobody on, so that nothing is missing.
 */
export type Mark = number | 'missing' | 'recused' | 'notAsked';

/** Marks of several experts (or of several criteria) for several candidates. */
export interface MarkSheet {
  readonly candidates: readonly string[];
  readonly experts: readonly string[];
  /** `marks[candidate][expert]`. */
  readonly marks: readonly (readonly Mark[])[];
  /** Weight of each column, for the method `weighted`; 1 where absent. */
  readonly weights?: readonly number[];
}

/** How several marks become one score. */
export type ScoringMethod = 'mean' | 'median' | 'weighted' | 'trimmed' | 'zScore';

/** One candidate's score with what it rests on. */
export interface Aggregate {
  readonly candidate: string;
  /** Rounded to `decimals`; `undefined` where no mark counts. */
  readonly score: number | undefined;
  readonly counted: number;
  readonly missing: number;
  readonly recused: number;
  /** Sample standard deviation of the counted marks; `undefined` below two. */
  readonly spread: number | undefined;
  /** False where trimming was asked for but there were too few marks to drop two. */
  readonly trimmed: boolean;
}

/** What one applies for in the ranking, ready to be ordered. */
export interface Candidate {
  readonly id: string;
  readonly programme: string;
  /** `undefined` is no score (rule R2): the candidate is withheld. */
  readonly score: number | undefined;
  /** Part of the score that does not come from marks: points for priorities, 0 unless the user says so. */
  readonly bonus: number;
  /** Number of priorities held; orders equals (rule R3). */
  readonly priority: number;
  /** What the guideline compares equals by before priorities count (rule S6), as the tie-breaks below. */
  readonly tiesFirst?: readonly (number | undefined)[];
  /** Values of the declared tie-break columns, each higher-first; a missing value comes after all others. */
  readonly tieBreaks: readonly (number | undefined)[];
  /** Why it is not ranked at all (rule R1). */
  readonly withheld?: WithheldReason;
  /** Caps it counts against beside its programme's places, each with its weight (1, or 万元 for a budget). */
  readonly caps: readonly { readonly cap: string; readonly weight: number }[];
  /** Candidates that it shuts out when selected (region hierarchy, rule A1). */
  readonly shutsOut: readonly { readonly limit: string; readonly candidate: string }[];
}

export type WithheldReason =
  | 'unqualified'
  | 'incomplete'
  | 'partial'
  | 'pending'
  | 'noScore'
  /** A total that orders still lies between a least and a most (rules S3, R2). */
  | 'openScore'
  | 'noProgramme'
  | 'noGroup'
  | 'notFinal'
  | 'finalUnknown';

/** What the candidates under a limit of the guideline share. */
export type LimitCapKind = 'organisation' | 'leader' | 'content' | 'other';

/** What a cap is about: a programme's places, a group's places in a quota, one value of a limit, the money of all. */
type CapSubject =
  | { readonly kind: 'places'; readonly programme: string }
  | { readonly kind: 'office'; readonly quota: string; readonly group: string }
  | { readonly kind: LimitCapKind; readonly rule: string; readonly value: string }
  | { readonly kind: 'budget' };

/** At most `limit` (of weight) may be selected among the candidates that count against it. */
export type Cap = CapSubject & { readonly id: string; readonly limit: number; readonly clause?: string };

/** Places of one programme. */
export interface ProgrammePlaces {
  readonly programme: string;
  /** `undefined`: the document sets no number. */
  readonly places: number | undefined;
  readonly reserve: number;
}

/** How ties across the cut line are settled that no recorded decision settles (rule R4). */
export type TieRule =
  | { readonly kind: 'show' }
  /** A draw from a recorded seed; the same seed gives the same order whatever the order of rows. */
  | { readonly kind: 'draw'; readonly seed: string };

/** A recorded decision on one tie: the tied by id, first to last, and why (rule R4). */
export interface TieDecision {
  readonly order: readonly string[];
  readonly reason: string;
}

/** Everything an allocation is made from. */
export interface Contest {
  /** Programmes in the document's order. */
  readonly programmes: readonly ProgrammePlaces[];
  readonly candidates: readonly Candidate[];
  readonly caps: readonly Cap[];
  /** Decisions come before the rule; one that does not name all of the tied settles nothing. */
  readonly decisions: readonly TieDecision[];
  readonly tieRule: TieRule;
  /** Equals are listed by id even where a decision or draw put them in order, as records of older forms have them. */
  readonly equalsById?: true;
}

export type Placement = 'selected' | 'reserve' | 'notSelected' | 'withheld' | 'tied';

/** What decided a placement; the sentence lives in `wording/`. */
export type PlacementReason =
  | { readonly code: 'rank.withinPlaces'; readonly places: number }
  /** No places are set, but a quota is, and this is within it. */
  | { readonly code: 'rank.withinQuota'; readonly cap: string }
  | { readonly code: 'rank.noPlacesSet' }
  /** Skipped or passed over by a cap that the holders fill (rule A2). */
  | { readonly code: 'rank.cap'; readonly cap: string; readonly holders: readonly string[] }
  | { readonly code: 'rank.shutOut'; readonly limit: string; readonly by: string }
  | { readonly code: 'rank.reserve'; readonly position: number; readonly cap: string }
  /** Fits, but the list of the highest total does without it. */
  | { readonly code: 'rank.notInBestTotal' }
  /** Equal to others across the line of this cap. */
  | { readonly code: 'rank.tied'; readonly cap: string; readonly with: readonly string[]; readonly left: number }
  | { readonly code: 'rank.withheld'; readonly reason: WithheldReason };

/** One candidate's place in the list; of a settled tie also how it was settled. */
export interface Ranked extends Partial<SettledTurn> {
  readonly id: string;
  readonly programme: string;
  /** Shared by equals: 1, 2, 2, 4 (rule R3); `undefined` for the withheld. */
  readonly rank: number | undefined;
  readonly score: number | undefined;
  readonly placement: Placement;
  readonly reason: PlacementReason;
}

/** What settled a tie for a candidate, and its place from 0 among those it was tied with. */
export interface SettledTurn {
  readonly settledBy: 'decided' | 'draw';
  readonly turn: number;
}

export interface CapUse {
  readonly cap: Cap;
  readonly used: number;
  readonly left: number;
}

/** Who gets a place, and what kept out everybody else. */
export interface Allocation {
  /** By programme, then rank, then id; the withheld last. */
  readonly ranked: readonly Ranked[];
  readonly capUse: readonly CapUse[];
  /** Sum of the selected scores. */
  readonly total: number;
}

/** The best total under the same caps, with what it changes. */
export interface BestTotal {
  readonly selected: readonly string[];
  readonly total: number;
  /** True when the solver proved that no feasible list has a higher total. */
  readonly proven: boolean;
  /** In the best total but not in score order, and the other way round. */
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
}

/** Caps that contradict each other or can never be filled (rule A5), found before anything is ranked. */
export type ContestIssue =
  | {
      readonly code: 'contest.groupsBelowPlaces';
      readonly programme: string;
      readonly places: number;
      readonly reachable: number;
    }
  | {
      readonly code: 'contest.fewerCandidates';
      readonly programme: string;
      readonly places: number;
      readonly candidates: number;
    }
  | { readonly code: 'contest.unknownCap'; readonly candidate: string; readonly cap: string }
  | { readonly code: 'contest.negativeCap'; readonly cap: string; readonly limit: number };
