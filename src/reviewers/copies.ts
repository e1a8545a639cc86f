import type { CellAddress } from '../workbook/types';
import type { About } from './entries';
import type { ReviewerIssue } from './issues';
import type { WithheldColumn } from './withhold-columns';

/** One workbook that is handed out. */
export interface HandedCopy {
  readonly to: string;
  /** Name of the file, with its extension. */
  readonly file: string;
  /** Applicants in it. */
  readonly count: number;
}

/** What is handed out, and what is not. */
export interface HandedOut {
  readonly copies: readonly HandedCopy[];
  /** Columns left out, by sheet. */
  readonly withheld: ReadonlyMap<string, readonly WithheldColumn[]>;
  /** Cells in which a contact is hidden, each counted once. */
  readonly hidden: number;
  /** Names of those in the assignment that the sheets do not have. */
  readonly unknown: readonly string[];
  /** Applicants whom nobody got. */
  readonly left: readonly string[];
}

/** A cell of an applicant that is otherwise in copies than in the master (rule C7). */
export interface ChangedCell {
  readonly code: 'copy.changed';
  /** Copies that changed it to the same, in the order of their names. */
  readonly files: readonly string[];
  /** `key:column`, as `--take` names it. */
  readonly id: string;
  readonly applicant: string;
  readonly column: string;
  /** Where it stands in the master. */
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: string;
  /** `disputed`: copies changed it to different things. */
  readonly outcome: 'taken' | 'left' | 'disputed';
}

/** What of a returned copy is otherwise than the master or the assignment have it, or cannot be read. */
export type CopyFinding =
  | { readonly code: 'copy.otherMaster'; readonly file: string; readonly from: string }
  | { readonly code: 'copy.notCopy' | 'copy.noReviewer'; readonly file: string }
  /** The master's applicants changed after the copy was handed out on that ISO day. */
  | { readonly code: 'copy.older'; readonly file: string; readonly on: string }
  | { readonly code: 'copy.severalReviewers'; readonly file: string; readonly reviewers: readonly string[] }
  | { readonly code: 'copy.notInAssignment'; readonly file: string; readonly reviewer: string }
  | {
      readonly code: 'copy.notAssigned';
      readonly file: string;
      readonly reviewer: string;
      readonly applicant: string;
    }
  | { readonly code: 'copy.unknownApplicant'; readonly file: string; readonly reviewer: string; readonly key: string }
  | { readonly code: 'copy.unreadable'; readonly file: string; readonly issue: ReviewerIssue }
  | { readonly code: 'copy.added'; readonly file: string; readonly cell: CellAddress; readonly shown: string }
  | { readonly code: 'copy.twice'; readonly file: string; readonly cell: CellAddress; readonly applicant: string }
  | { readonly code: 'copy.gone'; readonly file: string; readonly applicant: string }
  | { readonly code: 'collect.recusedScore'; readonly reviewer: string; readonly applicant: string }
  | {
      readonly code: 'collect.selfConflict';
      readonly reviewer: string;
      readonly applicant: string;
      readonly about: About;
      readonly said: readonly string[];
    }
  | ChangedCell;

/** What was collected. */
export interface CollectedCopies {
  readonly copies: number;
  /** Reviewers of the copies: how they are called, their sheet in the master, entries of theirs there now. */
  readonly reviewers: readonly { readonly name: string; readonly sheet: string; readonly entries: number }[];
  /** Entries that the master did not have. */
  readonly fresh: number;
  /** Sorted: the same whatever the order of the copies. */
  readonly findings: readonly CopyFinding[];
}

/** What of an office's sheet found no place in the master. */
export type OfficeFinding =
  | { readonly code: 'office.noSheet'; readonly file: string }
  | { readonly code: 'office.column'; readonly file: string; readonly sheet: string; readonly header: string }
  /** An applicant that came from another office too; `other` is its file, empty where the master has it. */
  | { readonly code: 'office.twice'; readonly file: string; readonly applicant: string; readonly other: string };

/** Rows of offices' sheets that were joined. */
export interface CollectedRows {
  readonly appended: readonly { readonly file: string; readonly count: number }[];
  readonly findings: readonly OfficeFinding[];
}
