import type { Dimension, Rubric } from './rubric';

/** What keeps a rubric from being used, with the place (from 0) of the dimension in it. */
export type RubricIssue =
  | { readonly code: 'rubric.noDimensions' }
  | { readonly code: 'rubric.noName'; readonly dimension: number }
  | { readonly code: 'rubric.sameName'; readonly dimension: number; readonly first: number; readonly name: string }
  | { readonly code: 'rubric.sameId'; readonly dimension: number; readonly first: number; readonly id: string }
  | { readonly code: 'rubric.weight' | 'rubric.max'; readonly dimension: number; readonly found: number }
  | {
      readonly code: 'rubric.descriptorRange';
      readonly dimension: number;
      readonly found: number;
      readonly max: number;
    }
  | { readonly code: 'rubric.descriptorTwice'; readonly dimension: number; readonly found: number };

const isPositive = (value: number) => Number.isFinite(value) && value > 0;

const checkDimension = (one: Dimension, dimension: number, all: readonly Dimension[]): readonly RubricIssue[] => {
  const issues: RubricIssue[] = [];
  const name = one.name.trim();
  const sameName = all.findIndex((other) => other.name.trim() === name);
  const sameId = all.findIndex(({ id }) => id === one.id);
  if (name === '') issues.push({ code: 'rubric.noName', dimension });
  else if (sameName < dimension) issues.push({ code: 'rubric.sameName', dimension, first: sameName, name });
  if (sameId < dimension) issues.push({ code: 'rubric.sameId', dimension, first: sameId, id: one.id });
  if (!isPositive(one.max)) issues.push({ code: 'rubric.max', dimension, found: one.max });
  if (!isPositive(one.weight)) issues.push({ code: 'rubric.weight', dimension, found: one.weight });
  const starts = (one.descriptors ?? []).map(({ from }) => from);
  for (const [index, found] of starts.entries()) {
    if (starts.indexOf(found) < index) issues.push({ code: 'rubric.descriptorTwice', dimension, found });
    if (!(found >= 0 && found <= one.max))
      issues.push({ code: 'rubric.descriptorRange', dimension, found, max: one.max });
  }
  return issues;
};

/** Everything wrong with a rubric: names told apart, weights and highest scores above 0, descriptors within them. */
export const checkRubric = ({ dimensions }: Rubric): readonly RubricIssue[] =>
  dimensions.length === 0 ? [{ code: 'rubric.noDimensions' }] : dimensions.flatMap(checkDimension);
