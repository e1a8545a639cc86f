import type { Programme } from '../../src/guideline/types';
import type { CellValue } from '../../src/workbook/types';
import type { WorkedCase } from './worked-cases';

/** What is typed for a fact, as in a worked case. */
export type TypedValue = string | number | boolean | null;

/** One invented applicant of a sample, made from a worked case. */
export interface SampleApplicant {
  readonly organisation: string;
  readonly programme: Programme;
  /** The case it shows. */
  readonly worked: WorkedCase;
  /** What it states, by fact: the case's facts over the programme's base, its identity invented. */
  readonly facts: Readonly<Record<string, TypedValue>>;
  /** Cells that nobody can read, by fact: what stands there instead. To the screening such a fact is blank (rule F5). */
  readonly spoiled: Readonly<Record<string, CellValue>>;
  /** Answers to judgements in columns of their own, by criterion id. */
  readonly answers: Readonly<Record<string, 'yes' | 'no'>>;
  /** Cells of the experts' marks, first expert first, where the sample sets them row by row. */
  readonly marks?: readonly CellValue[];
}
