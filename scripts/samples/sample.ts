import type { RawSheet } from '../../src/hosts/xlsx/create-workbook';
import type { SampleApplicant } from './sample-applicant';
import type { WorkedGuideline } from './worked-cases';

/** A sample workbook, with everything needed to say what screening it must come to. */
export interface Sample {
  readonly file: string;
  /** What the workbench's menu calls it. */
  readonly title: string;
  readonly worked: WorkedGuideline;
  /** The programme all applicants apply for; absent where each row says its own. */
  readonly programme?: string;
  readonly sheets: readonly RawSheet[];
  /** In the order of the rows. */
  readonly applicants: readonly SampleApplicant[];
  /** Header → fact, for headers that nobody can bind without being told; until then the fact has no column. */
  readonly hints: ReadonlyMap<string, string>;
  /** Limits that applicants violate on purpose: id and organisations. */
  readonly violations: readonly { readonly limit: string; readonly organisations: readonly string[] }[];
}
