import { buildTerm } from './build-term';
import { evaluateRows } from './evaluate-rows';
import { explainRow } from './explain-term';
import { rememberTree } from './expression-tree';
import { findConstantTerms } from './find-constant-terms';
import { foldConstants } from './fold-constants';
import { maskNames } from './mask-names';
import type { Operand } from './operand';
import { findSyntaxError, parseText } from './parse-text';
import type { Term } from './term';
import { termsBelow } from './term';
import { findUnitClash, fitsType, nameOfType } from './type-rules';
import type { CompileExpression, Expression, FeelIssue, FeelType } from './types';

/**
 * Parses an expression, checks it against the declared names and compiles it to a program over columns.
 * Every issue carries its place in the text; there is an expression unless one of them is an error.
 * The language is described at `BUILTINS`.
 */
export const compileExpression: CompileExpression = (text, environment, expected) => {
  const masked = maskNames(text, environment.keys());
  const tree = parseText(masked.text);
  const broken = findSyntaxError(tree, text, masked);
  if (broken !== undefined) return { issues: [{ code: 'feel.syntax', severity: 'error', ...broken }] };
  const { term, issues } = buildTerm(tree, text, masked, environment);
  if (term === undefined) return { issues };
  const wrong = expected === undefined ? undefined : findMismatch(term, expected);
  if (wrong !== undefined) return { issues: [...issues, wrong] };
  const folded = foldConstants(term);
  return { expression: expressionOf(text, term, folded), issues: [...issues, ...findConstantTerms(term, folded)] };
};

const findMismatch = (term: Term, expected: FeelType): FeelIssue | undefined => {
  const { span, text: at } = term;
  if (!fitsType(term.type, expected)) {
    const [wanted, found] = [nameOfType(expected), nameOfType(term.type)];
    return { span, severity: 'error', code: 'feel.type', expected: wanted, found, at };
  }
  const clash = findUnitClash(term.type, expected);
  return clash && { span, severity: 'error', code: 'feel.unit', ...clash, at };
};

const expressionOf = (text: string, term: Term, folded: ReadonlyMap<Term, Operand>): Expression => {
  const expression: Expression = {
    text,
    type: term.type,
    facts: namesOf(term, 'fact'),
    constants: namesOf(term, 'constant'),
    evaluate: (source) => evaluateRows(term, folded, source),
    explain: (source, row) => explainRow(term, folded, source, row),
  };
  return rememberTree(expression, term);
};

/** Names of facts or constants read, in order of first appearance. */
const namesOf = (term: Term, kind: 'fact' | 'constant'): readonly string[] => {
  const names = new Set<string>();
  const collect = (one: Term): void => {
    if (one.kind === kind) names.add(one.name);
    for (const below of termsBelow(one)) collect(below);
  };
  collect(term);
  return [...names];
};
