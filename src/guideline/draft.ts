import type { FactTable } from './fact-table';
import type { Placed } from './gather-sources';
import type { GuidelineSource, PrioritySource, ProgrammeSource, ReadingSource } from './schema';
import type { Place } from './source-path';
import type { Criterion, Limit } from './types';

/**
 * A programme between file and compiled form: the general part and its own brought together, expressions still text,
 * everything with its place.
 */
export interface ProgrammeDraft {
  readonly source: Placed<ProgrammeSource>;
  readonly facts: FactTable;
  readonly readings: readonly Placed<ReadingSource>[];
  readonly lets: readonly DraftLet[];
  readonly criteria: readonly DraftCriterion[];
  readonly priorities: readonly DraftPriority[];
  readonly limits: readonly DraftLimit[];
  /** Whether the guideline has other programmes, so that a row has to say which one it applies for. */
  readonly amongOthers: boolean;
}

export interface DraftExpression {
  readonly text: string;
  readonly place: Place;
  /** True where the text was made by the loader, so that positions inside it mean nothing to the author. */
  readonly generated?: boolean;
}

export interface DraftLet extends DraftExpression {
  readonly name: string;
}

export interface DraftCriterion {
  readonly criterion: Omit<Criterion, 'facts' | 'readings'>;
  readonly place: Place;
  readonly lets: readonly DraftLet[];
  readonly when?: DraftExpression;
  readonly require?: DraftExpression;
  /** From the guideline's general part. */
  readonly general: boolean;
}

export interface DraftPriority {
  readonly written: PrioritySource;
  readonly place: Place;
  readonly lets: readonly DraftLet[];
  readonly when: DraftExpression;
}

export interface DraftLimit {
  readonly limit: Limit;
  readonly place: Place;
  readonly when?: DraftExpression;
}

/** One part that carries criteria, facts and the like: the guideline's general part or a programme. */
export interface Section {
  readonly written: GuidelineSource | ProgrammeSource;
  readonly place: Place;
  readonly general: boolean;
}
