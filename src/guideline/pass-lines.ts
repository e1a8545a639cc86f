import type { Term } from '../feel/term';
import { findTree } from '../feel/term';
import type { Expression } from '../feel/types';

/** 合格线: points of a score or a section that a criterion asks for. */
export interface PassLine {
  /** Name of the score or the section. */
  readonly score: string;
  readonly points: number;
  /** Id of the criterion. */
  readonly criterion: string;
}

/** The numbers that a criterion compares scores with, each once. */
export const findPassLines = (
  criterion: string,
  require: Expression | undefined,
  scores: ReadonlySet<string>,
): readonly PassLine[] => {
  const tree = require && scores.size > 0 ? findTree(require) : undefined;
  if (tree === undefined) return [];
  const lines = comparisonsIn(tree).flatMap(({ below }): readonly PassLine[] => {
    const score = below.find(({ kind, name }) => kind === 'let' && name !== undefined && scores.has(name))?.name;
    const points = below.find(({ value }) => typeof value === 'number')?.value;
    return score === undefined || typeof points !== 'number' ? [] : [{ score, points, criterion }];
  });
  return lines.filter(
    ({ score, points }, index) => lines.findIndex((line) => line.score === score && line.points === points) === index,
  );
};

const comparisonsIn = (term: Term): readonly Term[] => {
  if (term.kind === 'comparison') return [term];
  return term.kind === 'let' ? [] : term.below.flatMap(comparisonsIn);
};
