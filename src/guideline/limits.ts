import type { GuidelineIssue } from './types';

/**
 * What a guideline may hold at most (rule W12), told in `guidelines/README.md`. Far more than any document asks for,
 * and little enough that the worst file is refused or read within a second.
 */
export const LIMITS = {
  /** Files of one guideline. */
  files: 200,
  /** Characters of one file. */
  file: 300_000,
  /** Characters of one text, expressions among them. */
  text: 5_000,
  /** Entries of one list or map. */
  entries: 2_000,
  /** Maps and lists inside one another. */
  depth: 50,
  /** Mistakes told of one file. */
  mistakes: 100,
} as const;

/** Something that is larger than it may be. */
export type Excess = Omit<Extract<GuidelineIssue, { readonly code: 'guideline.limit' }>, 'at' | 'severity'>;

/** Keys and list indexes, outermost first. */
type Steps = readonly (string | number)[];

interface Oversize {
  readonly path: Steps;
  readonly excess: Excess;
}

export const excessOf = (what: Excess['what'], found: number): Excess => ({
  code: 'guideline.limit',
  what,
  limit: LIMITS[what],
  found,
});

/** The first text, list or map of plain data that is larger than it may be. */
export const findOversize = (value: unknown, path: Steps = []): Oversize | undefined => {
  if (typeof value === 'string')
    return value.length > LIMITS.text ? { path, excess: excessOf('text', value.length) } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length > LIMITS.depth) return { path, excess: excessOf('depth', path.length) };
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item])
    : Object.entries(value);
  if (entries.length > LIMITS.entries) return { path, excess: excessOf('entries', entries.length) };
  for (const [step, inner] of entries) {
    const found =
      typeof step === 'string' && step.length > LIMITS.text
        ? { path, excess: excessOf('text', step.length) }
        : findOversize(inner, [...path, step]);
    if (found !== undefined) return found;
  }
  return undefined;
};
