import type { HostIssue, HostOptions, Outcome } from '../../workbook/types';

/** Awaits one step after the other, until one gives an issue. */
export const inTurn = async <T>(
  things: readonly T[],
  step: (thing: T, index: number) => Promise<HostIssue | undefined>,
  options: HostOptions = {},
  from = 0,
): Promise<HostIssue | undefined> => {
  const thing = things[from];
  if (thing === undefined) return undefined;
  if (options.signal?.aborted) return { code: 'host.cancelled' };
  const issue = await step(thing, from);
  if (issue) return issue;
  options.onProgress?.({ done: from + 1, total: things.length });
  return inTurn(things, step, options, from + 1);
};

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (issue: HostIssue): { readonly ok: false; readonly issue: HostIssue } => ({ ok: false, issue });
