import type { BuiltinName, TestName } from '../feel/builtins';
import type { HostIssue } from '../workbook/types';

/** Built-in functions that give a value. */
export type ValueName = Exclude<BuiltinName, TestName>;

/** How a condition on a value reads, as it is said of the value (注册地 + `在甘肃省内`) and as it is asked for (`要求在甘肃省内`). */
export interface TestWords {
  readonly holds: (argument: string) => string;
  readonly fails: (argument: string) => string;
  readonly asked: (argument: string) => string;
  readonly askedNot: (argument: string) => string;
}

/** A sentence for each kind of trouble a host can have. */
export type HostIssueWords = {
  readonly [Code in HostIssue['code']]: (issue: Extract<HostIssue, { code: Code }>) => string;
};

/** Result columns beside the applicants, in the order they are written. */
export type ScreeningColumn =
  'conclusion' | 'notMet' | 'missing' | 'awaiting' | 'priorities' | 'limits' | 'remarks' | 'points';

/** Result columns of a ranking, right of those of the screening. */
export type RankingColumn = 'score' | 'rank' | 'placement' | 'placementReason';

export type ResultColumn = ScreeningColumn | RankingColumn;
