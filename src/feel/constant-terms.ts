import { Arena } from './arena';
import type { Plan } from './frame';
import { RowFrame } from './frame';
import type { Operand } from './operand';
import { valueAt } from './operand';
import type { Term } from './term';
import type { FeelIssue } from './types';

/** Values of the parts that read no fact and no variable; worked out once, not once a row. */
export const foldConstants = (term: Term): Plan['folded'] => {
  const folded = new Map<Term, Operand>();
  fold(term, folded, new Map());
  return folded;
};

const fold = (term: Term, folded: Map<Term, Operand>, told: Map<Term, boolean>): boolean => {
  const known = told.get(term);
  if (known !== undefined) return known;
  const isConstant = foldNew(term, folded, told);
  told.set(term, isConstant);
  return isConstant;
};

const foldNew = (term: Term, folded: Map<Term, Operand>, told: Map<Term, boolean>): boolean => {
  const areConstant = term.below.map((below) => fold(below, folded, told));
  if (term.kind === 'fact' || term.kind === 'local' || areConstant.includes(false)) return false;
  // A quantifier's variable keeps its body, and so itself, from being folded: it is seldom over a constant list.
  const frame = new RowFrame({ rowCount: 1, column: () => undefined }, 0, 1, new Arena(), {
    folded,
    repeated: new Map(),
  });
  folded.set(term, { ...frame.evaluate(term), step: 0 });
  return true;
};

/**
 * Conditions that come out the same whatever the facts are: comparisons of values as written, and what an operator
 * finds settled (of a part of a larger condition also by the types of its facts). Of a whole criterion that its facts
 * always or never meet, the guideline tells. A chosen reading or the check date is no such value: under another choice
 * the condition differs.
 */
export const findConstantTerms = (term: Term, folded: Plan['folded']): readonly FeelIssue[] => {
  const value = isCondition(term) ? alwaysIs(term, folded) : undefined;
  return value === undefined ? findBelow(term, folded) : [issueAt(term, value)];
};

const findBelow = (term: Term, folded: Plan['folded']): readonly FeelIssue[] => {
  // What a `let` names is told where it is declared.
  if (term.kind === 'let') return [];
  const [condition] = term.below;
  const isBare = term.kind === 'if' && condition?.kind === 'literal';
  const issues = term.below.flatMap((below) => {
    const value = isCondition(below) ? (alwaysIs(below, folded) ?? below.settledWithin) : undefined;
    return value === undefined ? findBelow(below, folded) : [issueAt(below, value)];
  });
  return isBare ? [issueAt(condition, condition.value === true), ...issues] : issues;
};

const issueAt = ({ span, text }: Term, value: boolean): FeelIssue => ({
  span,
  severity: 'warning',
  code: 'feel.constant',
  at: text,
  value,
});

const isCondition = ({ type, kind }: Term): boolean =>
  type.kind === 'boolean' && kind !== 'literal' && kind !== 'constant' && kind !== 'let';

const alwaysIs = (term: Term, folded: Plan['folded']): boolean | undefined => {
  const operand = folded.get(term);
  if (operand === undefined || readsConstant(term)) return term.settled;
  const value = valueAt(operand, 0, term.type);
  return typeof value === 'boolean' ? value : undefined;
};

const readsConstant = (term: Term): boolean => term.kind === 'constant' || term.below.some(readsConstant);
