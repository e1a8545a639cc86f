import { nameOfType, fits } from './check-types';
import { evaluateRows } from './evaluate';
import { explainRow } from './explain-row';
import { firstSyntaxError, parseFeel } from './parse';
import { childrenOf } from './syntax';
import type { Node } from './syntax';
import { TreeBuilder } from './build-tree';
import { rememberTree } from './expression-tree';
import type { CompileExpression, Expression, FeelIssue } from './types';

const collect = (node: Node, kind: 'fact' | 'constant'): readonly string[] => [
  ...new Set([
    ...(node.kind === kind ? [node.name] : []),
    ...childrenOf(node).flatMap((child) => collect(child, kind)),
  ]),
];

const expressionOf = (text: string, tree: Node): Expression =>
  rememberTree(
    {
      text,
      type: tree.type,
      facts: collect(tree, 'fact'),
      constants: collect(tree, 'constant'),
      evaluate: (source) => evaluateRows(tree, source),
      explain: (source, row) => explainRow(tree, source, row),
    },
    tree,
  );

/**
 * Parses an expression, checks it against the declared names and compiles it to a program over columns.
 * Every issue carries its place in the text; there is an expression unless one of them is an error.
 */
export const compileExpression: CompileExpression = (text, environment, expected) => {
  const parsed = parseFeel(text, [...environment.keys()]);
  const broken = firstSyntaxError(parsed);
  if (broken !== undefined) {
    const found = text.slice(broken.from, Math.max(broken.to, broken.from + 1));
    return { issues: [{ code: 'feel.syntax', severity: 'error', span: broken, found }] };
  }
  const builder = new TreeBuilder(text, environment);
  const tree = builder.build(parsed.topNode);
  const issues: FeelIssue[] = [...builder.issues];
  if (tree !== undefined && expected !== undefined && !fits(tree.type, expected))
    issues.push({
      code: 'feel.type',
      severity: 'error',
      span: tree.span,
      expected: nameOfType(expected),
      found: nameOfType(tree.type),
      at: tree.text,
    });
  if (tree === undefined || issues.some(({ severity }) => severity === 'error')) return { issues };
  return { expression: expressionOf(text, tree), issues };
};
