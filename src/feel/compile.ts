import { buildTerm } from './build-term';
import { explainRow } from './explain-term';
import type { Term, TermOf } from './term';
import { rememberTree, termsBelow } from './term';
import { maskNames, findSyntaxError, parseText } from './parse-text';
import type { Operand } from './operand';
import { Arena, gatherOperand, valueAt } from './operand';
import { findUnitClash, fitsType, nameOfType } from './type-rules';
import type { CompileExpression, Expression, FeelIssue, FeelType, FeelValue } from './types';
import type { Column, ColumnSource } from '../logic/columns';
import { columnOfOperand, prepareColumn } from './columns-of-operands';
import { evaluateTerm, frameOfRows } from './frame';

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

/** Rows worked on at a time: their columns fit the processor's first cache. */
const BLOCK = 2048;

/** The value of an expression for every row, as a whole column. */
const evaluateRows = (term: Term, folded: ReadonlyMap<Term, Operand>, source: ColumnSource): Column => {
  const { rowCount } = source;
  const arena = new Arena();
  const prepared = prepareColumn(term.type, rowCount);
  if (prepared === undefined) {
    const operand = evaluateTerm(term, frameOfRows(source, 0, rowCount, arena, folded));
    return columnOfOperand(spread(operand, rowCount, arena), term.type, rowCount);
  }
  for (let start = 0; start < rowCount; start += BLOCK) {
    arena.reset();
    const length = Math.min(BLOCK, rowCount - start);
    prepared.fill(evaluateTerm(term, frameOfRows(source, start, length, arena, folded)), start, length);
  }
  return prepared.column;
};

/** A list that is the same for every row, repeated. */
const spread = (operand: Operand, rowCount: number, arena: Arena): Operand =>
  operand.kind === 'list' && operand.step === 0
    ? gatherOperand({ ...operand, step: 1 }, new Int32Array(rowCount), rowCount, arena)
    : operand;

/** Values of the parts that read no fact and no variable; worked out once, not once a row. */
const foldConstants = (term: Term): ReadonlyMap<Term, Operand> => {
  const folded = new Map<Term, Operand>();
  fold(term, folded);
  return folded;
};

const fold = (term: Term, folded: Map<Term, Operand>): boolean => {
  const areConstant = termsBelow(term).map((below) => fold(below, folded));
  if (term.kind === 'fact' || term.kind === 'local' || areConstant.includes(false)) return false;
  // A quantifier's variable keeps its body, and so itself, from being folded: it is seldom over a constant list.
  const frame = frameOfRows({ rowCount: 1, column: () => undefined }, 0, 1, new Arena(), folded);
  folded.set(term, { ...evaluateTerm(term, frame), step: 0 });
  return true;
};

/**
 * Conditions that come out the same whatever the facts are: comparisons of values as written, a range whose ends are the
 * wrong way round, and within a larger condition a count of at least zero or a choice that allows every option. (Of a
 * whole criterion that its facts always or never meet, the guideline tells.) A chosen reading or the check date is no such
 * value: under another choice the condition differs.
 */
const findConstantTerms = (term: Term, folded: ReadonlyMap<Term, Operand>): readonly FeelIssue[] => {
  const value = isCondition(term) ? alwaysIs(term, folded) : undefined;
  return value === undefined ? findBelow(term, folded) : [issueAt(term, value)];
};

const findBelow = (term: Term, folded: ReadonlyMap<Term, Operand>): readonly FeelIssue[] => {
  // What a `let` names is told where it is declared.
  if (term.kind === 'let') return [];
  const bare = term.kind === 'if' && term.condition.kind === 'literal' ? [term.condition] : [];
  const issues = termsBelow(term).flatMap((below) => {
    const value = isCondition(below) ? (alwaysIs(below, folded) ?? alwaysMeets(below)) : undefined;
    return value === undefined ? findBelow(below, folded) : [issueAt(below, value)];
  });
  return [...bare.map((condition) => issueAt(condition, condition.value === true)), ...issues];
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

const alwaysIs = (term: Term, folded: ReadonlyMap<Term, Operand>): boolean | undefined => {
  const operand = folded.get(term);
  if (operand !== undefined && !readsConstant(term)) {
    const value = valueAt(operand, 0, term.type);
    return typeof value === 'boolean' ? value : undefined;
  }
  if (term.kind === 'comparison') return comparesItself(term);
  return term.kind === 'and' && isEmptyRange(term) ? false : undefined;
};

/** What the types of the facts alone settle. */
const alwaysMeets = (term: Term): boolean | undefined => {
  if (term.kind === 'comparison') return comparesCount(term);
  return term.kind === 'in' && allowsEveryOption(term) ? true : undefined;
};

const readsConstant = (term: Term): boolean =>
  term.kind === 'constant' || termsBelow(term).some((below) => readsConstant(below));

/** A thing is what it is. */
const comparesItself = ({ operator, left, right }: TermOf<'comparison'>): boolean | undefined => {
  const areSame = left.kind === 'fact' && right.kind === 'fact' && left.name === right.name;
  return areSame ? operator === '=' || operator === '>=' || operator === '<=' : undefined;
};

/** Counts are never negative. */
const comparesCount = ({ operator, left, right }: TermOf<'comparison'>): boolean | undefined => {
  const isPlain = left.kind === 'fact' || left.kind === 'local' || left.kind === 'call';
  const bound = literalOf(right);
  if (!isPlain || left.type.kind !== 'number' || left.type.unit !== 'count' || typeof bound !== 'number')
    return undefined;
  if (operator === '>=' ? bound <= 0 : bound < 0 && (operator === '>' || operator === '!=')) return true;
  return (operator === '<' ? bound <= 0 : bound < 0) ? false : undefined;
};

/** `x in [5..3]`, `x between 5 and 3`. */
const isEmptyRange = ({ parts }: TermOf<'and' | 'or'>): boolean => {
  const [above, below] = parts;
  if (parts.length !== 2 || above?.kind !== 'comparison' || below?.kind !== 'comparison') return false;
  if (above.left !== below.left || !above.operator.startsWith('>') || !below.operator.startsWith('<')) return false;
  const [low, high] = [literalOf(above.right), literalOf(below.right)];
  return typeof low === 'number' && typeof high === 'number' && low > high;
};

const allowsEveryOption = ({ left, tests }: TermOf<'in'>): boolean => {
  const options = left.type.kind === 'text' ? left.type.options : undefined;
  const allowed = tests.map((test) => (test.kind === 'comparison' ? literalOf(test.right) : undefined));
  return options !== undefined && options.every((option) => allowed.includes(option));
};

const literalOf = (term: Term): FeelValue | undefined => {
  if (term.kind === 'negate') {
    const value = literalOf(term.operand);
    return typeof value === 'number' ? -value : undefined;
  }
  return term.kind === 'literal' ? term.value : undefined;
};
