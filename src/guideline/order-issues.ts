import type { GuidelineIssue } from './types';

/** Issues in the order of the files; a mistake of the general part that every programme runs into is told once. */
export function orderIssues(issues: readonly GuidelineIssue[]): readonly GuidelineIssue[] {
  const once = [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
  return once.sort(
    (left, right) =>
      compareText(left.at.file, right.at.file) || left.at.line - right.at.line || left.at.column - right.at.column,
  );
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
