/** What of the rows cannot be counted against quotas, limits or the budget; told before anything is ranked (rule A5). */
export type CountingIssue =
  /** A group of a quota whose number of places nothing tells. */
  | { readonly code: 'contest.unknownGroup'; readonly quota: string; readonly group: string }
  /** No sheet tells anything of a quota's groups: it is not applied. */
  | { readonly code: 'contest.noGroups'; readonly quota: string; readonly groups: number }
  /** The fact that names the groups of a quota has no column: it is not applied. */
  | { readonly code: 'contest.quotaWithoutColumn'; readonly quota: string; readonly fact: string }
  /** Rows that name no group, or none that can be read: they are withheld. */
  | { readonly code: 'contest.blankGroup'; readonly quota: string; readonly candidates: readonly string[] }
  /** Rows in which what a limit compares by is blank: the limit cannot tell whether it holds for them. */
  | { readonly code: 'contest.blankLimit'; readonly limit: string; readonly candidates: readonly string[] }
  /** Requested amounts that are not known, so that the budget cannot tell whether they fit. */
  | { readonly code: 'contest.unknownAmount'; readonly candidates: readonly string[] };
