import { buildTerm } from './build-term';
import type { Term } from './term';
import { findTree, rememberTree } from './term';
import { maskNames, findSyntaxError, measureBrackets, measureDepth, parseText } from './parse-text';
import type { Operand } from './operand';
import { gatherOperand } from './operand';
import { Arena } from './arena';
import { findConstantTerms, foldConstants } from './constant-terms';
import { findUnitClash, fitsType, nameOfType } from './type-rules';
import type { CompileExpression, Expression, FeelIssue, FeelType } from './types';
import type { Column, ColumnSource } from '../logic/columns';
import { columnOfOperand, prepareColumn } from './columns-of-operands';
import type { Plan } from './frame';
import { RowFrame, findRepeated } from './frame';

/** Characters of an expression, and nodes of its tree inside one another: what recursion and time stand for (rule W12). */
const LONGEST = 5_000;
const DEEPEST = 400;
const DEEPEST_BRACKETS = 100;

/**
 * Parses an expression, checks it against the declared names and compiles it to a program over columns.
 * Every issue carries its place in the text; there is an expression unless one of them is an error.
 * The language is described at `BUILTINS`.
 */
export const compileExpression: CompileExpression = (text, environment, expected) => {
  const size = (what: 'length' | 'depth', limit: number, found: number): FeelIssue => {
    return { code: 'feel.tooLarge', severity: 'error', span: { from: 0, to: 0 }, what, limit, found };
  };
  if (text.length > LONGEST) return { issues: [size('length', LONGEST, text.length)] };
  const brackets = measureBrackets(text);
  if (brackets > DEEPEST_BRACKETS) return { issues: [size('depth', DEEPEST_BRACKETS, brackets)] };
  const masked = maskNames(text, environment.keys());
  const tree = parseText(masked.text);
  const depth = measureDepth(tree);
  if (depth > DEEPEST) return { issues: [size('depth', DEEPEST, depth)] };
  const broken = findSyntaxError(tree, text, masked);
  if (broken !== undefined) return { issues: [{ code: 'feel.syntax', severity: 'error', ...broken }] };
  const { term, issues } = buildTerm(tree, text, masked, environment);
  if (term === undefined) return { issues };
  const wrong = expected === undefined ? undefined : findMismatch(term, expected);
  if (wrong !== undefined) return { issues: [...issues, wrong] };
  const folded = foldConstants(term);
  const plan = { folded, repeated: findRepeated(term) };
  return { expression: expressionOf(text, term, plan), issues: [...issues, ...findConstantTerms(term, folded)] };
};

/** An expression of a tree that was not parsed from one text. */
export const expressTerm = (text: string, term: Term): Expression =>
  expressionOf(text, term, { folded: foldConstants(term), repeated: findRepeated(term) });

const findMismatch = (term: Term, expected: FeelType): FeelIssue | undefined => {
  const { span, text: at } = term;
  if (!fitsType(term.type, expected)) {
    const [wanted, found] = [nameOfType(expected), nameOfType(term.type)];
    return { span, severity: 'error', code: 'feel.type', expected: wanted, found, at };
  }
  const clash = findUnitClash(term.type, expected);
  return clash && { span, severity: 'error', code: 'feel.unit', ...clash, at };
};

const expressionOf = (text: string, term: Term, plan: Plan): Expression => {
  const explainRow = explainInBlocks(term, plan);
  const expression: Expression = {
    text,
    type: term.type,
    facts: namesOf(term, 'fact'),
    constants: namesOf(term, 'constant'),
    evaluate: (source) => evaluateRows(term, plan, source),
    explain: explainRow,
  };
  return rememberTree(expression, term);
};

/** Names of facts, constants, tables or `let`s read, in order of first appearance. */
const namesOf = (term: Term, kind: 'fact' | 'constant' | 'let' | 'table'): readonly string[] => {
  const names = new Set<string>();
  // What a `let` names stands below all that name it: each part is looked at once.
  const seen = new Set<Term>();
  const collect = (one: Term): void => {
    if (seen.has(one)) return;
    seen.add(one);
    if (one.kind === kind && one.name !== undefined) names.add(one.name);
    one.below.forEach(collect);
  };
  collect(term);
  return [...names];
};

/** Names of the `let`s that an expression reads, directly or through others; none where it was not made of a tree. */
export const letsOf = (expression: Expression): readonly string[] => {
  const tree = findTree(expression);
  return tree === undefined ? [] : namesOf(tree, 'let');
};

/** Names of the tables that an expression looks up in, directly or through `let`. */
export const tablesOf = (expression: Expression): readonly string[] => {
  const tree = findTree(expression);
  return tree === undefined ? [] : namesOf(tree, 'table');
};

/** Rows worked on at a time: their columns fit the processor's first cache. */
const BLOCK = 2048;

/** Arenas no evaluation uses at the moment; more than one only where a column read is itself worked out meanwhile. */
const free: Arena[] = [];

/** The value of an expression for every row, as a whole column. */
const evaluateRows = (term: Term, plan: Plan, source: ColumnSource): Column => {
  const { rowCount } = source;
  const prepared = prepareColumn(term.type, rowCount);
  if (prepared === undefined) {
    const arena = new Arena();
    const operand = new RowFrame(source, 0, rowCount, arena, plan).evaluate(term);
    return columnOfOperand(spread(operand, rowCount, arena), term.type, rowCount);
  }
  const arena = free.pop() ?? new Arena();
  for (let start = 0; start < rowCount; start += BLOCK) {
    arena.reset();
    const length = Math.min(BLOCK, rowCount - start);
    prepared.fill(new RowFrame(source, start, length, arena, plan).evaluate(term), start, length);
  }
  free.push(arena);
  return prepared.finish();
};

/** Rows whose values are worked out together where one of them is explained. */
const EXPLAINED = 256;

/** Explains single rows of a source; those that follow each other, as they do where a sheet is worded, share their values. */
const explainInBlocks = (term: Term, plan: Plan): Expression['explain'] => {
  const blocks = new WeakMap<ColumnSource, { readonly start: number; readonly frame: RowFrame }>();
  return (source, row) => {
    const start = row - (row % EXPLAINED);
    const known = blocks.get(source);
    if (known?.start === start) return term.explain({ frame: known.frame, row: row - start, items: undefined });
    const arena = known?.frame.arena ?? new Arena();
    arena.reset();
    const frame = new RowFrame(source, start, Math.min(EXPLAINED, source.rowCount - start), arena, plan);
    blocks.set(source, { start, frame });
    return term.explain({ frame, row: row - start, items: undefined });
  };
};

/** A list that is the same for every row, repeated. */
const spread = (operand: Operand, rowCount: number, arena: Arena): Operand =>
  operand.kind === 'list' && operand.step === 0
    ? gatherOperand({ ...operand, step: 1 }, new Int32Array(rowCount), rowCount, arena)
    : operand;
