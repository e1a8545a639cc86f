import type { FileTrouble, HostIssue } from '../workbook/types';

type NotWorkbook = Extract<HostIssue, { code: 'host.notWorkbook' }>['found'];

/** One sentence for each kind of trouble a host can have, in one language. */
export type HostIssueWords = {
  readonly [Code in HostIssue['code']]: (issue: Extract<HostIssue, { code: Code }>) => string;
};

export type NotWorkbookWords = Readonly<Record<NotWorkbook, string>>;

export type FileTroubleWords = Readonly<Record<FileTrouble, string>>;
