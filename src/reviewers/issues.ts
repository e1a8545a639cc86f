import type { CellAddress } from '../workbook/types';

/** What cannot be read of a reviewer's sheet; nothing is dropped without one of these (rules C1, R2). */
export type ReviewerIssue =
  /** No line with the name: the reviewer is taken from the sheet's name. */
  | { readonly code: 'reviewers.noName' | 'reviewers.noTable'; readonly sheet: string }
  | {
      readonly code:
        | 'reviewers.role'
        | 'reviewers.recused'
        | 'reviewers.opinion'
        | 'reviewers.verdict'
        | 'reviewers.kind'
        | 'reviewers.time';
      readonly cell: CellAddress;
      readonly shown: string;
    }
  | {
      readonly code: 'reviewers.score';
      readonly cell: CellAddress;
      readonly dimension: string;
      readonly max: number;
      readonly shown: string;
    }
  /** A row says something, but not of which applicant or clause, or an override not why. */
  | { readonly code: 'reviewers.blank'; readonly cell: CellAddress; readonly header: string }
  /** A column of figures whose header names no highest score. */
  | { readonly code: 'reviewers.column'; readonly cell: CellAddress; readonly header: string };

/** What is not in effect of the sheet of settings, or otherwise than it shows; every row is kept. */
export type SettingIssue =
  | { readonly code: 'settings.unreadable' | 'settings.unknown'; readonly cell: CellAddress; readonly item: string }
  | { readonly code: 'settings.edited'; readonly cell: CellAddress; readonly shown: string; readonly counts: string }
  | { readonly code: 'settings.twice'; readonly cell: CellAddress; readonly item: string; readonly counts: string };
